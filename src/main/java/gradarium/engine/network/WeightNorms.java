package gradarium.engine.network;

import gradarium.engine.Memory;
import gradarium.engine.Norm;
import gradarium.engine.Program;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The Euclidean norms of a vector of parameters, such as the gradient, over the weights of each
 * dense layer, without the biases.
 */
final class WeightNorms {
  private final Program select;
  private final List<Norm> norms = new ArrayList<>();

  /**
   * Norms of a vector.
   *
   * @param vector as long as all parameters of the network; only read
   */
  WeightNorms(Memory memory, Network network, INDArray vector) {
    INDArray weights = memory.vector(vector.dataType(), network.weights());
    INDArray scratch = memory.like(vector);
    select = new Program(memory).multiply(vector, weights, scratch);
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i) instanceof Dense layer) {
        norms.add(new Norm(memory, scratch, network.offset(i), layer.parameters(network.size(i))));
      }
    }
  }

  /** The current norms, starting at the input. */
  double[] measure() {
    select.run();
    return norms.stream().mapToDouble(Norm::getAsDouble).toArray();
  }
}
