package gradarium.concept.denoising;

import gradarium.engine.Numbers;
import gradarium.view.Chart;
import gradarium.view.DrawingPad;
import gradarium.view.ExportMenu;
import gradarium.view.Filters;
import gradarium.view.Headline;
import gradarium.view.Row;
import gradarium.view.Shown;
import gradarium.view.View;
import java.util.Locale;

/** Clean, noisy and reconstructed digits, the filters of both networks, and how robust they are. */
final class DenoisingView {
  private static final int PAD = 84;
  private static final int FILTERS = 24;

  private DenoisingView() {}

  static View<DenoisingSnapshot> of() {
    return new View<DenoisingSnapshot>()
        .left(
            Chart.of("denoising.digits", DenoisingFigures::digits).height(240),
            new Row<DenoisingSnapshot>()
                .wide(filters("denoising.filters.plain", 0))
                .wide(filters("denoising.filters.denoising", 1))
                .narrow(
                    DrawingPad.of(PAD, DenoisingSettings.DRAWING),
                    ExportMenu.of(shown -> shown.lanes().get(1).trained()))
                .height(200))
        .right(
            Chart.of("denoising.robustness", DenoisingFigures::robustness)
                .titledByFigure()
                .height(220),
            Chart.of("denoising.errors", DenoisingFigures::errors).height(130),
            new Headline<>(DenoisingView::headline))
        .controls(DenoisingSettings.DRAWING);
  }

  private static Chart<DenoisingSnapshot> filters(String title, int lane) {
    return Chart.of(
        title,
        shown -> Filters.of(shown.current().lanes().get(lane).trained(), FILTERS, shown.style()));
  }

  private static Headline.Text headline(Shown<DenoisingSnapshot> shown) {
    return new Headline.Text(
        error(shown, 1),
        shown.text(
            "denoising.headline", Numbers.plain(shown.current().noise().level()), error(shown, 0)));
  }

  private static String error(Shown<DenoisingSnapshot> shown, int lane) {
    return String.format(Locale.ROOT, "%.4f", shown.current().lanes().get(lane).shownError());
  }
}
