package gradarium.concept.optimizer;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.CellsLayer;
import gradarium.chart.FigurePane;
import gradarium.chart.Layer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.engine.surface.BasinMap;
import gradarium.engine.surface.Domain;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.ConceptView;
import gradarium.view.Part;
import gradarium.view.Shown;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;

/** Which minimum the selected optimizer reaches from each start, refined while it is computed. */
@NullUnmarked // its nodes are there from build() on, which comes before everything else
final class BasinView implements Part<OptimizerSnapshot> {
  private static final double SAME_LOSS = 1e-9;

  private ConceptView.Host host;
  private FigurePane pane;
  private final Label finding = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button button = new Button();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          showProgress();
        }
      };
  private Optional<BasinJob> job = Optional.empty();
  private Optional<BasinMap.Progress> shown = Optional.empty();
  private Optional<Style> shownStyle = Optional.empty();

  @Override
  public List<Node> build(ConceptView.Host window) {
    host = window;
    pane = TwoColumns.pane(host, "optimizer.basins.help");
    TwoColumns.navigation(host, pane);
    finding.setMaxWidth(Double.MAX_VALUE);
    finding.setWrapText(true);
    HBox.setHgrow(finding, Priority.ALWAYS);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("flat-button");
    HBox foot = new HBox(10, finding, bar, button);
    foot.setAlignment(Pos.CENTER_LEFT);
    return List.of(pane, foot);
  }

  /** Computes what the frame and the selected lane ask for, unless that is under way or done. */
  @Override
  public void show(Shown<OptimizerSnapshot> all, boolean readable) {
    Shown.selected(all)
        .map(lane -> order(all.frame(), lane))
        .filter(order -> job.isEmpty() || !job.get().order().equals(order))
        .ifPresent(this::start);
  }

  private static BasinJob.Order order(Frame<OptimizerSnapshot> frame, LaneSnapshot lane) {
    return new BasinJob.Order(
        frame.current().surface(),
        lane.id(),
        lane.method(),
        lane.asPrinted(),
        lane.hyperparameters(),
        frame.settings().get(OptimizerSettings.BASIN_STEPS));
  }

  private void start(BasinJob.Order order) {
    stop();
    job = Optional.of(new BasinJob(order));
    shown = Optional.empty();
    timer.start();
  }

  @Override
  public void stop() {
    job.ifPresent(BasinJob::cancel);
    timer.stop();
  }

  @Override
  public boolean isComputing() {
    return job.filter(running -> !running.isCancelled()).isPresent()
        && shown.filter(progress -> progress.share() >= 1).isEmpty();
  }

  private void showProgress() {
    BasinJob running = job.orElseThrow();
    running.takeFailure().ifPresent(host::failed);
    Optional<BasinMap.Progress> newest = running.newest();
    Optional<Style> style = Optional.of(host.style());
    boolean same = newest.equals(shown) && style.equals(shownStyle);
    if (newest.isEmpty() || (same && !running.isCancelled())) {
      return;
    }
    shown = newest;
    shownStyle = style;
    pane.show(figure(running, newest.get(), host.style()));
    boolean complete = newest.get().share() >= 1;
    boolean under = !complete && !running.isCancelled();
    Messages m = host.messages();
    bar.setProgress(newest.get().share());
    bar.setVisible(under);
    button.setVisible(!complete);
    button.setText(m.text(under ? "optimizer.basins.cancel" : "optimizer.basins.again"));
    button.setOnAction(
        e -> {
          if (under) {
            running.cancel();
          } else {
            start(running.order());
          }
        });
    finding.setText(finding(running, newest.get(), m));
  }

  private static String finding(BasinJob job, BasinMap.Progress progress, Messages m) {
    long reached = 0;
    long lowest = 0;
    int lowestMinima = lowestMinima(job);
    for (int outcome : progress.outcomes()) {
      reached += outcome >= 0 ? 1 : 0;
      lowest += outcome >= 0 && outcome < lowestMinima ? 1 : 0;
    }
    double all = progress.outcomes().length;
    String key =
        job.minima().isEmpty()
            ? "optimizer.basins.escaped"
            : lowestMinima == job.minima().size()
                ? "optimizer.basins.one"
                : "optimizer.basins.several";
    return m.text(
        key,
        job.order().method().name(),
        job.order().steps(),
        Math.round(100 * reached / all),
        Math.round(100 * lowest / all));
  }

  /** How many minima share the lowest loss; minima come the lowest first. */
  private static int lowestMinima(BasinJob job) {
    Surface surface = job.order().surface();
    return (int)
        job.minima().stream()
            .filter(m -> surface.lossAt(m) - surface.lossAt(job.minima().get(0)) < SAME_LOSS)
            .count();
  }

  private static AxesFigure figure(BasinJob job, BasinMap.Progress progress, Style style) {
    Domain domain = job.order().surface().domain();
    Axis x = new Axis("", domain.minX(), domain.maxX(), false);
    Axis y = new Axis("", domain.minY(), domain.maxY(), false);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new CellsLayer(
            "basin",
            Arrays.stream(progress.outcomes()).asDoubleStream().toArray(),
            BasinColours.of(progress.outcomes(), style),
            progress.size(),
            true,
            x,
            y));
    for (Point minimum : job.minima()) {
      layers.add(
          new MarkerLayer(
              "minimum", MarkerLayer.Kind.CROSS, minimum.x(), minimum.y(), java.awt.Color.BLACK));
    }
    return new AxesFigure("", false, x, y, layers, style).fit(AxesFigure.Fit.NARROWED);
  }
}
