/** Training data: point sets, file readers, mini-batches. */
@NullMarked
package gradarium.engine.data;

import org.jspecify.annotations.NullMarked;
