package gradarium.simulation;

import gradarium.engine.Memory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A simulation with its past. Going back restores the nearest keyframe and replays from there, with
 * the settings changed where they were changed, so the numbers are the same as the first time.
 * Memory is bounded. The simulation is made when it is first needed, and again after {@link #rest}.
 *
 * @param <S> what the simulation shows
 */
public final class Timeline<S extends Snapshot> implements AutoCloseable {
  private static final long BYTES_AT_REST = 8 << 20;

  /** Where a simulation is that has gone on with settings which were then changed before that. */
  private static final long NOWHERE = Long.MAX_VALUE;

  private final Function<Settings, Simulation<S>> start;
  private final Keyframes keyframes = new Keyframes();
  private final Schedule schedule;
  private @Nullable Simulation<S> simulation;
  private long step;
  private long end;

  /** A timeline at step 0. */
  public Timeline(Function<Settings, Simulation<S>> start, Settings settings) {
    this(start, new Schedule(settings));
  }

  private Timeline(Function<Settings, Simulation<S>> start, Schedule schedule) {
    this.start = start;
    this.schedule = schedule;
  }

  /** A second timeline with the same past up to a step, wherever it is. */
  Timeline<S> fork(long at) {
    Timeline<S> fork = new Timeline<>(start, schedule.upTo(at));
    fork.keyframes.takeOver(keyframes, at);
    fork.end = Math.min(end, at);
    return fork;
  }

  /** One that begins anew with other settings, changed live where this one's were. */
  Timeline<S> anew(long at, Settings changed) {
    return new Timeline<>(start, schedule.anew(at, changed));
  }

  /** One that begins anew with the lanes of other settings, and all else as it is. */
  Timeline<S> withLanes(long at, Settings changed) {
    return new Timeline<>(start, schedule.withLanes(at, changed));
  }

  /** Whether both have the same numbers at every step. */
  boolean isLike(Timeline<S> other) {
    return schedule.equals(other.schedule);
  }

  /** The step that is shown. */
  public long step() {
    return step;
  }

  /** The furthest step computed with the settings in force. */
  public long end() {
    return end;
  }

  /** How many states of the past are kept. */
  int keyframes() {
    return keyframes.size();
  }

  /** The settings in force at a step. */
  public Settings settings(long at) {
    return schedule.at(at);
  }

  /** Whether a condition of the learner's stops the run at this step. */
  public boolean stops() {
    return simulation().stops();
  }

  /** What there is to see at this step. */
  public S snapshot() {
    return simulation().snapshot();
  }

  /** Goes one step forward. */
  public void advance() {
    Simulation<S> advancing = simulation();
    advancing.step();
    step++;
    end = Math.max(end, step);
    schedule.changedAt(step).ifPresent(advancing::apply);
    keep(advancing);
  }

  /** Where there is no memory for one state more, the run goes on with fewer. */
  private void keep(Simulation<S> of) {
    if (keyframes.wants(step)) {
      try {
        keyframes.put(step, of.save());
      } catch (OutOfMemoryError e) {
        keyframes.forget();
      }
    }
  }

  /** Goes to any step, computed before or not. */
  public void seek(long target) {
    while (!isAt(target)) {
      approach(target);
    }
  }

  /** Whether this step can be shown. */
  boolean isAt(long target) {
    return simulation != null && step == target;
  }

  /** Goes towards a step: to the nearest state that is kept, or one step on from there. */
  public void approach(long target) {
    Simulation<S> going = simulation;
    if (going == null) {
      going = begin();
      restoreNearest(going, target);
    } else if (target < step) {
      restoreNearest(going, target);
    } else if (step < target && !restoreNearest(going, target)) {
      advance();
    }
  }

  /** The simulation, at the step that is shown. */
  private Simulation<S> simulation() {
    Simulation<S> shown = simulation;
    if (shown == null) {
      seek(step);
      shown = simulation;
    }
    if (shown == null) {
      throw new IllegalStateException("not begun");
    }
    return shown;
  }

  private Simulation<S> begin() {
    Simulation<S> begun = Memory.building(() -> start.apply(schedule.at(0)));
    simulation = begun;
    step = 0;
    keep(begun);
    return begun;
  }

  /** Whether there was a state nearer to the target than where it is. */
  private boolean restoreNearest(Simulation<S> going, long target) {
    Optional<Map.Entry<Long, Simulation.State>> nearest = keyframes.floor(target);
    if (nearest.isEmpty() && target < step) {
      close();
      begin();
      return true;
    }
    if (nearest.isEmpty() || (target >= step && nearest.get().getKey() <= step)) {
      return false;
    }
    step = nearest.get().getKey();
    going.restore(nearest.get().getValue());
    going.apply(settings(step));
    return true;
  }

  /**
   * Changes live settings from a step on, wherever it is; a future computed with others is
   * forgotten.
   */
  public void change(long at, Settings settings) {
    keyframes.forgetAfter(at);
    schedule.change(at, settings);
    end = Math.min(end, at);
    Simulation<S> changing = simulation;
    if (changing != null && step == at) {
      changing.apply(settings);
    } else if (step > at) {
      step = NOWHERE;
    }
  }

  /** Changes settings of the picture, at every step. */
  public void changeLooks(Settings settings) {
    schedule.changeLooks(settings);
  }

  /** Gives the memory of the simulation back; it goes on later from the same state. */
  void rest() {
    Simulation<S> resting = simulation;
    if (resting != null) {
      try {
        if (step != NOWHERE) {
          keyframes.keepOnly(BYTES_AT_REST, step, resting.save());
        }
      } catch (OutOfMemoryError e) {
        keyframes.forget();
      }
      close();
    }
  }

  /**
   * Begins anew later, for its simulation failed.
   *
   * @param withoutPast whether it gives back the memory of the past too
   */
  void giveUp(boolean withoutPast) {
    if (withoutPast) {
      keyframes.forget();
    }
    close();
  }

  @Override
  public void close() {
    Simulation<S> closing = simulation;
    simulation = null;
    if (closing != null) {
      closing.close();
    }
  }
}
