package gradarium.concept.initialization;

import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.engine.initializer.Initializers;
import gradarium.view.Chart;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.LaneTable;
import gradarium.view.LearningFigures;
import gradarium.view.LearningParts;
import gradarium.view.Shown;
import gradarium.view.Tabs;
import gradarium.view.View;
import java.util.List;

/**
 * What each initializer makes of activations and gradients at the start, where it starts on a
 * landscape, and how its networks learn.
 */
final class InitializationView {
  /** Colours by the order of the initializers. */
  private static final List<Integer> SLOTS = List.of(0, 8, 11, 3, 4, 12, 6, 14, 1, 9, 2, 10);

  private final InitializationFigures figures = new InitializationFigures();

  View<InitializationSnapshot> view() {
    return new View<InitializationSnapshot>(
            LaneStyles.byKind(
                InitializationSettings.LANES,
                Integer.MAX_VALUE,
                (kind, i) ->
                    SLOTS.get(Initializers.ALL.indexOf(InitializationSettings.initializer(kind)))))
        .left(charts())
        .right(
            Chart.of("learning.accuracy", LearningFigures::accuracies),
            Chart.of("learning.loss", LearningFigures::trainLosses),
            LearningParts.bestAndWorst("initialization.headline"),
            LearningParts.learning(
                new LaneTable<InitializationSnapshot, Lane>(InitializationSnapshot::lanes)
                    .names("initialization.table.lane")))
        .beside(Inset.ofLane(InitializationFigures::formula))
        .controls(InitializationSettings.CHART);
  }

  private Tabs<InitializationSnapshot> charts() {
    return new Tabs<>(InitializationSettings.CHART, InitializationView::title)
        .tab(
            List.of(InitializationSettings.START, InitializationSettings.NOW),
            Chart.of("initialization.activations", InitializationFigures::activations)
                .untitled()
                .reads(InitializationReadings::activations),
            Chart.of("initialization.gradients", InitializationFigures::gradients)
                .titled(InitializationFigures::gradientsTitle)
                .reads(InitializationReadings::gradients))
        .tab(
            List.of(InitializationSettings.LANDSCAPE),
            Chart.of("initialization.landscape", figures::landscape)
                .untitled()
                .reads(InitializationReadings::loss));
  }

  private static String title(Shown<InitializationSnapshot> shown) {
    if (!shown
        .settings()
        .get(InitializationSettings.CHART)
        .equals(InitializationSettings.LANDSCAPE)) {
      return shown.text("initialization.activations.short");
    }
    return shown.text(
        switch (InitializationFigures.draws(shown)) {
          case CONSTANT -> "initialization.landscape.constant";
          case NORMAL -> "initialization.landscape.normal";
          case UNIFORM -> "initialization.landscape.uniform";
        });
  }
}
