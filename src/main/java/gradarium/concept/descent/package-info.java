/** Gradient descent on the mean squared error of a line. */
@NullMarked
package gradarium.concept.descent;

import org.jspecify.annotations.NullMarked;
