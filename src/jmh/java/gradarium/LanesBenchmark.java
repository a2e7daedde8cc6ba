package gradarium;

import com.sun.management.OperatingSystemMXBean;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.Parallel;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Prints how many steps per second views of lanes do on one thread and on all, and the ratio; each
 * step is shown, as {@code trace} does. Both take turns, as other work on the machine comes and
 * goes; what is printed is the median of the quarter of the turns in which others had the least of
 * the processors, and how much that was.
 */
public final class LanesBenchmark {
  private static final long TURN = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int TURNS = 24;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private LanesBenchmark() {}

  /** A turn of each: steps per second, and the share of the processors that others had. */
  private record Turn(double alone, double together, double others) {}

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
      for (int i = 0; i < 4; i++) {
        turn(alone, together);
      }
      List<Turn> turns = new ArrayList<>();
      for (int i = 0; i < TURNS; i++) {
        turns.add(turn(alone, together));
      }
      turns.sort(Comparator.comparingDouble(Turn::others));
      List<Turn> quiet = turns.subList(0, TURNS / 4);
      System.out.printf(
          Locale.ROOT,
          "%-15s %,9.0f steps/s on 1 thread, %,9.0f on %d: %.2f times as fast;"
              + " others had %.0f %% of the processors%n",
          concept.id(),
          median(quiet, Turn::alone),
          median(quiet, Turn::together),
          threads,
          median(quiet, turn -> turn.together / turn.alone),
          100 * median(quiet, Turn::others));
    }
  }

  private static <S extends Snapshot> Simulation<S> start(Concept<S> concept, int threads) {
    System.setProperty(Parallel.PROPERTY, Integer.toString(threads));
    return concept.start(Settings.of(concept.settings()), 7);
  }

  private static Turn turn(Simulation<?> alone, Simulation<?> together) {
    MACHINE.getCpuLoad(); // both are of the time since they were last asked
    MACHINE.getProcessCpuLoad();
    double slow = perSecond(alone);
    double fast = perSecond(together);
    return new Turn(slow, fast, Math.max(0, MACHINE.getCpuLoad() - MACHINE.getProcessCpuLoad()));
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

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> of) {
    return turns.stream().mapToDouble(of).sorted().toArray()[turns.size() / 2];
  }
}
