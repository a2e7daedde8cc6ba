package gradarium.lesson;

import gradarium.lesson.Lesson.Step;
import gradarium.simulation.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Leads a learner through a lesson: predict, run, compare. */
public final class Guide {
  private final Lesson lesson;
  private final Map<Integer, String> predictions = new TreeMap<>();
  private final Map<String, Map<String, Double>> measured = new TreeMap<>();
  private final List<String> runs;
  private int index;

  /** A guide to a lesson, with the progress of a learner. */
  public Guide(Lesson lesson, Progress progress) {
    this.lesson = lesson;
    predictions.putAll(progress.predictions());
    runs = IntStream.range(0, lesson.steps().size()).mapToObj(lesson::fingerprint).toList();
    measured.putAll(progress.measured());
    measured.keySet().retainAll(runs);
    index = Math.min(progress.step(), lesson.steps().size() - 1);
  }

  /** The lesson. */
  public Lesson lesson() {
    return lesson;
  }

  /** Which step is open, from 0. */
  public int index() {
    return index;
  }

  /** The step that is open. */
  public Step step() {
    return lesson.steps().get(index);
  }

  /** Opens a step; nothing where there is none of this number. */
  public void open(int wanted) {
    index = Math.max(0, Math.min(lesson.steps().size() - 1, wanted));
  }

  /** Whether this is the last step. */
  public boolean isLast() {
    return index == lesson.steps().size() - 1;
  }

  /** What was predicted at the open step; nothing before, or where it asks something else now. */
  public Optional<String> prediction() {
    return Optional.ofNullable(predictions.get(index))
        .filter(said -> step().question().filter(asked -> asked.accepts(said)).isPresent());
  }

  /** Takes the prediction for the open step; empty if the learner skips it. */
  public void predict(String prediction) {
    predictions.put(index, prediction);
  }

  /**
   * The first earlier step that has to run before the open one, which compares with what it
   * remembers; nothing where the open one has run, or needs nothing.
   */
  public OptionalInt missing() {
    Set<String> needed = step().names().collect(Collectors.toSet());
    return hasRun(index)
        ? OptionalInt.empty()
        : IntStream.range(0, index)
            .filter(i -> !hasRun(i))
            .filter(
                i ->
                    lesson.steps().get(i).remembered().keySet().stream().anyMatch(needed::contains))
            .findFirst();
  }

  private boolean hasRun(int step) {
    return measured.containsKey(runs.get(step));
  }

  /** Whether nothing is left to be done before the run: neither a prediction nor another step. */
  public boolean mayRun() {
    return missing().isEmpty() && (step().question().isEmpty() || prediction().isPresent());
  }

  /** What the open step shows to someone who looks at these settings of its view. */
  public Settings settings(Settings shown) {
    return lesson.settings(step(), shown);
  }

  /** Whether a run is that of the open step, at any of its steps or before them. */
  public boolean isOnPath(Settings settings, long seed, long at) {
    return seed == lesson.seed()
        && Rehearsal.onlyLooksDiffer(settings, step().settings())
        && at <= step().to();
  }

  /** Takes what was measured at the end of the open step. */
  public void measure(Map<String, Double> measures) {
    Map<String, Double> all = new LinkedHashMap<>(measures);
    all.putAll(remembered());
    Map<String, Double> kept = new TreeMap<>();
    step()
        .names()
        .filter(name -> Double.isFinite(all.getOrDefault(name, Double.NaN)))
        .forEach(name -> kept.put(name, all.get(name)));
    measured.put(runs.get(index), kept);
  }

  /** The outcome of the open step; empty before it has run. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(measured.get(runs.get(index)))
        .map(measures -> Outcome.of(step(), measures));
  }

  /** Discards the prediction for the open step and its outcome. */
  public void again() {
    predictions.remove(index);
    measured.remove(runs.get(index));
  }

  /** The progress of the learner. */
  public Progress progress() {
    return new Progress(index, predictions, measured);
  }

  /** What earlier steps have remembered. */
  private Map<String, Double> remembered() {
    Map<String, Double> remembered = new LinkedHashMap<>();
    for (int i = 0; i < index; i++) {
      Map<String, Double> measures = measured.get(runs.get(i));
      if (measures != null) {
        remembered.putAll(Outcome.of(lesson.steps().get(i), measures).remembered());
      }
    }
    return remembered;
  }
}
