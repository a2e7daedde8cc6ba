package gradarium.view;

import gradarium.chart.LaneStyle;
import gradarium.chart.LayoutRoot;
import gradarium.chart.Style;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Measure;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lanes with their numbers, a line each; a click, or the enter key, selects one.
 *
 * @param <S> what the view shows
 * @param <L> what it shows of a lane
 */
@NullUnmarked // the host is there from build() on, which comes before everything else
public final class LaneTable<S extends Snapshot, L extends LanesSnapshot.Lane> implements Part<S> {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double SAMPLE = 30;

  private final Function<S, List<L>> lanes;
  private final List<Column<S, L>> columns = new ArrayList<>();
  private final List<Label> headers = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final VBox box = new VBox();
  private Function<S, List<Integer>> order =
      shown -> IntStream.range(0, lanesOf(shown).size()).boxed().toList();
  private Spoken<S> spoken = (shown, cells) -> String.join(", ", cells);
  private ConceptView.Host host;
  private boolean narrow;

  /** How wide a column is. */
  public enum Width {
    RANK,
    NAME,
    REACHED,
    LOSS,
    DISTANCE
  }

  /** Says a line. */
  public interface Spoken<S extends Snapshot> {

    /** What a screen reader says of a lane, given its cells. */
    String of(Shown<S> shown, List<String> cells);
  }

  private record Column<S extends Snapshot, L>(
      Function<Shown<S>, String> header,
      Width width,
      BiFunction<Shown<S>, L, String> cell,
      boolean isForWide) {}

  /** A table without columns. */
  public LaneTable(Function<S, List<L>> lanes) {
    this.lanes = lanes;
  }

  private List<L> lanesOf(S shown) {
    return lanes.apply(shown);
  }

  /** One more column, with the name of the lanes behind a sample of their lines. */
  public LaneTable<S, L> names(String header) {
    return column(header, Width.NAME, (shown, lane) -> shown.name(lane.id()));
  }

  /** One more column, with its header under a key. */
  public LaneTable<S, L> column(String header, Width width, BiFunction<Shown<S>, L, String> cell) {
    return column(shown -> shown.text(header), width, cell);
  }

  /** One more column, with a number of each lane. */
  public LaneTable<S, L> column(String header, Width width, Measure<S, L> number) {
    return column(header, width, (shown, lane) -> number.written(shown.current(), lane));
  }

  /** One more column, with a loss, or what became of a lane that has none. */
  public LaneTable<S, L> lossColumn(String header, Measure<S, L> loss) {
    return column(
        header,
        Width.LOSS,
        (shown, lane) ->
            lane.divergedAt() >= 0
                ? shown.text("optimizer.status.diverged")
                : loss.written(shown.current(), lane).replace("NaN", "–"));
  }

  /** One more column, whose header may change. */
  public LaneTable<S, L> column(
      Function<Shown<S>, String> header, Width width, BiFunction<Shown<S>, L, String> cell) {
    columns.add(new Column<>(header, width, cell, false));
    return this;
  }

  /** One more column, for which there is room only in a wide table; it has no key. */
  public LaneTable<S, L> wideColumn(
      Function<Shown<S>, String> header, Width width, BiFunction<Shown<S>, L, String> cell) {
    columns.add(new Column<>(header, width, cell, true));
    return this;
  }

  /** One more column with a number, for which there is room only in a wide table. */
  public LaneTable<S, L> wideColumn(
      Function<Shown<S>, String> header, Width width, Measure<S, L> number) {
    return wideColumn(header, width, (shown, lane) -> number.written(shown.current(), lane));
  }

  /** The order of the lanes, by their indices; without it, it is that of the settings. */
  public LaneTable<S, L> ordered(Function<S, List<Integer>> indices) {
    order = indices;
    return this;
  }

  /**
   * What a screen reader says of a lane: a text into which the cells are put, but not wide ones.
   */
  public LaneTable<S, L> spoken(String key) {
    return spoken(
        (shown, cells) ->
            shown.text(
                key,
                IntStream.range(0, cells.size())
                    .filter(i -> !columns.get(i).isForWide)
                    .mapToObj(cells::get)
                    .toArray()));
  }

  /** What a screen reader says of a lane. */
  public LaneTable<S, L> spoken(Spoken<S> words) {
    spoken = words;
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host window) {
    host = window;
    box.getStyleClass().add("leader-board");
    columns.forEach(column -> headers.add(new Label()));
    HBox header = cells(headers, new Pane());
    header.getStyleClass().add("board-header");
    box.getChildren().add(header);
    return List.of(box);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (!readable) {
      return;
    }
    List<L> all = lanesOf(shown.current());
    while (rows.size() < all.size()) {
      rows.add(new Row());
      box.getChildren().add(rows.get(rows.size() - 1));
    }
    while (rows.size() > all.size()) {
      box.getChildren().remove(rows.remove(rows.size() - 1));
    }
    setTexts(headers, columns.stream().map(column -> column.header.apply(shown)).toList());
    List<Integer> order = this.order.apply(shown.current());
    for (int i = 0; i < order.size(); i++) {
      rows.get(i).show(shown, all.get(order.get(i)));
    }
  }

  @Override
  public void setNarrow(boolean is) {
    narrow = is;
    hide(headers);
    rows.forEach(row -> hide(row.labels));
  }

  private void hide(List<Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      boolean visible = !(narrow && columns.get(i).isForWide);
      labels.get(i).setVisible(visible);
      labels.get(i).setManaged(visible);
    }
  }

  private static void setTexts(List<Label> labels, List<String> texts) {
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setText(texts.get(i));
    }
  }

  private HBox cells(List<Label> labels, Pane sample) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      Width width = columns.get(i).width;
      label.getStyleClass().add("board-" + width.name().toLowerCase(Locale.ROOT));
      if (width == Width.NAME) {
        sample.setMinWidth(SAMPLE);
        nodes.add(sample);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
      }
      nodes.add(label);
    }
    HBox cells = new HBox(nodes.toArray(Node[]::new));
    cells.setAlignment(Pos.CENTER_LEFT);
    cells.getStyleClass().add("board-row");
    return cells;
  }

  private final class Row extends HBox {
    private final List<Label> labels = new ArrayList<>();
    private final Line line = new Line(0, 0, SAMPLE, 0);
    private final Tooltip whole = new Tooltip();
    private String lane = "";
    private Optional<LaneStyle> drawn = Optional.empty();
    private boolean drawnDark;

    Row() {
      columns.forEach(column -> labels.add(new Label()));
      Pane sample = new Pane(line);
      LayoutRoot root = new LayoutRoot(cells(labels, sample));
      hide(labels);
      HBox.setHgrow(root, Priority.ALWAYS);
      getChildren().add(root);
      line.setStrokeWidth(3);
      line.setStrokeLineCap(StrokeLineCap.BUTT);
      sample.setMaxHeight(4);
      line.setLayoutY(2);
      getStyleClass().add("board-lane");
      setFocusTraversable(true);
      Tooltip.install(this, whole);
      setAccessibleRole(AccessibleRole.BUTTON);
      setOnMouseClicked(
          e -> {
            requestFocus();
            host.selectedLane().set(lane);
          });
      setOnKeyPressed(
          e -> {
            if (e.getCode() == KeyCode.ENTER) {
              host.selectedLane().set(lane);
            }
          });
    }

    void show(Shown<S> shown, L of) {
      lane = of.id();
      List<String> cells = columns.stream().map(c -> c.cell.apply(shown, of)).toList();
      setTexts(labels, cells);
      pseudoClassStateChanged(SELECTED, lane.equals(host.selectedLane().get()));
      setAccessibleText(spoken.of(shown, cells));
      whole.setText(getAccessibleText());
      draw(shown.lane(lane));
    }

    private void draw(LaneStyle style) {
      Style look = host.style();
      if (drawn.equals(Optional.of(style)) && look.dark() == drawnDark) {
        return;
      }
      line.setStroke(Style.paint(style.colour(look)));
      line.getStrokeDashArray().clear();
      float[] dashes = style.dashes();
      if (dashes.length > 1) {
        for (float dash : dashes) {
          line.getStrokeDashArray().add(dash * 1.5);
        }
      }
      drawn = Optional.of(style);
      drawnDark = look.dark();
    }
  }
}
