package gradarium.view;

import gradarium.chart.Style;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.Drawing;
import gradarium.simulation.Snapshot;
import gradarium.simulation.TextSetting;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A square to draw a digit in with the mouse; it gives it away as MNIST would have it. */
public final class DrawingPad extends VBox {
  private static final double PEN = 0.065;
  private static final double GAP = 2;

  private final ConceptView.Host host;
  private final TextSetting<Optional<float[]>> drawing;
  private final int side;
  private final double[][] ink;
  private final Canvas canvas;
  private final Label hint = new Label();
  private double lastX;
  private double lastY;

  /**
   * An empty pad.
   *
   * @param drawing is changed whenever a stroke has ended
   */
  private DrawingPad(ConceptView.Host host, int side, TextSetting<Optional<float[]>> drawing) {
    super(GAP);
    this.host = host;
    this.drawing = drawing;
    this.side = side;
    ink = new double[side][side];
    canvas = new Canvas(side, side);
    canvas.setOnMousePressed(
        e -> {
          lastX = e.getX();
          lastY = e.getY();
          stroke(e);
        });
    canvas.setOnMouseDragged(this::stroke);
    canvas.setOnMouseReleased(e -> change());
    hint.setText(host.messages().text("drawing.help"));
    hint.setWrapText(true);
    hint.setTextAlignment(TextAlignment.CENTER);
    hint.setMouseTransparent(true);
    hint.getStyleClass().add("secondary");
    StackPane frame = new StackPane(canvas, hint);
    frame.getStyleClass().add("drawing-pad");
    frame.setMaxSize(side + GAP, side + GAP);
    frame.setAccessibleText(host.messages().text("drawing.help"));
    Tooltip.install(frame, new Tooltip(host.messages().text("drawing.help")));
    Button clear = new Button(host.messages().text("drawing.clear"));
    clear.getStyleClass().addAll("flat-button", "small-button");
    clear.setOnAction(e -> clear());
    getChildren().addAll(frame, clear);
    paint();
  }

  /** A pad of a side in pixels that changes a setting whenever a stroke has ended. */
  public static <S extends Snapshot> Part<S> of(int side, TextSetting<Optional<float[]>> drawing) {
    return new Custom<S, DrawingPad>(host -> new DrawingPad(host, side, drawing));
  }

  private void change() {
    host.change(drawing, Drawing.written(DrawnDigit.normalized(ink)));
  }

  private void clear() {
    for (double[] row : ink) {
      Arrays.fill(row, 0);
    }
    paint();
    change();
    hint.setVisible(true);
  }

  private void stroke(MouseEvent e) {
    hint.setVisible(false);
    double radius = PEN * side;
    int steps = 1 + (int) Math.hypot(e.getX() - lastX, e.getY() - lastY);
    for (int i = 0; i <= steps; i++) {
      double t = i / (double) steps;
      dot(lastX + t * (e.getX() - lastX), lastY + t * (e.getY() - lastY), radius);
    }
    lastX = e.getX();
    lastY = e.getY();
    paint();
  }

  private void dot(double x, double y, double radius) {
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double inside = radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y);
        ink[row][column] = Math.max(ink[row][column], Math.max(0, Math.min(1, inside)));
      }
    }
  }

  private void paint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    Style style = host.style();
    g.setFill(Style.paint(style.panel()));
    g.fillRect(0, 0, side, side);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        if (ink[row][column] > 0) {
          g.setFill(Style.paint(Style.between(style.panel(), style.text(), ink[row][column])));
          g.fillRect(column, row, 1, 1);
        }
      }
    }
  }
}
