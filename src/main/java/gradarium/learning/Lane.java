package gradarium.learning;

import gradarium.engine.network.Training;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation.State;
import gradarium.simulation.Trail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * One of several that learn side by side and know nothing of each other. It counts its steps, stays
 * where it is once it has diverged, measures every so many steps, and saves and frees the parts
 * that it is made of; what a step does and what is measured is the business of the concept. Used by
 * one thread at a time.
 */
public abstract class Lane implements AutoCloseable {
  private static final double BOUND = 1e12;

  private final String id;
  private final int every;
  private final List<Part<?>> parts = new ArrayList<>();
  private final List<Training> trainings = new ArrayList<>();
  private final List<Lane> inner = new ArrayList<>();
  private final List<Runnable> closing = new ArrayList<>();
  private long steps;
  private long divergedAt = -1;

  /**
   * A lane without parts.
   *
   * @param id its name in settings
   * @param every how many steps there are between two measurements
   */
  protected Lane(String id, int every) {
    this.id = id;
    this.every = every;
  }

  /** Its name in settings. */
  public final String id() {
    return id;
  }

  /** Steps asked for so far; one that has diverged counts on. */
  public final long steps() {
    return steps;
  }

  /** The step at which it diverged, or −1. */
  public final long divergedAt() {
    return divergedAt;
  }

  /** Whether it has diverged. */
  public final boolean hasDiverged() {
    return divergedAt >= 0;
  }

  /** Measures for the first time; to be called once, when it is whole. */
  public final void begin() {
    inner.forEach(Lane::begin);
    if (isBounded()) {
      measureStart();
    } else {
      divergedAt = 0;
    }
  }

  /** Does a step, unless it has diverged. */
  public final void step() {
    steps++;
    if (hasDiverged()) {
      return;
    }
    advance();
    if (!isBounded()) {
      divergedAt = steps;
    } else if (steps % every == 0) {
      measure();
    }
  }

  /** Takes over what may change while it runs. */
  public abstract void apply(Settings settings);

  /** Whether the step just done is one at which the learner wants the run to stop. */
  public boolean stops() {
    return false;
  }

  /** What a step does: one of each training and of each lane within. */
  protected void advance() {
    trainings.forEach(Training::step);
    inner.forEach(Lane::step);
  }

  /**
   * Whether it has not diverged: of all trainings, the loss and all parameters are {@linkplain
   * Training#hasDiverged finite numbers}.
   */
  protected boolean isBounded() {
    return trainings.stream().noneMatch(Training::hasDiverged)
        && inner.stream().noneMatch(Lane::hasDiverged);
  }

  /** Whether a place and its height are none so far off that the walk counts as diverged. */
  protected static boolean areBounded(double... numbers) {
    for (double number : numbers) {
      if (!(Math.abs(number) <= BOUND)) {
        return false;
      }
    }
    return true;
  }

  /** What is measured every so many steps. */
  protected abstract void measure();

  /** What is measured before the first step. */
  protected void measureStart() {
    measure();
  }

  /** Goes on counting where another lane is. */
  protected final void countFrom(Lane other) {
    steps = other.steps;
  }

  /** A training that is saved and freed with it. */
  protected final Training part(Training training) {
    trainings.add(training);
    keep(training::save, training::restore, Training.Checkpoint::bytes);
    onClose(training::close);
    return training;
  }

  /** A lane within this one. */
  protected final <L extends Lane> L part(L lane) {
    inner.add(lane);
    keep(lane::save, lane::restore, Saved::bytes);
    onClose(lane::close);
    return lane;
  }

  /** A curve of this lane. */
  protected final Series series() {
    Series series = new Series();
    keep(series::save, series::restore, Series.Saved::bytes);
    return series;
  }

  /** A curve of several numbers of this lane. */
  protected final Band band() {
    Band band = new Band();
    keep(band::save, band::restore, Band::bytes);
    return band;
  }

  /** A trail of this lane, whose points are so far apart. */
  protected final Trail trail(double spacing) {
    Trail trail = new Trail(spacing);
    keep(trail::save, trail::restore, Trail.Saved::bytes);
    return trail;
  }

  /**
   * Has something saved and gone back to with this lane, after all parts that came before.
   *
   * @param save tells what its next steps or what it shows depends on; that never changes
   * @param bytes about how much memory that takes
   */
  protected final <T> void keep(Supplier<T> save, Consumer<T> restore, ToLongFunction<T> bytes) {
    parts.add(new Part<>(save, restore, bytes));
  }

  /** Has something freed with this lane. */
  protected final void onClose(Runnable close) {
    closing.add(close);
  }

  /** Bytes of memory that numbers take. */
  protected static long bytes(double[]... numbers) {
    return Arrays.stream(numbers).mapToLong(each -> (long) Double.BYTES * each.length).sum();
  }

  /** All that its next steps and what it shows depend on. */
  public final Saved save() {
    return new Saved(parts.stream().<Kept<?>>map(Part::saved).toList(), steps, divergedAt);
  }

  /** Goes back to where it, or one made alike, has saved. */
  public final void restore(Saved saved) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).restoreKept(saved.parts.get(i));
    }
    steps = saved.steps;
    divergedAt = saved.divergedAt;
  }

  @Override
  public final void close() {
    closing.forEach(Runnable::run);
  }

  private record Part<T>(Supplier<T> save, Consumer<T> restore, ToLongFunction<T> bytes) {

    Kept<T> saved() {
      T state = save.get();
      return new Kept<>(state, bytes.applyAsLong(state));
    }

    @SuppressWarnings("unchecked") // a lane is given only what one made alike has saved
    void restoreKept(Kept<?> kept) {
      restore.accept((T) kept.state);
    }
  }

  /** The saved state of a part. */
  record Kept<T>(T state, long bytes) {}

  /** A saved lane. */
  public record Saved(List<Kept<?>> parts, long steps, long divergedAt) implements State {
    @Override
    public long bytes() {
      return parts.stream().mapToLong(Kept::bytes).sum();
    }
  }
}
