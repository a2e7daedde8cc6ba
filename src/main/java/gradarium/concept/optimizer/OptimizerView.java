package gradarium.concept.optimizer;

import gradarium.chart.FigurePane;
import gradarium.chart.LaneStyle;
import gradarium.chart.SurfaceFigure;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.LanesView;
import gradarium.view.Relief;
import gradarium.view.RunLines;
import gradarium.view.TwoColumns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** The race of optimizers: map, surface or basins; loss over steps; leader board. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class OptimizerView extends LanesView<OptimizerSnapshot> {
  private final RaceFigures figures = new RaceFigures();
  private String chosen = "";
  private MapView map;
  private Relief relief;
  private BasinView basins;
  private FigurePane losses;
  private Label lossTitle;
  private LaneDetail detail;
  private LeaderBoardView board;
  private ChartHeader header;
  private StackPane chart;

  OptimizerView() {
    super(OptimizerSettings.LANES, 0);
  }

  @Override
  protected Region layOut() {
    map = new MapView(host(), figures);
    relief = new Relief(host(), "optimizer.surface.help");
    basins = new BasinView(host());
    losses = TwoColumns.pane(host(), "optimizer.loss.help");
    lossTitle = TwoColumns.title("");
    detail = new LaneDetail(host());
    board = new LeaderBoardView(host());
    header = new ChartHeader(host());
    chart = new StackPane(map);
    chart.setMinSize(0, 0);
    readLosses();

    VBox left = TwoColumns.column(header, chart);
    VBox right = TwoColumns.column(lossTitle, losses, board);
    VBox.setVgrow(chart, Priority.ALWAYS);
    TwoColumns all = new TwoColumns(host(), left, right);
    all.narrowProperty().addListener((o, was, is) -> board.setNarrow(is));
    return all;
  }

  @Override
  protected void draw(Frame<OptimizerSnapshot> frame, boolean readable) {
    OptimizerSnapshot race = frame.current();
    List<LaneStyle> lanes = laneStyles(race);
    String wanted = frame.settings().get(OptimizerSettings.CHART);
    if (!wanted.equals(chosen)) {
      choose(wanted);
    }
    switch (wanted) {
      case OptimizerSettings.SURFACE_3D -> showRelief(frame, lanes);
      case OptimizerSettings.BASINS -> basins.show(frame);
      default -> map.show(frame, lanes);
    }
    losses.show(figures.losses(frame, lanes, host().messages(), host().style()));
    if (readable) {
      board.show(race, lanes);
      lossTitle.setText(RaceFigures.lossTitle(race.surface(), host().messages()));
      header.show(race.surface(), wanted);
      showDetail(frame, lanes);
    }
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(detail);
  }

  @Override
  public Set<String> controls() {
    return Set.of(OptimizerSettings.CHART.key());
  }

  @Override
  protected boolean isComputing() {
    return chosen.equals(OptimizerSettings.BASINS) && basins.isComputing();
  }

  @Override
  public void close() {
    basins.stop();
  }

  /** The name of a lane, with its number where several are of one kind. */
  static String name(LaneSnapshot lane, Messages messages) {
    String kind = lane.method().id();
    String number = lane.id().substring(kind.length()).replace('-', ' ');
    String printed = lane.asPrinted() ? " " + messages.text("optimizer.printed") : "";
    return lane.method().name() + number + printed;
  }

  /** A style for each lane of a race. */
  static List<LaneStyle> laneStyles(OptimizerSnapshot race) {
    return laneStyles(race.lanes().stream().map(LaneSnapshot::id).toList());
  }

  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    return laneStyles(ids);
  }

  /** A style for each lane: that of its method, or a free one where several are of one method. */
  private static List<LaneStyle> laneStyles(List<String> lanes) {
    List<String> methods = Methods.ALL.stream().map(Method::id).toList();
    return LaneStyle.assign(
        lanes, lane -> methods.indexOf(OptimizerSettings.LANES.kind(lane).orElseThrow()));
  }

  private void showRelief(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {
    OptimizerSnapshot race = frame.current();
    List<SurfaceFigure.Path> paths =
        SurfaceFigure.Path.of(RunLines.of(frame, run -> RaceFigures.trails(run, lanes)));
    relief.show(figures.heights(race.surface()), paths, frame.playing());
  }

  private void showDetail(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {
    OptimizerSnapshot race = frame.current();
    for (int i = 0; i < race.lanes().size(); i++) {
      LaneSnapshot lane = race.lanes().get(i);
      if (lane.id().equals(selected())) {
        boolean explained = frame.settings().on(lane.id() + "." + OptimizerSettings.ARROWS);
        detail.show(lane, lanes.get(i), explained);
      }
    }
  }

  private void choose(String wanted) {
    if (!wanted.equals(OptimizerSettings.BASINS)) {
      basins.stop();
    }
    chosen = wanted;
    Node shown =
        switch (wanted) {
          case OptimizerSettings.SURFACE_3D -> relief;
          case OptimizerSettings.BASINS -> basins;
          default -> map;
        };
    chart.getChildren().setAll(shown);
  }

  private void readLosses() {
    Tooltip values = new Tooltip();
    Tooltip.install(losses, values);
    losses.setOnMouseMoved(
        e ->
            losses
                .scales()
                .ifPresent(
                    s ->
                        values.setText(
                            host()
                                .messages()
                                .text(
                                    s.y().logarithmic()
                                        ? "optimizer.loss.values"
                                        : "optimizer.loss.linear.values",
                                    Math.round(s.valueX(e.getX())),
                                    CompactNumbers.shortest(s.valueY(e.getY()))))));
  }
}
