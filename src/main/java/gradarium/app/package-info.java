/** The window: navigation, transport, settings, presentation, preferences, export. */
@NullMarked
package gradarium.app;

import org.jspecify.annotations.NullMarked;
