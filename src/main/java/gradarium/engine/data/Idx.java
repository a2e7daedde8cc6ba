package gradarium.engine.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads pairs of IDX files, the format of MNIST and Fashion-MNIST: big-endian, a magic number, the
 * sizes, then bytes. Either may be compressed with gzip, which is seen from its first bytes.
 */
public final class Idx {
  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;
  private static final int MOST_IMAGES = 100_000;
  private static final int MOST_PIXELS = 4096;
  private static final long MOST_VALUES = 80_000_000;
  private static final float WHITE = 255;

  private Idx() {}

  /** A file that is open. */
  public record Source(String name, InputStream bytes) {}

  /**
   * Images with their labels, as grey values from 0 to 1.
   *
   * @param classes labels go from 0 to one less
   * @throws UnreadableData where a file is no such file, or both do not belong together
   */
  public static Dataset read(String name, Source images, Source labels, int classes)
      throws IOException {
    try (Reader in = new Reader(images)) {
      in.magic(IMAGES, "images");
      int count = in.size("images", MOST_IMAGES);
      int pixels = in.size("rows", MOST_PIXELS) * in.size("columns", MOST_PIXELS);
      if (pixels > MOST_PIXELS) {
        throw in.problem("images of %d pixels; at most %d are read".formatted(pixels, MOST_PIXELS));
      }
      if ((long) count * pixels > MOST_VALUES) {
        throw in.problem(
            "%d images of %d pixels; at most %d values are read"
                .formatted(count, pixels, MOST_VALUES));
      }
      float[] samples = new float[count * (pixels + 1)];
      byte[] image = new byte[pixels];
      for (int i = 0; i < count; i++) {
        in.fill(image);
        for (int k = 0; k < pixels; k++) {
          samples[i * (pixels + 1) + k] = (image[k] & 0xFF) / WHITE;
        }
        samples[i * (pixels + 1) + pixels] = 1;
      }
      in.end();
      return Dataset.classes(name, pixels, classes, samples, labels(labels, count, classes));
    }
  }

  private static int[] labels(Source source, int images, int classes) throws IOException {
    try (Reader in = new Reader(source)) {
      in.magic(LABELS, "labels");
      int count = in.size("labels", MOST_IMAGES);
      if (count != images) {
        throw in.problem(
            "%d labels; %d were expected, one for each image".formatted(count, images));
      }
      byte[] bytes = new byte[count];
      in.fill(bytes);
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        labels[i] = bytes[i] & 0xFF;
        if (labels[i] >= classes) {
          throw new UnreadableData(
              source.name(),
              8L + i,
              "label %d; 0 to %d are allowed".formatted(labels[i], classes - 1));
        }
      }
      in.end();
      return labels;
    }
  }

  /** Reads and counts, so that it can say where something is wrong. */
  private static final class Reader implements AutoCloseable {
    private final String name;
    private final InputStream in;
    private long offset;

    Reader(Source source) throws IOException {
      name = source.name();
      BufferedInputStream bytes = new BufferedInputStream(source.bytes());
      bytes.mark(2);
      boolean zipped = bytes.read() == 0x1F && bytes.read() == 0x8B;
      bytes.reset();
      try {
        in = zipped ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
      } catch (EOFException | ZipException e) {
        throw new UnreadableData(name, 0, "the gzip header is broken");
      }
    }

    void magic(int wanted, String what) throws IOException {
      int found = number();
      if (found != wanted) {
        throw new UnreadableData(
            name,
            0,
            "magic number 0x%08X; 0x%08X was expected for %s".formatted(found, wanted, what));
      }
    }

    int size(String what, int most) throws IOException {
      int size = number();
      if (size < 1 || size > most) {
        throw new UnreadableData(
            name,
            offset - 4,
            "%s %s; 1 to %d are allowed".formatted(Integer.toUnsignedString(size), what, most));
      }
      return size;
    }

    private int number() throws IOException {
      byte[] four = new byte[4];
      fill(four);
      return java.nio.ByteBuffer.wrap(four).getInt();
    }

    void fill(byte[] bytes) throws IOException {
      try {
        int read = in.readNBytes(bytes, 0, bytes.length);
        offset += read;
        if (read < bytes.length) {
          throw problem(
              "the file ends here; %d more bytes were expected".formatted(bytes.length - read));
        }
      } catch (EOFException | ZipException e) {
        throw problem("the compressed data are broken or cut off");
      }
    }

    void end() throws IOException {
      int more;
      try {
        more = in.read();
      } catch (EOFException | ZipException e) {
        throw problem("the compressed data are broken or cut off");
      }
      if (more >= 0) {
        throw problem("the file goes on; its end was expected");
      }
    }

    UnreadableData problem(String what) {
      return new UnreadableData(name, offset, what);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
