package gradarium.concept.descent;

import gradarium.chart.FigurePane;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.chart.Scales;
import gradarium.concept.descent.DescentSnapshot.Lane;
import gradarium.engine.Numbers;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.ChartTabs;
import gradarium.view.DraggedPoint;
import gradarium.view.LanesView;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import gradarium.view.Relief;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** The bowl of the error with the ways down, beside it the line among its samples. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class DescentView extends LanesView<DescentSnapshot> {
  private static final List<String> KINDS =
      List.of(DescentSettings.BATCH, DescentSettings.MINI_BATCH, DescentSettings.STOCHASTIC);
  private static final List<Integer> SLOTS = List.of(6, 1, 3);
  private static final int W = 1;
  private static final int B = 2;
  private static final double NEAR = 14;

  private final DescentFigures figures = new DescentFigures();
  private String chosen = "";
  private FigurePane bowl;
  private Relief relief;
  private FigurePane line;
  private FigurePane errors;
  private FigurePane formula;
  private ChartTabs tabs;
  private StackPane chart;
  private OldHeadline headline;
  private OldLaneTable table;

  DescentView() {
    super(DescentSettings.LANES, 0);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    bowl = TwoColumns.pane(host(), "descent.bowl.help");
    new DraggedPoint(
        bowl, () -> last().map(f -> f.current().start()), this::moveStart, this::reading);
    relief = new Relief(host(), "descent.relief.help");
    line = TwoColumns.pane(host(), "descent.line.help");
    line.setOnMouseClicked(this::changeSamples);
    line.setOnContextMenuRequested(Event::consume); // the right button takes a sample away
    errors = TwoColumns.pane(host(), "descent.errors.help");
    formula = new FigurePane(host().painter());
    tabs = new ChartTabs(host(), DescentSettings.CHART);
    headline = new OldHeadline();
    table =
        new OldLaneTable(
            host(),
            List.of(
                new Column(m.text("descent.table.lane"), "board-name", true),
                new Column("w", "board-loss", false),
                new Column("b", "board-loss", false),
                new Column(m.text("descent.table.mse"), "board-loss", false),
                new Column(m.text("descent.table.seen"), "board-distance", false)));
    chart = new StackPane(bowl);
    chart.setMinSize(0, 0);
    Label title = TwoColumns.title(m.text("descent.bowl"));
    title.setMinWidth(0);
    HBox header = new HBox(12, title, tabs);
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    VBox left = TwoColumns.column(header, chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox right =
        TwoColumns.column(
            lineTitle(m),
            line,
            TwoColumns.title(m.text("descent.errors")),
            errors,
            new Island(headline),
            table);
    line.setPrefHeight(300);
    errors.setPrefHeight(190);
    TwoColumns all = new TwoColumns(host(), left, right);
    all.narrowProperty()
        .addListener(
            (o, was, is) -> {
              table.setHidden(W, is);
              table.setHidden(B, is);
            });
    return all;
  }

  private Node lineTitle(Messages m) {
    Label title = TwoColumns.title(m.text("descent.line"));
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button drawn = new Button(m.text("descent.drawn"));
    drawn.getStyleClass().addAll("flat-button", "small-button");
    drawn.setTooltip(new Tooltip(m.text("descent.drawn.help")));
    drawn.setMinWidth(Region.USE_PREF_SIZE);
    drawn.setOnAction(e -> host().change(DescentSettings.POINTS, Samples.NONE.written()));
    return new HBox(6, title, drawn);
  }

  @Override
  protected void draw(Frame<DescentSnapshot> frame, boolean readable) {
    Messages m = host().messages();
    DescentSnapshot shown = frame.current();
    List<LaneStyle> styles = styles(ids(shown));
    String wanted = frame.settings().get(DescentSettings.CHART);
    boolean isRelief = wanted.equals(DescentSettings.SURFACE_3D);
    if (!wanted.equals(chosen)) {
      chosen = wanted;
      chart.getChildren().setAll(isRelief ? relief : bowl);
    }
    if (isRelief) {
      relief.show(
          figures.heights(shown.fit()), DescentFigures.paths(frame, styles), frame.playing());
    } else {
      bowl.show(figures.bowl(frame, styles, m, host().style()));
    }
    line.show(DescentFigures.line(frame, selected(shown), styles, m, host().style()));
    errors.show(DescentFigures.errors(frame, styles, m, host().style()));
    if (readable) {
      showTexts(shown, styles, m);
    }
  }

  private int selected(DescentSnapshot shown) {
    return selectedOf(ids(shown));
  }

  private static List<String> ids(DescentSnapshot shown) {
    return shown.lanes().stream().map(Lane::id).toList();
  }

  private void showTexts(DescentSnapshot shown, List<LaneStyle> styles, Messages m) {
    tabs.show(chosen);
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < shown.lanes().size(); i++) {
      entries.add(entry(shown, shown.lanes().get(i), styles.get(i), m));
    }
    table.show(entries);
    int index = selected(shown);
    Lane lane = shown.lanes().get(index);
    show(formula, DescentFigures.formula(shown, lane, styles.get(index), host().style()));
    String largest = CompactNumbers.shortest(shown.fit().largestRate());
    if (lane.divergedAt() >= 0) {
      String rate = CompactNumbers.shortest(lane.rate());
      String why =
          lane.rate() > shown.fit().largestRate()
              ? "descent.headline.diverged"
              : "descent.headline.diverged.batch";
      headline.show("∞", m.text(why, name(shown, lane, m), rate, largest));
    } else {
      headline.show(
          CompactNumbers.shortest(shown.fit().lowest() + lane.excess()),
          m.text(
              "descent.headline",
              name(shown, lane, m),
              CompactNumbers.shortest(shown.fit().lowest())));
    }
  }

  private static OldLaneTable.Entry entry(
      DescentSnapshot shown, Lane lane, LaneStyle style, Messages m) {
    String name = name(shown, lane, m);
    String mse =
        lane.divergedAt() >= 0
            ? m.text("optimizer.status.diverged")
            : CompactNumbers.shortest(shown.fit().lowest() + lane.excess());
    String seen = Long.toString(lane.seen());
    return new OldLaneTable.Entry(
        lane.id(),
        style,
        List.of(
            name,
            CompactNumbers.shortest(lane.position().x()),
            CompactNumbers.shortest(lane.position().y()),
            mse,
            seen),
        m.text("descent.table.row", name, mse, seen));
  }

  /** What a lane is called: its kind, and where several are of one kind, its learning rate too. */
  private static String name(DescentSnapshot shown, Lane lane, Messages m) {
    String kind = kind(lane);
    boolean alone = shown.lanes().stream().filter(other -> kind(other).equals(kind)).count() == 1;
    String name = m.text("descent.setting.lanes." + kind);
    return alone ? name : name + " η " + Numbers.plain(lane.rate());
  }

  private static String kind(Lane lane) {
    return DescentSettings.LANES.kind(lane.id()).orElseThrow();
  }

  private void moveStart(Point start) {
    host().change(DescentSettings.START, start);
  }

  private String reading(Point p) {
    return last()
        .map(
            frame ->
                host()
                    .messages()
                    .text(
                        "descent.reading",
                        CompactNumbers.shortest(p.x()),
                        CompactNumbers.shortest(p.y()),
                        CompactNumbers.shortest(frame.current().fit().at(p.x(), p.y()))))
        .orElse("");
  }

  /** A click adds a sample; with the other button, or shift, it takes the nearest one away. */
  private void changeSamples(MouseEvent e) {
    boolean away = e.getButton() == MouseButton.SECONDARY || e.isShiftDown();
    Optional<Scales> scales = line.scales().filter(s -> s.area().contains(e.getX(), e.getY()));
    if (scales.isPresent() && last().isPresent() && e.isStillSincePress()) {
      Scales s = scales.get();
      Samples now = Samples.of(last().get().current().data());
      if (!away) {
        use(now.with(s.valueX(e.getX()), s.valueY(e.getY())));
      } else if (now.x().size() > 1) {
        now.nearest(s, e.getX(), e.getY(), NEAR * s.style().scale())
            .ifPresent(nearest -> use(now.without(nearest)));
      }
    }
  }

  private void use(Samples samples) {
    host().change(DescentSettings.POINTS, samples.written());
  }

  /** A colour for each kind. */
  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(
        ids, lane -> SLOTS.get(KINDS.indexOf(DescentSettings.LANES.kind(lane).orElseThrow())));
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }

  @Override
  public Set<String> controls() {
    return Set.of(DescentSettings.CHART.key(), DescentSettings.POINTS.key());
  }
}
