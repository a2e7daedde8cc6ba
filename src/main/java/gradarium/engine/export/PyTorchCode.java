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

/** A network as a Python program that builds it with PyTorch and fills in its numbers. */
final class PyTorchCode {
  private static final Map<String, String> ACTIVATIONS =
      Map.ofEntries(
          Map.entry("sigmoid", "nn.Sigmoid()"),
          Map.entry("tanh", "nn.Tanh()"),
          Map.entry("relu", "nn.ReLU()"),
          Map.entry("leaky-relu", "nn.LeakyReLU(0.01)"),
          Map.entry("parametric-relu", "nn.PReLU()"),
          Map.entry("elu", "nn.ELU()"),
          Map.entry("selu", "nn.SELU()"),
          Map.entry("gelu", "nn.GELU()"),
          Map.entry("softplus", "nn.Softplus()"),
          Map.entry("silu", "nn.SiLU()"),
          Map.entry("mish", "nn.Mish()"),
          Map.entry("identity", "nn.Identity()"));

  private PyTorchCode() {}

  private static final String STANDARDIZE =
      """
      class Standardize(nn.Module):
          def __init__(self, mean, deviation):
              super().__init__()
              self.register_buffer("mean", torch.tensor(mean, dtype=torch.float64))
              self.register_buffer("deviation", torch.tensor(deviation, dtype=torch.float64))

          def forward(self, rows):
              return (rows - self.mean) / self.deviation


      """;

  static String of(Trained trained, List<String> classes) {
    Standardization by = trained.data().standardization();
    StringBuilder model = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    if (!by.isNone()) {
      model.append("    Standardize(\n        mean=").append(Arrays.toString(by.mean()));
      model.append(",\n        deviation=").append(Arrays.toString(by.deviation()));
      model.append(",\n    ),\n");
    }
    for (int i = 0; i < trained.network().layers().size(); i++) {
      Layer layer = trained.network().layers().get(i);
      model.append("    ").append(module(trained, i, layer)).append(",\n");
      fill(numbers, trained, i, by.isNone() ? i : i + 1, layer);
    }
    return """
        \"""A network trained in Gradarium, for PyTorch. Run it to see what it gives for one row.

        %s
        \"""

        import torch
        from torch import nn

        %s%s
        model = nn.Sequential(
        %s).double()


        def tensor(numbers):
            return torch.tensor(numbers, dtype=torch.float64)


        with torch.no_grad():
        %s
        model.eval()

        if __name__ == "__main__":
            with torch.no_grad():
                print(model(tensor([%s])))
        """
        .formatted(
            PythonCode.about(trained, classes),
            by.isNone() ? "" : "\n" + STANDARDIZE,
            PythonCode.classes(classes),
            model,
            numbers,
            PythonCode.example(trained));
  }

  private static String module(Trained trained, int i, Layer layer) {
    int inputs = trained.network().size(i);
    if (layer instanceof Dense dense) {
      return "nn.Linear(%s, %s)".formatted(inputs, dense.units());
    } else if (layer instanceof BatchNormalization norm) {
      return "nn.BatchNorm1d(%s, eps=%s, momentum=%s)"
          .formatted(inputs, norm.epsilon(), norm.momentum());
    } else if (layer instanceof Dropout dropout) {
      return "nn.Dropout(%s)".formatted(dropout.rate());
    }
    return PythonCode.activation(ACTIVATIONS, ((Nonlinear) layer).activation());
  }

  private static void fill(StringBuilder into, Trained trained, int i, int at, Layer layer) {
    double[] parameters = trained.parameters(i);
    if (layer instanceof Dense) {
      Weights weights = Weights.of(trained, i);
      copy(into, at, "weight", Arrays.deepToString(weights.weights()));
      copy(into, at, "bias", Arrays.toString(weights.biases()));
    } else if (layer instanceof BatchNormalization) {
      int m = parameters.length / 2;
      double[] statistics = trained.statistics(i);
      copy(into, at, "weight", Arrays.toString(Arrays.copyOf(parameters, m)));
      copy(into, at, "bias", Arrays.toString(Arrays.copyOfRange(parameters, m, 2 * m)));
      copy(into, at, "running_mean", Arrays.toString(Arrays.copyOf(statistics, m)));
      copy(into, at, "running_var", Arrays.toString(Arrays.copyOfRange(statistics, m, 2 * m)));
    } else if (parameters.length > 0) {
      copy(into, at, "weight", Arrays.toString(parameters));
    }
  }

  private static void copy(StringBuilder into, int i, String what, String numbers) {
    into.append("    model[%s].%s.copy_(tensor(%s))\n".formatted(i, what, numbers));
  }
}
