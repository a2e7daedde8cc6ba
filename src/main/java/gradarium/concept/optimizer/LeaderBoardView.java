package gradarium.concept.optimizer;

import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.chart.Style;
import gradarium.concept.ConceptView;
import gradarium.engine.surface.Point;
import gradarium.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** Who is where in the race: rank, steps to the tolerance, loss now, distance to a minimum. */
final class LeaderBoardView extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double SAMPLE = 30;

  private final ConceptView.Host host;
  private final RaceHeadline headline;
  private final Label distanceHeader = new Label();
  private final List<Row> rows = new ArrayList<>();
  private boolean narrow;

  LeaderBoardView(ConceptView.Host host) {
    this.host = host;
    getStyleClass().add("leader-board");
    headline = new RaceHeadline(host);
    getChildren().addAll(new Island(headline), header());
  }

  void show(OptimizerSnapshot race, List<LaneStyle> lanes) {
    headline.show(race);
    while (rows.size() < race.lanes().size()) {
      rows.add(new Row());
      getChildren().add(rows.get(rows.size() - 1));
    }
    while (rows.size() > race.lanes().size()) {
      getChildren().remove(rows.remove(rows.size() - 1));
    }
    List<Integer> ranking = race.ranking();
    for (int rank = 0; rank < ranking.size(); rank++) {
      int lane = ranking.get(rank);
      rows.get(rank).show(rank, race, race.lanes().get(lane), lanes.get(lane));
    }
  }

  /** Leaves out the distances where there is no room for them. */
  void setNarrow(boolean wanted) {
    narrow = wanted;
    rows.forEach(row -> hide(row.distance));
    hide(distanceHeader);
  }

  private void hide(Label distance) {
    distance.setVisible(!narrow);
    distance.setManaged(!narrow);
  }

  private HBox header() {
    Messages m = host.messages();
    distanceHeader.setText(m.text("optimizer.board.distance"));
    HBox header =
        cells(
            new Label("#"),
            new Pane(),
            new Label(m.text("optimizer.board.lane")),
            new Label(m.text("optimizer.board.reached")),
            new Label(m.text("optimizer.board.loss")),
            distanceHeader);
    header.getStyleClass().add("board-header");
    return header;
  }

  private static HBox cells(
      Label rank, Pane sample, Label name, Label reached, Label loss, Label distance) {
    rank.getStyleClass().add("board-rank");
    sample.setMinWidth(SAMPLE);
    name.getStyleClass().add("board-name");
    reached.getStyleClass().add("board-reached");
    loss.getStyleClass().add("board-loss");
    distance.getStyleClass().add("board-distance");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox cells = new HBox(6, rank, sample, name, reached, loss, distance);
    cells.setAlignment(Pos.CENTER_LEFT);
    cells.getStyleClass().add("board-row");
    return cells;
  }

  private static void setText(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  private final class Row extends HBox {
    private final Label rank = new Label();
    private final Label name = new Label();
    private final Label reached = new Label();
    private final Label loss = new Label();
    private final Label distance = new Label();
    private final Line line = new Line(0, 0, SAMPLE, 0);
    private final Pane sample = new Pane(line);
    private String lane = "";
    private Optional<LaneStyle> drawn = Optional.empty();
    private boolean drawnDark;

    Row() {
      hide(distance);
      HBox cells = cells(rank, sample, name, reached, loss, distance);
      Island island = new Island(cells);
      HBox.setHgrow(island, Priority.ALWAYS);
      getChildren().add(island);
      line.setStrokeWidth(3);
      line.setStrokeLineCap(StrokeLineCap.BUTT);
      sample.setMaxHeight(4);
      line.setLayoutY(2);
      getStyleClass().add("board-lane");
      setFocusTraversable(true);
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

    void show(int place, OptimizerSnapshot race, LaneSnapshot shown, LaneStyle style) {
      Messages m = host.messages();
      lane = shown.id();
      setText(rank, shown.reachedAt() >= 0 ? Integer.toString(place + 1) : "–");
      setText(name, OptimizerView.name(shown, m));
      setText(reached, reachedText(shown, m));
      setText(loss, BoardNumbers.shortest(shown.loss() - race.surface().lowest().orElse(0)));
      setText(distance, distanceText(race, shown));
      pseudoClassStateChanged(SELECTED, lane.equals(host.selectedLane().get()));
      setAccessibleText(
          m.text(
              "optimizer.board.row",
              rank.getText(),
              name.getText(),
              reached.getText(),
              loss.getText()));
      draw(style);
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

    private String reachedText(LaneSnapshot shown, Messages m) {
      if (shown.reachedAt() >= 0) {
        return m.text("optimizer.board.steps", shown.reachedAt());
      }
      return m.text("optimizer.status." + shown.status().name().toLowerCase(Locale.ROOT));
    }

    private String distanceText(OptimizerSnapshot race, LaneSnapshot shown) {
      Point position = shown.position();
      return race.surface().distanceToMinimum(position).isPresent()
          ? BoardNumbers.shortest(race.surface().distanceToMinimum(position).getAsDouble())
          : "–";
    }
  }
}
