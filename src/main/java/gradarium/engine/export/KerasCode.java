package gradarium.engine.export;

import gradarium.engine.data.Standardization;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Trained;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A network as a Python program that builds it with Keras 3 and fills in its numbers. */
final class KerasCode {
  private static final Map<String, String> ACTIVATIONS =
      Map.ofEntries(
          Map.entry("sigmoid", "layers.Activation(\"sigmoid\")"),
          Map.entry("tanh", "layers.Activation(\"tanh\")"),
          Map.entry("relu", "layers.Activation(\"relu\")"),
          Map.entry("leaky-relu", "layers.LeakyReLU(negative_slope=0.01)"),
          Map.entry("parametric-relu", "layers.PReLU()"),
          Map.entry("elu", "layers.Activation(\"elu\")"),
          Map.entry("selu", "layers.Activation(\"selu\")"),
          Map.entry("gelu", "layers.Activation(\"gelu\")"),
          Map.entry("softplus", "layers.Activation(\"softplus\")"),
          Map.entry("silu", "layers.Activation(\"silu\")"),
          Map.entry("mish", "layers.Activation(\"mish\")"),
          Map.entry("identity", "layers.Activation(\"linear\")"));

  private KerasCode() {}

  private static final String STANDARDIZE =
      """
      class Standardize(layers.Layer):
          def __init__(self, mean, deviation):
              super().__init__()
              self.mean = np.array(mean, dtype="float64")
              self.deviation = np.array(deviation, dtype="float64")

          def call(self, rows):
              return ops.divide(ops.subtract(rows, self.mean), self.deviation)


      """;

  static String of(Trained trained, List<String> classes) {
    Standardization by = trained.data().standardization();
    StringBuilder model = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    if (!by.isNone()) {
      model.append("        Standardize(\n            mean=").append(Arrays.toString(by.mean()));
      model.append(",\n            deviation=").append(Arrays.toString(by.deviation()));
      model.append(",\n        ),\n");
    }
    for (int i = 0; i < trained.network().layers().size(); i++) {
      Layer layer = trained.network().layers().get(i);
      model.append("        ").append(layer(layer)).append(",\n");
      fill(numbers, trained, i, by.isNone() ? i : i + 1, layer);
    }
    return """
        \"""A network trained in Gradarium, for Keras 3. Run it to see what it gives for one row.

        %s
        \"""

        import keras
        import numpy as np
        from keras import layers%s

        keras.config.set_floatx("float64")

        %s%s
        model = keras.Sequential(
            [
                keras.Input((%s,)),
        %s    ]
        )


        def fill(i, *numbers):
            model.layers[i].set_weights([np.array(n, dtype="float64") for n in numbers])


        %s
        if __name__ == "__main__":
            print(model.predict(np.array([%s])))
        """
        .formatted(
            PythonCode.about(trained, classes),
            by.isNone() ? "" : ", ops",
            by.isNone() ? "" : "\n" + STANDARDIZE,
            PythonCode.classes(classes),
            trained.network().inputs(),
            model,
            numbers,
            PythonCode.example(trained));
  }

  private static String layer(Layer layer) {
    if (layer instanceof Dense dense) {
      return "layers.Dense(%s)".formatted(dense.units());
    } else if (layer instanceof BatchNormalization norm) {
      return "layers.BatchNormalization(epsilon=%s, momentum=%s)"
          .formatted(norm.epsilon(), 1 - norm.momentum());
    } else if (layer instanceof Dropout dropout) {
      return "layers.Dropout(%s)".formatted(dropout.rate());
    }
    return PythonCode.activation(ACTIVATIONS, ((Nonlinear) layer).activation());
  }

  private static void fill(StringBuilder into, Trained trained, int i, int at, Layer layer) {
    double[] parameters = trained.parameters(i);
    if (layer instanceof Dense) {
      Weights weights = Weights.of(trained, i);
      fill(into, at, Arrays.deepToString(weights.transposed()), Arrays.toString(weights.biases()));
    } else if (layer instanceof BatchNormalization) {
      int m = parameters.length / 2;
      double[] statistics = trained.statistics(i);
      fill(
          into,
          at,
          Arrays.toString(Arrays.copyOf(parameters, m)),
          Arrays.toString(Arrays.copyOfRange(parameters, m, 2 * m)),
          Arrays.toString(Arrays.copyOf(statistics, m)),
          Arrays.toString(Arrays.copyOfRange(statistics, m, 2 * m)));
    } else if (parameters.length > 0) {
      double[] slopes = new double[trained.network().size(i)];
      Arrays.fill(slopes, parameters[0]);
      fill(into, at, Arrays.toString(slopes));
    }
  }

  private static void fill(StringBuilder into, int i, String... numbers) {
    into.append("fill(%s, %s)\n".formatted(i, String.join(", ", numbers)));
  }
}
