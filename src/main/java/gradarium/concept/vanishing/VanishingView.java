package gradarium.concept.vanishing;

import gradarium.concept.vanishing.VanishingSnapshot.Lane;
import gradarium.message.CompactNumbers;
import gradarium.view.Chart;
import gradarium.view.Headline;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Width;
import gradarium.view.Shown;
import gradarium.view.View;

/** What flows back through deep networks, layer by layer, on every step. */
final class VanishingView {
  private static final int FIRST_COLOUR = 6;
  private static final double VANISHED = 0.01;

  private VanishingView() {}

  static View<VanishingSnapshot> of() {
    return new View<VanishingSnapshot>(
            new LaneStyles(
                VanishingSettings.LANES, 0, (kind, i) -> FIRST_COLOUR + 3 * i, VanishingNames::of))
        .left(
            Chart.of("vanishing.gradients", VanishingFigures::gradients).height(300),
            Chart.of("vanishing.changes", VanishingFigures::changes).height(140))
        .right(
            Chart.ofLane("vanishing.slope", VanishingFigures::slope).titledByFigure().slow(),
            Chart.of("vanishing.losses", VanishingFigures::losses),
            Headline.ofLane(VanishingView::headline),
            table())
        .beside(Inset.ofLane(VanishingFigures::formula));
  }

  private static Headline.Text headline(Shown<VanishingSnapshot> shown, Lane lane) {
    String kind =
        lane.divergedAt() >= 0
            ? "diverged"
            : lane.ratio() < VANISHED
                ? "vanishes"
                : lane.ratio() > 1 / VANISHED ? "explodes" : "arrives";
    return new Headline.Text(
        CompactNumbers.shortest(lane.ratio()),
        shown.text("vanishing.headline." + kind, lane.gradientNorms().length));
  }

  private static LaneTable<VanishingSnapshot, Lane> table() {
    return new LaneTable<VanishingSnapshot, Lane>(VanishingSnapshot::lanes)
        .names("vanishing.table.lane")
        .column("vanishing.table.ratio", Width.REACHED, VanishingConcept.RATIO)
        .lossColumn("vanishing.table.loss", VanishingConcept.LOSS)
        .spoken("vanishing.table.row");
  }
}
