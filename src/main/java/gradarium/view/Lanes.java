package gradarium.view;

import gradarium.chart.LaneStyle;
import gradarium.message.Messages;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How the lanes of a view are told from each other. One of them is always selected.
 *
 * @param setting says which there are
 * @param firstSelected index of the lane that is selected where none is, or of the last one where
 *     there are fewer
 * @param colour the slot of the palette that a lane would like, given its kind
 * @param names what they are called
 */
public record Lanes(
    LanesSetting setting, int firstSelected, ToIntFunction<String> colour, Names names) {

  /** Names lanes. */
  public interface Names {

    /** A name for each of these lanes, which are among those of the settings. */
    List<String> of(Settings settings, List<String> lanes, Messages messages);
  }

  /** Lanes called by their kinds, with a number where there are several of one. */
  public static Lanes byKind(
      LanesSetting setting, int firstSelected, ToIntFunction<String> colour) {
    return new Lanes(
        setting,
        firstSelected,
        colour,
        (settings, lanes, m) -> lanes.stream().map(lane -> m.text(setting.label(lane))).toList());
  }

  /** How each of these lanes is drawn. */
  List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(ids, id -> colour.applyAsInt(setting.kind(id).orElseThrow()));
  }

  /** How each of these lanes is drawn and called. */
  List<LaneStyle> styles(Settings settings, List<String> ids, Messages messages) {
    List<LaneStyle> styles = styles(ids);
    List<String> called = names.of(settings, ids, messages);
    return IntStream.range(0, ids.size())
        .mapToObj(i -> styles.get(i).named(called.get(i)))
        .toList();
  }
}
