/** Optimization methods, one class each, written as the formula they compute. */
@NullMarked
package gradarium.engine.optimizer;

import org.jspecify.annotations.NullMarked;
