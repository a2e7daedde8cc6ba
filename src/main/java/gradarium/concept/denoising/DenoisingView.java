package gradarium.concept.denoising;

import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.ImageGrid;
import gradarium.chart.Island;
import gradarium.engine.Numbers;
import gradarium.learning.Drawing;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.view.DrawingPad;
import gradarium.view.ExportMenu;
import gradarium.view.Filters;
import gradarium.view.FrameView;
import gradarium.view.HeadlineBox;
import gradarium.view.TwoColumns;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** Clean, noisy and reconstructed digits, the filters of both networks, and how robust they are. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class DenoisingView extends FrameView<DenoisingSnapshot> {
  private static final int PAD = 84;
  private static final int FILTERS = 24;

  private FigurePane digits;
  private FigurePane plainFilters;
  private FigurePane denoisingFilters;
  private FigurePane robustness;
  private FigurePane errors;
  private HeadlineBox headline;
  private Label robustnessTitle;

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    digits = TwoColumns.pane(host(), "denoising.digits.help");
    plainFilters = TwoColumns.pane(host(), "denoising.filters.help");
    denoisingFilters = TwoColumns.pane(host(), "denoising.filters.help");
    robustness = TwoColumns.pane(host(), "denoising.robustness.help");
    errors = TwoColumns.pane(host(), "denoising.errors.help");
    headline = new HeadlineBox();
    robustnessTitle = TwoColumns.title(m.text("denoising.robustness", 0));
    VBox plain =
        TwoColumns.column(TwoColumns.title(m.text("denoising.filters.plain")), plainFilters);
    VBox denoising =
        TwoColumns.column(
            TwoColumns.title(m.text("denoising.filters.denoising")), denoisingFilters);
    for (VBox each : List.of(plain, denoising)) {
      HBox.setHgrow(each, Priority.ALWAYS);
      each.setPrefWidth(PAD);
      each.setMinWidth(0);
    }
    VBox pad =
        new VBox(
            4,
            new DrawingPad(host(), PAD, this::draw),
            new ExportMenu(host(), () -> last().map(f -> f.current().lanes().get(1).trained())));
    pad.setMinWidth(Region.USE_PREF_SIZE);
    HBox below = new HBox(14, plain, denoising, pad);
    below.setPrefHeight(200);
    VBox.setVgrow(below, Priority.ALWAYS);
    digits.setPrefHeight(240);
    VBox left = TwoColumns.column(TwoColumns.title(m.text("denoising.digits")), digits, below);
    VBox right =
        TwoColumns.column(
            robustnessTitle,
            robustness,
            TwoColumns.title(m.text("denoising.errors")),
            errors,
            new Island(headline));
    robustness.setPrefHeight(220);
    errors.setPrefHeight(130);
    return new TwoColumns(host(), left, right);
  }

  private void draw(float[] digit) {
    host().change(DenoisingSettings.DRAWING, Drawing.written(digit));
  }

  @Override
  protected void draw(Frame<DenoisingSnapshot> frame, boolean readable) {
    DenoisingSnapshot shown = frame.current();
    Messages m = host().messages();
    digits.show(grid(shown, frame.settings()));
    plainFilters.show(filters(shown, 0));
    denoisingFilters.show(filters(shown, 1));
    robustness.show(DenoisingFigures.robustness(frame, m, host().style()));
    errors.show(DenoisingFigures.errors(frame, m, host().style()));
    robustnessTitle.setText(DenoisingFigures.robustnessTitle(shown, m));
    if (readable) {
      showHeadline(shown, m);
    }
  }

  private void showHeadline(DenoisingSnapshot shown, Messages m) {
    double level = shown.noise().level();
    double plain = shown.lanes().get(0).shownError();
    double denoising = shown.lanes().get(1).shownError();
    headline.show(
        String.format(Locale.ROOT, "%.4f", denoising),
        m.text(
            "denoising.headline", Numbers.plain(level), String.format(Locale.ROOT, "%.4f", plain)));
  }

  private Figure filters(DenoisingSnapshot shown, int lane) {
    return Filters.of(shown.lanes().get(lane).trained(), FILTERS, host().style());
  }

  private ImageGrid grid(DenoisingSnapshot shown, Settings settings) {
    return DenoisingFigures.digits(
        shown, settings.get(DenoisingSettings.DRAWING).value(), host().messages(), host().style());
  }

  @Override
  public Set<String> controls() {
    return Set.of(DenoisingSettings.DRAWING.key());
  }
}
