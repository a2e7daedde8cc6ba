/** How the weights of a layer start. */
@NullMarked
package gradarium.engine.initializer;

import org.jspecify.annotations.NullMarked;
