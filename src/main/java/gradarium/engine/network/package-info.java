/**
 * Networks: their layers on one flat vector of parameters, forward and backward passes compiled
 * into lists of prepared calls, and losses.
 */
@NullMarked
package gradarium.engine.network;

import org.jspecify.annotations.NullMarked;
