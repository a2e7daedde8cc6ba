package gradarium.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradarium.message.Message;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that it takes to show something again, as kept in a file.
 *
 * @param view the concept
 * @param seed the seed
 * @param step the step that is shown
 * @param settings values by key, as texts; what is missing has its initial value
 */
public record Scene(String view, long seed, long step, Map<String, String> settings) {
  private static final int VERSION = 1;
  private static final long LARGEST_FILE = 1 << 20;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Reads a scene.
   *
   * @throws Refused where the file is none
   */
  public static Scene read(Path file) throws Refused {
    String text = text(file);
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw refused("error.scene.json", file, line);
    }
    if (!root.isObject()) {
      throw refused("error.scene.object", file);
    }
    if (root.path("gradarium").asInt() != VERSION) {
      throw refused("error.scene.version", file, VERSION);
    }
    if (!root.path("view").isTextual()) {
      throw refused("error.scene.view", file);
    }
    if (root.has("seed") && !root.get("seed").canConvertToLong()) {
      throw refused("error.scene.seed", file);
    }
    JsonNode step = root.path("step");
    if (!step.isMissingNode() && (!step.canConvertToLong() || step.asLong() < 0)) {
      throw refused("error.scene.step", file);
    }
    return new Scene(
        root.get("view").asText(), root.path("seed").asLong(), step.asLong(), settings(root, file));
  }

  private static Map<String, String> settings(JsonNode root, Path file) throws Refused {
    JsonNode node = root.path("settings");
    if (!node.isMissingNode() && !node.isObject()) {
      throw refused("error.scene.settings", file);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
        throw refused("error.scene.value", file, entry.getKey());
      }
      settings.put(entry.getKey(), entry.getValue().asText());
    }
    return settings;
  }

  private static String text(Path file) throws Refused {
    try {
      if (Files.isDirectory(file) || Files.size(file) > LARGEST_FILE) {
        throw refused("error.scene.json", file, 1);
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw refused("error.scene.missing", file);
    } catch (MalformedInputException e) {
      throw refused("error.scene.json", file, 1);
    } catch (IOException e) {
      throw refused("error.scene.reading", file, String.valueOf(e.getMessage()));
    }
  }

  /** The content of a file of this scene. */
  public byte[] bytes() throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("gradarium", VERSION);
    root.put("view", view);
    root.put("seed", seed);
    root.put("step", step);
    ObjectNode values = root.putObject("settings");
    settings.forEach(values::put);
    return JSON.writeValueAsBytes(root);
  }

  private static Refused refused(String key, Path file, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = file;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new Refused(Message.of(key, arguments));
  }
}
