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

  /** What the network takes and gives, as a sentence of the program's first lines. */
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

  /** A row to try the network with: the mean of those that it learned from, or zeros. */
  static String example(Trained trained) {
    Standardization by = trained.data().standardization();
    return Arrays.toString(by.isNone() ? new double[trained.network().inputs()] : by.mean());
  }

  /** How a form calls an activation. */
  static String activation(Map<String, String> names, Activation activation) {
    String name = names.get(activation.id());
    if (name == null) {
      throw new IllegalArgumentException("no name for " + activation.name());
    }
    return name;
  }
}
