/** Loss surfaces over the plane, with their exact gradients and known minima. */
@NullMarked
package gradarium.engine.surface;

import org.jspecify.annotations.NullMarked;
