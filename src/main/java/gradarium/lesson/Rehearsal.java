package gradarium.lesson;

import gradarium.concept.Concept;
import gradarium.lesson.Lesson.Step;
import gradarium.message.Message;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Settings;
import gradarium.simulation.ShutdownGuard;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a lesson from its first step to its last without a window.
 *
 * @param <S> what its view shows
 */
public final class Rehearsal<S extends Snapshot> implements AutoCloseable {
  private final Concept<S> concept;
  private final long seed;
  private @Nullable Simulation<S> simulation;
  private long at;
  private @Nullable Settings settings;
  private volatile boolean stopped;

  private Rehearsal(Concept<S> concept, long seed) {
    this.concept = concept;
    this.seed = seed;
  }

  /** The outcome of each step with the seed of the lesson. */
  public static List<Outcome> run(Lesson lesson) {
    return run(lesson, lesson.seed());
  }

  /**
   * The outcome of each step with this seed instead of that of the lesson.
   *
   * @throws CancellationException where the program ends meanwhile
   */
  public static List<Outcome> run(Lesson lesson, long seed) {
    return guarded(lesson, seed, rehearsal -> rehearsal.outcomes(lesson));
  }

  private static <T> T guarded(Lesson lesson, long seed, Function<Rehearsal<?>, T> work) {
    AtomicReference<Optional<T>> done = new AtomicReference<>(Optional.empty());
    Rehearsal<?> guarded = new Rehearsal<>(lesson.concept(), seed);
    ShutdownGuard.run(
        () -> {
          try (Rehearsal<?> rehearsal = guarded) {
            done.set(Optional.of(work.apply(rehearsal)));
          }
        },
        () -> guarded.stopped = true);
    return done.get().orElseThrow(() -> new CancellationException("the program ends"));
  }

  private List<Outcome> outcomes(Lesson lesson) {
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, Double> remembered = new LinkedHashMap<>();
    for (Step step : lesson.steps()) {
      Map<String, Double> measures = measures(step.settings(), step.to());
      measures.putAll(remembered);
      Outcome outcome = Outcome.of(step, measures);
      remembered.putAll(outcome.remembered());
      outcomes.add(outcome);
    }
    return outcomes;
  }

  /**
   * Names in the lesson's terms that its view does not measure, each with what it measures.
   *
   * @throws CancellationException where the program ends meanwhile
   */
  public static List<Problem> unknown(Lesson lesson) {
    return guarded(lesson, lesson.seed(), rehearsal -> rehearsal.problems(lesson));
  }

  private List<Problem> problems(Lesson lesson) {
    List<Problem> problems = new ArrayList<>();
    Set<String> remembered = new TreeSet<>();
    Set<String> measured = new TreeSet<>();
    for (Step step : lesson.steps()) {
      Set<String> known = new TreeSet<>(measures(step.settings(), 0).keySet());
      measured.addAll(known);
      known.addAll(remembered);
      step.remembered().values().forEach(term -> problems.addAll(unknown(term, known)));
      remembered.addAll(step.remembered().keySet());
      known.addAll(remembered);
      step.compared().forEach(term -> problems.addAll(unknown(term, known)));
    }
    lesson.steps().forEach(step -> problems.addAll(hidden(step.remembered(), measured)));
    return problems;
  }

  /** What is remembered under a name that is measured would hide that. */
  private static List<Problem> hidden(Map<String, Term> remembered, Set<String> measured) {
    return remembered.entrySet().stream()
        .filter(entry -> measured.contains(entry.getKey()))
        .map(
            entry ->
                new Problem(
                    entry.getValue().line(),
                    1,
                    Message.of("lesson.problem.measured", entry.getKey())))
        .toList();
  }

  private static List<Problem> unknown(Term term, Set<String> known) {
    return term.names().stream()
        .filter(name -> !known.contains(name))
        .map(
            name ->
                new Problem(
                    term.line(),
                    term.column(name),
                    Message.of("lesson.problem.name", name, String.join(", ", known))))
        .toList();
  }

  private Map<String, Double> measures(Settings wanted, long to) {
    checkStopped();
    Settings old = settings;
    Simulation<S> running = simulation;
    if (running == null || old == null || at > to || !onlyLooksDiffer(old, wanted)) {
      close();
      running = concept.start(wanted, seed);
      simulation = running;
      at = 0;
    }
    settings = wanted;
    running.apply(wanted);
    for (; at < to; at++) {
      checkStopped();
      running.step();
    }
    return concept.measures().all(running.snapshot());
  }

  private void checkStopped() {
    if (stopped) {
      throw new CancellationException("the program ends");
    }
  }

  /** Whether a run goes on where settings change so. */
  static boolean onlyLooksDiffer(Settings old, Settings wanted) {
    return !old.differ(wanted, Effect.RESTARTS) && !old.differ(wanted, Effect.LIVE);
  }

  @Override
  public void close() {
    Simulation<S> running = simulation;
    if (running != null) {
      running.close();
      simulation = null;
    }
  }
}
