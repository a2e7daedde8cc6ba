/** The autoencoder: a network that learns to give what it is given, through a narrow code. */
@NullMarked
package gradarium.concept.autoencoder;

import org.jspecify.annotations.NullMarked;
