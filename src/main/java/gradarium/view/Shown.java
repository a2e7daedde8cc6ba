package gradarium.view;

import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.Style;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Settings;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A frame with all that charts and texts need to show it.
 *
 * @param frame the run, and the one that it was forked from
 * @param lanes how each lane is told from the others, in the order of the snapshot; empty where
 *     there are none
 * @param selected index of the selected lane; −1 where none of these is
 * @param messages texts of the language in use
 * @param style how charts look now
 */
public record Shown<S extends Snapshot>(
    Frame<S> frame, List<LaneStyle> lanes, int selected, Messages messages, Style style) {

  private static final String KEY = "legend.";

  /** The run that settings act on. */
  public S current() {
    return frame.current();
  }

  /** The settings in force. */
  public Settings settings() {
    return frame.settings();
  }

  /** A text of the language in use. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** The same with a part of what each run shows. */
  public <T extends Snapshot> Shown<T> map(Function<S, T> part, List<LaneStyle> ofPart) {
    return new Shown<>(frame.map(part), ofPart, -1, messages, style);
  }

  /** How a lane is told from the others. */
  public LaneStyle lane(String id) {
    return LaneStyle.of(lanes, id);
  }

  /** What a lane is called. */
  public String name(String id) {
    return lane(id).name();
  }

  /** What something of a lane is called: after the lane, where there are several. */
  public String ofLane(String id, String what) {
    return lanes.size() > 1 ? name(id) + ": " + what : what;
  }

  /** The selected lane; none where it is not among those that are shown. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> Optional<L> selected(
      Shown<S> shown) {
    return shown.selected < 0
        ? Optional.empty()
        : Optional.of(shown.current().lanes().get(shown.selected));
  }

  /** The line of each lane of each run that is shown. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane>
      List<LineLayer> laneLines(Shown<S> shown, BiFunction<L, LaneStyle, LineLayer> line) {
    return RunLines.of(
        shown,
        run -> run.lanes().stream().map(lane -> line.apply(lane, shown.lane(lane.id()))).toList());
  }

  /** The same, and a key where there are two runs. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> List<Layer> lines(
      Shown<S> shown, BiFunction<L, LaneStyle, LineLayer> line) {
    List<Layer> layers = new ArrayList<>(laneLines(shown, line));
    layers.addAll(RunLines.key(shown.frame, shown.messages));
    return layers;
  }

  /** The lines of each run that is shown, given those of one, and a key where there are two. */
  public List<Layer> lines(Function<S, List<LineLayer>> lines) {
    List<Layer> layers = new ArrayList<>(RunLines.of(this, lines));
    layers.addAll(RunLines.key(frame, messages));
    return layers;
  }

  /** A line of something that is no lane and has a key for a name, called by its text. */
  LineLayer called(LineLayer line) {
    String name = line.lane().name();
    return name.startsWith(KEY) ? line.called(text(name)) : line;
  }
}
