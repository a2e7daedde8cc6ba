/** Formulas in x and y: parsed, differentiated exactly, compiled to array programs. */
@NullMarked
package gradarium.engine.expression;

import org.jspecify.annotations.NullMarked;
