package gradarium.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells the files of CIFAR-10 ({@code data_batch_1.bin}, {@code test_batch.bin}) and CIFAR-100
 * ({@code train.bin}, {@code test.bin}) apart: by their names, or else by their length.
 */
final class ColourFiles {
  private static final long LONGEST = 50_000L * 3074 + 1;
  private static final String BATCH = "data_batch_\\d+";

  private ColourFiles() {}

  /** The samples of a file. */
  static DataFile.Content read(DataSource source, byte[] start) throws IOException {
    Path file = source.path();
    Cifar cifar = kind(file, start);
    Optional<Path> training = Optional.empty();
    Optional<Path> test;
    if (cifar == Cifar.CIFAR_10) {
      test = Siblings.find(file, List.of(DataFile.name(file).replaceFirst(BATCH, "test_batch")));
    } else {
      training = Siblings.training(file);
      test = training.isPresent() ? Optional.of(file) : Siblings.test(file);
    }
    Cifar.Images learned = read(cifar, training.orElse(file));
    Split split =
        test.isPresent()
            ? new Split(learned.data(), read(cifar, test.get()).data())
            : Split.of(learned.data());
    String tests =
        test.map(found -> DataFile.name(found) + ", " + split.test().size() + " samples")
            .orElseGet(split::shareSetAside);
    return new DataFile.Content(
        split,
        DataDescription.ofImages(
            source,
            cifar.title() + " images 32x32x3",
            learned.data().size(),
            learned.unread(),
            Cifar.VALUES,
            cifar == Cifar.CIFAR_10 ? "in the file" : "fine",
            IntStream.range(0, cifar.classes()).mapToObj(Integer::toString).toList(),
            tests));
  }

  private static Cifar.Images read(Cifar cifar, Path file) throws IOException {
    try (CountedInput in = DataFile.open(file)) {
      return cifar.read(in);
    }
  }

  /** How many bytes are in a file when it is unzipped; no more are counted than CIFAR-100 has. */
  private static long length(Path file) throws IOException {
    byte[] part = new byte[1 << 16];
    try (CountedInput in = DataFile.open(file)) {
      int n = 0;
      while (n >= 0 && in.offset() < LONGEST) {
        n = in.read(part, 0, part.length);
      }
      return in.offset();
    }
  }

  private static Cifar kind(Path file, byte[] start) throws IOException {
    String name = DataFile.name(file).toLowerCase(Locale.ROOT);
    if (!Cifar.CIFAR_10.fits(start)) {
      return Cifar.CIFAR_100;
    } else if (!Cifar.CIFAR_100.fits(start) || name.contains("_batch")) {
      return Cifar.CIFAR_10;
    } else if (name.matches("(train|test)\\.bin(\\.gz)?")) {
      return Cifar.CIFAR_100;
    }
    long length = length(file);
    boolean fine = length % Cifar.CIFAR_100.length() == 0 && length % Cifar.CIFAR_10.length() != 0;
    return fine ? Cifar.CIFAR_100 : Cifar.CIFAR_10;
  }
}
