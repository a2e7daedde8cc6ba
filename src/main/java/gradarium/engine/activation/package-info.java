/** Activation functions with their exact derivatives. */
@NullMarked
package gradarium.engine.activation;

import org.jspecify.annotations.NullMarked;
