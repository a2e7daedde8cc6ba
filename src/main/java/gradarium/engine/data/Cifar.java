package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the binary files of CIFAR-10: for each image its label, then 1,024 bytes of red, as many of
 * green and of blue. https://www.cs.toronto.edu/~kriz/cifar.html
 */
final class Cifar {
  static final int CLASSES = 10;
  private static final int VALUES = 3072;
  private static final int MOST_IMAGES = Dataset.MOST_VALUES / (VALUES + 1);
  private static final int FIRST_ROOM = 1000;

  private Cifar() {}

  /** Images with their labels, as colours from 0 to 1, all red values before all green ones. */
  static Dataset read(CountedInput in) throws IOException {
    float[] samples = new float[FIRST_ROOM * (VALUES + 1)];
    int[] labels = new int[FIRST_ROOM];
    byte[] image = new byte[1 + VALUES];
    int count = 0;
    while (in.fillUnlessAtEnd(image)) {
      if (count == MOST_IMAGES) {
        throw in.problem(Message.of("error.data.many", MOST_IMAGES));
      }
      if (count == labels.length) {
        int room = Math.min(MOST_IMAGES, 2 * count);
        labels = Arrays.copyOf(labels, room);
        samples = Arrays.copyOf(samples, room * (VALUES + 1));
      }
      labels[count] = image[0] & 0xFF;
      if (labels[count] >= CLASSES) {
        throw UnreadableData.at(
            in.name(),
            (long) count * image.length,
            Message.of("error.data.label", labels[count], CLASSES - 1));
      }
      Dataset.putBytes(image, 1, samples, count * (VALUES + 1), VALUES);
      count++;
    }
    return Dataset.classes(
        in.name(),
        VALUES,
        CLASSES,
        Arrays.copyOf(samples, count * (VALUES + 1)),
        Arrays.copyOf(labels, count));
  }
}
