package gradarium.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled digits: 8,000 for training and 2,000 for testing, from MNIST. */
public final class Digits {
  private static final String FOLDER = "/data/mnist/";
  private static final int CLASSES = 10;

  private Digits() {}

  /** The training digits. */
  public static Dataset training() {
    return Training.DIGITS;
  }

  /** The test digits. */
  public static Dataset test() {
    return Test.DIGITS;
  }

  /** Both. */
  public static Split split() {
    return new Split(training(), test());
  }

  private static Dataset read(String kind) {
    try (CountedInput images = open(kind + "-images-idx3-ubyte.gz");
        CountedInput labels = open(kind + "-labels-idx1-ubyte.gz")) {
      Idx.Images read = Idx.read(images, labels, false);
      return Dataset.classes("MNIST", read.pixels(), CLASSES, read.samples(), read.labels());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled digits are broken", e);
    }
  }

  private static CountedInput open(String file) throws IOException {
    InputStream in = Digits.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IOException(file + " is missing");
    }
    return new CountedInput(file, in);
  }

  private static final class Training {
    static final Dataset DIGITS = read("train");
  }

  private static final class Test {
    static final Dataset DIGITS = read("t10k");
  }
}
