/**
 * Numbers: array programs, expressions, surfaces and optimizers on ND4J. Knows no window and no
 * concept.
 */
@NullMarked
package gradarium.engine;

import org.jspecify.annotations.NullMarked;
