package gradarium.app;

import gradarium.simulation.Settings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings as they were, to go back to. */
final class History {
  private static final int MOST = 200;
  private static final long TOGETHER = 1_000_000_000L;

  private final Deque<Settings> past = new ArrayDeque<>();
  private final Deque<Settings> future = new ArrayDeque<>();
  private Set<String> lastKeys = Set.of();
  private long lastAt;

  /**
   * Takes note of a change. Changes of the same settings that follow each other within a second, as
   * those of a slider do, are one.
   *
   * @param now in nanoseconds
   */
  void changed(Settings before, Settings after, long now) {
    Set<String> keys = differing(before, after);
    if (keys.isEmpty()) {
      return;
    }
    boolean goesOn = !past.isEmpty() && keys.equals(lastKeys) && now - lastAt < TOGETHER;
    if (!goesOn) {
      past.push(before);
      if (past.size() > MOST) {
        past.removeLast();
      }
    }
    future.clear();
    lastKeys = keys;
    lastAt = now;
  }

  /** What was before the last change; nothing where there was none. */
  Optional<Settings> undo(Settings now) {
    return move(past, future, now);
  }

  /** What was undone last; nothing where there is none. */
  Optional<Settings> redo(Settings now) {
    return move(future, past, now);
  }

  private Optional<Settings> move(Deque<Settings> from, Deque<Settings> to, Settings now) {
    lastKeys = Set.of();
    Settings there = from.poll();
    if (there == null) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(there);
  }

  private static Set<String> differing(Settings before, Settings after) {
    Map<String, String> old = before.texts();
    Map<String, String> changed = after.texts();
    Set<String> keys = new HashSet<>(old.keySet());
    keys.addAll(changed.keySet());
    keys.removeIf(key -> old.getOrDefault(key, "").equals(changed.getOrDefault(key, "")));
    return keys;
  }
}
