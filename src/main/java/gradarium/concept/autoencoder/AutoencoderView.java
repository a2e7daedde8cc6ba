package gradarium.concept.autoencoder;

import gradarium.chart.Figure;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.LearningSnapshot;
import gradarium.message.CompactNumbers;
import gradarium.view.Action;
import gradarium.view.Caption;
import gradarium.view.Chart;
import gradarium.view.ConceptView;
import gradarium.view.DrawingPad;
import gradarium.view.ExportMenu;
import gradarium.view.Filters;
import gradarium.view.Headline;
import gradarium.view.LearningFigures;
import gradarium.view.Row;
import gradarium.view.Shown;
import gradarium.view.Tabs;
import gradarium.view.View;
import java.util.List;
import java.util.Locale;

/** Digits and what comes of them, on every step; and what the network has learned for that. */
final class AutoencoderView {
  private static final List<LaneStyle> CLASSIFIERS =
      List.of(
          new LaneStyle(AutoencoderLane.PRETRAINED, 6, "legend.pretrained"),
          new LaneStyle(AutoencoderLane.RANDOM, 1, "legend.random"));
  private static final int PAD = 112;
  private static final int MOST_UNITS = 48;

  private final View<AutoencoderSnapshot> view = new View<>();
  private double pointerX;
  private double pointerY;

  View<AutoencoderSnapshot> view() {
    return view.left(
            Chart.of("autoencoder.digits", AutoencoderFigures::digits)
                .height(190)
                .button(new Action<>("autoencoder.other", AutoencoderView::other)),
            new Row<AutoencoderSnapshot>()
                .wide(charts())
                .narrow(DrawingPad.of(PAD, AutoencoderSettings.DRAWING), decoded())
                .height(260))
        .right(
            Chart.of("autoencoder.errors", AutoencoderFigures::errors).height(150),
            new Headline<>(AutoencoderView::headline)
                .measuredEvery(
                    AutoencoderLane.EVERY, shown -> shown.divergedAt() >= 0 ? 0 : shown.learned()),
            new Row<AutoencoderSnapshot>()
                .narrow(classify())
                .narrow(ExportMenu.of(AutoencoderSnapshot::trained)),
            new Caption<>(AutoencoderView::classes),
            Chart.of("autoencoder.accuracies", AutoencoderView::accuracies)
                .untitled()
                .height(150)
                .visibleWhere(shown -> shown.current().pretrained() >= 0))
        .controls(
            AutoencoderSettings.CHART, AutoencoderSettings.DIGITS, AutoencoderSettings.DRAWING);
  }

  /** The next ten digits, after the last ten the first. */
  private static void other(Shown<AutoencoderSnapshot> shown, ConceptView.Host host) {
    int ten = shown.settings().get(AutoencoderSettings.DIGITS);
    host.change(AutoencoderSettings.DIGITS, ten % AutoencoderLane.TENS + 1);
  }

  private Tabs<AutoencoderSnapshot> charts() {
    return new Tabs<AutoencoderSnapshot>(AutoencoderSettings.CHART)
        .tab(
            List.of(AutoencoderSettings.CODES),
            Chart.<AutoencoderSnapshot>of(
                    "autoencoder.codes",
                    shown -> AutoencoderFigures.codes(shown, pointerX, pointerY))
                .untitled()
                .onMove(
                    (pointer, shown, host) -> {
                      pointerX = pointer.x();
                      pointerY = pointer.y();
                      view.refresh();
                    }))
        .tab(
            List.of(AutoencoderSettings.WEIGHTS),
            Chart.<AutoencoderSnapshot>of("autoencoder.weights", AutoencoderView::filters)
                .untitled());
  }

  private static Figure filters(Shown<AutoencoderSnapshot> shown) {
    return Filters.of(shown.current().trained(), MOST_UNITS, shown.style());
  }

  private Chart<AutoencoderSnapshot> decoded() {
    return Chart.<AutoencoderSnapshot>of(
            "autoencoder.decoded",
            shown ->
                new ImageGrid(
                    List.of(
                        new ImageGrid.Row(
                            "",
                            List.of(shown.current().decode(pointerX, pointerY)),
                            DrawnDigit.SIDE,
                            false)),
                    shown.style()))
        .untitled()
        .size(PAD)
        .visibleWhere(
            shown ->
                shown.settings().get(AutoencoderSettings.CHART).equals(AutoencoderSettings.CODES));
  }

  private static Headline.Text headline(Shown<AutoencoderSnapshot> shown) {
    AutoencoderSnapshot now = shown.current();
    return now.divergedAt() >= 0
        ? new Headline.Text("∞", shown.text("autoencoder.headline.diverged", now.divergedAt()))
        : new Headline.Text(
            error(now.testError()), shown.text("autoencoder.headline", error(now.trainError())));
  }

  private static String error(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** From the step that is shown on, classifiers learn. */
  private static Action<AutoencoderSnapshot> classify() {
    return new Action<AutoencoderSnapshot>(
            "autoencoder.classify",
            (shown, host) ->
                host.change(
                    AutoencoderSettings.PRETRAINING, (int) Math.max(1, shown.current().step())))
        .disabledWhere(shown -> shown.pretrained() >= 0 || shown.divergedAt() >= 0);
  }

  private static String classes(Shown<AutoencoderSnapshot> shown) {
    List<LearningSnapshot.Lane> lanes = shown.current().classifiers().lanes();
    return lanes.isEmpty()
        ? shown.text("autoencoder.classes.none")
        : shown.text(
            "autoencoder.classes",
            CompactNumbers.percent(lanes.get(0).accuracy()),
            CompactNumbers.percent(lanes.get(1).accuracy()),
            shown.settings().get(AutoencoderSettings.LABELS));
  }

  private static Figure accuracies(Shown<AutoencoderSnapshot> shown) {
    return LearningFigures.accuracies(shown.map(AutoencoderSnapshot::classifiers, CLASSIFIERS));
  }
}
