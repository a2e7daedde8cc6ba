package gradarium.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.Backend;
import gradarium.lesson.Report;
import gradarium.simulation.Numbers;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Whether the program works on this machine, line by line. */
final class SelfCheck {
  /** One step of every view on the machine that wrote them: view, name, number. */
  private static final String STORED = "/gradarium/self-check.csv";

  private static final long SEED = 7;
  private static final long LEAST_MEMORY = 200L << 20;

  /** Processors add up single-precision numbers in different orders. */
  private static final double TOLERANCE = 1e-4;

  private final PrintWriter out;
  private boolean good = true;

  private SelfCheck(PrintWriter out) {
    this.out = out;
  }

  /**
   * Checks everything.
   *
   * @return whether all is as it should be
   */
  static boolean run(PrintWriter out) {
    return run(out, stored());
  }

  /** Checks against these numbers, by view and name. */
  static boolean run(PrintWriter out, Map<String, Map<String, Double>> stored) {
    SelfCheck check = new SelfCheck(out);
    check.machine();
    for (Concept<?> concept : Concepts.ALL) {
      check.view(concept, stored.getOrDefault(concept.id(), Map.of()));
    }
    out.println(check.good ? "All is well." : "Something is wrong; see the lines with ✗.");
    out.flush();
    return check.good;
  }

  /** The numbers of one step of every view here, as lines of {@link #STORED}. */
  static String write() {
    StringBuilder text = new StringBuilder("view,name,value\n");
    for (Concept<?> concept : Concepts.ALL) {
      measures(concept)
          .forEach(
              (name, value) -> {
                if (Double.isFinite(value)) {
                  text.append("%s,%s,%s\n".formatted(concept.id(), name, Numbers.plain(value)));
                }
              });
    }
    return text.toString();
  }

  private void machine() {
    say(
        true,
        "Java %s on %s %s",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    try {
      Backend backend = Backend.start();
      say(true, "backend: %s, threads: %s", backend.device(), backend.threads());
    } catch (RuntimeException | LinkageError e) {
      say(false, "backend: does not start: %s", e);
    }
    long most = Runtime.getRuntime().maxMemory();
    say(
        most >= LEAST_MEMORY,
        "memory: %s MB may be used, at least %s are needed",
        most >> 20,
        LEAST_MEMORY >> 20);
  }

  private void view(Concept<?> concept, Map<String, Double> stored) {
    Map<String, Double> measured;
    try {
      measured = measures(concept);
    } catch (RuntimeException | LinkageError e) {
      say(false, "%s: one step failed: %s", concept.id(), e);
      return;
    }
    String worst = "";
    double largest = 0;
    for (Map.Entry<String, Double> entry : stored.entrySet()) {
      double here = measured.getOrDefault(entry.getKey(), Double.NaN);
      double off = Math.abs(here - entry.getValue()) / Math.max(1e-6, Math.abs(entry.getValue()));
      if (!(off <= largest)) {
        largest = off;
        worst = "%s is %s, stored %s".formatted(entry.getKey(), here, entry.getValue());
      }
    }
    boolean agree = !stored.isEmpty() && largest <= TOLERANCE;
    say(
        agree,
        "%s: one step, %s numbers, %s",
        concept.id(),
        stored.size(),
        stored.isEmpty()
            ? "none stored"
            : agree ? String.format(Locale.ROOT, "largest difference %.1e", largest) : worst);
  }

  private static <S extends Snapshot> Map<String, Double> measures(Concept<S> concept) {
    try (Simulation<S> simulation = concept.start(Settings.of(concept.settings()), SEED)) {
      simulation.step();
      return concept.measures(simulation.snapshot());
    }
  }

  private void say(boolean right, String text, Object... arguments) {
    out.println(Report.mark(right) + " " + text.formatted(arguments));
    out.flush();
    good &= right;
  }

  /** The numbers that come with the program. */
  static Map<String, Map<String, Double>> stored() {
    Map<String, Map<String, Double>> stored = new LinkedHashMap<>();
    try (InputStream in = SelfCheck.class.getResourceAsStream(STORED)) {
      String text = new String(Objects.requireNonNull(in, STORED).readAllBytes(), UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  stored
                      .computeIfAbsent(cells[0], view -> new LinkedHashMap<>())
                      .put(cells[1], Double.valueOf(cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(STORED, e);
    }
    return stored;
  }
}
