package gradarium.concept.optimizer;

import gradarium.chart.AxesFigure;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.LaneStyle;
import gradarium.chart.Scales;
import gradarium.concept.ConceptView;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.surface.Point;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The race of optimizers: map, loss over steps, leader board. */
final class OptimizerView implements ConceptView<OptimizerSnapshot> {
  private static final double GRAB = 12;
  private static final long BOARD_PERIOD = 100_000_000L;

  private final RaceFigures figures = new RaceFigures();
  private Optional<Frame<OptimizerSnapshot>> last = Optional.empty();
  private Host host;
  private FigurePane map;
  private FigurePane losses;
  private FigurePane formula;
  private LeaderBoardView board;
  private Label mapTitle;
  private Label mapFormula;
  private Label lossTitle;
  private boolean dragging;
  private long boardShownAt;

  @Override
  public Region build(Host window) {
    host = window;
    map = new FigurePane(host.painter());
    losses = new FigurePane(host.painter());
    formula = new FigurePane(host.painter());
    formula.setPrefHeight(230);
    board = new LeaderBoardView(host);
    mapTitle = title();
    mapFormula = new Label();
    mapFormula.getStyleClass().add("secondary");
    lossTitle = title();
    lossTitle.setText(host.messages().text("optimizer.loss"));
    map.setAccessibleText(host.messages().text("optimizer.map.help"));
    losses.setAccessibleText(host.messages().text("optimizer.loss.help"));
    followPointer();

    HBox mapHeader = new HBox(12, mapTitle, mapFormula);
    VBox left = new VBox(4, mapHeader, map);
    VBox right = new VBox(4, lossTitle, losses, board);
    VBox.setVgrow(map, Priority.ALWAYS);
    VBox.setVgrow(losses, Priority.ALWAYS);
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setPadding(new Insets(0, 16, 8, 16));
    grid.addRow(0, left, right);
    GridPane.setVgrow(left, Priority.ALWAYS);
    grid.getColumnConstraints().addAll(growing(Priority.ALWAYS), growing(Priority.SOMETIMES));
    left.setMinWidth(200);
    right.getStyleClass().add("race-side");
    return grid;
  }

  private static ColumnConstraints growing(Priority priority) {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(priority);
    return column;
  }

  private static Label title() {
    Label label = new Label();
    label.getStyleClass().add("chart-title");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  public void show(Frame<OptimizerSnapshot> frame) {
    last = Optional.of(frame);
    OptimizerSnapshot race = frame.current();
    if (race.lanes().stream().noneMatch(lane -> lane.id().equals(host.selectedLane().get()))) {
      host.selectedLane().set(race.lanes().get(0).id());
    }
    List<LaneStyle> lanes = laneStyles(race);
    Messages m = host.messages();
    map.show(figures.map(frame, lanes, m, host.style()));
    losses.show(figures.losses(frame, lanes, m, host.style()));
    long now = System.nanoTime();
    if (!frame.playing() || now - boardShownAt > BOARD_PERIOD) {
      boardShownAt = now;
      board.show(race, lanes);
      mapTitle.setText(RaceFigures.title(race.surface(), m));
      mapFormula.setText(race.surface().source());
      showFormula(race, lanes);
    }
  }

  @Override
  public void refresh() {
    boardShownAt = 0;
    last.ifPresent(this::show);
  }

  @Override
  public Node detail() {
    return formula;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    last.ifPresent(
        frame -> {
          List<LaneStyle> lanes = laneStyles(frame.current());
          Messages m = host.messages();
          all.add(figures.map(frame, lanes, m, host.style()).withTitle());
          all.add(figures.losses(frame, lanes, m, host.style()).withTitle());
        });
    return all;
  }

  @Override
  public boolean isBusy() {
    return map.isBusy() || losses.isBusy() || formula.isBusy();
  }

  /** The name of a lane, with its number where several are of one kind. */
  static String name(List<LaneSnapshot> lanes, LaneSnapshot lane, Messages messages) {
    String id = lane.method().id();
    String printed = lane.asPrinted() ? " " + messages.text("optimizer.printed") : "";
    return lane.method().name() + lane.id().substring(id.length()).replace('-', ' ') + printed;
  }

  private static List<LaneStyle> laneStyles(OptimizerSnapshot race) {
    return LaneStyle.assign(
        race.lanes().stream().map(lane -> Methods.ALL.indexOf(lane.method())).toList());
  }

  private void showFormula(OptimizerSnapshot race, List<LaneStyle> lanes) {
    for (int i = 0; i < race.lanes().size(); i++) {
      if (race.lanes().get(i).id().equals(host.selectedLane().get())) {
        formula.show(UpdateFormula.of(race.lanes().get(i), lanes.get(i), host.style()));
      }
    }
  }

  private void followPointer() {
    Tooltip values = new Tooltip();
    map.setOnMousePressed(e -> dragging = isOnStart(e));
    map.setOnMouseReleased(e -> dragging = false);
    map.setOnMouseDragged(
        e -> {
          if (dragging) {
            scales(map).ifPresent(s -> dragStart(s, e));
          }
        });
    map.setOnMouseMoved(
        e -> {
          map.setCursor(isOnStart(e) ? Cursor.HAND : Cursor.CROSSHAIR);
          scales(map).ifPresent(s -> values.setText(mapValues(s, e)));
        });
    Tooltip.install(map, values);
    Tooltip lossValues = new Tooltip();
    losses.setOnMouseMoved(
        e -> scales(losses).ifPresent(s -> lossValues.setText(lossValues(s, e))));
    Tooltip.install(losses, lossValues);
  }

  private static Optional<Scales> scales(FigurePane pane) {
    return pane.shown() instanceof AxesFigure figure
        ? Optional.of(figure.scales(pane.getWidth(), pane.getHeight()))
        : Optional.empty();
  }

  private boolean isOnStart(MouseEvent e) {
    return last.isPresent()
        && scales(map)
            .filter(
                s -> {
                  Point start = last.get().current().start();
                  return Math.hypot(s.placeX(start.x()) - e.getX(), s.placeY(start.y()) - e.getY())
                      <= GRAB * s.style().scale();
                })
            .isPresent();
  }

  private void dragStart(Scales scales, MouseEvent e) {
    double x = Math.max(scales.x().min(), Math.min(scales.x().max(), scales.valueX(e.getX())));
    double y = Math.max(scales.y().min(), Math.min(scales.y().max(), scales.valueY(e.getY())));
    Point rounded = new Point(Math.rint(x * 1000) / 1000, Math.rint(y * 1000) / 1000);
    host.change(Map.of(OptimizerSettings.START.key(), OptimizerSettings.START.format(rounded)));
  }

  private String mapValues(Scales scales, MouseEvent e) {
    Point p = new Point(scales.valueX(e.getX()), scales.valueY(e.getY()));
    return last.map(
            frame ->
                host.messages()
                    .text(
                        "optimizer.map.values",
                        BoardNumbers.shortest(p.x()),
                        BoardNumbers.shortest(p.y()),
                        BoardNumbers.shortest(frame.current().surface().lossAt(p))))
        .orElse("");
  }

  private String lossValues(Scales scales, MouseEvent e) {
    return host.messages()
        .text(
            "optimizer.loss.values",
            Math.round(scales.valueX(e.getX())),
            BoardNumbers.shortest(scales.valueY(e.getY())));
  }
}
