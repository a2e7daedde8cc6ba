package gradarium.engine.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds files beside one by their names. */
final class Siblings {
  private static final Pattern TRAINING = Pattern.compile("(?i)(?<![a-z])train(?![a-z])");
  private static final Pattern TEST = Pattern.compile("(?i)(?<![a-z])(t10k|test)(?![a-z])");

  private Siblings() {}

  /** The file beside this one that has the training samples, if this one has test samples. */
  static Optional<Path> training(Path file) {
    return find(file, replaced(TEST, file, "train"));
  }

  /** The file beside this one that has the test samples, if this one has training samples. */
  static Optional<Path> test(Path file) {
    List<String> names = new ArrayList<>(replaced(TRAINING, file, "t10k"));
    names.addAll(replaced(TRAINING, file, "test"));
    return find(file, names);
  }

  private static List<String> replaced(Pattern part, Path file, String by) {
    Matcher matcher = part.matcher(DataFile.name(file));
    return matcher.find() ? List.of(matcher.replaceAll(by)) : List.of();
  }

  /** The first file beside one that has one of these other names, compressed or not. */
  static Optional<Path> find(Path file, List<String> names) {
    return names.stream()
        .filter(name -> !name.equals(DataFile.name(file)))
        .flatMap(Siblings::compressedOrNot)
        .map(file::resolveSibling)
        .filter(Siblings::isHere)
        .findFirst();
  }

  /** Whether there is such a file; not one to which a link on another computer leads. */
  private static boolean isHere(Path file) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    return folder != null
        && OtherComputers.withoutThem(whole, folder).filter(Files::isRegularFile).isPresent();
  }

  private static Stream<String> compressedOrNot(String name) {
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return Stream.of(name, plain, plain + ".gz").distinct();
  }
}
