package gradarium.concept.activation;

import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Lane;
import gradarium.message.CompactNumbers;
import gradarium.view.Chart;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Width;
import gradarium.view.LearningFigures;
import gradarium.view.LearningParts;
import gradarium.view.Shown;
import gradarium.view.View;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** The gallery of activation functions on the left, the race of their networks on the right. */
final class ActivationView {
  private static final double DIGITS = 100;

  private final ActivationFigures gallery = new ActivationFigures();

  View<LearningSnapshot> view() {
    List<String> all = Activations.ALL.stream().map(Activation::id).toList();
    LaneStyles lanes =
        LaneStyles.byKind(ActivationSettings.LANES, 0, (kind, i) -> Math.max(0, all.indexOf(kind)));
    return new View<LearningSnapshot>(lanes)
        .left(
            cursor(Chart.of("activation.values", gallery::values)),
            cursor(Chart.of("activation.slopes", gallery::slopes)))
        .right(
            Chart.of("learning.accuracy", LearningFigures::accuracies),
            Chart.of("learning.loss", LearningFigures::trainLosses),
            LearningParts.bestAndWorst("activation.headline"),
            table())
        .beside(Inset.ofLane(ActivationFigures::formula));
  }

  /** The cursor goes where the mouse is pressed or dragged. */
  private static Chart<LearningSnapshot> cursor(Chart<LearningSnapshot> chart) {
    Chart.Gesture<LearningSnapshot> move =
        (at, shown, host) -> {
          double far = ActivationSettings.FARTHEST;
          double z = Math.rint(at.x() * DIGITS) / DIGITS;
          host.change(ActivationSettings.CURSOR, Math.max(-far, Math.min(far, z)));
        };
    return chart.slow().onDraw(move, move);
  }

  private static LaneTable<LearningSnapshot, Lane> table() {
    return LearningParts.learning(
        new LaneTable<LearningSnapshot, Lane>(LearningSnapshot::lanes)
            .names("activation.table.lane")
            .wideColumn(s -> "f(z)", Width.LOSS, (s, lane) -> at(s, lane, Activation::at))
            .wideColumn(
                s -> "f′(z)", Width.LOSS, (s, lane) -> at(s, lane, Activation::derivative)));
  }

  private static String at(
      Shown<LearningSnapshot> shown, Lane lane, ToDoubleBiFunction<Activation, Double> value) {
    Activation f = ActivationSettings.activation(shown.settings(), lane.id());
    return CompactNumbers.shortest(
        value.applyAsDouble(f, shown.settings().get(ActivationSettings.CURSOR)));
  }
}
