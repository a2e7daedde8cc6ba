package gradarium.engine.data;

import static gradarium.engine.data.DataBytes.colours;
import static gradarium.engine.data.DataBytes.fineColours;
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

/** The files of CIFAR-100, which no magic number tells from those of CIFAR-10. */
class ColourFilesTest extends FolderOfData {
  private static final int[] LABELS = {37, 4, 99, 0, 12, 61};

  @ParameterizedTest
  @ValueSource(strings = {"train.bin", "test.bin"})
  void bothFilesAreFoundAndTheFineLabelsAreLearned(String opened) throws IOException {
    write("train.bin", fineColours(LABELS));
    write("test.bin", fineColours(5, 98));
    DataFile.Content content = read(opened);
    DataDescription found = content.description();
    assertThat(found.format()).isEqualTo("CIFAR-100 images 32x32x3");
    assertThat(found.label()).isEqualTo("fine");
    assertThat(found.test()).isEqualTo("test.bin, 2 samples");
    assertThat(found.samples()).isEqualTo(6);
    assertThat(found.unread()).isZero();
    assertThat(found.classes()).hasSize(100).startsWith("0", "1").endsWith("98", "99");
    Dataset training = content.split().training();
    assertThat(training.outputs()).isEqualTo(100);
    assertThat(IntStream.range(0, 6).map(training::label)).containsExactly(37, 4, 99, 0, 12, 61);
    assertThat(training.apart().get(2)).hasSize(3072).containsOnly(99 / 255f);
    assertThat(content.split().test().label(1)).isEqualTo(98);
  }

  @ParameterizedTest
  @CsvSource({
    "train.bin.gz, CIFAR-100",
    "TRAIN.BIN, CIFAR-100",
    "cifar-100-train.bin, CIFAR-100",
    "pictures, CIFAR-100",
    "data_batch_1.bin, CIFAR-100",
  })
  void whatHasACoarseLabelAboveNineIsCifar100WhateverItsName(String name, String format)
      throws IOException {
    write(name, fineColours(99, 4, 3, 2, 1));
    assertThat(read(name).description().format()).startsWith(format + " ");
  }

  @Test
  void whereTheFirstLabelsFitBothTheLengthDecides() throws IOException {
    write("pictures", fineColours(7, 4, 3, 2, 1));
    assertThat(read("pictures").description().format()).startsWith("CIFAR-100 ");
    write("pictures", colours(7, 4, 3, 2, 1));
    assertThat(read("pictures").description().format()).startsWith("CIFAR-10 ");
    write("pictures.gz", fineColours(7, 4, 3, 2, 1));
    assertThat(read("pictures.gz").description().format()).startsWith("CIFAR-100 ");
  }

  @Test
  void ofFiftyThousandImagesAsManyAreReadAsFitAndTheOthersAreSaid() throws IOException {
    byte[] images = zip(fineColours(IntStream.range(0, 100).toArray()));
    try (var out = Files.newOutputStream(folder.resolve("train.bin.gz"))) {
      for (int i = 0; i < 163; i++) {
        out.write(images);
      }
    }
    write("test.bin", fineColours(3));
    DataDescription found = read("train.bin.gz").description();
    assertThat(found.samples()).as("50,000,000 / 3,073").isEqualTo(16_270);
    assertThat(found.unread()).isEqualTo(30);
  }

  @Test
  void whatIsBrokenIsSaidWithItsPlace() throws IOException {
    byte[] good = fineColours(LABELS);
    for (String name : List.of("train.bin", "train.bin.gz")) {
      write(name, Arrays.copyOf(good, good.length - 1));
      assertThat(refusal(name))
          .startsWith(name + ", byte 18443: the file ends too early; missing bytes: 1");
      write(name, broken(good, 3 * 3074, 20));
      assertThat(refusal(name))
          .startsWith(name + ", byte 9222: label 20 is out of range; 0 to 19 are allowed");
      write(name, broken(good, 3 * 3074 + 1, 100));
      assertThat(refusal(name))
          .startsWith(name + ", byte 9223: label 100 is out of range; 0 to 99 are allowed");
      Files.delete(folder.resolve(name));
    }
    write("train.bin", good);
    write("test.bin", Arrays.copyOf(good, 5000));
    assertThat(refusal("train.bin")).startsWith("test.bin, byte 5000: the file ends too early");
    Files.write(folder.resolve("train.bin.gz"), Arrays.copyOf(zip(good), 40));
    assertThat(refusal("train.bin.gz")).startsWith("train.bin.gz, byte").contains("truncated");
    write("train.bin", new byte[] {19, 100, 7});
    assertThat(refusal("train.bin")).startsWith("train.bin, byte 0: unknown format");
  }

  private static byte[] broken(byte[] good, int at, int by) {
    byte[] bad = good.clone();
    bad[at] = (byte) by;
    return bad;
  }
}
