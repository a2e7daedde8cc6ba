/** Where training starts, and what comes of it: initializers side by side. */
@NullMarked
package gradarium.concept.initialization;

import org.jspecify.annotations.NullMarked;
