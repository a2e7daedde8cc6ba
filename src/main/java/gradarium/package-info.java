/** Gradarium: a desktop planetarium for gradients. */
@NullMarked
package gradarium;

import org.jspecify.annotations.NullMarked;
