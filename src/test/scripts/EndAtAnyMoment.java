import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the program again and again, computing at full speed, and ends it by SIGTERM or SIGINT at
 * random moments, also while it starts: windows on a display of Xvfb, then commands. No JVM may
 * crash, and each has to end within two seconds. Not to be run in the background of a shell, which
 * has those started there ignore SIGINT.
 *
 * <pre>mvn package -DskipTests
 * java src/test/scripts/EndAtAnyMoment.java [windows] [commands] [seed]</pre>
 */
public final class EndAtAnyMoment {
  private static final double LONGEST = 2;

  public static void main(String[] arguments) throws Exception {
    int windows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    int commands = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("ends");
    String display = ":" + (100 + ProcessHandle.current().pid() % 900);
    Process screen =
        new ProcessBuilder("Xvfb", display, "-screen", "0", "1280x800x24")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> views = views();
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> ends = new ArrayList<>();
    int late = 0;
    int wrong = 0;
    try {
      for (int i = 0; i < windows + commands; i++) {
        String view = views.get(random.nextInt(views.size()));
        boolean window = i < windows;
        List<String> command =
            window
                ? List.of("window", view, "--play")
                : random.nextBoolean()
                    ? List.of("trace", view, "--steps", "10000000", "--every", "1000")
                    : List.of("render", view, "--steps", "10000000", "--out", folder + "/x.png", "--overwrite");
        String signal = random.nextBoolean() ? "TERM" : "INT";
        double after = random.nextDouble(0.3, 6);
        End end = end(folder, display, command, signal, after);
        ends.add(end.seconds());
        late += end.seconds() > LONGEST ? 1 : 0;
        wrong += end.isBySignal(signal) ? 0 : 1;
        System.out.printf(
            Locale.ROOT, "%s, SIG%s after %.1f s: ended in %.2f s with %d%n",
            String.join(" ", command), signal, after, end.seconds(), end.code());
      }
    } finally {
      screen.destroy();
    }
    long crashes;
    try (Stream<Path> files = Files.list(folder)) {
      crashes = files.filter(f -> f.getFileName().toString().startsWith("hs_err")).count();
    }
    System.out.printf(
        Locale.ROOT,
        "%d windows, %d commands: %d crashes, %d ends over %.0f s, %d before the signal or killed, longest %.2f s%n",
        windows, commands, crashes, late, LONGEST, wrong,
        ends.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    System.out.println("files: " + folder);
    System.exit(crashes == 0 && late == 0 && wrong == 0 ? 0 : 1);
  }

  /**
   * How a process ended.
   *
   * @param seconds from the signal
   * @param code 143 by SIGTERM and 130 by SIGINT where the program ended by itself; 137 where it had to kill itself
   */
  private record End(double seconds, int code) {

    boolean isBySignal(String signal) {
      return code == (signal.equals("TERM") ? 143 : 130);
    }
  }

  /** The views that the program lists: what begins a line, up to a space. */
  private static List<String> views() throws IOException {
    Process process =
        new ProcessBuilder("java", "-jar", "target/gradarium.jar", "views")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  private static End end(
      Path folder, String display, List<String> command, String signal, double after)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:ErrorFile=" + folder + "/hs_err_%p.log");
    line.add("-Duser.home=" + folder);
    line.add("-jar");
    line.add("target/gradarium.jar");
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("DISPLAY", display);
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "errors.txt")));
    Process process = builder.start();
    if (process.waitFor((long) (1000 * after), TimeUnit.MILLISECONDS)) {
      return new End(0, process.exitValue());
    }
    long from = System.nanoTime();
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new End((System.nanoTime() - from) / 1e9, process.exitValue());
  }
}
