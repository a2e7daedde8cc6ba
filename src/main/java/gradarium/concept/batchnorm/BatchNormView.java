package gradarium.concept.batchnorm;

import gradarium.concept.batchnorm.BatchNormSnapshot.Lane;
import gradarium.learning.LearningSnapshot;
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
import gradarium.view.LearningFigures;
import gradarium.view.Shown;
import gradarium.view.View;
import java.util.List;
import java.util.Locale;

/** What comes into a layer over the last steps, without and with normalization, side by side. */
final class BatchNormView {
  private BatchNormView() {}

  static View<BatchNormSnapshot> of() {
    return new View<BatchNormSnapshot>(
            new LaneStyles(
                BatchNormSettings.LANES,
                Integer.MAX_VALUE,
                (kind, i) -> 1 + 5 * i,
                BatchNormView::names))
        .left(Chart.of("batchnorm.ridges", BatchNormFigures::ridges).titledByFigure())
        .right(
            Chart.of("learning.loss", LearningFigures::trainLosses),
            Chart.ofSome("batchnorm.learned", BatchNormFigures::learned).slow(),
            new Headline<>(BatchNormView::headline),
            table())
        .beside(Inset.ofLane(BatchNormFigures::formula));
  }

  private static LaneTable<BatchNormSnapshot, Lane> table() {
    return new LaneTable<BatchNormSnapshot, Lane>(BatchNormSnapshot::lanes)
        .names("batchnorm.table.lane")
        .wideColumn(
            shown -> shown.text("batchnorm.table.shift"),
            Width.LOSS,
            (shown, lane) ->
                Double.isNaN(lane.shift())
                    ? "–"
                    : BatchNormConcept.SHIFT.written(shown.current(), lane))
        .lossColumn("learning.table.loss", LearningSnapshot.trainLoss())
        .column("batchnorm.table.running", Width.DISTANCE, LearningSnapshot.accuracy())
        .column(
            "batchnorm.table.batch",
            Width.DISTANCE,
            (shown, lane) ->
                lane.normalized()
                    ? BatchNormConcept.BATCH_ACCURACY.written(shown.current(), lane)
                    : "–")
        .spoken("learning.table.row");
  }

  private static Text headline(Shown<BatchNormSnapshot> shown) {
    double with = shift(shown, true);
    double without = shift(shown, false);
    if (Double.isNaN(with) || Double.isNaN(without)) {
      double one = Double.isNaN(with) ? without : with;
      return new Text(
          Double.isNaN(one) ? "–" : CompactNumbers.shortest(one),
          shown.text("batchnorm.headline.one"));
    }
    return new Text(
        String.format(Locale.ROOT, "%.1f ×", without / with),
        shown.text(
            "batchnorm.headline", CompactNumbers.shortest(without), CompactNumbers.shortest(with)));
  }

  private static double shift(Shown<BatchNormSnapshot> shown, boolean normalized) {
    return shown.current().lanes().stream()
        .filter(lane -> lane.normalized() == normalized)
        .mapToDouble(Lane::shift)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Whether a lane is normalized, and its number where it has one. */
  private static List<String> names(Settings settings, List<String> lanes, Messages m) {
    return lanes.stream().map(lane -> name(lane, m)).toList();
  }

  private static String name(String lane, Messages m) {
    int dash = lane.lastIndexOf('-');
    boolean normalized =
        BatchNormSettings.LANES.kind(lane).filter(BatchNormSettings.WITH::equals).isPresent();
    return m.text(normalized ? "batchnorm.ridges.with" : "batchnorm.ridges.without")
        + (dash < 0 ? "" : " " + lane.substring(dash + 1));
  }
}
