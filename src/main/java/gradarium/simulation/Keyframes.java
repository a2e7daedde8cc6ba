package gradarium.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * States of the past, to go back to. They are as far apart as it takes for them to fit into their
 * memory; the first is kept however large it is, but where only one is kept.
 */
final class Keyframes {
  private static final int MOST = 512;
  private static final long MOST_BYTES = 64 << 20;
  private static final long FEWEST_BYTES = 64;

  private final TreeMap<Long, Simulation.State> states = new TreeMap<>();
  private long spacing = 1;
  private long bytes;

  /** Whether the state at a step is to be kept. */
  boolean wants(long step) {
    return step % spacing == 0 && !states.containsKey(step);
  }

  /** Keeps a state; every second one goes, and again, while they take too much memory. */
  void put(long step, Simulation.State state) {
    Simulation.State old = states.put(step, state);
    bytes += size(state) - (old == null ? 0 : size(old));
    fit(MOST_BYTES);
  }

  /**
   * Keeps a state whatever room there is; in what remains of so many bytes, the others, also the
   * first. Those that come later are as far apart as usual.
   */
  void keepOnly(long mostBytes, long step, Simulation.State state) {
    long usual = spacing;
    fit(Math.max(0, mostBytes - size(state)));
    spacing = usual;
    if (bytes + size(state) > mostBytes) {
      states.clear();
    }
    states.put(step, state);
    count();
  }

  private void fit(long mostBytes) {
    while (states.size() > 1 && (states.size() > MOST || bytes > mostBytes)) {
      spacing *= 2;
      states.keySet().removeIf(step -> step % spacing != 0);
      count();
    }
  }

  /** The nearest state at or before a step; nothing before the first is there. */
  Optional<Map.Entry<Long, Simulation.State>> floor(long step) {
    return Optional.ofNullable(states.floorEntry(step));
  }

  /** Takes over all up to and with a step. */
  void takeOver(Keyframes other, long step) {
    states.putAll(other.states.headMap(step, true));
    spacing = other.spacing;
    count();
  }

  /** Forgets all after a step. */
  void forgetAfter(long step) {
    states.tailMap(step, false).clear();
    count();
  }

  /** Forgets all, and keeps fewer from now on. */
  void forget() {
    states.clear();
    spacing *= 2;
    bytes = 0;
  }

  int size() {
    return states.size();
  }

  private void count() {
    bytes = states.values().stream().mapToLong(Keyframes::size).sum();
  }

  private static long size(Simulation.State state) {
    return Math.max(FEWEST_BYTES, state.bytes());
  }
}
