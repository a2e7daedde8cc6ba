/** Settings, simulations, their history and the player. Knows neither JavaFX nor ND4J. */
@NullMarked
package gradarium.simulation;

import org.jspecify.annotations.NullMarked;
