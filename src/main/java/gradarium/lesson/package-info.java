/** Lessons: walks through a view that predict, observe and explain, and prove what they claim. */
@NullMarked
package gradarium.lesson;

import org.jspecify.annotations.NullMarked;
