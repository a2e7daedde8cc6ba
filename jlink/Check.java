import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs the application image without a display and without any Java but its own, and compares it
 * with {@code target/gradarium.jar}. To be run after {@link Build}: {@code java jlink/Check.java}.
 */
public final class Check {
  private static final Path IMAGE = Path.of("target", "image");
  private static final List<String> VIEWS = List.of("mlp", "vanishing", "optimizer", "denoising");

  private Check() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String launcher = launcher().toString();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path folder = Files.createTempDirectory("gradarium-check");
    try {
      for (String view : VIEWS) {
        List<String> trace = List.of("trace", view, "--steps", "20", "--every", "10");
        String packaged = run(with(trace, launcher));
        String developed = run(with(trace, java, "-jar", "target/gradarium.jar"));
        require(!packaged.isBlank(), view + ": the image traces nothing");
        require(packaged.equals(developed), view + ": the image traces other numbers");
        Path picture = folder.resolve(view + ".png");
        run(
            with(
                List.of("render", view, "--steps", "20", "--out", picture.toString()), launcher));
        require(Files.size(picture) > 10_000, view + ": the image renders no picture");
      }
      System.out.print(run(List.of(launcher, "--self-check")));
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    System.out.printf(Locale.ROOT, "the image and the jar agree on %s%n", VIEWS);
  }

  private static Path launcher() throws IOException {
    try (Stream<Path> files = Files.walk(IMAGE)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Gradarium(\\.exe)?"))
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no image: run java jlink/Build.java first"));
    }
  }

  private static List<String> with(List<String> arguments, String... program) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    return command;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_HOME", "JDK_JAVA_OPTIONS"));
    builder.environment().put("PATH", new File("nowhere").getAbsolutePath());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    require(code == 0, "%s ended with %s: %s".formatted(command, code, out));
    return out;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }
}
