/** The denoising autoencoder: noise on the input, a clean target. */
@NullMarked
package gradarium.concept.denoising;

import org.jspecify.annotations.NullMarked;
