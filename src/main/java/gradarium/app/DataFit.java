package gradarium.app;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.data.DataFile;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.TableOptions;
import gradarium.engine.data.UnreadableData;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.FileSetting;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view that can learn from a data file, and what it makes of it.
 *
 * @param elsewhere says, where it is another view than was asked for, why that cannot
 */
record DataFit<T>(
    Concept<?> view,
    FileSetting<T> setting,
    FileSetting.Content<T> content,
    Optional<Message> elsewhere) {

  /**
   * The view that is shown if it can learn from a file, else the first one that can.
   *
   * @throws Refused where it cannot be read, or no view can learn from it: why the one that is
   *     shown cannot, or, where that reads no files, why the last one cannot that does
   */
  static DataFit<?> find(Concept<?> shown, Path file) throws Refused {
    DataSource source = new DataSource(file, TableOptions.NONE).absolute();
    DataFile.Content content = read(source);
    Map<FileSetting<?>, Concept<?>> readers = readers(shown);
    Message here = Message.of("error.data.view", Message.of(shown.id() + ".title"));
    Message last = here;
    for (Map.Entry<FileSetting<?>, Concept<?>> reader : readers.entrySet()) {
      Concept<?> view = reader.getValue();
      Optional<Message> elsewhere =
          view == shown
              ? Optional.empty()
              : Optional.of(Message.of("data.elsewhere", file.getFileName(), here));
      try {
        return of(view, reader.getKey(), source, content, elsewhere);
      } catch (InvalidSetting e) {
        last = e.explanation();
        here = view == shown ? last : here;
      }
    }
    throw new Refused(readers.containsValue(shown) ? here : last);
  }

  private static DataFile.Content read(DataSource source) throws Refused {
    try {
      return DataFile.read(source);
    } catch (UnreadableData e) {
      throw new Refused(e.explanation());
    }
  }

  /** The settings that read files, each with a view; that of the view that is shown is first. */
  private static Map<FileSetting<?>, Concept<?>> readers(Concept<?> shown) {
    Map<FileSetting<?>, Concept<?>> readers = new LinkedHashMap<>();
    Stream.concat(Stream.of(shown), Concepts.ALL.stream())
        .forEach(
            view ->
                view.settings().stream()
                    .filter(FileSetting.class::isInstance)
                    .forEach(setting -> readers.putIfAbsent((FileSetting<?>) setting, view)));
    return readers;
  }

  private static <T> DataFit<T> of(
      Concept<?> view,
      FileSetting<T> setting,
      DataSource source,
      DataFile.Content content,
      Optional<Message> elsewhere) {
    return new DataFit<>(view, setting, setting.of(source, content), elsewhere);
  }

  /** Settings with these data. */
  Settings in(Settings settings) {
    return settings.with(setting, content);
  }
}
