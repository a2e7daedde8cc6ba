package gradarium.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which files are on another computer, without contacting it. The sender of a scene, a lesson
 * or data must not be able to make this computer contact another one; what the system itself has
 * mounted counts as local.
 */
public final class OtherComputers {
  /** Two slashes of either kind, a URL, and where Unix reaches other computers by their names. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\s*([/\\\\]{2}|file:|[a-z][a-z0-9+.-]+:[/\\\\]|/(net|afs|network)(/|$)).*",
          Pattern.DOTALL);

  private static final int MOST_LINKS = 40;

  private OtherComputers() {}

  /** Whether a path names another computer. */
  public static boolean areNamedBy(String text) {
    return ELSEWHERE.matcher(text).matches();
  }

  /**
   * A file without links on the way to it; each step is looked at before it is taken.
   *
   * @param file absolute; it may have {@code ..} in it
   * @param home a folder that may be used, with all in it, wherever it is
   * @return nothing where a step leads to another computer, or links lead round
   */
  public static Optional<Path> withoutThem(Path file, Path home) {
    Deque<Path> ahead = new ArrayDeque<>();
    boolean below = file.startsWith(home);
    (below ? home.relativize(file) : file).forEach(ahead::add);
    Path at = below ? home : file.getRoot();
    int links = 0;
    try {
      while (!ahead.isEmpty()) {
        Path part = ahead.pop();
        Path next = at.resolve(part).normalize();
        if (!mayBeLookedAt(next, home)) {
          return Optional.empty();
        } else if (!Files.isSymbolicLink(next)) {
          at = next;
          continue;
        }
        Path target = Files.readSymbolicLink(next);
        if (areNamedBy(target.toString()) || ++links > MOST_LINKS) {
          return Optional.empty();
        }
        at = target.isAbsolute() ? target.getRoot() : at;
        Deque<Path> behind = new ArrayDeque<>(ahead);
        ahead.clear();
        target.forEach(ahead::add);
        ahead.addAll(behind);
      }
      return Optional.of(at);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean mayBeLookedAt(Path path, Path home) {
    return !areNamedBy(path.toString()) || path.startsWith(home) || home.startsWith(path);
  }
}
