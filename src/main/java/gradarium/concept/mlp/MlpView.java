package gradarium.concept.mlp;

import gradarium.message.CompactNumbers;
import gradarium.simulation.Settings;
import gradarium.view.Action;
import gradarium.view.Caption;
import gradarium.view.Chart;
import gradarium.view.ConceptView;
import gradarium.view.Custom;
import gradarium.view.ExportMenu;
import gradarium.view.Headline;
import gradarium.view.Inset;
import gradarium.view.Pointer;
import gradarium.view.Row;
import gradarium.view.Shown;
import gradarium.view.View;
import java.util.ArrayList;
import java.util.List;

/** A network that learns, unit by unit, and one sample on its way forwards and backwards. */
final class MlpView {
  private static final double LEAST_CURVE = 70;

  private boolean clearing;

  View<MlpSnapshot> view() {
    return new View<MlpSnapshot>()
        .left(
            new Custom<>(LayerControls::new, (controls, shown) -> controls.show(shown.settings())),
            Chart.of("mlp.diagram", MlpFigures::diagram).untitled().onClick(MlpView::selectEdge),
            new Custom<>(FollowBar::new, FollowBar::show),
            new Inset<>(ChainRule::of))
        .right(
            Chart.of("mlp.surface", MlpFigures::surface)
                .height(300)
                .square()
                .button(new Action<>("mlp.clear", (shown, host) -> clearing = true))
                .onClick(this::addPoint),
            Chart.of("mlp.losses", MlpFigures::losses).height(110).atLeast(LEAST_CURVE),
            new Headline<>(MlpView::headline),
            new Row<MlpSnapshot>()
                .wide(new Caption<>(MlpView::confusion).secondary())
                .narrow(ExportMenu.of(MlpSnapshot::trained)))
        .controls(
            MlpSettings.HIDDEN,
            MlpSettings.ACTIVATION,
            MlpSettings.POINTS,
            MlpSettings.FOLLOW,
            MlpSettings.SAMPLE,
            MlpSettings.MOMENT,
            MlpSettings.EDGE);
  }

  private static Headline.Text headline(Shown<MlpSnapshot> shown) {
    MlpSnapshot now = shown.current();
    if (now.divergedAt() >= 0) {
      return new Headline.Text("∞", shown.text("mlp.headline.diverged", now.divergedAt()));
    }
    boolean tested = now.points().test().size() > 0;
    String train = CompactNumbers.percent(now.train().accuracy());
    String of = shown.text(tested ? "mlp.headline" : "mlp.headline.untested", train);
    boolean stopped = now.stoppedAt() == now.step();
    return new Headline.Text(
        tested ? CompactNumbers.percent(now.test().accuracy()) : train,
        stopped ? of + shown.text("mlp.headline.stopped") : of);
  }

  private static String confusion(Shown<MlpSnapshot> shown) {
    int[][] c = shown.current().confusion();
    return shown.current().points().test().size() > 0
        ? shown.text("mlp.confusion", c[1][1], c[1][0], c[0][0], c[0][1])
        : "";
  }

  /** A click on an edge selects it; its sample is followed from then on. */
  private static void selectEdge(Pointer at, Shown<MlpSnapshot> shown, ConceptView.Host host) {
    MlpFigures.diagram(shown)
        .edgeAt(at.placeX(), at.placeY(), at.width(), at.height())
        .ifPresent(
            edge ->
                host.change(
                    settings ->
                        settings
                            .with(MlpSettings.EDGE, edge.written())
                            .with(MlpSettings.FOLLOW, true)));
  }

  /** A click puts a point of class 1; with the other button, or shift, one of class 0. */
  private void addPoint(Pointer at, Shown<MlpSnapshot> shown, ConceptView.Host host) {
    if (!at.isInside()) {
      return;
    }
    List<ClickedPoint> points = new ArrayList<>();
    Settings settings = host.settings();
    if (settings.get(MlpSettings.DATA).text().equals(PlaneData.CLICKED) && !clearing) {
      points.addAll(settings.get(MlpSettings.POINTS).value());
    }
    clearing = false;
    points.add(new ClickedPoint(rounded(at.x()), rounded(at.y()), at.other() ? 0 : 1));
    host.change(
        s ->
            s.with(MlpSettings.DATA, MlpSettings.DATA.bundled(PlaneData.CLICKED))
                .with(MlpSettings.POINTS, ClickedPoint.written(points)));
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }
}
