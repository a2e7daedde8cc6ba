package gradarium.view;

import gradarium.chart.LaneStyle;
import gradarium.message.Messages;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the lanes of a view are told from each other. One of them is always selected.
 *
 * @param setting says which there are
 * @param firstSelected index of the lane that is selected where none is, or of the last one where
 *     there are fewer
 * @param colours which of the palette they would like
 * @param names what they are called
 */
public record LaneStyles(LanesSetting setting, int firstSelected, Colours colours, Names names) {

  /** Chooses colours. */
  public interface Colours {

    /** The slot of the palette that a lane would like, given its kind and its place among all. */
    int slot(String kind, int index);
  }

  /** Names lanes. */
  public interface Names {

    /** A name for each of these lanes, which are among those of the settings. */
    List<String> of(Settings settings, List<String> lanes, Messages messages);
  }

  /** Lanes called by their kinds, with a number where there are several of one. */
  public static LaneStyles byKind(LanesSetting setting, int firstSelected, Colours colours) {
    return new LaneStyles(
        setting,
        firstSelected,
        colours,
        (settings, lanes, m) -> lanes.stream().map(lane -> m.text(setting.label(lane))).toList());
  }

  /** How each of these lanes is drawn. */
  List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(
        ids, id -> colours.slot(setting.kind(id).orElseThrow(), ids.indexOf(id)));
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
