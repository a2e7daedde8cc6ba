package gradarium.engine.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradarium.engine.data.Standardization;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Trained;
import java.util.Arrays;
import java.util.List;

/** A network as data: its inputs, and its layers in order. */
final class NetworkJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private NetworkJson() {}

  static String of(Trained trained, List<String> classes) {
    ObjectNode root = JSON.createObjectNode();
    root.put("inputs", trained.network().inputs());
    root.put("outputs", trained.network().size(trained.network().layers().size()));
    if (!classes.isEmpty()) {
      root.set("classes", JSON.valueToTree(classes));
    }
    Standardization by = trained.data().standardization();
    if (by.isNone()) {
      InputRange range = InputRange.of(trained);
      root.putArray("range").add(range.least()).add(range.largest());
    } else {
      ObjectNode columns = root.putObject("standardization");
      columns.set("mean", JSON.valueToTree(by.mean()));
      columns.set("deviation", JSON.valueToTree(by.deviation()));
    }
    var layers = root.putArray("layers");
    for (int i = 0; i < trained.network().layers().size(); i++) {
      write(trained, i, layers.addObject());
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Trained trained, int i, ObjectNode into) {
    Layer layer = trained.network().layers().get(i);
    double[] parameters = trained.parameters(i);
    if (layer instanceof Dense) {
      Weights weights = Weights.of(trained, i);
      into.put("type", "dense");
      into.set("weights", JSON.valueToTree(weights.weights()));
      into.set("biases", JSON.valueToTree(weights.biases()));
    } else if (layer instanceof Nonlinear nonlinear) {
      into.put("type", "activation");
      into.put("name", nonlinear.activation().id());
      into.put("formula", nonlinear.activation().withParameters(parameters).formula().toString());
      if (parameters.length > 0) {
        into.put("slope", parameters[0]);
      }
    } else if (layer instanceof BatchNormalization norm) {
      int m = parameters.length / 2;
      double[] statistics = trained.statistics(i);
      into.put("type", "batch-normalization");
      into.put("epsilon", norm.epsilon());
      into.set("gamma", JSON.valueToTree(Arrays.copyOf(parameters, m)));
      into.set("beta", JSON.valueToTree(Arrays.copyOfRange(parameters, m, 2 * m)));
      into.set("mean", JSON.valueToTree(Arrays.copyOf(statistics, m)));
      into.set("variance", JSON.valueToTree(Arrays.copyOfRange(statistics, m, 2 * m)));
    } else if (layer instanceof Dropout dropout) {
      into.put("type", "dropout");
      into.put("rate", dropout.rate());
    }
  }
}
