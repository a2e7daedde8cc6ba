/** Optimizers racing down a loss surface. */
@NullMarked
package gradarium.concept.optimizer;

import org.jspecify.annotations.NullMarked;
