/** What one hidden layer can approximate, and what that says nothing about. */
@NullMarked
package gradarium.concept.approximation;

import org.jspecify.annotations.NullMarked;
