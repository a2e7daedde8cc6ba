/** Texts for people, from the bundles, in the chosen language. */
@NullMarked
package gradarium.message;

import org.jspecify.annotations.NullMarked;
