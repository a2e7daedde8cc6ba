package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdxTest {
  private static final byte[] IMAGES = DataBytes.images(2, 2, 3);
  private static final byte[] LABELS = DataBytes.labels(4, 9);

  @Test
  void plainAndCompressedFilesGiveTheSame() throws IOException {
    Dataset plain = read(IMAGES, LABELS);
    Dataset zipped = read(DataBytes.zip(IMAGES), DataBytes.zip(LABELS));
    assertThat(plain.size()).isEqualTo(2);
    assertThat(plain.inputs()).isEqualTo(6);
    assertThat(plain.label(0)).isEqualTo(4);
    assertThat(plain.label(1)).isEqualTo(9);
    assertThat(plain.samples())
        .containsExactly(
            0, 1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f, 5 / 255f, 1, 6 / 255f, 7 / 255f, 8 / 255f,
            9 / 255f, 10 / 255f, 11 / 255f, 1);
    assertThat(zipped.samples()).isEqualTo(plain.samples());
  }

  @Test
  void theBundledDigitsAreThere() {
    assertThat(Digits.training().size()).isEqualTo(8000);
    assertThat(Digits.test().size()).isEqualTo(2000);
    assertThat(Digits.training().inputs()).isEqualTo(784);
    int[] counts = new int[10];
    for (int i = 0; i < 2000; i++) {
      counts[Digits.test().label(i)]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(count -> count > 150);
  }

  @Test
  void everyBrokenFileIsNamedWithThePlaceAndWhatWasExpected() throws IOException {
    assertThat(refusal(new byte[0], LABELS)).contains("images, byte 0").contains("ends too early");
    assertThat(refusal(LABELS, LABELS)).contains("byte 0: magic number 0x00000801; 0x00000803");
    assertThat(refusal(IMAGES, IMAGES)).contains("labels, byte 0").contains("0x00000801 is");
    assertThat(refusal(Arrays.copyOf(IMAGES, 20), LABELS))
        .contains("images, byte 20")
        .contains("missing bytes: 2");
    assertThat(refusal(Arrays.copyOf(IMAGES, IMAGES.length + 1), LABELS))
        .contains("images, byte 28")
        .contains("the file should end here");
    assertThat(refusal(IMAGES, DataBytes.labels(4, 100)))
        .contains("labels, byte 9: label 100 is out of range; 0 to 99");
    assertThat(refusal(IMAGES, DataBytes.labels(1, 2, 3))).contains("labels: 3; expected: 2");
    assertThat(refusal(DataBytes.header(0x803, 0, 2, 3), LABELS))
        .contains("byte 4: 0 images; 1 to 100000");
    assertThat(refusal(DataBytes.header(0x803, -1, 2, 3), LABELS)).contains("4294967295 images");
    assertThat(refusal(DataBytes.header(0x803, 2, 5000, 3), LABELS)).contains("byte 8: 5000 rows");
    assertThat(refusal(DataBytes.header(0x803, 2, 2000, 2000), LABELS))
        .contains("pixels; at most 4096");
    assertThat(refusal(DataBytes.header(0x803, 100_000, 60, 60), LABELS)).contains("at most");
    byte[] cut = Arrays.copyOf(DataBytes.zip(IMAGES), DataBytes.zip(IMAGES).length - 12);
    assertThat(refusal(cut, LABELS)).contains("corrupted or truncated");
    assertThat(refusal(new byte[] {0x1F, (byte) 0x8B, 0, 0}, LABELS)).contains("gzip header");
  }

  @Test
  void gigabytesOfZerosInASmallFileAreRefusedAtTheirFirstBytes() throws IOException {
    InputStream zeros =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            read++;
            assertThat(read).as("bytes read").isLessThan(100_000);
            return 0;
          }
        };
    UnreadableData e =
        catchThrowableOfType(
            UnreadableData.class,
            () ->
                Idx.read(
                    new CountedInput("images", zeros),
                    new CountedInput("labels", new ByteArrayInputStream(LABELS)),
                    false));
    assertThat(e.getMessage()).contains("magic number 0x00000000");
  }

  @Test
  void noBytesBringTheReaderDown() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    byte[] zipped = DataBytes.zip(IMAGES);
    for (int i = 0; i < 3000; i++) {
      byte[] bad = (i % 2 == 0 ? IMAGES : zipped).clone();
      for (int k = 0; k < 1 + i % 3; k++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(read(bad, LABELS).size()).isPositive();
      } catch (UnreadableData e) {
        assertThat(e.getMessage()).matches("(images|labels), byte .*").doesNotContain("null");
      }
    }
  }

  private static String refusal(byte[] images, byte[] labels) {
    UnreadableData e = catchThrowableOfType(UnreadableData.class, () -> read(images, labels));
    assertThat(e).isNotNull();
    return e.getMessage();
  }

  private static Dataset read(byte[] images, byte[] labels) throws IOException {
    Idx.Images read =
        Idx.read(
            new CountedInput("images", new ByteArrayInputStream(images)),
            new CountedInput("labels", new ByteArrayInputStream(labels)),
            false);
    return Dataset.classes("set", read.pixels(), 100, read.samples(), read.labels());
  }
}
