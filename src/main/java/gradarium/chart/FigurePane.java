package gradarium.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows the newest figure, or what of it is zoomed. It is drawn on the painter's thread into an
 * image that is not on the screen; the JavaFX thread only exchanges images. While one is being
 * drawn, newer figures replace each other. In the place of a figure that cannot be drawn the pane
 * says so. A pane without room shows nothing.
 */
public final class FigurePane extends Region {
  private static final double SMALLEST = 2;

  private final Painter painter;
  private final ImageView view = new ImageView();
  private final AtomicInteger drawings = new AtomicInteger();
  private final ImageExchange<PixelImage> images = new ImageExchange<>();
  private @Nullable Figure latest;
  private @Nullable Figure wanted;
  private @Nullable Figure shown;
  private @Nullable Throwable failure;
  private @Nullable Zoom zoom;
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private Runnable changed = () -> {};
  private Runnable drawn = () -> {};
  private boolean drawing;
  private boolean waiting;
  private double drawnWidth;
  private double drawnHeight;

  /** An empty pane, drawn by this painter. */
  public FigurePane(Painter painter) {
    this.painter = painter;
    view.setManaged(false);
    view.visibleProperty()
        .bind(
            widthProperty()
                .greaterThanOrEqualTo(SMALLEST)
                .and(heightProperty().greaterThanOrEqualTo(SMALLEST)));
    getChildren().add(view);
    setMinSize(0, 0);
    getStyleClass().add("figure");
  }

  /** The panes that can be seen in a part of the window, in the order of their places. */
  public static List<FigurePane> in(Node part) {
    List<FigurePane> panes = new ArrayList<>();
    if (!part.isVisible()) {
      return panes;
    }
    if (part instanceof FigurePane pane) {
      panes.add(pane);
    } else if (part instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> panes.addAll(in(child)));
    }
    return panes;
  }

  /** Shows this figure as soon as it is drawn. */
  public void show(Figure figure) {
    latest = figure;
    want();
  }

  private void want() {
    wanted = now().orElse(null);
    changed.run();
    drawWanted();
  }

  /** The newest figure, or what of it is zoomed; a zoom ends where something else is shown. */
  Optional<Figure> now() {
    Zoom looked = zoom;
    if (looked == null) {
      return Optional.ofNullable(latest);
    }
    Optional<AxesFigure> part = whole().flatMap(looked::of);
    setZoomQuietly(part.isPresent() ? looked : null);
    return part.isPresent() ? part.map(Figure.class::cast) : Optional.ofNullable(latest);
  }

  private void setZoomQuietly(@Nullable Zoom now) {
    zoom = now;
    zoomed.set(now != null);
  }

  /** Looks at some of what there is; nothing for all of it. */
  void setZoom(@Nullable Zoom now) {
    setZoomQuietly(now);
    want();
  }

  /** Whether some of what there is fills the pane. */
  public ReadOnlyBooleanProperty zoomedProperty() {
    return zoomed.getReadOnlyProperty();
  }

  /** The newest figure, where it has axes, without any zoom. */
  Optional<AxesFigure> whole() {
    return latest instanceof AxesFigure axes ? Optional.of(axes) : Optional.empty();
  }

  /** Is told when another figure is wanted or the size changes. */
  void onChange(Runnable told) {
    changed = told;
  }

  /** Is told when a figure has reached the screen. */
  void onDrawn(Runnable told) {
    drawn = told;
  }

  /** Puts something over the figure, as large as the pane or in its upper right corner. */
  public void add(Node over) {
    getChildren().add(over);
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

  /** Why that could not be drawn, where it could not. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** How many figures have reached the screen. */
  public int drawings() {
    return drawings.get();
  }

  /** Whether a figure is on its way to the screen. */
  public boolean isBusy() {
    return drawing || waiting;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() != drawnWidth || getHeight() != drawnHeight) {
      wanted = now().orElse(null);
      changed.run();
    }
    for (Node over : getManagedChildren()) {
      layoutInArea(over, 0, 0, getWidth(), getHeight(), 0, HPos.RIGHT, VPos.TOP);
    }
    drawWanted();
  }

  private void drawWanted() {
    Figure figure = wanted;
    double width = getWidth();
    double height = getHeight();
    boolean room = width >= SMALLEST && height >= SMALLEST;
    if (drawing || waiting || figure == null || !room || getScene() == null) {
      return;
    }
    double zoom = getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    Optional<PixelImage> target =
        images.take(
            painter.pulse(),
            image -> image.fits(width, height, zoom),
            () -> new PixelImage(width, height, zoom));
    if (target.isEmpty()) {
      waiting = true;
      painter.atNextPulse(
          () -> {
            waiting = false;
            drawWanted();
          });
      return;
    }
    wanted = null;
    drawing = true;
    drawnWidth = width;
    drawnHeight = height;
    painter.submit(() -> draw(target.get(), figure, width, height));
  }

  private void draw(PixelImage target, Figure figure, double width, double height) {
    Optional<Throwable> thrown = target.draw(figure);
    Platform.runLater(
        () -> {
          if (thrown.isPresent()) {
            drawSubstitute(target, figure, width, height, thrown.get());
          } else {
            failure = null;
            present(target, figure, width, height);
          }
        });
  }

  /** A figure that fails on every frame is told of once. */
  private void drawSubstitute(
      PixelImage target, Figure figure, double width, double height, Throwable thrown) {
    if (failure == null) {
      painter.failed(thrown);
    }
    failure = thrown;
    Figure substitute = painter.substitute();
    painter.submit(
        () -> {
          target.draw(substitute);
          Platform.runLater(() -> present(target, figure, width, height));
        });
  }

  private void present(PixelImage target, Figure figure, double width, double height) {
    view.setImage(target.updated());
    view.setFitWidth(width);
    view.setFitHeight(height);
    images.show(painter.pulse(), target);
    shown = figure;
    drawing = false;
    drawings.incrementAndGet();
    drawn.run();
    drawWanted();
  }
}
