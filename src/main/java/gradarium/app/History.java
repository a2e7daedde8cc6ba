package gradarium.app;

import gradarium.simulation.FileSetting;
import gradarium.simulation.Settings;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs and their settings as they were, to go back to. */
final class History {
  private static final int MOST = 200;
  private static final int MOST_FILES = 10;
  private static final long TOGETHER = 1_000_000_000L;

  private final Deque<Moment> past = new ArrayDeque<>();
  private final Deque<Moment> future = new ArrayDeque<>();
  private Set<String> lastKeys = Set.of();
  private long lastAt;

  /**
   * A run as it was.
   *
   * @param anew whether another run lies between it and what came after it, and not only other
   *     settings
   */
  record Moment(Settings settings, long seed, long step, boolean anew) {
    private Moment with(boolean isAnew) {
      return new Moment(settings, seed, step, isAnew);
    }
  }

  /**
   * Takes note of a change of settings. Changes of the same settings that follow each other within
   * a second, as those of a slider do, are one.
   *
   * @param now in nanoseconds
   */
  void changed(Moment before, Settings after, long now) {
    Set<String> keys = differing(before.settings(), after);
    if (keys.isEmpty()) {
      return;
    }
    boolean goesOn = !past.isEmpty() && keys.equals(lastKeys) && now - lastAt < TOGETHER;
    if (!goesOn) {
      push(before.with(false));
    }
    lastKeys = keys;
    lastAt = now;
  }

  /** Takes note of a run that ends because another takes its place. */
  void beginsAnew(Moment before) {
    push(before.with(true));
    lastKeys = Set.of();
  }

  private void push(Moment before) {
    past.push(before);
    while (past.size() > MOST || files(past) > MOST_FILES) {
      past.removeLast();
    }
    future.clear();
  }

  /** How many files the moments keep in memory; the same file read again is another. */
  private static long files(Collection<Moment> moments) {
    return moments.stream()
        .map(Moment::settings)
        .flatMap(settings -> files(settings).map(settings::get))
        .filter(content -> !content.found().isEmpty())
        .distinct()
        .count();
  }

  private static Stream<FileSetting<?>> files(Settings settings) {
    return settings.all().stream()
        .filter(FileSetting.class::isInstance)
        .map(setting -> (FileSetting<?>) setting);
  }

  /** What was before the last change; nothing where there was none. */
  Optional<Moment> undo(Moment now) {
    return move(past, future, now);
  }

  /** What was undone last; nothing where there is none. */
  Optional<Moment> redo(Moment now) {
    return move(future, past, now);
  }

  private Optional<Moment> move(Deque<Moment> from, Deque<Moment> to, Moment now) {
    lastKeys = Set.of();
    Moment there = from.poll();
    if (there == null) {
      return Optional.empty();
    }
    to.push(now.with(there.anew()));
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
