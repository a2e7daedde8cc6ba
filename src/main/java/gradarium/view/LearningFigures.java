package gradarium.view;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.BandLayer;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.Style;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Curves;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The learning curves of a race of networks: means, with a band from the lowest to the highest. */
public final class LearningFigures {
  private static final double WIDTH = 2.2;

  private LearningFigures() {}

  /** The share of right answers among the test samples. */
  public static AxesFigure accuracies(
      Frame<LearningSnapshot> frame, List<LaneStyle> styles, Messages m, Style style) {
    return new AxesFigure(
        m.text("learning.accuracy"),
        false,
        steps(frame.end(), m),
        new Axis("", 0, 1, false),
        layers(frame, styles, LearningSnapshot.Lane::accuracies, m, style),
        style);
  }

  /** The loss of the mini-batches, on a log axis. */
  public static AxesFigure trainLosses(
      Frame<LearningSnapshot> frame, List<LaneStyle> styles, Messages m, Style style) {
    double lowest = 0.5;
    for (LearningSnapshot race : frame.runs()) {
      for (LearningSnapshot.Lane lane : race.lanes()) {
        Points low = lane.trainLosses().low();
        for (int i = 0; i < low.size(); i++) {
          lowest = low.y()[i] > 0 ? Math.min(lowest, low.y()[i]) : lowest;
        }
      }
    }
    double bottom = Math.pow(10, Math.floor(Math.max(-12, Math.log10(lowest))));
    return new AxesFigure(
        m.text("learning.loss"),
        false,
        steps(frame.end(), m),
        new Axis("", bottom, 5, true),
        layers(frame, styles, LearningSnapshot.Lane::trainLosses, m, style),
        style);
  }

  /** The share of right answers among the test samples. */
  public static AxesFigure accuracies(Shown<LearningSnapshot> shown) {
    return accuracies(shown.frame(), shown.lanes(), shown.messages(), shown.style());
  }

  /** The loss of the mini-batches, on a log axis. */
  public static AxesFigure trainLosses(Shown<LearningSnapshot> shown) {
    return trainLosses(shown.frame(), shown.lanes(), shown.messages(), shown.style());
  }

  private static Axis steps(long end, Messages m) {
    return Axis.steps(m.text("learning.steps"), Math.max(end, 100));
  }

  /** A line for the mean of each lane, and a band from the lowest to the highest of its seeds. */
  public static List<Layer> layers(
      Frame<LearningSnapshot> frame,
      List<LaneStyle> styles,
      Function<LearningSnapshot.Lane, Curves> what,
      Messages m,
      Style style) {
    List<Layer> layers = new ArrayList<>();
    for (LearningSnapshot.Lane lane : frame.current().lanes()) {
      Curves curves = what.apply(lane);
      Color colour = LaneStyle.of(styles, lane.id()).colour(style);
      layers.add(new BandLayer(lane.id(), curves.low(), curves.high(), colour));
    }
    layers.addAll(RunLines.layers(frame, m, race -> means(race, styles, what)));
    return layers;
  }

  private static List<LineLayer> means(
      LearningSnapshot race, List<LaneStyle> styles, Function<LearningSnapshot.Lane, Curves> what) {
    return race.lanes().stream()
        .map(lane -> LineLayer.of(what.apply(lane).mean(), LaneStyle.of(styles, lane.id()), WIDTH))
        .toList();
  }
}
