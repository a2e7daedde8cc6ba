package gradarium.engine.data;

import static gradarium.engine.data.DataBytes.header;
import static gradarium.engine.data.DataBytes.images;
import static gradarium.engine.data.DataBytes.labels;
import static gradarium.engine.data.DataBytes.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images in IDX find what belongs to them by the names that MNIST and EMNIST are spread under. */
class ImageFilesTest extends FolderOfData {
  private static final int[] LETTERS = IntStream.range(0, 52).map(i -> 1 + i % 26).toArray();

  @ParameterizedTest
  @CsvSource({
    "train-images.idx3-ubyte, train-labels.idx1-ubyte, t10k-images.idx3-ubyte,"
        + " t10k-labels.idx1-ubyte",
    "train-images.idx3-ubyte.gz, train-labels.idx1-ubyte.gz, t10k-images.idx3-ubyte.gz,"
        + " t10k-labels.idx1-ubyte.gz",
    "train-images.idx3-ubyte, train-labels-idx1-ubyte.gz, t10k-images.idx3-ubyte.gz,"
        + " t10k-labels-idx1-ubyte",
    "my.train-images.idx3-ubyte, my.train-labels.idx1-ubyte, my.test-images.idx3-ubyte.gz,"
        + " my.test-labels.idx1-ubyte",
    "train_images_idx3_ubyte, train_labels_idx1_ubyte, test_images_idx3_ubyte,"
        + " test_labels_idx1_ubyte"
  })
  void whicheverOfFourFilesIsOpenedTheOthersAreFound(
      String images, String labels, String testImages, String testLabels) throws IOException {
    write(images, images(20, 2, 3));
    write(labels, labels(IntStream.range(0, 20).map(i -> i / 2).toArray()));
    write(testImages, images(3, 2, 3));
    write(testLabels, labels(7, 8, 9));
    for (String opened : List.of(images, labels, testImages, testLabels)) {
      DataFile.Content content = read(opened);
      assertThat(content.description().format()).as(opened).isEqualTo("IDX images 2x3");
      assertThat(content.description().label()).isEqualTo(labels);
      assertThat(content.description().test()).isEqualTo(testImages + ", 3 samples");
      assertThat(content.description().samples()).isEqualTo(20);
      assertThat(content.split().training().size()).isEqualTo(20);
      assertThat(content.split().training().label(19)).isEqualTo(9);
      assertThat(content.split().test().label(0)).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz"})
  void theLettersOfEmnistAreNamedAndTurnedUpright(String end) throws IOException {
    List<String> names =
        List.of(
            "emnist-letters-train-images-idx3-ubyte" + end,
            "emnist-letters-train-labels-idx1-ubyte" + end,
            "emnist-letters-test-images-idx3-ubyte" + end,
            "emnist-letters-test-labels-idx1-ubyte" + end);
    write(names.get(0), images(52, 2, 3));
    write(names.get(1), labels(LETTERS));
    write(names.get(2), images(4, 2, 3));
    write(names.get(3), labels(26, 1, 2, 13));
    for (String opened : names) {
      DataFile.Content content = read(opened);
      DataDescription found = content.description();
      assertThat(found.format()).as(opened).isEqualTo("EMNIST images 3x2, transposed");
      assertThat(found.classes()).isEqualTo(List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")));
      assertThat(found.test()).isEqualTo(names.get(2) + ", 4 samples");
      Dataset training = content.split().training();
      assertThat(training.outputs()).isEqualTo(26);
      assertThat(training.label(0)).as("label 1 is A").isZero();
      assertThat(training.label(25)).as("label 26 is Z").isEqualTo(25);
      assertThat(content.split().test().label(0)).isEqualTo(25);
      float[] second = training.apart().get(1);
      assertThat(second)
          .as("bytes 6 to 11 in two rows of three stand in three rows of two")
          .containsExactly(6 / 255f, 9 / 255f, 7 / 255f, 10 / 255f, 8 / 255f, 11 / 255f);
    }
  }

  /** Characters from the mapping files that come with EMNIST (Cohen et al. 2017). */
  @ParameterizedTest
  @CsvSource({
    "emnist-balanced, 46, t",
    "emnist-balanced, 38, d",
    "emnist-bymerge, 35, Z",
    "emnist-byclass, 61, z",
    "emnist-byclass, 36, a",
    "emnist-byclass, 10, A",
    "emnist-digits, 9, 9",
    "emnist-letters, 0, 0",
    "emnist-letters, 27, 27",
    "emnist-balanced, 47, 47"
  })
  void labelsOfEmnistAreNamedAsItsMappingsSay(String set, int label, String name)
      throws IOException {
    write(set + "-train-images-idx3-ubyte", images(10, 2, 2));
    int[] labels = new int[10];
    Arrays.fill(labels, 1);
    labels[3] = label;
    write(set + "-train-labels-idx1-ubyte", labels(labels));
    assertThat(read(set + "-train-images-idx3-ubyte").description().classes())
        .hasSize(2)
        .contains(name);
  }

  @Test
  void whateverIsWrongTheFileThatHasItIsNamed() throws IOException {
    String images = "emnist-letters-train-images.idx3-ubyte.gz";
    String labels = "emnist-letters-train-labels.idx1-ubyte";
    write(images, images(52, 2, 3));
    assertThat(refusal(images))
        .startsWith(images + ": the label file is missing")
        .contains("labels.");
    write(labels, Arrays.copyOf(labels(LETTERS), 40));
    assertThat(refusal(images))
        .startsWith(labels + ", byte 40: the file ends too early; missing bytes: 20");
    write(labels, labels(Arrays.copyOf(LETTERS, 51)));
    assertThat(refusal(images)).startsWith(labels + ", byte 8: labels: 51; expected: 52");
    write(labels, Arrays.copyOf(labels(LETTERS), 61));
    assertThat(refusal(images)).startsWith(labels + ", byte 60: the file should end here");
    write(labels, images(52, 1, 1));
    assertThat(refusal(images)).startsWith(labels + ", byte 0: magic number 0x00000803");
    int[] high = LETTERS.clone();
    high[7] = 200;
    write(labels, labels(high));
    assertThat(refusal(images))
        .startsWith(labels + ", byte 15: label 200 is out of range; 0 to 99");
    write(labels, labels(LETTERS));
    Files.write(folder.resolve(images), Arrays.copyOf(zip(images(52, 2, 3)), 60));
    assertThat(refusal(labels)).startsWith(images + ", byte").contains("corrupted or truncated");
    Files.write(folder.resolve(images), header(0x803, 52, 28));
    assertThat(refusal(labels))
        .startsWith(images + ", byte 12: the file ends too early; missing bytes: 4");
    Files.write(folder.resolve(images), header(0x802, 52, 28, 28));
    assertThat(refusal(images)).startsWith(images + ", byte 0: magic number 0x00000802");
    Files.write(folder.resolve(images), images(52, 2, 3));
    write("emnist-letters-test-images.idx3-ubyte", images(4, 3, 3));
    write("emnist-letters-test-labels.idx1-ubyte", labels(1, 2, 3, 4));
    assertThat(refusal(images))
        .startsWith(
            "emnist-letters-test-images.idx3-ubyte: pixels in each image: 9; in the training images: ")
        .contains("6");
  }
}
