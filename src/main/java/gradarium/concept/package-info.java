/** What can be seen: one folder per idea of the lecture. */
@NullMarked
package gradarium.concept;

import org.jspecify.annotations.NullMarked;
