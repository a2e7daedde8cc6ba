import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/**
 * Compares two builds of the program from outside, for changes that are to change nothing: the CSV
 * of {@code trace}, the picture and the charts of {@code render} (each view with its settings as
 * they are and with others), and what every lesson measures. Prints each difference.
 *
 * <pre>java src/test/scripts/SameAsBefore.java before/gradarium.jar target/gradarium.jar [view …]</pre>
 *
 * <p>What the first build gave is kept in a folder {@code same} beside it, and what the second gave
 * otherwise in {@code target/same}. With the word {@code
 * lessons} for a view, only the lessons are compared.
 */
public final class SameAsBefore {
  /** Height in pixels of what tells frames per second, which are never the same. */
  private static final int STATUS_BAR = 28;

  private static final Pattern LESSON = Pattern.compile("gradarium/lessons/en/(.+)\\.md");

  /** What is compared: a command, with ? for the file of this ending that it writes, if it does. */
  private record Case(String name, String ending, List<String> command) {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      System.err.println("SameAsBefore <jar before> <jar after> [view …]");
      System.exit(2);
    }
    Path before = Path.of(arguments[0]);
    Path after = Path.of(arguments[1]);
    List<String> only = Arrays.asList(arguments).subList(2, arguments.length);
    Path kept = Files.createDirectories(before.toAbsolutePath().resolveSibling("same"));
    Path now = Files.createDirectories(Path.of("target/same"));
    int different = 0;
    for (Case one : cases(before)) {
      if (only.isEmpty() || only.contains(one.name().split(" ")[0])) {
        different += isSame(one, before, kept, after, now) ? 0 : 1;
      }
    }
    System.out.println(different + " different");
    System.exit(different == 0 ? 0 : 1);
  }

  private static boolean isSame(Case one, Path before, Path kept, Path after, Path now)
      throws Exception {
    Path first = kept.resolve(file(one));
    if (!Files.exists(first)) {
      run(before, one, first);
    }
    Path second = now.resolve(file(one));
    Files.deleteIfExists(second);
    run(after, one, second);
    String difference = difference(first, second);
    if (difference.isEmpty()) {
      Files.delete(second);
      System.out.println("same       " + one.name());
    } else {
      System.out.println("DIFFERENT  " + one.name());
      System.out.println("  " + difference + "\n  " + first + "\n  " + second);
    }
    return difference.isEmpty();
  }

  private static List<Case> cases(Path jar) throws Exception {
    List<Case> cases = new ArrayList<>();
    Path listed = Files.createTempFile("views", ".txt");
    run(jar, new Case("views", "txt", List.of("views")), listed);
    List<String> views =
        Files.readAllLines(listed).stream()
            .filter(line -> line.matches("[a-z]+  .*"))
            .map(line -> line.split(" ")[0])
            .toList();
    Files.delete(listed);
    for (String view : views) {
      cases.add(new Case(view + " trace", "csv", List.of("trace", view, "--steps", "60")));
      cases.add(
          new Case(
              view + " trace of seed 11",
              "csv",
              List.of("trace", view, "--steps", "200", "--every", "50", "--seed", "11")));
      cases.add(
          new Case(view + " picture", "png", List.of("render", view, "--steps", "60", "--out", "?")));
      cases.add(
          new Case(
              view + " dark Korean picture",
              "png",
              List.of("render", view, "--steps", "125", "--dark", "--lang", "ko", "--size",
                  "1024x640", "--seed", "11", "--out", "?")));
      cases.add(
          new Case(
              view + " presented",
              "png",
              List.of("render", view, "--steps", "30", "--present", "--size", "1920x1080", "--out", "?")));
      cases.add(
          new Case(view + " charts", "svg", List.of("render", view, "--steps", "60", "--out", "?")));
    }
    for (String lesson : lessons(jar)) {
      cases.add(new Case("lessons " + lesson, "txt", List.of("lesson", "run", lesson)));
    }
    return cases;
  }

  /** The lessons that come with a build. */
  private static List<String> lessons(Path jar) throws IOException {
    try (ZipFile files = new ZipFile(jar.toFile())) {
      return files.stream()
          .map(entry -> LESSON.matcher(entry.getName()))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .sorted()
          .toList();
    }
  }

  private static String file(Case one) {
    return one.name().replace(' ', '-') + "." + one.ending();
  }

  private static void run(Path jar, Case one, Path out) throws Exception {
    List<String> command = new ArrayList<>(List.of("java", "-jar", jar.toString()));
    for (String word : one.command()) {
      command.add(word.equals("?") ? out.toString() : word);
    }
    boolean writesItself = one.command().contains("?");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    File said = writesItself ? File.createTempFile("said", ".txt") : out.toFile();
    builder.redirectErrorStream(true).redirectOutput(said);
    int code = builder.start().waitFor();
    if (code != 0 && !one.name().startsWith("lessons")) {
      System.out.printf(
          Locale.ROOT, "  %s ended with %d: %s%n", one.name(), code, Files.readString(said.toPath()));
    }
    if (writesItself) {
      Files.delete(said.toPath());
    }
  }

  private static String difference(Path first, Path second) throws IOException {
    if (!Files.exists(first) || !Files.exists(second)) {
      return "one of them is missing";
    } else if (Files.mismatch(first, second) < 0) {
      return "";
    }
    return first.toString().endsWith(".png") ? pixels(first, second) : line(first, second);
  }

  private static String line(Path first, Path second) throws IOException {
    List<String> before = Files.readAllLines(first);
    List<String> after = Files.readAllLines(second);
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String was = i < before.size() ? before.get(i) : "(nothing)";
      String is = i < after.size() ? after.get(i) : "(nothing)";
      if (!was.equals(is)) {
        return "line " + (i + 1) + ": " + shortened(was) + " | " + shortened(is);
      }
    }
    return "";
  }

  private static String shortened(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "…";
  }

  private static String pixels(Path first, Path second) throws IOException {
    BufferedImage before = ImageIO.read(first.toFile());
    BufferedImage after = ImageIO.read(second.toFile());
    if (before.getWidth() != after.getWidth() || before.getHeight() != after.getHeight()) {
      return "another size";
    }
    int count = 0;
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < before.getHeight() - STATUS_BAR; y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        if (before.getRGB(x, y) != after.getRGB(x, y)) {
          count++;
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return count == 0
        ? ""
        : count + " pixels between (" + left + ", " + top + ") and (" + right + ", " + bottom + ")";
  }
}
