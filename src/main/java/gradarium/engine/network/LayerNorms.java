package gradarium.engine.network;

import gradarium.engine.Norm;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The norms of the dense layers' parts of a vector of parameters, such as the gradient. */
final class LayerNorms {
  private final List<Norm> norms = new ArrayList<>();

  LayerNorms(Network network, INDArray vector) {
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i) instanceof Dense layer) {
        norms.add(new Norm(vector, network.offset(i), layer.parameters(network.size(i))));
      }
    }
  }

  /** As they are now, the first layer at the input. */
  double[] measure() {
    return norms.stream().mapToDouble(Norm::getAsDouble).toArray();
  }
}
