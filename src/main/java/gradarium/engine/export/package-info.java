/** Trained networks as text for other programs. */
@NullMarked
package gradarium.engine.export;

import org.jspecify.annotations.NullMarked;
