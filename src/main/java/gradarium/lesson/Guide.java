package gradarium.lesson;

import gradarium.lesson.Lesson.Step;
import gradarium.simulation.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Leads a learner through a lesson: predict, run, compare. */
public final class Guide {
  private final Lesson lesson;
  private final Map<Integer, String> predictions = new TreeMap<>();
  private final Map<Integer, Map<String, Double>> measured = new TreeMap<>();
  private int index;

  /** A guide to a lesson that a learner has come so far in. */
  public Guide(Lesson lesson, Progress progress) {
    this.lesson = lesson;
    predictions.putAll(progress.predictions());
    measured.putAll(progress.measured());
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

  /** Takes the prediction of the open step; empty where the learner would rather not say. */
  public void predict(String prediction) {
    predictions.put(index, prediction);
  }

  /** Whether the learner owes nothing before the run. */
  public boolean mayRun() {
    return step().question().isEmpty() || prediction().isPresent();
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
    Stream.concat(step().remembered().values().stream(), step().compared())
        .flatMap(term -> term.names().stream())
        .filter(name -> Double.isFinite(all.getOrDefault(name, Double.NaN)))
        .forEach(name -> kept.put(name, all.get(name)));
    measured.put(index, kept);
  }

  /** What came of the open step; nothing before it has run. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(measured.get(index)).map(measures -> Outcome.of(step(), measures));
  }

  /** Forgets what was predicted at the open step, and what came of it. */
  public void again() {
    predictions.remove(index);
    measured.remove(index);
  }

  /** How far the learner is. */
  public Progress progress() {
    return new Progress(index, predictions, measured);
  }

  /** What earlier steps have remembered. */
  private Map<String, Double> remembered() {
    Map<String, Double> remembered = new LinkedHashMap<>();
    for (int i = 0; i < index; i++) {
      Map<String, Double> measures = measured.get(i);
      if (measures != null) {
        remembered.putAll(Outcome.of(lesson.steps().get(i), measures).remembered());
      }
    }
    return remembered;
  }
}
