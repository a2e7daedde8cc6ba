package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The binary files of CIFAR: for each image its labels, then 1,024 bytes of red, as many of green
 * and of blue. https://www.cs.toronto.edu/~kriz/cifar.html
 */
enum Cifar {
  /** One label of ten. */
  CIFAR_10("CIFAR-10", 10),
  /** A coarse label of twenty, which is not learned, then a fine one of a hundred. */
  CIFAR_100("CIFAR-100", 20, 100);

  /** Values of an image: all red ones before all green ones. */
  static final int VALUES = 3072;

  private static final int MOST_IMAGES = Dataset.MOST_VALUES / (VALUES + 1);
  private static final int MOST_LOOKED_AT = 100_000;

  private final String title;
  private final int[] labels;

  Cifar(String title, int... labels) {
    this.title = title;
    this.labels = labels;
  }

  /**
   * Images as they were read.
   *
   * @param data colours from 0 to 1 with their classes
   * @param unread how many more are in the file
   */
  record Images(Dataset data, int unread) {}

  String title() {
    return title;
  }

  /** How many classes are learned. */
  int classes() {
    return labels[labels.length - 1];
  }

  /** Bytes of an image with its labels. */
  int length() {
    return labels.length + VALUES;
  }

  /** Whether a file begins with labels that may be. */
  boolean fits(byte[] start) {
    for (int i = 0; i < labels.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) >= labels[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The images of a file. Of CIFAR-100, whose 50,000 do not fit, the first {@code 16,270} are read.
   *
   * @throws UnreadableData where it ends within an image, or has a label that cannot be
   */
  Images read(CountedInput in) throws IOException {
    List<byte[]> images = new ArrayList<>();
    byte[] image = new byte[length()];
    int count = 0;
    while (in.fillUnlessAtEnd(image)) {
      if (count == (this == CIFAR_10 ? MOST_IMAGES : MOST_LOOKED_AT)) {
        throw in.problem(Message.of("error.data.many", count));
      }
      check(in.name(), image, (long) count * length());
      count++;
      if (images.size() < MOST_IMAGES) {
        images.add(image.clone());
      }
    }
    float[] samples = new float[images.size() * (VALUES + 1)];
    int[] answers = new int[images.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = images.get(i)[labels.length - 1];
      Dataset.putBytes(images.get(i), labels.length, samples, i * (VALUES + 1), VALUES);
    }
    Dataset data = Dataset.classes(in.name(), VALUES, classes(), samples, answers);
    return new Images(data, count - images.size());
  }

  private void check(String file, byte[] image, long offset) throws UnreadableData {
    for (int i = 0; i < labels.length; i++) {
      int label = image[i] & 0xFF;
      if (label >= labels[i]) {
        throw UnreadableData.at(
            file, offset + i, Message.of("error.data.label", label, labels[i] - 1));
      }
    }
  }
}
