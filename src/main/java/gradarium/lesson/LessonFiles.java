package gradarium.lesson;

import gradarium.simulation.FileSetting;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.SceneFolder;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The data files that a lesson names: found beside it, and each read once. */
final class LessonFiles {
  private final Optional<SceneFolder> folder;
  private final List<Settings> seen = new ArrayList<>();

  /** Files beside a lesson, where that is in a folder. */
  LessonFiles(Optional<SceneFolder> folder) {
    this.folder = folder;
  }

  /**
   * Settings with one changed, which may be one that reads a file.
   *
   * @throws InvalidSetting where there is no such setting, or the value is not allowed
   */
  Settings with(String key, String value, Settings settings) {
    return settings.setting(key) instanceof FileSetting<?> file
        ? with(file, found(key, value, settings), settings)
        : settings.with(key, value);
  }

  /** A file that an earlier line names is not read again: it would be held twice. */
  private <T> Settings with(FileSetting<T> file, String text, Settings settings) {
    Settings changed =
        seen.stream()
            .filter(earlier -> file.writes(text, earlier.get(file)))
            .findFirst()
            .map(earlier -> settings.with(file, earlier.get(file)))
            .orElseGet(() -> settings.with(file.key(), text));
    seen.add(changed);
    return changed;
  }

  private String found(String key, String value, Settings settings) {
    Consumer<InvalidSetting> missing =
        invalid -> {
          throw invalid;
        };
    return folder
        .map(beside -> beside.found(Map.of(key, value), settings.all(), missing))
        .map(found -> found.get(key))
        .orElse(value);
  }
}
