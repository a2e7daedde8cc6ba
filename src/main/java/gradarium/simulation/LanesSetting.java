package gradarium.simulation;

import gradarium.message.Message;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which lanes race side by side. A lane is named after its kind; a second one of the same kind
 * carries a number: {@code adam,adam-2}. Every lane has the settings of its kind, under {@code
 * lane.key}.
 *
 * @param initial lanes if not set
 * @param kinds the settings of each kind of lane
 * @param most largest allowed number of lanes
 */
public record LanesSetting(
    Name name, List<String> initial, Map<String, List<Setting<?>>> kinds, int most)
    implements Setting<List<String>> {

  @Override
  public List<String> initial(Settings others) {
    return initial;
  }

  @Override
  public List<String> parse(String text) {
    List<String> lanes = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    check(lanes);
    return lanes;
  }

  @Override
  public void check(List<String> value) {
    boolean known = value.stream().allMatch(lane -> kind(lane).isPresent());
    boolean different = new HashSet<>(value).size() == value.size();
    if (!known || !different || value.isEmpty() || value.size() > most) {
      throw invalid(format(value));
    }
  }

  @Override
  public String format(List<String> value) {
    return String.join(",", value);
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.lanes", most, String.join(", ", kinds.keySet()));
  }

  /** The kind of a lane. */
  public Optional<String> kind(String lane) {
    return kinds.keySet().stream()
        .filter(kind -> lane.equals(kind) || lane.matches(kind + "-([2-9]|[1-9][0-9])"))
        .findFirst();
  }

  /** What a lane is called in the window. */
  public Message label(String lane) {
    String kind = kind(lane).orElseThrow(() -> invalid(lane));
    Message ofKind = Message.of(name().message() + "." + kind);
    return lane.equals(kind)
        ? ofKind
        : Message.of("lanes.numbered", ofKind, lane.substring(kind.length() + 1));
  }

  /** The settings of one lane. */
  public List<Setting<?>> settings(String lane) {
    return kind(lane).map(kinds::get).orElseThrow(() -> invalid(lane)).stream()
        .<Setting<?>>map(setting -> setting.named(setting.name().ofLane(lane)))
        .toList();
  }

  /** A name for one more lane of a kind beside those there are. */
  public String free(String kind, List<String> lanes) {
    return Stream.iterate(2, n -> n + 1)
        .map(n -> kind + "-" + n)
        .filter(lane -> !lanes.contains(lane))
        .findFirst()
        .filter(lane -> lanes.contains(kind))
        .orElse(kind);
  }

  @Override
  public LanesSetting named(Name other) {
    return new LanesSetting(other, initial, kinds, most);
  }
}
