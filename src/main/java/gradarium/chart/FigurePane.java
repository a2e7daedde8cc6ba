package gradarium.chart;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows the newest figure. It is drawn on the painter's thread into an image that is not on the
 * screen; the JavaFX thread only exchanges images. While one is being drawn, newer figures replace
 * each other.
 */
public final class FigurePane extends Region {
  private final Painter painter;
  private final ImageView view = new ImageView();
  private final AtomicInteger drawings = new AtomicInteger();
  private @Nullable Figure latest;
  private @Nullable Figure wanted;
  private @Nullable Figure shown;
  private @Nullable PixelImage front;
  private @Nullable PixelImage back;
  private boolean drawing;
  private double drawnWidth;
  private double drawnHeight;

  /** An empty pane, drawn by this painter. */
  public FigurePane(Painter painter) {
    this.painter = painter;
    view.setManaged(false);
    getChildren().add(view);
    setMinSize(0, 0);
    getStyleClass().add("figure");
  }

  /** Shows this figure as soon as it is drawn. */
  public void show(Figure figure) {
    latest = figure;
    wanted = figure;
    drawWanted();
  }

  /** Where values are on the screen, where a figure with axes is shown. */
  public Optional<Scales> scales() {
    return shown instanceof AxesFigure figure
        ? Optional.of(figure.scales(getWidth(), getHeight()))
        : Optional.empty();
  }

  /** What is shown. */
  public Optional<Figure> figure() {
    return Optional.ofNullable(shown);
  }

  /** How many figures have reached the screen. */
  public int drawings() {
    return drawings.get();
  }

  /** Whether a figure is on its way to the screen. */
  public boolean isBusy() {
    return drawing;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() != drawnWidth || getHeight() != drawnHeight) {
      wanted = latest;
      drawWanted();
    }
  }

  private void drawWanted() {
    Figure figure = wanted;
    double width = getWidth();
    double height = getHeight();
    if (drawing || figure == null || width < 2 || height < 2 || getScene() == null) {
      return;
    }
    double zoom = getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    PixelImage spare = back;
    PixelImage target =
        spare != null && spare.fits(width, height, zoom)
            ? spare
            : new PixelImage(width, height, zoom);
    wanted = null;
    drawing = true;
    drawnWidth = width;
    drawnHeight = height;
    painter.submit(
        () -> {
          try {
            target.draw(figure);
          } finally {
            Platform.runLater(() -> present(target, figure, width, height));
          }
        });
  }

  private void present(PixelImage target, Figure figure, double width, double height) {
    view.setImage(target.updated());
    view.setFitWidth(width);
    view.setFitHeight(height);
    back = front;
    front = target;
    shown = figure;
    drawing = false;
    drawings.incrementAndGet();
    drawWanted();
  }
}
