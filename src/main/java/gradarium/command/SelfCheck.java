package gradarium.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.Backend;
import gradarium.engine.Numbers;
import gradarium.engine.Parallel;
import gradarium.lesson.Report;
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
  /**
   * The first steps of every view on the machine that stored them: view, name, number, its size.
   */
  private static final String STORED = "/gradarium/self-check.csv";

  private static final long SEED = 7;

  private static final long LEAST_MEMORY = 200L << 20;

  /** Processors add up single-precision numbers in different orders; by the size of the terms. */
  private static final double TOLERANCE = 1e-5;

  private final PrintWriter out;
  private boolean good = true;

  private SelfCheck(PrintWriter out) {
    this.out = out;
  }

  /**
   * A number of a view.
   *
   * @param size of what it is summed from; not less than its own
   */
  record Measured(double value, double size) {

    /**
     * The difference of another number from this one relative to its size: 0 if they are equal,
     * infinite if one is NaN.
     */
    double difference(double other) {
      double difference = other == value ? 0 : Math.abs(other - value) / size;
      return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }
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
  static boolean run(PrintWriter out, Map<String, Map<String, Measured>> stored) {
    SelfCheck check = new SelfCheck(out);
    check.machine();
    for (Concept<?> concept : Concepts.ALL) {
      check.view(concept, stored.getOrDefault(concept.id(), Map.of()));
    }
    out.println(check.good ? "All is well." : "Something is wrong; see the lines with ✗.");
    out.flush();
    return check.good;
  }

  /** The numbers of the first steps of every view here, as lines of {@link #STORED}. */
  static String write() {
    StringBuilder text = new StringBuilder("view,name,value,size\n");
    for (Concept<?> concept : Concepts.ALL) {
      measures(concept)
          .forEach(
              (name, measured) -> {
                if (Double.isFinite(measured.value)) {
                  String value = Numbers.plain(measured.value);
                  String size = Numbers.plain(measured.size);
                  text.append("%s,%s,%s,%s\n".formatted(concept.id(), name, value, size));
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
      String calls = backend.portable() ? "ND4J's own" : "BLAS on pointers";
      say(true, "backend: %s, calls: %s, threads: %s", backend.device(), calls, Parallel.threads());
    } catch (RuntimeException | LinkageError e) {
      say(false, "backend: does not start: %s", Commands.reason(e));
    }
    long most = Runtime.getRuntime().maxMemory();
    say(
        most >= LEAST_MEMORY,
        "memory: %s MB may be used, at least %s are needed",
        most >> 20,
        LEAST_MEMORY >> 20);
  }

  private void view(Concept<?> concept, Map<String, Measured> stored) {
    Map<String, Measured> measured;
    try {
      measured = measures(concept);
    } catch (RuntimeException | LinkageError e) {
      say(false, "%s: failed: %s", concept.id(), e);
      return;
    }
    String worst = "";
    double largest = 0;
    for (Map.Entry<String, Measured> entry : stored.entrySet()) {
      Measured here = measured.getOrDefault(entry.getKey(), new Measured(Double.NaN, Double.NaN));
      double difference = entry.getValue().difference(here.value);
      if (difference > largest) {
        largest = difference;
        worst = "%s is %s, stored %s".formatted(entry.getKey(), here.value, entry.getValue().value);
      }
    }
    boolean agree = !stored.isEmpty() && largest <= TOLERANCE;
    say(
        agree,
        "%s: %s steps, %s numbers, %s",
        concept.id(),
        concept.firstMeasured(),
        stored.size(),
        stored.isEmpty()
            ? "none stored"
            : agree ? String.format(Locale.ROOT, "largest difference %.1e", largest) : worst);
  }

  private static <S extends Snapshot> Map<String, Measured> measures(Concept<S> concept) {
    try (Simulation<S> simulation = concept.start(Settings.of(concept.settings()), SEED)) {
      for (long i = 0; i < concept.firstMeasured(); i++) {
        simulation.step();
      }
      S snapshot = simulation.snapshot();
      Map<String, Double> sizes = concept.measures().sizes(snapshot);
      Map<String, Measured> measures = new LinkedHashMap<>();
      concept
          .measures()
          .all(snapshot)
          .forEach(
              (name, value) -> {
                double size = Math.max(sizes.getOrDefault(name, 0.0), Math.abs(value));
                measures.put(name, new Measured(value, size));
              });
      return measures;
    }
  }

  private void say(boolean right, String text, Object... arguments) {
    out.println(Report.mark(right) + " " + String.format(Locale.ROOT, text, arguments));
    out.flush();
    good &= right;
  }

  /** The numbers that come with the program. */
  static Map<String, Map<String, Measured>> stored() {
    Map<String, Map<String, Measured>> stored = new LinkedHashMap<>();
    try (InputStream in = SelfCheck.class.getResourceAsStream(STORED)) {
      String text = new String(Objects.requireNonNull(in, STORED).readAllBytes(), UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  stored
                      .computeIfAbsent(cells[0], view -> new LinkedHashMap<>())
                      .put(
                          cells[1],
                          new Measured(
                              Double.parseDouble(cells[2]), Double.parseDouble(cells[3]))));
    } catch (IOException e) {
      throw new UncheckedIOException(STORED, e);
    }
    return stored;
  }
}
