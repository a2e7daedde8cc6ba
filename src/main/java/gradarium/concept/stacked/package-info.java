/** The stacked autoencoder: layers trained one by one, then together. */
@NullMarked
package gradarium.concept.stacked;

import org.jspecify.annotations.NullMarked;
