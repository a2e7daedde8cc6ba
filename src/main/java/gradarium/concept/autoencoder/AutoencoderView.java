package gradarium.concept.autoencoder;

import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.ImageGrid;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.Drawing;
import gradarium.learning.LearningSnapshot;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.view.ChartTabs;
import gradarium.view.DrawingPad;
import gradarium.view.ExportMenu;
import gradarium.view.Filters;
import gradarium.view.FrameView;
import gradarium.view.HeadlineBox;
import gradarium.view.LearningFigures;
import gradarium.view.Shown;
import gradarium.view.TwoColumns;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** Digits and what comes of them, on every step; and what the network has learned for that. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class AutoencoderView extends FrameView<AutoencoderSnapshot> {
  private static final List<LaneStyle> CLASSIFIERS =
      List.of(
          new LaneStyle(AutoencoderSimulation.PRETRAINED, 6),
          new LaneStyle(AutoencoderSimulation.RANDOM, 1));
  private static final int PAD = 112;
  private static final int MOST_UNITS = 48;

  private FigurePane digits;
  private ChartTabs tabs;
  private FigurePane chart;
  private FigurePane decoded;
  private FigurePane errors;
  private FigurePane accuracies;
  private HeadlineBox headline;
  private Label classes;
  private Button classify;
  private double pointerX;
  private double pointerY;

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    digits = TwoColumns.pane(host(), "autoencoder.digits.help");
    tabs = new ChartTabs(host(), AutoencoderSettings.CHART);
    chart = TwoColumns.pane(host(), "autoencoder.chart.help");
    chart.setOnMouseMoved(
        e ->
            chart
                .scales()
                .ifPresent(
                    s -> {
                      pointerX = s.valueX(e.getX());
                      pointerY = s.valueY(e.getY());
                      refresh();
                    }));
    decoded = TwoColumns.pane(host(), "autoencoder.decoded.help");
    decoded.setPrefSize(PAD, PAD);
    decoded.setMinWidth(PAD);
    decoded.managedProperty().bind(decoded.visibleProperty());
    errors = TwoColumns.pane(host(), "autoencoder.errors.help");
    accuracies = TwoColumns.pane(host(), "autoencoder.accuracies.help");
    accuracies.managedProperty().bind(accuracies.visibleProperty());
    headline = new HeadlineBox();
    classes = new Label();
    classes.setWrapText(true);
    classes.setMinHeight(Region.USE_PREF_SIZE);
    classify = new Button(m.text("autoencoder.classify"));
    classify.setTooltip(new Tooltip(m.text("autoencoder.classify.help")));
    classify.setOnAction(e -> classify());
    classify.setMinWidth(Region.USE_PREF_SIZE);
    return new TwoColumns(host(), left(m), right(m));
  }

  private VBox left(Messages m) {
    digits.setPrefHeight(190);
    HBox.setHgrow(chart, Priority.ALWAYS);
    VBox beside = new VBox(10, new DrawingPad(host(), PAD, this::draw), decoded);
    beside.setMinWidth(Region.USE_PREF_SIZE);
    HBox below = new HBox(10, chart, beside);
    VBox.setVgrow(below, Priority.ALWAYS);
    below.setPrefHeight(260);
    return TwoColumns.column(titled(m.text("autoencoder.digits"), other(m)), digits, tabs, below);
  }

  private VBox right(Messages m) {
    HBox.setHgrow(classes, Priority.ALWAYS);
    classes.setMaxWidth(Double.MAX_VALUE);
    HBox buttons =
        new HBox(
            8,
            classify,
            new ExportMenu(host(), () -> last().map(frame -> frame.current().trained())));
    buttons.setAlignment(Pos.CENTER_LEFT);
    errors.setPrefHeight(150);
    accuracies.setPrefHeight(150);
    return TwoColumns.column(
        TwoColumns.title(m.text("autoencoder.errors")),
        errors,
        new Island(headline),
        buttons,
        classes,
        accuracies);
  }

  private static HBox titled(String text, Button button) {
    Label title = TwoColumns.title(text);
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    return new HBox(6, title, button);
  }

  private Button other(Messages m) {
    Button other = new Button(m.text("autoencoder.other"));
    other.getStyleClass().addAll("flat-button", "small-button");
    other.setTooltip(new Tooltip(m.text("autoencoder.other.help")));
    other.setMinWidth(Region.USE_PREF_SIZE);
    other.setOnAction(
        e -> {
          int ten = host().settings().get(AutoencoderSettings.DIGITS);
          host().change(AutoencoderSettings.DIGITS, ten % AutoencoderSimulation.TENS + 1);
        });
    return other;
  }

  private void draw(float[] digit) {
    host().change(AutoencoderSettings.DRAWING, Drawing.written(digit));
  }

  /** From the step that is shown on, classifiers learn. */
  private void classify() {
    last()
        .ifPresent(
            frame ->
                host()
                    .change(
                        AutoencoderSettings.PRETRAINING,
                        (int) Math.max(1, frame.current().step())));
  }

  @Override
  protected void draw(Frame<AutoencoderSnapshot> frame, boolean readable) {
    AutoencoderSnapshot shown = frame.current();
    Messages m = host().messages();
    digits.show(grid(shown, frame.settings()));
    boolean plane = isPlane(frame.settings());
    decoded.setVisible(plane);
    chart.show(chart(shown, frame.settings()));
    if (plane) {
      decoded.show(
          new ImageGrid(
              List.of(new ImageGrid.Row("", List.of(underPointer(shown)), DrawnDigit.SIDE, false)),
              host().style()));
    }
    errors.show(AutoencoderFigures.errors(frame, m, host().style()));
    accuracies.setVisible(shown.pretrained() >= 0);
    if (shown.pretrained() >= 0) {
      accuracies.show(
          LearningFigures.accuracies(
              new Shown<>(
                  frame.map(AutoencoderSnapshot::classifiers),
                  CLASSIFIERS,
                  -1,
                  m,
                  host().style())));
    }
    if (readable) {
      tabs.show(frame.settings().get(AutoencoderSettings.CHART));
      showTexts(shown, m);
    }
  }

  private void showTexts(AutoencoderSnapshot shown, Messages m) {
    classify.setDisable(shown.pretrained() >= 0 || shown.divergedAt() >= 0);
    if (shown.divergedAt() >= 0) {
      headline.show("∞", m.text("autoencoder.headline.diverged", shown.divergedAt()));
      return;
    }
    long learned = shown.classifiers().lanes().isEmpty() ? shown.step() : shown.pretrained();
    long since = learned % AutoencoderSimulation.EVERY;
    headline.show(
        error(shown.testError()),
        m.text("autoencoder.headline", error(shown.trainError()))
            + (since == 0 ? "" : m.text("headline.of-step", learned - since)));
    List<LearningSnapshot.Lane> lanes = shown.classifiers().lanes();
    classes.setText(
        lanes.isEmpty()
            ? m.text("autoencoder.classes.none")
            : m.text(
                "autoencoder.classes",
                CompactNumbers.percent(lanes.get(0).accuracy()),
                CompactNumbers.percent(lanes.get(1).accuracy()),
                host().settings().get(AutoencoderSettings.LABELS)));
  }

  private static String error(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static boolean isPlane(Settings settings) {
    return settings.get(AutoencoderSettings.CHART).equals(AutoencoderSettings.CODES);
  }

  private ImageGrid grid(AutoencoderSnapshot shown, Settings settings) {
    return AutoencoderFigures.digits(
        shown,
        settings.get(AutoencoderSettings.DIGITS),
        settings.get(AutoencoderSettings.DRAWING).value(),
        host().messages(),
        host().style());
  }

  private Figure chart(AutoencoderSnapshot shown, Settings settings) {
    return isPlane(settings)
        ? AutoencoderFigures.codes(shown, pointerX, pointerY, host().messages(), host().style())
        : Filters.of(shown.trained(), MOST_UNITS, host().style());
  }

  /** What the decoder makes of the place under the pointer; other numbers of a code are means. */
  private float[] underPointer(AutoencoderSnapshot shown) {
    int size = shown.codeSize();
    double[] code = new double[size];
    int n = shown.labels().length;
    for (int i = 0; i < shown.codes().length; i++) {
      code[i % size] += shown.codes()[i] / n;
    }
    code[0] = pointerX;
    if (size > 1) {
      code[1] = pointerY;
    }
    return shown.decode(code);
  }

  @Override
  public Set<String> controls() {
    return Set.of(
        AutoencoderSettings.CHART.key(),
        AutoencoderSettings.DIGITS.key(),
        AutoencoderSettings.DRAWING.key());
  }
}
