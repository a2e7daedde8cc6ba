package gradarium.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the player shows at one moment.
 *
 * @param current the run that settings act on
 * @param originals the run that it was forked from, at the same step; empty without a fork
 * @param playing whether it goes on by itself
 * @param end the furthest step computed
 * @param forkedAt the step at which it was forked, or −1
 * @param settings the settings in force
 * @param seed the seed in force
 * @param command the number of the last command obeyed
 * @param stepsPerSecond how many steps the last second saw
 */
public record Frame<S extends Snapshot>(
    S current,
    List<S> originals,
    boolean playing,
    long end,
    long forkedAt,
    Settings settings,
    long seed,
    long command,
    double stepsPerSecond) {

  /** All runs that are shown, those forked from first. */
  public List<S> runs() {
    List<S> runs = new ArrayList<>(originals);
    runs.add(current);
    return runs;
  }

  /** The same, but it does not go on by itself. */
  Frame<S> stopped() {
    return new Frame<>(current, originals, false, end, forkedAt, settings, seed, command, 0);
  }

  /** The same with a part of what each run shows. */
  public <T extends Snapshot> Frame<T> map(Function<S, T> part) {
    return new Frame<>(
        part.apply(current),
        originals.stream().map(part).toList(),
        playing,
        end,
        forkedAt,
        settings,
        seed,
        command,
        stepsPerSecond);
  }
}
