package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the binary files of CIFAR-10: for each image its label, then 1,024 bytes of red, as many of
 * green and of blue. https://www.cs.toronto.edu/~kriz/cifar.html
 */
final class Cifar {
  static final int CLASSES = 10;
  private static final int VALUES = 3072;
  private static final int MOST_IMAGES = Dataset.MOST_VALUES / (VALUES + 1);

  private Cifar() {}

  /** Images with their labels, as colours from 0 to 1, all red values before all green ones. */
  static Dataset read(CountedInput in) throws IOException {
    List<byte[]> images = new ArrayList<>();
    byte[] image = new byte[1 + VALUES];
    while (in.fillUnlessAtEnd(image)) {
      if (images.size() == MOST_IMAGES) {
        throw in.problem(Message.of("error.data.many", MOST_IMAGES));
      }
      int label = image[0] & 0xFF;
      if (label >= CLASSES) {
        throw UnreadableData.at(
            in.name(),
            (long) images.size() * image.length,
            Message.of("error.data.label", label, CLASSES - 1));
      }
      images.add(image.clone());
    }
    float[] samples = new float[images.size() * (VALUES + 1)];
    int[] labels = new int[images.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = images.get(i)[0];
      Dataset.putBytes(images.get(i), 1, samples, i * (VALUES + 1), VALUES);
    }
    return Dataset.classes(in.name(), VALUES, CLASSES, samples, labels);
  }
}
