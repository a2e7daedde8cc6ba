package gradarium.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
  /** The version of what is written; files of later versions may say more. */
  static final int VERSION = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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
}
