package gradarium.concept.dropout;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.CellsLayer;
import gradarium.chart.Formula;
import gradarium.chart.Style;
import gradarium.concept.dropout.DropoutSnapshot.Lane;
import gradarium.engine.Numbers;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Curves;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Points;
import gradarium.view.LearningFigures;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The charts of dropout. */
final class DropoutFigures {
  private static final int SHOWN_UNITS = 14;
  private static final int SHOWN_ENDS = 10;
  private static final double LOWEST_ERROR = 0.005;
  private static final double USUAL_LOSS = 3;

  private DropoutFigures() {}

  /** The network of a lane, with the units that were dropped in the last step. */
  static NetworkDiagram diagram(Shown<DropoutSnapshot> shown, Lane lane) {
    List<boolean[]> layers = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int l = 0; l < lane.factors().size(); l++) {
      double[] factors = lane.factors().get(l);
      boolean[] counts = new boolean[Math.min(l == 0 ? SHOWN_ENDS : SHOWN_UNITS, factors.length)];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = factors[i] > 0;
      }
      layers.add(counts);
      labels.add(
          l == 0 && lane.rates().get(0) == 0
              ? shown.text("dropout.inputs", factors.length)
              : shown.text("dropout.kept", lane.kept(l), factors.length));
    }
    boolean[] outputs = new boolean[Math.min(SHOWN_ENDS, lane.outputs())];
    Arrays.fill(outputs, true);
    layers.add(outputs);
    labels.add(shown.text("dropout.outputs", lane.outputs()));
    Style style = shown.style();
    return new NetworkDiagram(layers, labels, shown.lane(lane.id()).colour(style), style);
  }

  /** The weights behind the first hidden layer; the columns of dropped units count for nothing. */
  static AxesFigure matrix(Shown<DropoutSnapshot> shown, Lane lane) {
    Style style = shown.style();
    double[][] weights = lane.weights();
    int rows = weights.length;
    int columns = weights[0].length;
    double largest = 1e-9;
    for (double[] row : weights) {
      for (double weight : row) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    int[] colours = new int[rows * columns];
    double[] heights = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        boolean counts = lane.factors().get(1)[column] > 0;
        double weight = weights[rows - 1 - row][column];
        double value = weight / largest;
        heights[row * columns + column] = counts ? weight : 0;
        colours[row * columns + column] = (counts ? style.signed(value) : style.rule()).getRGB();
      }
    }
    Axis x = new Axis(shown.text("dropout.matrix.from"), 0, columns, false);
    Axis y = new Axis("", 0, rows, false);
    return new AxesFigure(
        shown.text("dropout.matrix", CompactNumbers.shortest(largest)),
        false,
        x,
        y,
        List.of(new CellsLayer("weight", heights, colours, columns, false, x, y)),
        style);
  }

  /** The loss of the test samples over steps. */
  static AxesFigure losses(Shown<DropoutSnapshot> shown) {
    double highest = 0;
    for (LearningSnapshot.Lane lane : lanes(shown)) {
      Points high = lane.testLosses().high();
      double worst = high.size() == 0 ? lane.testLoss() : high.y()[high.size() - 1];
      highest = Double.isFinite(worst) ? Math.max(highest, worst) : highest;
    }
    double top = USUAL_LOSS;
    while (top < highest) {
      top *= 2;
    }
    while (top > 2 * highest && top > LOWEST_ERROR) {
      top /= 2;
    }
    return LearningFigures.figure(
        shown, "dropout.losses", new Axis("", 0, top, false), LearningSnapshot.Lane::testLosses);
  }

  /** The share of wrong answers among the test samples over steps. */
  static AxesFigure errors(Shown<DropoutSnapshot> shown) {
    double lowest = 0.2;
    for (LearningSnapshot.Lane lane : lanes(shown)) {
      lowest = Math.min(lowest, 1 - lane.accuracy());
    }
    return LearningFigures.figure(
        shown,
        "dropout.errors",
        new Axis("", Math.max(LOWEST_ERROR, lowest / 2), 1, true),
        DropoutFigures::errors);
  }

  /** The lanes of all runs, so that those of the run that was forked from lie inside too. */
  private static List<LearningSnapshot.Lane> lanes(Shown<DropoutSnapshot> shown) {
    return shown.frame().runs().stream()
        .flatMap(run -> run.lanes().stream())
        .map(Lane::learning)
        .toList();
  }

  private static Curves errors(LearningSnapshot.Lane lane) {
    Curves right = lane.accuracies();
    return new Curves(wrong(right.high()), wrong(right.mean()), wrong(right.low()));
  }

  private static Points wrong(Points right) {
    double[] wrong = new double[right.size()];
    for (int i = 0; i < wrong.length; i++) {
      wrong[i] = 1 - right.y()[i];
    }
    return new Points(right.x(), wrong, wrong.length);
  }

  /** The scaling in training, with the numbers of the last step. */
  static Formula formula(Shown<DropoutSnapshot> shown, Lane lane) {
    Style style = shown.style();
    List<Formula.Line> lines = new ArrayList<>();
    lines.add(
        new Formula.Line(
            "a' = \\frac{m \\circ a}{1 - p}, \\quad P(m_i = 0) = p", style.text(), 16));
    double rate = lane.rates().get(1);
    if (rate > 0) {
      Color ink = shown.lane(lane.id()).ink(style);
      lines.add(
          new Formula.Line(
              "\\frac{1}{1 - "
                  + Numbers.plain(rate)
                  + "} = "
                  + CompactNumbers.latex(1 / (1 - rate)),
              ink,
              15));
      lines.add(
          new Formula.Line(
              "\\sum_i m_i = "
                  + lane.kept(1)
                  + ", \\quad (1 - p)\\,n = "
                  + CompactNumbers.latex((1 - rate) * lane.width()),
              ink,
              14));
    }
    return new Formula(List.copyOf(lines), style);
  }
}
