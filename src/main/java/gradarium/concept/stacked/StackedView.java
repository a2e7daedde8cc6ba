package gradarium.concept.stacked;

import gradarium.chart.AxesFigure;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Island;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.view.FrameView;
import gradarium.view.HeadlineBox;
import gradarium.view.TwoColumns;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** The stages as a pipeline, what goes into each and comes out, and what it is all good for. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class StackedView extends FrameView<StackedSnapshot> {
  private FigurePane pipeline;
  private Label samplesTitle;
  private FigurePane samples;
  private Label curveTitle;
  private FigurePane curve;
  private FigurePane overLabels;
  private FigurePane accuracies;
  private Label accuraciesTitle;
  private HeadlineBox headline;

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    pipeline = TwoColumns.pane(host(), "stacked.pipeline.help");
    pipeline.setOnMouseClicked(
        e ->
            last()
                .ifPresent(
                    frame ->
                        look(
                            pipeline(frame.current(), frame.settings())
                                .stageAt(e.getX(), pipeline.getWidth()))));
    samples = TwoColumns.pane(host(), "stacked.samples.help");
    curve = TwoColumns.pane(host(), "stacked.error.help");
    overLabels = TwoColumns.pane(host(), "stacked.labels.help");
    accuracies = TwoColumns.pane(host(), "stacked.accuracies.help");
    samplesTitle = TwoColumns.title("");
    curveTitle = TwoColumns.title("");
    accuraciesTitle = TwoColumns.title("");
    headline = new HeadlineBox();
    pipeline.setPrefHeight(64);
    pipeline.setMinHeight(54);
    VBox left = TwoColumns.column(samplesTitle, samples, curveTitle, curve);
    VBox right =
        TwoColumns.column(
            TwoColumns.title(m.text("stacked.labels")),
            overLabels,
            accuraciesTitle,
            accuracies,
            new Island(headline));
    samples.setPrefHeight(170);
    curve.setPrefHeight(170);
    overLabels.setPrefHeight(180);
    accuracies.setPrefHeight(160);
    TwoColumns below = new TwoColumns(host(), left, right);
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox.setMargin(pipeline, new Insets(0, 20, 0, 20));
    return new VBox(6, pipeline, below);
  }

  /** Looks at a stage; at the one at work, wherever it is, when that is chosen again. */
  private void look(int stage) {
    int chosen = host().settings().get(StackedSettings.LOOK) == stage + 1 ? 0 : stage + 1;
    host().change(StackedSettings.LOOK, chosen);
  }

  private static int looked(StackedSnapshot shown, Settings settings) {
    int look = settings.get(StackedSettings.LOOK);
    return look == 0 ? shown.stage() : Math.min(look - 1, shown.depth() + 1);
  }

  private PipelineFigure pipeline(StackedSnapshot shown, Settings settings) {
    return StackedFigures.pipeline(
        shown,
        looked(shown, settings),
        settings.get(StackedSettings.FROZEN),
        host().messages(),
        host().style());
  }

  /** The autoencoder that is looked at, or the last one that has begun. */
  private static int autoencoder(StackedSnapshot shown, Settings settings) {
    return Math.min(looked(shown, settings), shown.given().size() - 1);
  }

  @Override
  protected void draw(Frame<StackedSnapshot> frame, boolean readable) {
    StackedSnapshot shown = frame.current();
    Messages m = host().messages();
    int stage = autoencoder(shown, frame.settings());
    pipeline.show(pipeline(shown, frame.settings()));
    boolean classes = isOfClasses(shown, frame.settings());
    samples.show(samples(shown, frame.settings()));
    AxesFigure overSteps = curve(frame);
    curve.show(overSteps);
    overLabels.show(StackedFigures.overLabels(frame, m, host().style()));
    accuracies.show(StackedFigures.accuracies(frame, m, host().style()));
    if (readable) {
      samplesTitle.setText(
          classes
              ? m.text("stacked.answers", shown.labels().get(0))
              : m.text("stacked.samples", stage + 1));
      curveTitle.setText(overSteps.title());
      accuraciesTitle.setText(m.text("stacked.accuracies", shown.labels().get(0)));
      showHeadline(shown, m);
    }
  }

  /** Whether a stage is looked at that learns classes, and has begun. */
  private static boolean isOfClasses(StackedSnapshot shown, Settings settings) {
    return looked(shown, settings) >= shown.depth() && !shown.answers().isEmpty();
  }

  private Figure samples(StackedSnapshot shown, Settings settings) {
    Messages m = host().messages();
    return isOfClasses(shown, settings)
        ? StackedFigures.answers(shown, m, host().style())
        : StackedFigures.samples(shown, autoencoder(shown, settings), m, host().style());
  }

  private AxesFigure curve(Frame<StackedSnapshot> frame) {
    Messages m = host().messages();
    StackedSnapshot shown = frame.current();
    return isOfClasses(shown, frame.settings())
        ? StackedFigures.losses(frame, m, host().style())
        : StackedFigures.error(frame, autoencoder(shown, frame.settings()), m, host().style());
  }

  private void showHeadline(StackedSnapshot shown, Messages m) {
    if (shown.divergedAt() >= 0) {
      headline.show("∞", m.text("stacked.headline.diverged", shown.divergedAt()));
    } else if (shown.pretrained().lanes().isEmpty()) {
      headline.show(
          Integer.toString(shown.stage() + 1), m.text("stacked.headline.stage", shown.depth()));
    } else {
      headline.show(
          CompactNumbers.percent(shown.pretrained().lanes().get(0).accuracy()),
          m.text(
              "stacked.headline",
              shown.labels().get(0),
              CompactNumbers.percent(shown.scratch().lanes().get(0).accuracy())));
    }
  }

  @Override
  public Set<String> controls() {
    return Set.of(StackedSettings.LOOK.key());
  }
}
