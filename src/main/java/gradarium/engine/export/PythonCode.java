package gradarium.engine.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import gradarium.engine.activation.Activation;
import gradarium.engine.data.Standardization;
import gradarium.engine.network.Trained;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What programs for PyTorch and Keras have in common. */
final class PythonCode {
  private PythonCode() {}

  /** The inputs and outputs of the network, as a sentence at the top of the program. */
  static String about(Trained trained, List<String> classes) {
    InputRange range = InputRange.of(trained);
    int outputs = trained.network().size(trained.network().layers().size());
    String takes =
        trained.data().standardization().isNone()
            ? "inputs from %s to %s, as it was trained on".formatted(range.least(), range.largest())
            : "values as they stand in the table, which it standardizes itself";
    String gives =
        classes.isEmpty()
            ? "%s outputs".formatted(outputs)
            : outputs == 1
                ? "the probability of the second class"
                : "a number for each class, in their order";
    return "It takes rows of %s %s,\nand gives %s.".formatted(range.inputs(), takes, gives);
  }

  /** A line that names the classes; nothing where they have no names. */
  static String classes(List<String> classes) {
    return classes.isEmpty()
        ? ""
        : classes.stream()
            .map(
                name ->
                    '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(name)) + '"')
            .collect(Collectors.joining(", ", "classes = [", "]\n"));
  }

  /** A row to try the network with: the mean of the training rows, or zeros. */
  static String example(Trained trained) {
    Standardization by = trained.data().standardization();
    return Arrays.toString(by.isNone() ? new double[trained.network().inputs()] : by.mean());
  }

  /** The name of an activation in a form. */
  static String activation(Map<String, String> names, Activation activation) {
    String name = names.get(activation.id());
    if (name == null) {
      throw new IllegalArgumentException("no name for " + activation.name());
    }
    return name;
  }
}
