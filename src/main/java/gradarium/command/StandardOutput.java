package gradarium.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The standard output. Unlike {@link System#out} it reports that nothing more can be written, so
 * that nothing is computed in vain.
 */
public final class StandardOutput extends OutputStream {
  /** What systems say, in their languages, where the reader of a pipe has ended. */
  private static final Pattern NO_READER = Pattern.compile("(?i).*(pipe|파이프).*", Pattern.DOTALL);

  private final OutputStream out;

  private StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** Prints to the standard output; where that is not possible, throws {@link Failure}. */
  public static PrintWriter writer() {
    return to(new FileOutputStream(FileDescriptor.out));
  }

  static PrintWriter to(OutputStream out) {
    return new PrintWriter(
        new OutputStreamWriter(new StandardOutput(out), StandardCharsets.UTF_8), false);
  }

  /** Nothing more can be written; an error, which no one on the way takes for one of theirs. */
  static final class Failure extends IOError {
    private static final long serialVersionUID = 1;

    private Failure(IOException cause) {
      super(cause);
    }

    /** Whether nobody reads any more, as behind {@code | head}, so there is nothing to say. */
    boolean isWanted() {
      return NO_READER.matcher(String.valueOf(getCause().getMessage())).matches();
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Failure(e);
    }
  }
}
