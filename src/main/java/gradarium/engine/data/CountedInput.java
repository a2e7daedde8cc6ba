package gradarium.engine.data;

import gradarium.message.Message;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a data file, unzipped where its first bytes are those of gzip; it counts them, so
 * that errors can be located.
 */
final class CountedInput extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP = 0x1F8B;

  private final String name;
  private final BufferedInputStream in;
  private long offset;

  CountedInput(String name, InputStream bytes) throws IOException {
    this.name = name;
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(2);
    boolean zipped = (buffered.read() << 8 | buffered.read()) == GZIP;
    buffered.reset();
    try {
      in =
          zipped
              ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
              : buffered;
    } catch (EOFException | ZipException e) {
      throw UnreadableData.at(name, 0, Message.of("error.data.gzip-header"));
    }
  }

  String name() {
    return name;
  }

  /** How many bytes were read. */
  long offset() {
    return offset;
  }

  /** The next bytes without consuming them; fewer if the file ends before. */
  byte[] peek(int most) throws IOException {
    byte[] bytes = new byte[most];
    in.mark(most);
    try {
      return Arrays.copyOf(bytes, in.readNBytes(bytes, 0, most));
    } catch (EOFException | ZipException e) {
      throw broken();
    } finally {
      in.reset();
    }
  }

  /** A big-endian number of four bytes. */
  int number() throws IOException {
    byte[] four = new byte[4];
    fill(four);
    return ByteBuffer.wrap(four).getInt();
  }

  /** Reads as many bytes as there is room for; a file that ends earlier is refused. */
  void fill(byte[] bytes) throws IOException {
    int read = read(bytes, bytes.length);
    if (read < bytes.length) {
      throw problem(Message.of("error.data.short", bytes.length - read));
    }
  }

  /** Reads as many bytes as there is room for, unless the file ends here; then none. */
  boolean fillUnlessAtEnd(byte[] bytes) throws IOException {
    int read = read(bytes, bytes.length);
    if (read > 0 && read < bytes.length) {
      throw problem(Message.of("error.data.short", bytes.length - read));
    }
    return read > 0;
  }

  /** Refuses a file that goes on here. */
  void end() throws IOException {
    if (peek(1).length > 0) {
      throw problem(Message.of("error.data.long"));
    }
  }

  private int read(byte[] bytes, int length) throws IOException {
    try {
      int read = in.readNBytes(bytes, 0, length);
      offset += read;
      return read;
    } catch (EOFException | ZipException e) {
      throw broken();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = in.read(bytes, from, length);
      offset += Math.max(0, read);
      return read;
    } catch (EOFException | ZipException e) {
      throw broken();
    }
  }

  /** What is wrong at this place. */
  UnreadableData problem(Message what) {
    return UnreadableData.at(name, offset, what);
  }

  private UnreadableData broken() {
    return problem(Message.of("error.data.gzip"));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
