package gradarium.simulation;

import gradarium.engine.data.DataSource;
import gradarium.engine.data.OtherComputers;
import gradarium.message.Message;
import gradarium.message.Refused;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a scene or a lesson, in which the files that it names are looked for. Whoever sends
 * a scene must not make this computer ask another one, so names of other computers are never
 * opened; what the system itself has mounted is as good as local.
 *
 * @param path absolute
 */
public record SceneFolder(Path path) {
  /** Names that Windows takes for devices, whatever folder and ending stand around them. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*([.:].*)?");

  /** The folder in which this scene or lesson is. */
  public static SceneFolder of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return new SceneFolder(parent == null ? absolute : parent);
  }

  /** A scene's texts with whole paths in place of its names of files; those not found are told. */
  public Map<String, String> found(
      Map<String, String> texts, List<Setting<?>> settings, Consumer<InvalidSetting> missing) {
    Map<String, String> found = new LinkedHashMap<>(texts);
    for (Setting<?> setting : settings) {
      String text = texts.get(setting.key());
      if (text != null && setting instanceof FileSetting<?> file && !file.isBundled(text)) {
        try {
          Path whole = find(DataSource.path(text));
          DataSource source = new DataSource(whole, DataSource.parse(text).options());
          found.put(setting.key(), source.text());
        } catch (Refused e) {
          found.remove(setting.key());
          missing.accept(InvalidSetting.reason(setting.name(), e.explanation()));
        }
      }
    }
    return found;
  }

  /** A scene's texts with short names in place of the paths of files in its folder. */
  public Map<String, String> named(Map<String, String> texts, List<Setting<?>> settings) {
    Map<String, String> named = new LinkedHashMap<>(texts);
    for (Setting<?> setting : settings) {
      if (setting instanceof FileSetting<?> file) {
        named.computeIfPresent(
            setting.key(), (key, text) -> file.isBundled(text) ? text : name(text, file));
      }
    }
    return named;
  }

  /** What was chosen about a file stays behind its name. */
  private String name(String text, FileSetting<?> setting) {
    String whole = DataSource.path(text);
    return name(Path.of(whole), setting) + text.substring(whole.length());
  }

  private String name(Path file, FileSetting<?> setting) {
    if (!file.startsWith(path)) {
      return file.toString();
    }
    String name = path.relativize(file).toString().replace(File.separatorChar, '/');
    return setting.isBundled(name) || OtherComputers.areNamedBy(name) ? "./" + name : name;
  }

  /** The file that a scene here names: that of the path, else that of the same name beside it. */
  Path find(String name) throws Refused {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return Stream.of(name, last)
        .filter(text -> !OtherComputers.areNamedBy(text) && !isDevice(last))
        .flatMap(this::file)
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Message.of(
                        OtherComputers.areNamedBy(name)
                            ? "error.scene.elsewhere"
                            : "error.scene.data",
                        name,
                        last)));
  }

  private Stream<Path> file(String text) {
    try {
      Path file = path.resolve(text);
      return OtherComputers.withoutThem(file, path).filter(Files::isRegularFile).isPresent()
          ? Stream.of(file.normalize())
          : Stream.empty();
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }

  private static boolean isDevice(String name) {
    return File.separatorChar == '\\' && DEVICE.matcher(name).matches();
  }
}
