package gradarium.concept.descent;

import gradarium.concept.descent.DescentSnapshot.Lane;
import gradarium.engine.Numbers;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.learning.NetworkSettings;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Settings;
import gradarium.view.Action;
import gradarium.view.Chart;
import gradarium.view.ConceptView;
import gradarium.view.Headline;
import gradarium.view.Headline.Text;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Width;
import gradarium.view.Pointer;
import gradarium.view.Relief;
import gradarium.view.Shown;
import gradarium.view.Tabs;
import gradarium.view.View;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The bowl of the error with the ways down, beside it the line among its samples. */
final class DescentView {
  private static final List<String> KINDS =
      List.of(DescentSettings.BATCH, DescentSettings.MINI_BATCH, DescentSettings.STOCHASTIC);
  private static final List<Integer> SLOTS = List.of(6, 1, 3);
  private static final double NEAR = 14;

  private final DescentFigures figures = new DescentFigures();

  View<DescentSnapshot> view() {
    return new View<DescentSnapshot>(
            new LaneStyles(
                DescentSettings.LANES,
                0,
                (kind, i) -> SLOTS.get(KINDS.indexOf(kind)),
                DescentView::names))
        .left(
            new Tabs<DescentSnapshot>(DescentSettings.CHART, s -> s.text("descent.bowl"))
                .tab(
                    List.of(DescentSettings.MAP),
                    Chart.of("descent.bowl", figures::bowl)
                        .untitled()
                        .grip(s -> s.current().start(), DescentView::moveStart)
                        .reads(DescentView::reading))
                .tab(
                    List.of(DescentSettings.SURFACE_3D),
                    new Relief<>(
                        "descent.relief",
                        "w",
                        "b",
                        figures::heights,
                        DescentFigures::paths,
                        shown -> List.of(DescentFigures.lowest(shown)))))
        .right(
            Chart.of("descent.line", DescentFigures::line)
                .height(300)
                .button(
                    new Action<>(
                        "descent.drawn",
                        (shown, host) ->
                            host.change(DescentSettings.POINTS, Samples.NONE.written())))
                .onClick(DescentView::changeSamples),
            Chart.of("descent.errors", DescentFigures::errors).height(190),
            Headline.ofLane(DescentView::headline),
            table())
        .beside(Inset.ofLane(DescentFigures::formula))
        .controls(DescentSettings.CHART, DescentSettings.POINTS);
  }

  private static void moveStart(ConceptView.Host host, Point start) {
    host.change(DescentSettings.START, start);
  }

  private static String reading(Shown<DescentSnapshot> shown, Pointer at) {
    return shown.text(
        "descent.reading",
        CompactNumbers.shortest(at.x()),
        CompactNumbers.shortest(at.y()),
        CompactNumbers.shortest(shown.current().fit().at(at.x(), at.y())));
  }

  /** A click adds a sample; with the other button, or shift, it takes the nearest one away. */
  private static void changeSamples(
      Pointer at, Shown<DescentSnapshot> shown, ConceptView.Host host) {
    if (!at.isInside()) {
      return;
    }
    Samples now = Samples.of(shown.current().data());
    if (!at.other()) {
      host.change(DescentSettings.POINTS, now.with(at.x(), at.y()).written());
    } else if (now.x().size() > 1) {
      at.scales()
          .flatMap(s -> now.nearest(s, at.placeX(), at.placeY(), NEAR * s.style().scale()))
          .ifPresent(
              nearest -> host.change(DescentSettings.POINTS, now.without(nearest).written()));
    }
  }

  private static Text headline(Shown<DescentSnapshot> shown, Lane lane) {
    LineFit fit = shown.current().fit();
    String name = shown.name(lane.id());
    if (lane.divergedAt() >= 0) {
      String why =
          lane.rate() > fit.largestRate()
              ? "descent.headline.diverged"
              : "descent.headline.diverged.batch";
      String rate = CompactNumbers.shortest(lane.rate());
      return new Text("∞", shown.text(why, name, rate, CompactNumbers.shortest(fit.largestRate())));
    }
    return new Text(
        DescentConcept.MSE.written(shown.current(), lane),
        shown.text("descent.headline", name, CompactNumbers.shortest(fit.lowest())));
  }

  private static LaneTable<DescentSnapshot, Lane> table() {
    return new LaneTable<DescentSnapshot, Lane>(DescentSnapshot::lanes)
        .names("descent.table.lane")
        .wideColumn(s -> "w", Width.LOSS, DescentConcept.W)
        .wideColumn(s -> "b", Width.LOSS, DescentConcept.B)
        .lossColumn("descent.table.mse", DescentConcept.MSE)
        .column("descent.table.seen", Width.DISTANCE, DescentConcept.SEEN)
        .spoken("descent.table.row");
  }

  /** The kinds of the lanes, and where several are of one kind, their learning rates too. */
  private static List<String> names(Settings settings, List<String> lanes, Messages m) {
    List<String> kinds =
        lanes.stream().map(lane -> DescentSettings.LANES.kind(lane).orElseThrow()).toList();
    return IntStream.range(0, lanes.size())
        .mapToObj(
            i -> {
              String name = m.text("descent.setting.lanes." + kinds.get(i));
              double rate = NetworkSettings.learningRate(settings, lanes.get(i));
              boolean alone = Collections.frequency(kinds, kinds.get(i)) == 1;
              return alone ? name : name + " η " + Numbers.plain(rate);
            })
        .toList();
  }
}
