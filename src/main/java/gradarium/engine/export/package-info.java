/** Trained networks as text that other programs understand. */
@NullMarked
package gradarium.engine.export;

import org.jspecify.annotations.NullMarked;
