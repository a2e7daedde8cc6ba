package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads pairs of IDX files, the format of MNIST and Fashion-MNIST: big-endian, a magic number, the
 * sizes, then bytes.
 */
final class Idx {
  static final int IMAGES = 0x803;
  static final int LABELS = 0x801;
  private static final int MOST_IMAGES = 100_000;
  private static final int MOST_PIXELS = 4096;

  private Idx() {}

  /**
   * Images with their labels as they stand in their files.
   *
   * @param samples grey values from 0 to 1, row by row, a 1 behind each image
   */
  record Images(int rows, int columns, float[] samples, int[] labels) {
    int pixels() {
      return rows * columns;
    }
  }

  /**
   * Reads images with their labels.
   *
   * @param transposed whether the images stand in their file column by column, as those of EMNIST
   * @throws UnreadableData where a file is no such file, or both do not belong together
   */
  static Images read(CountedInput images, CountedInput labels, boolean transposed)
      throws IOException {
    magic(images, IMAGES, Message.of("error.data.images"));
    int count = size(images, Message.of("error.data.images"), MOST_IMAGES);
    int rows = size(images, Message.of("error.data.rows"), MOST_PIXELS);
    int columns = size(images, Message.of("error.data.columns"), MOST_PIXELS);
    int pixels = rows * columns;
    if (pixels > MOST_PIXELS) {
      throw images.problem(Message.of("error.data.pixels", pixels, MOST_PIXELS));
    }
    if ((long) count * (pixels + 1) > Dataset.MOST_VALUES) {
      throw images.problem(Message.of("error.data.values", count, pixels, Dataset.MOST_VALUES));
    }
    int[] answers = labels(labels, count);
    float[] samples = new float[count * (pixels + 1)];
    byte[] image = new byte[pixels];
    for (int i = 0; i < count; i++) {
      images.fill(image);
      byte[] upright = transposed ? transposed(image, rows, columns) : image;
      Dataset.putBytes(upright, 0, samples, i * (pixels + 1), pixels);
    }
    images.end();
    return transposed
        ? new Images(columns, rows, samples, answers)
        : new Images(rows, columns, samples, answers);
  }

  private static byte[] transposed(byte[] image, int rows, int columns) {
    byte[] result = new byte[image.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result[column * rows + row] = image[row * columns + column];
      }
    }
    return result;
  }

  private static int[] labels(CountedInput in, int images) throws IOException {
    magic(in, LABELS, Message.of("error.data.labels"));
    int count = size(in, Message.of("error.data.labels"), MOST_IMAGES);
    if (count != images) {
      throw in.problem(Message.of("error.data.pairs", count, images));
    }
    byte[] bytes = new byte[count];
    in.fill(bytes);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = bytes[i] & 0xFF;
      if (labels[i] >= LabelColumn.MOST_CLASSES) {
        throw UnreadableData.at(
            in.name(),
            8L + i,
            Message.of("error.data.label", labels[i], LabelColumn.MOST_CLASSES - 1));
      }
    }
    in.end();
    return labels;
  }

  private static void magic(CountedInput in, int wanted, Message what) throws IOException {
    int found = in.number();
    if (found != wanted) {
      throw UnreadableData.at(
          in.name(), 0, Message.of("error.data.magic", hex(found), hex(wanted), what));
    }
  }

  /** A magic number as it is written. */
  static String hex(int number) {
    return String.format(Locale.ROOT, "0x%08X", number);
  }

  private static int size(CountedInput in, Message what, int most) throws IOException {
    long offset = in.offset();
    int size = in.number();
    if (size < 1 || size > most) {
      String found = Integer.toUnsignedString(size);
      throw UnreadableData.at(in.name(), offset, Message.of("error.data.size", found, what, most));
    }
    return size;
  }
}
