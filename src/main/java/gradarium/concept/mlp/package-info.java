/** The multi-layer perceptron: how a network computes, and how errors come back through it. */
@NullMarked
package gradarium.concept.mlp;

import org.jspecify.annotations.NullMarked;
