package gradarium.view;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.BandLayer;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.learning.LearningSnapshot.Curves;
import gradarium.learning.LearningSnapshot.Lane;
import gradarium.learning.LearningSnapshot.Learner;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The learning curves of a race of networks: means, with a band from the lowest to the highest. */
public final class LearningFigures {
  private static final double WIDTH = 2.2;

  private LearningFigures() {}

  /** The share of right answers among the test samples. */
  public static <S extends LanesSnapshot<L>, L extends Learner> AxesFigure accuracies(
      Shown<S> shown) {
    return figure(shown, "learning.accuracy", new Axis("", 0, 1, false), Lane::accuracies);
  }

  /** The loss of the mini-batches, on a log axis. */
  public static <S extends LanesSnapshot<L>, L extends Learner> AxesFigure trainLosses(
      Shown<S> shown) {
    double lowest = 0.5;
    for (S race : shown.frame().runs()) {
      for (L lane : race.lanes()) {
        lowest = lane.learning().trainLosses().low().lowest(lowest);
      }
    }
    double bottom = Math.pow(10, Math.floor(Math.max(-12, Math.log10(lowest))));
    return figure(shown, "learning.loss", new Axis("", bottom, 5, true), Lane::trainLosses);
  }

  /**
   * Curves over steps: a line for the mean of each lane, and a band from the lowest to the highest
   * of its seeds.
   */
  public static <S extends LanesSnapshot<L>, L extends Learner> AxesFigure figure(
      Shown<S> shown, String title, Axis y, Function<Lane, Curves> what) {
    List<Layer> layers = new ArrayList<>();
    for (L lane : shown.current().lanes()) {
      Curves curves = what.apply(lane.learning());
      Color colour = shown.lane(lane.id()).colour(shown.style());
      layers.add(new BandLayer(lane.id(), curves.low(), curves.high(), colour));
    }
    layers.addAll(
        Shown.lines(
            shown,
            (lane, style) -> LineLayer.of(what.apply(lane.learning()).mean(), style, WIDTH)));
    return new AxesFigure(shown.text(title), false, steps(shown), y, layers, shown.style());
  }

  /**
   * Lines over steps in powers of ten, which reach down to the lowest value.
   *
   * @param lowest where the axis begins at the latest
   * @param highest where it ends
   */
  public static <S extends Snapshot> AxesFigure losses(
      Shown<S> shown,
      String title,
      Function<S, List<LineLayer>> lines,
      double lowest,
      double highest) {
    return new AxesFigure(
        shown.text(title),
        false,
        steps(shown),
        Axis.decades(RunLines.lowest(RunLines.of(shown, lines), lowest), highest),
        shown.lines(lines),
        shown.style());
  }

  /** The axis of the steps. */
  public static Axis steps(Shown<?> shown) {
    return Axis.steps(shown.text("learning.steps"), Math.max(shown.frame().end(), 100));
  }
}
