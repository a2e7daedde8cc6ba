/** Data to learn from: sets, readers of files, mini-batches. */
@NullMarked
package gradarium.engine.data;

import org.jspecify.annotations.NullMarked;
