package gradarium.concept.optimizer;

import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.concept.ConceptView;
import gradarium.engine.optimizer.Methods;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.NullUnmarked;

/** The race of optimizers: map, surface or basins; loss over steps; leader board. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class OptimizerView implements ConceptView<OptimizerSnapshot> {
  private static final long READABLE = 100_000_000L;

  /** What the large chart shows. */
  private enum Tab {
    MAP,
    SURFACE,
    BASINS
  }

  private final RaceFigures figures = new RaceFigures();
  private Optional<Frame<OptimizerSnapshot>> last = Optional.empty();
  private Tab tab = Tab.MAP;
  private Host host;
  private MapView map;
  private ReliefView relief;
  private BasinView basins;
  private FigurePane losses;
  private FigurePane formula;
  private LeaderBoardView board;
  private Label title;
  private Label source;
  private StackPane chart;
  private long textsShownAt;

  @Override
  public Region build(Host window) {
    host = window;
    map = new MapView(host, figures);
    relief = new ReliefView(host, figures);
    basins = new BasinView(host);
    losses = new FigurePane(host.painter());
    losses.setAccessibleText(host.messages().text("optimizer.loss.help"));
    formula = new FigurePane(host.painter());
    board = new LeaderBoardView(host);
    chart = new StackPane(map);
    chart.setMinSize(0, 0);
    readLosses();

    Label lossTitle = title();
    lossTitle.setText(host.messages().text("optimizer.loss"));
    VBox left = new VBox(4, mapHeader(), chart);
    left.setMinWidth(0);
    VBox right = new VBox(4, lossTitle, losses, board);
    right.getStyleClass().add("race-side");
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(losses, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox all = new HBox(20, left, right);
    all.setPadding(new Insets(0, 20, 8, 20));
    return all;
  }

  private HBox mapHeader() {
    title = title();
    source = new Label();
    source.getStyleClass().add("secondary");
    source.setMinWidth(0);
    source.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(source, Priority.ALWAYS);
    SegmentedButton tabs = new SegmentedButton();
    for (Tab each : Tab.values()) {
      String key = "optimizer.tab." + each.name().toLowerCase(java.util.Locale.ROOT);
      ToggleButton button = new ToggleButton(host.messages().text(key));
      button.setTooltip(new Tooltip(host.messages().text(key + ".help")));
      button.setSelected(each == tab);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            choose(each);
          });
      tabs.getButtons().add(button);
    }
    tabs.setMinWidth(Region.USE_PREF_SIZE);
    HBox header = new HBox(12, title, source, tabs);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void choose(Tab wanted) {
    if (tab == Tab.BASINS) {
      basins.stop();
    }
    tab = wanted;
    chart
        .getChildren()
        .setAll(
            switch (tab) {
              case MAP -> map;
              case SURFACE -> relief;
              case BASINS -> basins;
            });
    refresh();
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
    switch (tab) {
      case MAP -> map.show(frame, lanes);
      case SURFACE -> relief.show(frame, lanes);
      case BASINS -> basins.show(frame);
    }
    losses.show(figures.losses(frame, lanes, host.messages(), host.style()));
    long now = System.nanoTime();
    if (!frame.playing() || now - textsShownAt > READABLE) {
      textsShownAt = now;
      board.show(race, lanes);
      title.setText(RaceFigures.title(race.surface(), host.messages()));
      source.setText(race.surface().source());
      showFormula(race, lanes);
    }
  }

  @Override
  public void refresh() {
    textsShownAt = 0;
    last.ifPresent(this::show);
  }

  @Override
  public Node detail() {
    return formula;
  }

  @Override
  public List<Figure> figures() {
    return last.map(
            frame -> {
              List<LaneStyle> lanes = laneStyles(frame.current());
              Messages m = host.messages();
              return List.<Figure>of(
                  figures.map(frame, lanes, m, host.style()).withTitle(),
                  figures.losses(frame, lanes, m, host.style()).withTitle());
            })
        .orElse(List.of());
  }

  @Override
  public boolean isBusy() {
    boolean chartIsBusy =
        switch (tab) {
          case MAP -> map.isBusy();
          case SURFACE -> relief.isBusy();
          case BASINS -> basins.isBusy();
        };
    return chartIsBusy || losses.isBusy() || formula.isBusy();
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

  private static List<LaneStyle> laneStyles(OptimizerSnapshot race) {
    return LaneStyle.assign(
        race.lanes().stream().map(lane -> Methods.ALL.indexOf(lane.method())).toList());
  }

  private void showFormula(OptimizerSnapshot race, List<LaneStyle> lanes) {
    for (int i = 0; i < race.lanes().size(); i++) {
      LaneSnapshot lane = race.lanes().get(i);
      if (lane.id().equals(host.selectedLane().get())) {
        Formula update = UpdateFormula.of(lane, lanes.get(i), host.style());
        formula.setPrefHeight(update.height());
        formula.show(update);
      }
    }
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
                            host.messages()
                                .text(
                                    "optimizer.loss.values",
                                    Math.round(s.valueX(e.getX())),
                                    BoardNumbers.shortest(s.valueY(e.getY()))))));
  }
}
