package gradarium.concept;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.BandLayer;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.Style;
import gradarium.concept.LearningSnapshot.Curves;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
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
        layers(frame, styles, LearningSnapshot.Lane::accuracies, style),
        style);
  }

  /** The loss of the mini-batches, on a log axis. */
  public static AxesFigure trainLosses(
      Frame<LearningSnapshot> frame, List<LaneStyle> styles, Messages m, Style style) {
    double lowest = 0.5;
    for (LearningSnapshot.Lane lane : frame.current().lanes()) {
      Points low = lane.trainLosses().low();
      for (int i = 0; i < low.size(); i++) {
        lowest = low.y()[i] > 0 ? Math.min(lowest, low.y()[i]) : lowest;
      }
    }
    double bottom = Math.pow(10, Math.floor(Math.max(-12, Math.log10(lowest))));
    return new AxesFigure(
        m.text("learning.loss"),
        false,
        steps(frame.end(), m),
        new Axis("", bottom, 5, true),
        layers(frame, styles, LearningSnapshot.Lane::trainLosses, style),
        style);
  }

  private static Axis steps(long end, Messages m) {
    return Axis.steps(m.text("learning.steps"), Math.max(end, 100));
  }

  private static List<Layer> layers(
      Frame<LearningSnapshot> frame,
      List<LaneStyle> styles,
      Function<LearningSnapshot.Lane, Curves> what,
      Style style) {
    List<Layer> layers = new ArrayList<>();
    for (LearningSnapshot original : frame.originals()) {
      lines(layers, original, styles, what, true);
    }
    List<LearningSnapshot.Lane> lanes = frame.current().lanes();
    for (int i = 0; i < lanes.size() && i < styles.size(); i++) {
      Curves curves = what.apply(lanes.get(i));
      layers.add(
          new BandLayer(
              styles.get(i).lane(), curves.low(), curves.high(), styles.get(i).colour(style)));
    }
    lines(layers, frame.current(), styles, what, false);
    return layers;
  }

  private static void lines(
      List<Layer> layers,
      LearningSnapshot race,
      List<LaneStyle> styles,
      Function<LearningSnapshot.Lane, Curves> what,
      boolean faded) {
    for (int i = 0; i < race.lanes().size() && i < styles.size(); i++) {
      Points mean = what.apply(race.lanes().get(i)).mean();
      if (mean.size() > 0) {
        layers.add(LineLayer.of(mean, styles.get(i), WIDTH, faded));
      }
    }
  }
}
