package gradarium.simulation;

import gradarium.simulation.Setting.Effect;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A run, the one that it was forked from, and the step at which both are to be shown. Only {@link
 * #approach} and {@link #frame} compute; what is asked for is done on the way, as if each had been
 * done before the next was asked for. Used by one thread at a time; only {@link #way} and {@link
 * #isStuck} may be asked by others.
 *
 * @param <S> what there is to see
 */
final class Run<S extends Snapshot> implements AutoCloseable {
  private static final long MOST_REPLAYED = 2000;
  private static final long NEVER = -1;

  private final BiFunction<Settings, Long, Simulation<S>> start;
  private Settings settings;
  private long seed;
  private Timeline<S> current;
  private @Nullable Timeline<S> original;
  private long forkedAt = -1;
  private long destination;
  private long seen = NEVER;
  private volatile boolean stuck;
  private volatile Player.@Nullable Way way;

  /** A run at step 0. */
  Run(BiFunction<Settings, Long, Simulation<S>> start, Settings settings, long seed) {
    this.start = start;
    this.settings = settings;
    this.seed = seed;
    current = timeline(settings);
  }

  private Timeline<S> timeline(Settings of) {
    long seedNow = seed;
    return new Timeline<>(s -> start.apply(s, seedNow), of);
  }

  /** Begins anew with other settings and another seed. */
  void begin(Settings newSettings, long newSeed) {
    settings = newSettings;
    seed = newSeed;
    begin();
  }

  /** Begins at step 0, without a fork. */
  void begin() {
    replaceCurrent(timeline(settings));
    dropOriginal();
    goTo(0);
  }

  private void replaceCurrent(Timeline<S> by) {
    current.close();
    current = by;
    seen = NEVER;
  }

  private void dropOriginal() {
    Timeline<S> dropped = original;
    original = null;
    forkedAt = -1;
    if (dropped != null) {
      dropped.close();
    }
  }

  /**
   * Changes settings, each with its effect, at the step to which it goes. Where it begins anew, it
   * goes on to that step, unless that is far off. A fork then keeps its step, and what was changed
   * live keeps that too; both futures have the same lanes.
   *
   * @param playing whether, where it begins anew without a fork, it stays at step 0
   */
  void change(Settings changed, boolean playing) {
    boolean anew = settings.differ(changed, Effect.RESTARTS);
    boolean live = settings.differ(changed, Effect.LIVE);
    boolean lanes = !settings.lanes().equals(changed.lanes());
    settings = changed;
    if (anew) {
      beginAnew(changed, lanes, playing);
    } else if (live) {
      current.change(destination, changed);
      forkedAt = Math.min(forkedAt, destination);
    }
    current.changeLooks(changed);
    goTo(destination);
  }

  private void beginAnew(Settings changed, boolean lanes, boolean playing) {
    Timeline<S> other = original;
    boolean keepsPast = other != null || (lanes && !playing);
    replaceCurrent(keepsPast ? current.anew(destination, changed) : timeline(changed));
    if (other != null && lanes) {
      original = other.withLanes(destination, changed);
      other.close();
    }
    destination = playing && other == null ? 0 : Math.min(destination, MOST_REPLAYED);
  }

  /** From the step to which it goes on, changes make another future. */
  void fork() {
    Timeline<S> forked = current.fork(destination);
    Timeline<S> before = original;
    original = current;
    current = forked;
    forkedAt = destination;
    stuck = false;
    if (before != null) {
      before.close();
    }
  }

  /** Keeps only the changed future; where nothing was changed, the one that was. */
  void endFork() {
    Timeline<S> other = original;
    if (other != null && other.isLike(current)) {
      original = current;
      current = other;
    }
    dropOriginal();
    stuck = false;
  }

  /** From now on this step, or the first, is where it goes. */
  void goTo(long step) {
    destination = Math.max(0, step);
    way = null;
    stuck = false;
    settings = current.settings(destination);
  }

  /** The step to which it goes, or at which it is. */
  long destination() {
    return destination;
  }

  /** Whether it is where it is to be shown. */
  boolean isThere() {
    Timeline<S> other = original;
    return current.isAt(destination) && (other == null || other.isAt(destination));
  }

  /** Whether it has somewhere to go; not after a failure, until something else is asked for. */
  boolean isSeeking() {
    return !stuck && !isThere();
  }

  /** Goes a step, or back to a state that is kept. */
  void approach() {
    current.approach(destination);
    Timeline<S> other = original;
    if (other != null) {
      other.approach(destination);
    }
    way = isThere() ? null : new Player.Way(current.step(), destination);
  }

  /** Gives memory back; what is asked for next goes on from the same state. */
  void rest() {
    way = null;
    current.rest();
    Timeline<S> other = original;
    if (other != null) {
      other.rest();
    }
  }

  /**
   * After a failure, does nothing until something else is asked for. It stays where it was seen
   * last or has come to; what was never seen still goes to its step with whatever is changed next.
   */
  void giveUp(Throwable failure) {
    way = null;
    long reached = Math.max(current.step(), seen);
    boolean scarce = failure instanceof OutOfMemoryError;
    current.giveUp(scarce);
    Timeline<S> other = original;
    if (other != null) {
      other.giveUp(scarce);
    }
    destination = seen == NEVER ? destination : Math.min(destination, reached);
    stuck = true;
  }

  /** Where it is on its way; nothing where it is there. Any thread may ask. */
  Optional<Player.Way> way() {
    return Optional.ofNullable(way);
  }

  /** Whether it failed and waits for something else to be asked for. Any thread may ask. */
  boolean isStuck() {
    return stuck;
  }

  /** Whether a condition of the learner's stops it at this step. */
  boolean stops() {
    return current.stops();
  }

  /**
   * What there is to see.
   *
   * @param command the number of the last command obeyed
   */
  Frame<S> frame(boolean playing, long command, double stepsPerSecond) {
    Timeline<S> other = original;
    seen = destination;
    return new Frame<>(
        current.snapshot(),
        other == null ? List.of() : List.of(other.snapshot()),
        playing,
        Math.max(current.end(), other == null ? 0 : other.end()),
        forkedAt,
        settings,
        seed,
        command,
        stepsPerSecond);
  }

  @Override
  public void close() {
    current.close();
    dropOriginal();
  }
}
