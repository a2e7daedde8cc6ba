package gradarium.concept.activation;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.engine.activation.Activation;
import gradarium.learning.LearningSnapshot;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Points;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The curves of activation functions and of their derivatives. */
final class ActivationFigures {
  private static final int CURVE = 241;
  private static final double WIDTH = 2.2;
  private static final double LOWEST = -2;
  private static final double HIGHEST = 3;
  private static final double STEEPEST = 1.8;
  private static final double FALLING = -0.3;

  private List<Activation> sampled = List.of();
  private List<Points> values = List.of();
  private List<Points> slopes = List.of();

  /** The functions, with a dot where the cursor reads them. */
  AxesFigure values(Shown<LearningSnapshot> shown) {
    sample(activations(shown));
    return figure(shown, "activation.values", values, LOWEST, HIGHEST);
  }

  /** Their derivatives, likewise. */
  AxesFigure slopes(Shown<LearningSnapshot> shown) {
    sample(activations(shown));
    return figure(shown, "activation.slopes", slopes, FALLING, STEEPEST);
  }

  private static List<Activation> activations(Shown<LearningSnapshot> shown) {
    return shown.lanes().stream()
        .map(lane -> ActivationSettings.activation(shown.settings(), lane.lane()))
        .toList();
  }

  private void sample(List<Activation> activations) {
    if (activations.equals(sampled)) {
      return;
    }
    sampled = List.copyOf(activations);
    values = activations.stream().map(a -> curve(a::at)).toList();
    slopes = activations.stream().map(a -> curve(a::derivative)).toList();
  }

  private static Points curve(DoubleUnaryOperator f) {
    double[] x = new double[CURVE];
    double[] y = new double[CURVE];
    for (int i = 0; i < CURVE; i++) {
      x[i] = ActivationSettings.FARTHEST * (2.0 * i / (CURVE - 1) - 1);
      y[i] = f.applyAsDouble(x[i]);
    }
    return new Points(x, y, CURVE);
  }

  private static AxesFigure figure(
      Shown<LearningSnapshot> shown, String title, List<Points> curves, double low, double high) {
    List<LaneStyle> styles = shown.lanes();
    double cursor = shown.settings().get(ActivationSettings.CURSOR);
    int selected = shown.selected();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      if (i != selected) {
        layers.add(line(curves.get(i), styles.get(i), WIDTH));
      }
    }
    if (selected >= 0) {
      layers.add(line(curves.get(selected), styles.get(selected), 2 * WIDTH));
    }
    for (int i = 0; i < curves.size(); i++) {
      layers.add(
          new MarkerLayer(
              MarkerLayer.Kind.DOT,
              cursor,
              at(curves.get(i), cursor),
              styles.get(i).colour(shown.style())));
    }
    return new AxesFigure(
        shown.text(title),
        false,
        new Axis("z", -ActivationSettings.FARTHEST, ActivationSettings.FARTHEST, false),
        new Axis("", low, high, false),
        layers,
        shown.style());
  }

  private static LineLayer line(Points points, LaneStyle style, double width) {
    return LineLayer.of(points, style, width);
  }

  /** The curve at a place, between its points. */
  private static double at(Points curve, double x) {
    double place = (x / ActivationSettings.FARTHEST + 1) / 2 * (CURVE - 1);
    int i = (int) Math.max(0, Math.min(CURVE - 2, Math.floor(place)));
    double share = place - i;
    return (1 - share) * curve.y()[i] + share * curve.y()[i + 1];
  }

  /** The function of a lane as it is printed, with its numbers at the cursor. */
  static Formula formula(Shown<LearningSnapshot> shown, LearningSnapshot.Lane lane) {
    Activation activation = ActivationSettings.activation(shown.settings(), lane.id());
    double z = shown.settings().get(ActivationSettings.CURSOR);
    Style style = shown.style();
    List<Formula.Line> lines = new ArrayList<>();
    Optional.of(activation.latex())
        .filter(latex -> !latex.isEmpty())
        .ifPresent(latex -> lines.add(new Formula.Line("f(z) = " + latex, style.text(), 16)));
    String at = "(" + CompactNumbers.latex(z) + ") = ";
    double slope = activation.derivative(z);
    Color ink = shown.lane(lane.id()).ink(style);
    lines.add(new Formula.Line("f" + at + CompactNumbers.latex(activation.at(z)), ink, 15));
    lines.add(new Formula.Line("f'" + at + CompactNumbers.latex(slope), ink, 15));
    return new Formula(List.copyOf(lines), style);
  }
}
