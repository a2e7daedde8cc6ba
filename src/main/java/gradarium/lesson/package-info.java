/**
 * Lessons: they lead a learner through a view (predict, observe, explain) and check what they
 * claim.
 */
@NullMarked
package gradarium.lesson;

import org.jspecify.annotations.NullMarked;
