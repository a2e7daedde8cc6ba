package gradarium.engine.export;

import gradarium.engine.network.Trained;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The forms in which a network can be exported. */
public enum ExportForm {
  /** All layers and numbers as data. */
  JSON("json", NetworkJson::of),
  /** A Python program for PyTorch, in double precision. */
  PYTORCH("py", PyTorchCode::of),
  /** A Python program for Keras 3, in double precision. */
  KERAS("py", KerasCode::of);

  private final String extension;
  private final BiFunction<Trained, List<String>, String> writer;

  ExportForm(String extension, BiFunction<Trained, List<String>, String> writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /** The form of this name. */
  public static Optional<ExportForm> named(String id) {
    return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
  }

  /** Its name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file name extension, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * The network in this form. It takes rows as they are in the training table; its first layer
   * standardizes them.
   *
   * @param classes the names of the classes, in order; empty where they have none
   * @throws IllegalArgumentException if not all numbers are finite, or if the form has no name for
   *     the activation of a layer
   */
  public String write(Trained trained, List<String> classes) {
    if (!trained.isFinite()) {
      throw new IllegalArgumentException("not all numbers of the network are finite");
    }
    return writer.apply(trained, classes);
  }
}
