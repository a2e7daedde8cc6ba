package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.simulation.Frame;
import gradarium.simulation.Snapshot;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;

/**
 * What all views have in common: the last frame can be shown again, and texts are renewed no more
 * often than they can be read.
 *
 * @param <S> what it shows
 */
@NullUnmarked // the host is there from build() on, which comes before everything else
public abstract class FrameView<S extends Snapshot> implements ConceptView<S> {
  private static final long READABLE = 100_000_000L;

  private Host host;
  private Region picture;
  private Optional<Frame<S>> last = Optional.empty();
  private long textsShownAt;

  /** Makes all parts and lays them out. */
  protected abstract Region layOut();

  /**
   * Draws a frame.
   *
   * @param readable whether texts are to be renewed too
   */
  protected abstract void draw(Frame<S> frame, boolean readable);

  /** Makes up for what has gone since the last frame; before anything is built or drawn. */
  protected void prepare() {}

  @Override
  public final Region build(Host window) {
    host = window;
    prepare();
    picture = layOut();
    return picture;
  }

  @Override
  public final void show(Frame<S> frame) {
    last = Optional.of(frame);
    prepare();
    long now = System.nanoTime();
    boolean readable = !frame.playing() || now - textsShownAt > READABLE;
    if (readable) {
      textsShownAt = now;
    }
    draw(frame, readable);
  }

  @Override
  public final void refresh() {
    textsShownAt = 0;
    last.ifPresent(this::show);
  }

  /** Whether something beside the charts is still being computed that is shown now. */
  protected boolean isComputing() {
    return false;
  }

  @Override
  public final boolean isBusy() {
    Stream<Node> parts = Stream.concat(Stream.of(picture), detail().stream());
    return isComputing()
        || parts.flatMap(p -> FigurePane.in(p).stream()).anyMatch(FigurePane::isBusy);
  }

  /** The window around it. */
  protected final Host host() {
    return host;
  }

  /** The frame that is shown. */
  protected final Optional<Frame<S>> last() {
    return last;
  }

  /** Shows a formula in as much room as it needs. */
  protected static void show(FigurePane pane, Formula formula) {
    pane.setPrefHeight(formula.height());
    pane.show(formula);
  }
}
