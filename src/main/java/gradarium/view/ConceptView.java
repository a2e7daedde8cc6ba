package gradarium.view;

import gradarium.chart.LaneStyle;
import gradarium.chart.Painter;
import gradarium.chart.Style;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.simulation.AtomicFile;
import gradarium.simulation.Frame;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The picture of a concept in the window. All calls come on the JavaFX thread.
 *
 * @param <S> what it shows
 */
public interface ConceptView<S extends Snapshot> {

  /** Builds the view. Called once, before anything else. */
  Region build(Host host);

  /** Shows a frame. */
  void show(Frame<S> frame);

  /** Shows the last frame again, because language, theme or selection changed. */
  void refresh();

  /** What belongs beside the settings of the selected lane: its formula and numbers. */
  default Optional<Node> detail() {
    return Optional.empty();
  }

  /** The keys of the settings that the view itself has the controls for. */
  default Set<String> controls() {
    return Set.of();
  }

  /** How a lane is told from the others; empty where there are no lanes. */
  default Optional<LaneStyle> laneStyle(int lane) {
    return Optional.empty();
  }

  /** Whether something is still being computed or drawn. */
  boolean isBusy();

  /** Ends what runs in the background. */
  default void close() {}

  /** What is to be written into a file. */
  interface Content {

    /** All of it. */
    byte[] bytes() throws IOException;
  }

  /** What a view may ask of the window around it. */
  interface Host {
    /** The texts of the language in use. */
    Messages messages();

    /** How charts look now. */
    Style style();

    /** Who draws figures. */
    Painter painter();

    /** The settings in force. */
    Settings settings();

    /**
     * Changes settings; where a value is not allowed, the window says so and nothing changes.
     *
     * @return whether they were allowed
     */
    boolean change(UnaryOperator<Settings> change);

    /** Changes a setting, likewise. */
    default <T> boolean change(Setting<T> setting, T value) {
      return change(settings -> settings.with(setting, value));
    }

    /** Says something across the foot of the picture. */
    void say(Message message);

    /** Tells that the picture is not what it should be; the log has what happened. */
    void failed(Throwable thrown);

    /** Writes a file whole or not at all, and says that it did, or why not. */
    default void save(Path file, Content content) {
      try {
        AtomicFile.write(file, content.bytes());
        say(Message.of("file.saved", file));
      } catch (IOException e) {
        say(Message.of("error.file.writing", file, String.valueOf(e.getMessage())));
      }
    }

    /** The lane that is selected; empty where none is. */
    StringProperty selectedLane();
  }
}
