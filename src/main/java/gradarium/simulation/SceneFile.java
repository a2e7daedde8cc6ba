package gradarium.simulation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradarium.message.Message;
import gradarium.message.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scene as read from a file.
 *
 * @param scene what was understood
 * @param leftOut what was not, for people; of a later version of this program, say
 */
public record SceneFile(Scene scene, List<Message> leftOut) {
  private static final int LARGEST = 1 << 20;
  private static final Set<String> KEYS = Set.of("gradarium", "view", "seed", "step", "settings");

  /** Numbers keep all their digits, and nothing is taken twice or overlooked. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /**
   * Reads a scene.
   *
   * @throws Refused where the file is none, or one of its numbers is of another kind than it must
   *     be
   */
  public static SceneFile read(Path file) throws Refused {
    JsonNode root = json(file);
    if (!root.isObject()) {
      throw refused("error.scene.object", file);
    }
    long version = whole(root, "gradarium", 0, 1, "error.scene.version", file);
    if (version == 0) {
      throw refused("error.scene.version", file);
    }
    if (!root.path("view").isTextual()) {
      throw refused("error.scene.view", file);
    }
    long seed = whole(root, "seed", 0, Long.MIN_VALUE, "error.scene.seed", file);
    long step = whole(root, "step", 0, 0, "error.scene.step", file);
    JsonNode settings = root.path("settings");
    if (!settings.isMissingNode() && !settings.isObject()) {
      throw refused("error.scene.settings", file);
    }
    List<Message> leftOut = new ArrayList<>();
    if (version > Scene.VERSION) {
      leftOut.add(Message.of("scene.newer", version));
    }
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                leftOut.add(Message.of("error.setting.unknown", key));
              }
            });
    Map<String, String> texts = texts(settings, leftOut);
    return new SceneFile(new Scene(root.get("view").asText(), seed, step, texts), leftOut);
  }

  private static Map<String, String> texts(JsonNode settings, List<Message> leftOut) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : settings.properties()) {
      JsonNode value = entry.getValue();
      if (!value.isValueNode() || value.isNull()) {
        leftOut.add(Message.of("error.scene.value", entry.getKey()));
      } else {
        texts.put(entry.getKey(), value.isNumber() ? number(value) : value.asText());
      }
    }
    return texts;
  }

  /** A whole number as whole-number settings read it: 20, also where 2e1 is written. */
  private static String number(JsonNode node) {
    try {
      return Long.toString(node.decimalValue().longValueExact());
    } catch (ArithmeticException e) {
      return node.asText();
    }
  }

  /** A whole number, however it is written: 7, 7.0 and 0.7e1 are the same in JSON. */
  private static long whole(
      JsonNode root, String key, long usual, long least, String problem, Path file) throws Refused {
    JsonNode node = root.path(key);
    if (node.isMissingNode()) {
      return usual;
    }
    try {
      if (node.isNumber() && node.decimalValue().longValueExact() >= least) {
        return node.decimalValue().longValueExact();
      }
    } catch (ArithmeticException e) {
      throw refused(problem, file);
    }
    throw refused(problem, file);
  }

  private static JsonNode json(Path file) throws Refused {
    try {
      if (Files.isDirectory(file)) {
        throw refused("error.scene.text", file, LARGEST);
      }
      return JSON.readTree(TextFile.read(file, LARGEST));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw refused("error.scene.json", file, line);
    } catch (NoSuchFileException e) {
      throw refused("error.scene.missing", file);
    } catch (CharacterCodingException e) {
      throw refused("error.scene.text", file, LARGEST);
    } catch (IOException e) {
      throw refused("error.scene.reading", file, String.valueOf(e.getMessage()));
    }
  }

  private static Refused refused(String key, Path file, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = file;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new Refused(Message.of(key, arguments));
  }
}
