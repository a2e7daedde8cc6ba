package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Norm;
import gradarium.engine.Program;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The Euclidean norms of a vector of parameters, such as the gradient, over the weights of each
 * dense layer; their biases are left out.
 */
final class WeightNorms {
  private final Program select;
  private final List<Norm> norms = new ArrayList<>();

  /**
   * Norms of a vector.
   *
   * @param vector as long as all parameters of the network; only read
   * @param scratch as long; written over by each measurement
   */
  WeightNorms(Network network, INDArray vector, INDArray scratch) {
    INDArray weights = vector.like();
    HostCopy.write(network.weights(), weights);
    select = new Program().multiply(vector, weights, scratch);
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i) instanceof Dense layer) {
        norms.add(new Norm(scratch, network.offset(i), layer.parameters(network.size(i))));
      }
    }
  }

  /** As they are now, the first layer at the input. */
  double[] measure() {
    select.run();
    return norms.stream().mapToDouble(Norm::getAsDouble).toArray();
  }
}
