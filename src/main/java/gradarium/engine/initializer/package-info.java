/** How the initial weights of a layer are drawn. */
@NullMarked
package gradarium.engine.initializer;

import org.jspecify.annotations.NullMarked;
