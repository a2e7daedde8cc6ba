package gradarium.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradarium.simulation.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The progress of a learner in a lesson.
 *
 * @param step the step that is open, from 0
 * @param predictions what was predicted, by step: the number of an answer, or a number; empty if
 *     the learner skipped it
 * @param measured what was measured at the end of a step, by its {@link Lesson#fingerprint} and by
 *     name: where a lesson has changed, its step has not run yet
 */
public record Progress(
    int step, Map<Integer, String> predictions, Map<String, Map<String, Double>> measured) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A copy of the maps, so that nobody changes them later. */
  public Progress {
    predictions = Map.copyOf(predictions);
    measured = Map.copyOf(measured);
  }

  /** At the beginning. */
  public static Progress none() {
    return new Progress(0, Map.of(), Map.of());
  }

  /** What a file says; the beginning where there is none or it cannot be read. */
  public static Progress read(Path file) {
    if (!Files.exists(file)) {
      return none();
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      Map<Integer, String> predictions = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : root.path("predictions").properties()) {
        predictions.put(Integer.valueOf(entry.getKey()), entry.getValue().asText());
      }
      Map<String, Map<String, Double>> measured = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : root.path("measured").properties()) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> number : entry.getValue().properties()) {
          numbers.put(number.getKey(), number.getValue().asDouble());
        }
        measured.put(entry.getKey(), Map.copyOf(numbers));
      }
      return new Progress(Math.max(0, root.path("step").asInt()), predictions, measured);
    } catch (IOException | NumberFormatException e) {
      Logger.getLogger(Progress.class.getName())
          .log(Level.WARNING, "progress is not readable, starting afresh: " + file, e);
      return none();
    }
  }

  /**
   * Writes this; whoever reads meanwhile sees the old or the new progress, whole.
   *
   * @throws IOException where it cannot be written; an old file is then still there
   */
  public void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("step", step);
    ObjectNode said = root.putObject("predictions");
    predictions.forEach((at, prediction) -> said.put(Integer.toString(at), prediction));
    ObjectNode all = root.putObject("measured");
    measured.forEach(
        (run, numbers) -> {
          ObjectNode one = all.putObject(run);
          numbers.forEach(one::put);
        });
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, JSON.writeValueAsBytes(root));
  }
}
