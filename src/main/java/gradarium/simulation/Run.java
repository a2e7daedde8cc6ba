package gradarium.simulation;

import gradarium.simulation.Setting.Effect;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A run, the one that it was forked from where it was, and the step at which both are to be shown.
 * Used by one thread at a time; only {@link #way} may be asked by others.
 *
 * @param <S> what there is to see
 */
final class Run<S extends Snapshot> implements AutoCloseable {
  private static final long MOST_REPLAYED = 2000;

  private final BiFunction<Settings, Long, Simulation<S>> start;
  private Settings settings;
  private long seed;
  private @Nullable Timeline<S> current;
  private @Nullable Timeline<S> original;
  private long forkedAt = -1;
  private long destination;
  private volatile Player.@Nullable Way way;

  /** A run that begins with {@link #begin}. */
  Run(BiFunction<Settings, Long, Simulation<S>> start, Settings settings, long seed) {
    this.start = start;
    this.settings = settings;
    this.seed = seed;
  }

  /** Begins anew with other settings and another seed. */
  void begin(Settings newSettings, long newSeed) {
    settings = newSettings;
    seed = newSeed;
    begin();
  }

  /** Begins at step 0, without a fork. */
  void begin() {
    replaceCurrent(settings);
    close(original);
    original = null;
    forkedAt = -1;
    goTo(0);
  }

  private void replaceCurrent(Settings by) {
    Timeline<S> fresh = new Timeline<>(s -> start.apply(s, seed), by);
    close(current);
    current = fresh;
  }

  /**
   * Changes settings, each with its effect. Where it begins anew, it goes on to the step that is
   * shown, unless that is far off.
   *
   * @param fromZero whether, where it begins anew, it stays at step 0
   */
  void change(Settings changed, boolean fromZero) {
    boolean anew = settings.differ(changed, Effect.RESTARTS);
    boolean live = settings.differ(changed, Effect.LIVE);
    settings = changed;
    if (anew) {
      replaceCurrent(changed);
      forkedAt = Math.min(forkedAt, 0);
      goTo(fromZero ? 0 : Math.min(destination, MOST_REPLAYED));
    } else if (live) {
      arrive();
      timeline().change(changed);
    }
    timeline().changeLooks(changed);
  }

  /** From this step on, changes make another future. */
  void fork() {
    arrive();
    Timeline<S> forked = timeline().fork();
    close(original);
    original = current;
    current = forked;
    forkedAt = forked.step();
  }

  /** Keeps only the changed future. */
  void endFork() {
    close(original);
    original = null;
    forkedAt = -1;
  }

  /** From now on this step, or the first, is where it goes. */
  void goTo(long step) {
    destination = Math.max(0, step);
    way = null;
    settings = timeline().settings(destination);
  }

  /** The step to which it goes, or at which it is. */
  long destination() {
    return destination;
  }

  /** Whether it is where it is to be shown; not where it has not begun. */
  boolean isThere() {
    Timeline<S> other = original;
    return current != null
        && timeline().step() == destination
        && (other == null || other.step() == destination);
  }

  /** Whether it has somewhere to go. */
  boolean isUnderway() {
    return current != null && !isThere();
  }

  /** Goes a step, or back to a state that is kept. */
  void approach() {
    timeline().approach(destination);
    Timeline<S> other = original;
    if (other != null) {
      other.approach(destination);
    }
    way = isThere() ? null : new Player.Way(timeline().step(), destination);
  }

  /** Goes all the way, unless its thread is interrupted. */
  void arrive() {
    while (!isThere() && !Thread.currentThread().isInterrupted()) {
      approach();
    }
  }

  /** Stays where it is after a failure; an original that is elsewhere is not raced any more. */
  void stay() {
    way = null;
    Timeline<S> shown = current;
    destination = shown == null ? 0 : shown.step();
    Timeline<S> other = original;
    if (other != null && other.step() != destination) {
      endFork();
    }
  }

  /** Where it is on its way; nothing where it is there. Any thread may ask. */
  Optional<Player.Way> way() {
    return Optional.ofNullable(way);
  }

  /** Whether a condition of the learner's stops it at this step. */
  boolean stops() {
    return timeline().stops();
  }

  /**
   * What there is to see.
   *
   * @param command the number of the last command obeyed
   */
  Frame<S> frame(boolean playing, long command, double stepsPerSecond) {
    Timeline<S> shown = timeline();
    Timeline<S> other = original;
    return new Frame<>(
        shown.snapshot(),
        other == null ? List.of() : List.of(other.snapshot()),
        playing,
        Math.max(shown.end(), other == null ? 0 : other.end()),
        forkedAt,
        settings,
        seed,
        command,
        stepsPerSecond);
  }

  private Timeline<S> timeline() {
    Timeline<S> shown = current;
    if (shown == null) {
      throw new IllegalStateException("no run");
    }
    return shown;
  }

  @Override
  public void close() {
    close(current);
    close(original);
    current = null;
    original = null;
  }

  private static void close(@Nullable Timeline<?> timeline) {
    if (timeline != null) {
      timeline.close();
    }
  }
}
