package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the files that belong to images in IDX: their labels, and the test images. Names are those
 * of MNIST ({@code train-images-idx3-ubyte}, {@code t10k-…}) and of EMNIST ({@code
 * emnist-letters-train-images-idx3-ubyte}, {@code …-test-…}), with a hyphen or a dot before {@code
 * idx}.
 */
final class ImageFiles {
  private static final Pattern IMAGES = Pattern.compile("(?i)images([-._])idx3");
  private static final Pattern LABELS = Pattern.compile("(?i)labels([-._])idx1");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  private ImageFiles() {}

  /** The samples of a file of images. */
  static DataFile.Content ofImages(DataSource source) throws IOException {
    Path file = source.path();
    Optional<Path> training = Siblings.training(file);
    Optional<Path> test = training.isPresent() ? Optional.of(file) : Siblings.test(file);
    return content(source, training.orElse(file), test);
  }

  /** The samples of a file of labels. */
  static DataFile.Content ofLabels(DataSource source) throws IOException {
    Path images = sibling(source.path(), LABELS, "images", "idx3", "error.data.no-images");
    return ofImages(new DataSource(images, TableOptions.NONE));
  }

  private static DataFile.Content content(DataSource source, Path training, Optional<Path> test)
      throws IOException {
    Idx.Images learned = read(training);
    Optional<Idx.Images> tested =
        test.isPresent() ? Optional.of(read(test.get())) : Optional.empty();
    if (tested.filter(images -> images.pixels() != learned.pixels()).isPresent()) {
      throw UnreadableData.file(
          DataFile.name(test.orElseThrow()),
          Message.of("error.data.other-size", tested.get().pixels(), learned.pixels()));
    }
    int[] classes =
        IntStream.concat(
                Arrays.stream(learned.labels()),
                tested.map(images -> Arrays.stream(images.labels())).orElse(IntStream.empty()))
            .distinct()
            .sorted()
            .toArray();
    Dataset all = dataset(training, learned, classes);
    Split split =
        tested.isPresent()
            ? new Split(all, dataset(test.orElseThrow(), tested.get(), classes))
            : Split.of(all);
    String labels = DataFile.name(labels(training));
    String format =
        String.format(
            Locale.ROOT,
            isEmnist(training) ? "EMNIST images %dx%d, transposed" : "IDX images %dx%d",
            learned.rows(),
            learned.columns());
    List<String> names =
        Arrays.stream(classes)
            .mapToObj(label -> className(DataFile.name(training), label))
            .toList();
    String tests =
        test.map(file -> DataFile.name(file) + ", " + split.test().size() + " samples")
            .orElseGet(split::shareSetAside);
    return new DataFile.Content(
        split,
        DataDescription.ofImages(
            source, format, all.size(), 0, learned.pixels(), labels, names, tests));
  }

  private static Dataset dataset(Path file, Idx.Images images, int[] classes) {
    int[] labels =
        Arrays.stream(images.labels()).map(label -> Arrays.binarySearch(classes, label)).toArray();
    return Dataset.classes(
        DataFile.name(file), images.pixels(), classes.length, images.samples(), labels);
  }

  private static Idx.Images read(Path images) throws IOException {
    try (CountedInput of = DataFile.open(images);
        CountedInput with = DataFile.open(labels(images))) {
      return Idx.read(of, with, isEmnist(images));
    }
  }

  private static Path labels(Path images) throws UnreadableData {
    return sibling(images, IMAGES, "labels", "idx1", "error.data.no-labels");
  }

  private static Path sibling(Path file, Pattern part, String by, String type, String problem)
      throws UnreadableData {
    Matcher matcher = part.matcher(DataFile.name(file));
    boolean found = matcher.find();
    String mark = found ? matcher.group(1) : "-";
    List<String> names =
        Stream.of(mark, "-", ".", "_")
            .distinct()
            .map(m -> matcher.replaceFirst(by + Matcher.quoteReplacement(m) + type))
            .toList();
    return Siblings.find(file, names)
        .orElseThrow(
            () ->
                UnreadableData.file(
                    DataFile.name(file),
                    Message.of(
                        problem,
                        found ? matcher.group() : part == IMAGES ? "images-idx3" : "labels-idx1",
                        by + mark + type)));
  }

  /** EMNIST has its images column by column (Cohen et al. 2017); they are turned upright. */
  private static boolean isEmnist(Path file) {
    return DataFile.name(file).toLowerCase(Locale.ROOT).contains("emnist");
  }

  /** The character of a label where EMNIST says so, or else the label. */
  private static String className(String file, int label) {
    String name = file.toLowerCase(Locale.ROOT);
    String characters = "";
    if (name.contains("emnist-letters")) {
      characters = " " + ALPHABET;
    } else if (name.contains("emnist-byclass")) {
      characters = DIGITS + ALPHABET + ALPHABET.toLowerCase(Locale.ROOT);
    } else if (name.contains("emnist-bymerge") || name.contains("emnist-balanced")) {
      characters = DIGITS + ALPHABET + "abdefghnqrt";
    }
    boolean isKnown = label < characters.length() && characters.charAt(label) != ' ';
    return isKnown ? characters.substring(label, label + 1) : Integer.toString(label);
  }
}
