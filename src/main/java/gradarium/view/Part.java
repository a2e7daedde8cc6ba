package gradarium.view;

import gradarium.simulation.Snapshot;
import java.util.List;
import javafx.scene.Node;

/**
 * A part of a view: a chart, a table, a headline. Whatever these cannot show is a class of its own.
 * All calls come on the JavaFX thread.
 *
 * @param <S> what the view shows
 */
public interface Part<S extends Snapshot> {

  /** Makes its nodes, which stand one below the other. Called once, before anything else. */
  List<Node> build(ConceptView.Host host);

  /**
   * Shows a frame.
   *
   * @param readable whether texts are to be renewed too
   */
  void show(Shown<S> shown, boolean readable);

  /** Makes do with little width, or not any more. */
  default void setNarrow(boolean narrow) {}

  /** Makes do with little height, or not any more. */
  default void setLow(boolean low) {}

  /** Whether something is still being computed, apart from what charts draw. */
  default boolean isComputing() {
    return false;
  }

  /** Ends what runs in the background, until something is to be shown again. */
  default void stop() {}
}
