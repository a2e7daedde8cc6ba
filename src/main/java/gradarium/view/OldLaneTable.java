package gradarium.view;

import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.chart.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Lanes with their numbers, a line each; a click, or the enter key, selects one. */
public final class OldLaneTable extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double SAMPLE = 30;

  private final ConceptView.Host host;
  private final List<Column> columns;
  private final Set<Integer> hidden = new HashSet<>();
  private final List<Label> headers = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A column.
   *
   * @param header what stands above it
   * @param styleClass decides its width
   * @param isName whether it takes what room there is, behind a sample of the lane's line
   */
  public record Column(String header, String styleClass, boolean isName) {}

  /**
   * A line of the table.
   *
   * @param lane its name in settings
   * @param style how the lane is told from others
   * @param cells a text for each column
   * @param spoken what a screen reader says of it
   */
  public record Entry(String lane, LaneStyle style, List<String> cells, String spoken) {}

  /** An empty table. */
  public OldLaneTable(ConceptView.Host host, List<Column> columns) {
    this.host = host;
    this.columns = List.copyOf(columns);
    getStyleClass().add("leader-board");
    for (Column column : columns) {
      headers.add(new Label(column.header()));
    }
    HBox header = cells(headers, new Pane());
    header.getStyleClass().add("board-header");
    getChildren().add(header);
  }

  /** Shows these lanes, in this order. */
  public void show(List<Entry> lines) {
    while (rows.size() < lines.size()) {
      rows.add(new Row());
      getChildren().add(rows.get(rows.size() - 1));
    }
    while (rows.size() > lines.size()) {
      getChildren().remove(rows.remove(rows.size() - 1));
    }
    for (int i = 0; i < lines.size(); i++) {
      rows.get(i).show(lines.get(i));
    }
  }

  /** Changes what stands above a column. */
  public void setHeader(int column, String text) {
    if (!text.equals(headers.get(column).getText())) {
      headers.get(column).setText(text);
    }
  }

  /** Leaves out a column where there is no room for it. */
  public void setHidden(int column, boolean wanted) {
    if (wanted ? hidden.add(column) : hidden.remove(column)) {
      hide(headers);
      rows.forEach(row -> hide(row.labels));
    }
  }

  private void hide(List<Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setVisible(!hidden.contains(i));
      labels.get(i).setManaged(!hidden.contains(i));
    }
  }

  private HBox cells(List<Label> labels, Pane sample) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.getStyleClass().add(columns.get(i).styleClass());
      if (columns.get(i).isName()) {
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
      Island island = new Island(cells(labels, sample));
      hide(labels);
      HBox.setHgrow(island, Priority.ALWAYS);
      getChildren().add(island);
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

    void show(Entry shown) {
      lane = shown.lane();
      for (int i = 0; i < labels.size(); i++) {
        if (!shown.cells().get(i).equals(labels.get(i).getText())) {
          labels.get(i).setText(shown.cells().get(i));
        }
      }
      pseudoClassStateChanged(SELECTED, lane.equals(host.selectedLane().get()));
      setAccessibleText(shown.spoken());
      whole.setText(shown.spoken());
      draw(shown.style());
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
