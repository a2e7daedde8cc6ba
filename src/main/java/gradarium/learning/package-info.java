/** What several concepts learn with: lanes of networks side by side, and their settings. */
@NullMarked
package gradarium.learning;

import org.jspecify.annotations.NullMarked;
