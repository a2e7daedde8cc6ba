package gradarium.view;

import gradarium.chart.KeyLayer;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The lines of a run. While it is raced by the run that it was forked from, the lines of that one
 * are drawn faintly behind them, in every chart alike.
 */
public final class RunLines {
  private RunLines() {}

  /** The lines of each run that is shown, given those of one. */
  public static <S extends Snapshot> List<LineLayer> of(
      Shown<S> shown, Function<S, List<LineLayer>> lines) {
    List<LineLayer> all = new ArrayList<>();
    for (S original : shown.frame().originals()) {
      for (LineLayer line : lines.apply(original)) {
        String called = shown.called(line).called();
        all.add(line.original().called(shown.text("fork.original", called)));
      }
    }
    lines.apply(shown.current()).forEach(line -> all.add(shown.called(line)));
    return all;
  }

  /** The lowest value above 0 of any line, which an axis in powers of ten must reach. */
  public static double lowest(List<LineLayer> lines, double atMost) {
    double lowest = atMost;
    for (LineLayer line : lines) {
      lowest = line.points().lowest(lowest);
    }
    return lowest;
  }

  /** The highest finite value of any line. */
  public static double highest(List<LineLayer> lines, double atLeast) {
    double highest = atLeast;
    for (LineLayer line : lines) {
      highest = line.points().highest(highest);
    }
    return highest;
  }

  /** What the faint ones are, where there are any. */
  public static List<Layer> key(Frame<?> frame, Messages m) {
    return frame.originals().isEmpty() ? List.of() : List.of(new KeyLayer(m.text("fork.key")));
  }
}
