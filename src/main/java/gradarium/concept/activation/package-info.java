/** Activation functions: a gallery, and a race of networks that differ in nothing else. */
@NullMarked
package gradarium.concept.activation;

import org.jspecify.annotations.NullMarked;
