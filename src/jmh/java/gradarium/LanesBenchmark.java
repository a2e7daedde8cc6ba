package gradarium;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.Parallel;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints how many steps per second views of lanes do on one thread and on all, and the ratio; each
 * step is shown, as {@code trace} does. Both take turns, as other work on the machine comes and
 * goes, and the ratio is the median over the turns.
 */
public final class LanesBenchmark {
  private static final long TURN = TimeUnit.SECONDS.toNanos(1);
  private static final int TURNS = 9;

  private LanesBenchmark() {}

  /** Runs the views named, or else some; about 20 seconds for each. */
  public static void main(String[] arguments) {
    List<String> views =
        arguments.length > 0
            ? List.of(arguments)
            : List.of(
                "activation",
                "initialization",
                "dropout",
                "batchnorm",
                "approximation",
                "denoising",
                "descent",
                "optimizer");
    int threads = Parallel.threads();
    for (String view : views) {
      measure(Concepts.named(view).orElseThrow(), threads);
    }
    System.exit(0);
  }

  private static <S extends Snapshot> void measure(Concept<S> concept, int threads) {
    try (Simulation<S> alone = start(concept, 1);
        Simulation<S> together = start(concept, threads)) {
      perSecond(alone);
      perSecond(together);
      List<Double> slow = new ArrayList<>();
      List<Double> fast = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < TURNS; i++) {
        slow.add(perSecond(alone));
        fast.add(perSecond(together));
        ratios.add(fast.get(i) / slow.get(i));
      }
      Collections.sort(ratios);
      System.out.printf(
          Locale.ROOT,
          "%-15s %,9.0f steps/s on 1 thread, %,9.0f on %d: %.2f times as fast (%.2f to %.2f),"
              + " load %.1f%n",
          concept.id(),
          median(slow),
          median(fast),
          threads,
          median(ratios),
          ratios.get(0),
          ratios.get(TURNS - 1),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }

  private static <S extends Snapshot> Simulation<S> start(Concept<S> concept, int threads) {
    System.setProperty(Parallel.PROPERTY, Integer.toString(threads));
    return concept.start(Settings.of(concept.settings()), 7);
  }

  private static double perSecond(Simulation<?> simulation) {
    long begin = System.nanoTime();
    long steps = 0;
    while (System.nanoTime() - begin < TURN) {
      simulation.step();
      simulation.snapshot();
      steps++;
    }
    return steps * 1e9 / (System.nanoTime() - begin);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
