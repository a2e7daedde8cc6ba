/** Batch normalization: how the inputs of layers drift while a network learns, with and without. */
@NullMarked
package gradarium.concept.batchnorm;

import org.jspecify.annotations.NullMarked;
