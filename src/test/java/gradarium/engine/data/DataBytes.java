package gradarium.engine.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Makes the bytes of small data files. */
public final class DataBytes {
  private static final int PIXELS_OF_CIFAR = 3072;

  private DataBytes() {}

  /** Images in IDX whose bytes count up from 0. */
  public static byte[] images(int count, int rows, int columns) {
    int pixels = count * rows * columns;
    ByteBuffer bytes = ByteBuffer.allocate(16 + pixels);
    bytes.put(header(0x803, count, rows, columns));
    for (int i = 0; i < pixels; i++) {
      bytes.put((byte) i);
    }
    return bytes.array();
  }

  /** Labels in IDX. */
  public static byte[] labels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
    bytes.put(header(0x801, labels.length));
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }

  /** Images of CIFAR-10, each full of its label. */
  public static byte[] colours(int... labels) {
    byte[] bytes = new byte[labels.length * (1 + PIXELS_OF_CIFAR)];
    for (int i = 0; i < labels.length; i++) {
      int from = i * (1 + PIXELS_OF_CIFAR);
      Arrays.fill(bytes, from, from + 1 + PIXELS_OF_CIFAR, (byte) labels[i]);
    }
    return bytes;
  }

  /** Images of CIFAR-100, each full of its fine label; the coarse one is a fifth of it. */
  static byte[] fineColours(int... labels) {
    byte[] bytes = new byte[labels.length * (2 + PIXELS_OF_CIFAR)];
    for (int i = 0; i < labels.length; i++) {
      int from = i * (2 + PIXELS_OF_CIFAR);
      bytes[from] = (byte) (labels[i] / 5);
      Arrays.fill(bytes, from + 1, from + 2 + PIXELS_OF_CIFAR, (byte) labels[i]);
    }
    return bytes;
  }

  static byte[] header(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  /** Compressed with gzip. */
  public static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
