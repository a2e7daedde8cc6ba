package gradarium.concept.dropout;

import gradarium.concept.dropout.DropoutSnapshot.Lane;
import gradarium.engine.Numbers;
import gradarium.learning.LearningLane;
import gradarium.learning.NetworkSettings;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Settings;
import gradarium.view.Chart;
import gradarium.view.Headline;
import gradarium.view.Headline.Text;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Width;
import gradarium.view.Shown;
import gradarium.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which units are dropped now, and how several architectures do on unseen digits, with and without.
 */
final class DropoutView {
  private static final long FIRST_STEPS = 200;

  private DropoutView() {}

  static View<DropoutSnapshot> of() {
    List<String> kinds = List.copyOf(DropoutSettings.LANES.kinds().keySet());
    return new View<DropoutSnapshot>(
            new LaneStyles(
                DropoutSettings.LANES, 1, (kind, i) -> 1 + kinds.indexOf(kind), DropoutView::names))
        .left(
            Chart.ofLane("dropout.diagram", DropoutFigures::diagram)
                .titled(shown -> shown.text("dropout.diagram", selectedName(shown))),
            Chart.ofLane("dropout.matrix", DropoutFigures::matrix).titledByFigure())
        .right(
            Chart.of("dropout.losses", DropoutFigures::losses),
            Chart.of("dropout.errors", DropoutFigures::errors),
            Headline.ofLane(DropoutView::headline).measuredEvery(LearningLane.EVERY),
            table())
        .beside(Inset.ofLane(DropoutFigures::formula));
  }

  private static String selectedName(Shown<DropoutSnapshot> shown) {
    return Shown.selected(shown).map(lane -> shown.name(lane.id())).orElse("");
  }

  private static LaneTable<DropoutSnapshot, Lane> table() {
    return new LaneTable<DropoutSnapshot, Lane>(DropoutSnapshot::lanes)
        .names("dropout.table.lane")
        .column("dropout.table.train", Width.DISTANCE, DropoutConcept.TRAIN_ERROR)
        .column("dropout.table.test", Width.DISTANCE, DropoutConcept.TEST_ERROR)
        .column("dropout.table.gap", Width.LOSS, DropoutConcept.GAP)
        .spoken("dropout.table.row");
  }

  /**
   * The test loss of the selected lane, against that of the same network without or with dropout.
   */
  private static Text headline(Shown<DropoutSnapshot> shown, Lane lane) {
    Optional<Lane> other =
        shown.current().lanes().stream()
            .filter(o -> o.width() == lane.width() && o.depth() == lane.depth())
            .filter(o -> o.drops() != lane.drops())
            .findFirst();
    String compared =
        other.map(o -> compared(shown.current().step(), lane, o, shown.messages())).orElse("");
    return new Text(
        CompactNumbers.shortest(lane.learning().testLoss()),
        shown.text("dropout.headline", CompactNumbers.shortest(lane.gap())) + compared);
  }

  /** One network against the other; why the one with dropout is behind is known at first only. */
  static String compared(long step, Lane lane, Lane o, Messages m) {
    double dropping = (lane.drops() ? lane : o).learning().testLoss();
    double plain = (lane.drops() ? o : lane).learning().testLoss();
    return m.text(
            lane.drops() ? "dropout.headline.with" : "dropout.headline.without",
            CompactNumbers.shortest(o.learning().testLoss()),
            CompactNumbers.shortest(o.gap()))
        + (step <= FIRST_STEPS && dropping > plain ? m.text("dropout.headline.behind") : "");
  }

  private static List<String> names(Settings settings, List<String> lanes, Messages m) {
    return lanes.stream().map(lane -> name(settings, lane, m)).toList();
  }

  private static String name(Settings settings, String lane, Messages m) {
    int depth = NetworkSettings.count(settings, lane, NetworkSettings.DEPTH);
    String shape = depth + " × " + NetworkSettings.count(settings, lane, NetworkSettings.WIDTH);
    List<Double> rates = DropoutSettings.rates(settings, lane, depth);
    return rates.stream().anyMatch(rate -> rate > 0)
        ? m.text("dropout.named", shape, text(rates))
        : shape;
  }

  /** The rate of all hidden layers, or of each where they differ; that of the inputs, if any. */
  private static String text(List<Double> rates) {
    List<Double> hidden = rates.subList(1, rates.size());
    String all =
        (hidden.stream().distinct().count() == 1 ? hidden.subList(0, 1) : hidden)
            .stream().map(Numbers::plain).collect(Collectors.joining(" · "));
    return rates.get(0) > 0 ? Numbers.plain(rates.get(0)) + " → " + all : all;
  }
}
