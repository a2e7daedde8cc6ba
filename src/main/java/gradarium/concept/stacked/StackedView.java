package gradarium.concept.stacked;

import gradarium.message.CompactNumbers;
import gradarium.view.Chart;
import gradarium.view.ConceptView;
import gradarium.view.Headline;
import gradarium.view.Pointer;
import gradarium.view.Shown;
import gradarium.view.View;

/** The stages as a pipeline, what goes into each and comes out, and what it is all good for. */
final class StackedView {
  private StackedView() {}

  static View<StackedSnapshot> of() {
    return new View<StackedSnapshot>()
        .above(
            Chart.of("stacked.pipeline", StackedFigures::pipeline)
                .untitled()
                .height(64)
                .atLeast(54)
                .fixed()
                .onClick(StackedView::look))
        .left(
            Chart.of("stacked.samples", StackedFigures::samples)
                .titled(StackedFigures::samplesTitle)
                .height(170),
            Chart.of("stacked.error", StackedFigures::curve).titledByFigure().height(170))
        .right(
            Chart.of("stacked.labels", StackedFigures::overLabels).height(180),
            Chart.of("stacked.accuracies", StackedFigures::accuracies).titledByFigure().height(160),
            new Headline<>(StackedView::headline))
        .controls(StackedSettings.LOOK);
  }

  /** Looks at a stage; at the one at work, wherever it is, when that is chosen again. */
  private static void look(Pointer pointer, Shown<StackedSnapshot> shown, ConceptView.Host host) {
    int stage = 1 + StackedFigures.pipeline(shown).stageAt(pointer.placeX(), pointer.width());
    host.change(
        StackedSettings.LOOK, shown.settings().get(StackedSettings.LOOK) == stage ? 0 : stage);
  }

  private static Headline.Text headline(Shown<StackedSnapshot> shown) {
    StackedSnapshot now = shown.current();
    if (now.divergedAt() >= 0) {
      return new Headline.Text("∞", shown.text("stacked.headline.diverged", now.divergedAt()));
    } else if (now.pretrained().lanes().isEmpty()) {
      return new Headline.Text(
          Integer.toString(now.stage() + 1), shown.text("stacked.headline.stage", now.depth()));
    }
    return new Headline.Text(
        CompactNumbers.percent(now.pretrained().lanes().get(0).accuracy()),
        shown.text(
            "stacked.headline",
            now.labels().get(0),
            CompactNumbers.percent(now.scratch().lanes().get(0).accuracy())));
  }
}
