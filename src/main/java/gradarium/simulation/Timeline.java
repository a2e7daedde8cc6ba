package gradarium.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A simulation with its past. Going back restores the nearest keyframe and replays from there, with
 * the settings changed where they were changed, so the numbers are the same as the first time.
 * Memory is bounded: when there are too many keyframes, or they take too much of it, every second
 * one goes.
 *
 * @param <S> what the simulation shows
 */
public final class Timeline<S extends Snapshot> implements AutoCloseable {
  private static final int MOST_KEYFRAMES = 512;
  private static final int FEWEST_KEYFRAMES = 4;
  private static final long MOST_BYTES = 64 << 20;

  private final Function<Settings, Simulation<S>> start;
  private final Simulation<S> simulation;
  private final TreeMap<Long, Simulation.State> keyframes = new TreeMap<>();
  private final TreeMap<Long, Settings> changes = new TreeMap<>();
  private long spacing = 1;
  private long step;
  private long end;

  /** Starts a simulation at step 0. */
  public Timeline(Function<Settings, Simulation<S>> start, Settings settings) {
    this.start = start;
    this.simulation = start.apply(settings);
    changes.put(0L, settings);
    keyframes.put(0L, simulation.save());
  }

  private Timeline(Timeline<S> original) {
    start = original.start;
    simulation = start.apply(original.changes.firstEntry().getValue());
    keyframes.putAll(original.keyframes.headMap(original.step, true));
    changes.putAll(original.changes.headMap(original.step, true));
    spacing = original.spacing;
    end = original.step;
    seek(original.step);
  }

  /** A second timeline with the same past, up to the step that is shown, and no future yet. */
  public Timeline<S> fork() {
    return new Timeline<>(this);
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
    return changes.floorEntry(at).getValue();
  }

  /** Whether a condition of the learner's stops the run at this step. */
  public boolean stops() {
    return simulation.stops();
  }

  /** What there is to see at this step. */
  public S snapshot() {
    return simulation.snapshot();
  }

  /** Goes one step forward. */
  public void advance() {
    simulation.step();
    step++;
    end = Math.max(end, step);
    Settings changed = changes.get(step);
    if (changed != null) {
      simulation.apply(changed);
    }
    if (step % spacing == 0) {
      keyframes.computeIfAbsent(step, s -> simulation.save());
      thin();
    }
  }

  /** Goes to any step, computed before or not. */
  public void seek(long target) {
    while (step != target) {
      approach(target);
    }
  }

  /** Goes towards a step: to the nearest state that is kept, or one step on from there. */
  public void approach(long target) {
    Map.Entry<Long, Simulation.State> keyframe = keyframes.floorEntry(target);
    if (target < step || keyframe.getKey() > step) {
      step = keyframe.getKey();
      simulation.restore(keyframe.getValue());
      simulation.apply(settings(step));
    } else if (step < target) {
      advance();
    }
  }

  /**
   * Changes live settings from the step that is shown on; a future computed with others is
   * forgotten.
   */
  public void change(Settings settings) {
    keyframes.tailMap(step, false).clear();
    changes.tailMap(step, false).clear();
    changes.put(step, settings);
    end = step;
    simulation.apply(settings);
  }

  /** Changes settings of the picture, at every step. */
  public void changeLooks(Settings settings) {
    changes.replaceAll((step, old) -> old.withLooks(settings));
  }

  @Override
  public void close() {
    simulation.close();
  }

  private void thin() {
    long each = Math.max(1, keyframes.lastEntry().getValue().bytes());
    long most = Math.max(FEWEST_KEYFRAMES, Math.min(MOST_KEYFRAMES, MOST_BYTES / each));
    if (keyframes.size() > most) {
      spacing *= 2;
      keyframes.keySet().removeIf(s -> s % spacing != 0);
    }
  }
}
