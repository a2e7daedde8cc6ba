package gradarium.concept.stacked;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Measure;
import gradarium.simulation.Measure.Unit;
import gradarium.simulation.Measures;
import gradarium.simulation.Measures.Key;
import gradarium.simulation.Points;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Layers that are trained one by one as autoencoders are a start for a deep network. */
public final class StackedConcept {

  private StackedConcept() {}

  /** The concept. */
  public static Concept<StackedSnapshot> of() {
    return new Concept<>(
            "stacked",
            Group.COMPRESSING,
            StackedSettings.ALL,
            StackedConcept::start,
            measures(),
            StackedView::of)
        .firstMeasuredAt(StackedLane.EVERY);
  }

  private static Simulation<StackedSnapshot> start(Settings settings, long seed) {
    return LaneSimulation.of(settings, new StackedLane(settings, seed), StackedLane::snapshot);
  }

  private static Measures<StackedSnapshot> measures() {
    return Measures.of(
            StackedConcept::results,
            Measure.<StackedSnapshot, Result>of("stage", (shown, of) -> shown.stage() + 1)
                .in(Unit.COUNT),
            Measure.<StackedSnapshot, Result>of(
                    "error",
                    (shown, of) -> of.index() < 0 ? error(shown, shown.stage(), -1) : Double.NaN)
                .where((shown, of) -> of.index() < 0 && isLook(shown)),
            new Key<>("labels", Result::labels),
            accuracy("pretrained_accuracy", StackedSnapshot::pretrained),
            accuracy("scratch_accuracy", StackedSnapshot::scratch))
        .and(Measure.of("stage", shown -> shown.stage() + 1))
        .and(
            StackedConcept::toCome,
            new Key<>("labels", Result::labels),
            Measure.of("pretrained_accuracy", of -> Double.NaN),
            Measure.of("scratch_accuracy", of -> Double.NaN))
        .and(
            StackedConcept::autoencoders,
            new Key<>("ae", i -> Integer.toString(i + 1)),
            Measure.of("first_error", (shown, i) -> error(shown, i, 0)),
            Measure.of("error", (shown, i) -> error(shown, i, -1)),
            Measure.of("inputs", (shown, i) -> shown.sizes().get(i)));
  }

  /**
   * A row of the table: while autoencoders are trained there is one, then one for each number of
   * labels.
   *
   * @param index of the number of labels; −1 without
   */
  private record Result(int index, String labels) {}

  private static List<Result> results(StackedSnapshot shown) {
    return shown.pretrained().lanes().isEmpty() ? List.of(new Result(-1, "")) : all(shown);
  }

  /** The numbers of labels that no classifier has learned from yet. */
  private static List<Result> toCome(StackedSnapshot shown) {
    return shown.pretrained().lanes().isEmpty() ? all(shown) : List.of();
  }

  private static List<Result> all(StackedSnapshot shown) {
    return IntStream.range(0, shown.labels().size())
        .mapToObj(i -> new Result(i, Integer.toString(shown.labels().get(i))))
        .toList();
  }

  private static List<Integer> autoencoders(StackedSnapshot shown) {
    return IntStream.range(0, shown.depth()).boxed().toList();
  }

  /** The first error of an autoencoder, or with index −1 the last; none where it has not begun. */
  private static double error(StackedSnapshot shown, int autoencoder, int index) {
    boolean begun =
        autoencoder < shown.errors().size() && shown.errors().get(autoencoder).size() > 0;
    if (!begun) {
      return Double.NaN;
    }
    Points errors = shown.errors().get(autoencoder);
    return errors.y()[index < 0 ? errors.size() + index : index];
  }

  private static boolean isLook(StackedSnapshot shown) {
    return shown.stageStep() % StackedLane.EVERY == 0 && shown.divergedAt() < 0;
  }

  private static Measure<StackedSnapshot, Result> accuracy(
      String name, Function<StackedSnapshot, LearningSnapshot> of) {
    return Measure.<StackedSnapshot, Result>of(
            name, (shown, result) -> of.apply(shown).accuracy(result.index()))
        .where((shown, result) -> of.apply(shown).isLookedAt(result.index()));
  }
}
