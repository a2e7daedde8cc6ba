package gradarium.concept.approximation;

import gradarium.concept.approximation.ApproximationSnapshot.Lane;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Settings;
import gradarium.simulation.Written;
import gradarium.view.Chart;
import gradarium.view.ConceptView;
import gradarium.view.Headline;
import gradarium.view.Headline.Text;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Width;
import gradarium.view.Pointer;
import gradarium.view.Shown;
import gradarium.view.View;
import java.util.List;

/** A function, what networks of different sizes make of its samples, and the losses that part. */
final class ApproximationView {
  private static final List<String> KINDS = List.of("few", "some", "many");
  private static final List<Integer> SLOTS = List.of(3, 6, 1);

  private double fromX;
  private double fromY;

  View<ApproximationSnapshot> view() {
    return new View<ApproximationSnapshot>(
            new LaneStyles(
                ApproximationSettings.LANES,
                Integer.MAX_VALUE,
                (kind, i) -> SLOTS.get(KINDS.indexOf(kind)),
                ApproximationView::names))
        .left(
            Chart.ofLane("approximation.functions", ApproximationFigures::functions)
                .onDraw((at, shown, host) -> begin(at), this::draw))
        .right(
            Chart.ofLane("approximation.parting", ApproximationFigures::parting),
            Chart.of("approximation.tests", ApproximationFigures::tests),
            Headline.ofLane(ApproximationView::headline).measuredEvery(ApproximationLane.EVERY),
            table())
        .beside(Inset.ofLane(ApproximationFigures::formula))
        .controls(ApproximationSettings.LINE);
  }

  private void begin(Pointer at) {
    fromX = at.x();
    fromY = at.y();
  }

  /** Draws the function on from where the mouse was. */
  private void draw(Pointer at, Shown<ApproximationSnapshot> shown, ConceptView.Host host) {
    Settings settings = host.settings();
    DrawnFunction now =
        settings.get(ApproximationSettings.FUNCTION).equals(ApproximationSettings.DRAWN)
            ? settings.get(ApproximationSettings.LINE).value()
            : DrawnFunction.of(ApproximationSettings.function(settings));
    Written<DrawnFunction> changed = now.with(fromX, fromY, at.x(), at.y()).written();
    host.change(
        s ->
            s.with(ApproximationSettings.FUNCTION, ApproximationSettings.DRAWN)
                .with(ApproximationSettings.LINE, changed));
    begin(at);
  }

  private static Text headline(Shown<ApproximationSnapshot> shown, Lane lane) {
    return lane.divergedAt() >= 0
        ? new Text("∞", shown.text("approximation.headline.diverged", shown.name(lane.id())))
        : new Text(
            CompactNumbers.shortest(lane.testLoss()),
            shown.text(
                "approximation.headline",
                CompactNumbers.shortest(lane.trainLoss()),
                CompactNumbers.shortest(lane.best()),
                lane.bestStep()));
  }

  private static LaneTable<ApproximationSnapshot, Lane> table() {
    return new LaneTable<ApproximationSnapshot, Lane>(ApproximationSnapshot::lanes)
        .names("approximation.table.lane")
        .lossColumn("approximation.table.train", ApproximationConcept.TRAIN_LOSS)
        .column("approximation.table.test", Width.LOSS, ApproximationConcept.TEST_LOSS)
        .column("approximation.table.best", Width.LOSS, ApproximationConcept.BEST)
        .column("approximation.table.step", Width.LOSS, ApproximationConcept.BEST_STEP)
        .spoken("approximation.table.row");
  }

  private static List<String> names(Settings settings, List<String> lanes, Messages m) {
    return lanes.stream()
        .map(lane -> m.text("approximation.units", ApproximationSettings.units(settings, lane)))
        .toList();
  }
}
