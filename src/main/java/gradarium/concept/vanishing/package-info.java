/** Gradients that vanish, or explode, on their way back through many layers. */
@NullMarked
package gradarium.concept.vanishing;

import org.jspecify.annotations.NullMarked;
