package gradarium.engine.data;

import java.io.IOException;

/** A data file that is none: which file, where in it, what was expected. */
public final class UnreadableData extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableData(String file, long offset, String problem) {
    super("%s, byte %d: %s".formatted(file, offset, problem));
  }
}
