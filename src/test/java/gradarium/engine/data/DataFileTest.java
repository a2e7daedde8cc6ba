package gradarium.engine.data;

import static gradarium.engine.data.DataBytes.colours;
import static gradarium.engine.data.DataBytes.header;
import static gradarium.engine.data.DataBytes.images;
import static gradarium.engine.data.DataBytes.labels;
import static gradarium.engine.data.DataBytes.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.message.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
  private static final Offset<Float> CLOSE = Offset.offset(1e-6f);
  private static final int TEN = 10;

  @TempDir Path folder;

  @Test
  void imagesFindTheirLabelsAndTheirTestPair() throws IOException {
    write("train-images-idx3-ubyte.gz", zip(images(TEN, 2, 2)));
    write("train-labels-idx1-ubyte", labels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    Split alone = split(folder.resolve("train-images-idx3-ubyte.gz"));
    assertThat(alone.training().size()).isEqualTo(8);
    assertThat(alone.test().size()).isEqualTo(2);
    assertThat(alone.training().inputs()).isEqualTo(4);
    assertThat(alone.training().outputs()).isEqualTo(10);
    write("t10k-images-idx3-ubyte", images(3, 2, 2));
    write("t10k-labels-idx1-ubyte", labels(7, 8, 9));
    for (String opened :
        new String[] {
          "train-images-idx3-ubyte.gz",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte"
        }) {
      Split both = split(folder.resolve(opened));
      assertThat(both.training().size()).as(opened).isEqualTo(TEN);
      assertThat(both.training().label(3)).isEqualTo(3);
      assertThat(both.test().size()).isEqualTo(3);
      assertThat(both.test().label(0)).isEqualTo(7);
      assertThat(both.test().samples()[5]).isEqualTo(4 / 255f);
    }
  }

  @Test
  void coloursAreReadWithTheTestBatchBesideThem() throws IOException {
    Path file = write("data_batch_1.bin", colours(6, 9, 0, 1, 2));
    Split alone = split(file);
    assertThat(alone.training().inputs()).isEqualTo(3072);
    assertThat(alone.training().size()).isEqualTo(4);
    write("test_batch.bin", colours(3, 4));
    Split both = split(file);
    assertThat(both.training().size()).isEqualTo(5);
    assertThat(both.training().label(1)).isEqualTo(9);
    assertThat(both.training().samples()[3073]).isEqualTo(9 / 255f);
    assertThat(both.training().samples()[3072]).isEqualTo(1);
    assertThat(both.test().label(1)).isEqualTo(4);
    write("data_batch_2.bin.gz", zip(colours(8, 8, 8)));
    assertThat(split(folder.resolve("data_batch_2.bin.gz")).test().size()).isEqualTo(2);
  }

  @Test
  void tablesAreReadWithTheirClasses() throws IOException {
    StringBuilder named = new StringBuilder("\uFEFFclass;width;height\r\n");
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < TEN; i++) {
      named.append("\"%s\"; %s ;1e2%n".formatted(i % 2 == 0 ? "나비" : "가재", i));
      plain.append("%s,7.5,%s%n".formatted(i, 10 - i % 2 * 8));
    }
    Split split = read(named.toString());
    assertThat(split.training().inputs()).isEqualTo(2);
    assertThat(split.training().outputs()).isEqualTo(2);
    assertThat(split.training().size()).isEqualTo(8);
    assertThat(split.test().size()).isEqualTo(2);
    for (Dataset part : new Dataset[] {split.training(), split.test()}) {
      for (int i = 0; i < part.size(); i++) {
        assertThat(part.samples()[3 * i + 1]).as("a column that never changes").isZero();
        assertThat(part.samples()[3 * i + 2]).isEqualTo(1);
      }
    }
    Split numbers = read(plain.toString());
    float sum = 0;
    float square = 0;
    for (int i = 0; i < 8; i++) {
      float value = numbers.training().samples()[3 * i];
      sum += value;
      square += value * value;
    }
    assertThat(sum).isCloseTo(0, CLOSE);
    assertThat(square / 8).isCloseTo(1, CLOSE);
    int labels = 0;
    for (Dataset part : new Dataset[] {numbers.training(), numbers.test()}) {
      for (int i = 0; i < part.size(); i++) {
        labels += part.label(i);
      }
    }
    assertThat(labels).as("2 comes before 10, and five rows of ten have 10").isEqualTo(5);
  }

  @Test
  void aColumnCalledLabelHasTheClassesEvenBesideOneCalledY() throws IOException {
    StringBuilder text = new StringBuilder("x,y,Label\n");
    for (int i = 0; i < 200; i++) {
      text.append("%s,%s,%s%n".formatted(i, 2 * i, i % 2 == 0 ? "even" : "odd"));
    }
    assertThat(read(text.toString()).training().outputs()).isEqualTo(2);
  }

  @Test
  void theSameFileGivesTheSameSplit() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append("%s,%s%n".formatted(i, i / 25));
    }
    Split first = read(text.toString());
    assertThat(read(text.toString()).test().samples()).isEqualTo(first.test().samples());
    int[] classes = new int[2];
    for (int i = 0; i < first.test().size(); i++) {
      classes[first.test().label(i)]++;
    }
    assertThat(classes).as("rows in the order of classes are mixed").doesNotContain(0);
  }

  @Test
  void everyBrokenFileIsNamedWithThePlaceAndWhatIsExpected() throws IOException {
    assertThat(refusal(folder.resolve("none"))).contains("none: file not found");
    assertThat(refusal(folder)).contains("this is a folder");
    assertThat(refusal(new byte[0])).isEqualTo("data: the file is empty");
    assertThat(refusal(header(0xD03, 1, 1, 1)))
        .contains("byte 0: magic number 0x00000D03; the only IDX");
    assertThat(refusal(images(2, 2, 2)))
        .contains("the label file is missing")
        .contains("labels-idx1");
    assertThat(refusal(labels(1))).contains("the image file is missing").contains("'images-idx3'");
    assertThat(refusal("PK\u0003\u0004".getBytes(UTF_8))).contains("extract it");
    assertThat(refusal(new byte[] {-1, -40, 12})).contains("byte 0: unknown format");
    assertThat(refusal(zip(new byte[] {-1, -40, 12}))).contains("byte 0: unknown format");
    assertThat(refusal(Arrays.copyOf(colours(3, 4), 3073 + 1000)))
        .contains("byte 4073: the file ends too early; missing bytes: 2073");
    assertThat(refusal(colours(3, 4, 10)))
        .contains("byte 6146: label 10 is out of range; 0 to 9 are allowed");
    byte[] cut = Arrays.copyOf(zip(colours(1, 2, 3)), 30);
    assertThat(refusal(cut)).contains("corrupted or truncated");
    String more = "1,2,x\n3,4,y\n".repeat(5);
    assertThat(refusal("a,b,label\n1,2,x\n1,x,y\n" + more))
        .isEqualTo("data, line 3: 'x' in column 'b' is not a number");
    assertThat(refusal("1,2,x\n1,,y\n" + more)).contains("line 2: column '2' is empty");
    assertThat(refusal("1,2,x\n1,y\n" + more)).contains("line 2: columns: 2; expected: 3");
    assertThat(refusal("1,2,x\n1,2,3,y\n" + more)).contains("line 2: columns: 4; expected: 3");
    assertThat(refusal("1,2,x\n1,NaN,y\n" + more)).contains("'NaN' in column '2' is not a number");
    assertThat(refusal("1,2,x\n1,1e999,y\n" + more)).contains("line 2").contains("8.9e307");
    assertThat(refusal("1,2,x\n1,2,\n" + more)).contains("line 2: column '3' is empty");
    assertThat(refusal("hello\nworld\n")).contains("columns: 1; expected: 2 to 4097");
    assertThat(refusal("1,2\n".repeat(3))).contains("rows: 3; at least 10 are needed");
    assertThat(refusal("1,2\n".repeat(12))).contains("column '2' has only one class");
    assertThat(refusal("a,label\n" + "1,2\n".repeat(12)))
        .contains("column 'label' has only one class");
    assertThat(refusal("1,2\n1,\"2\n" + "3,4\n".repeat(3)))
        .contains("line 2: unbalanced quotation marks");
    StringBuilder classes = new StringBuilder("a,label\n");
    for (int i = 0; i < 202; i++) {
      classes.append("1,%s\n".formatted(i % 101));
    }
    assertThat(refusal(classes.toString()))
        .contains("line 102: column 'label' has more than 100 different classes");
  }

  @Test
  void theReasonIsSaidInKoreanToo() throws IOException {
    Path file = write("표.csv", ("a,b\n1,x\n?,y\n" + "2,x\n3,y\n".repeat(5)).getBytes(UTF_8));
    UnreadableData e = catchThrowableOfType(UnreadableData.class, () -> split(file));
    assertThat(Messages.in(Locale.KOREAN).text(e.explanation()))
        .isEqualTo("표.csv, 3번째 줄: 'a' 열의 '?'은(는) 수가 아닙니다");
  }

  @Test
  void tenGigabytesInASmallFileAreRefusedWithoutReadingThemAll() throws IOException {
    byte[] zeros = new byte[1 << 26];
    assertThat(refusal(tenGigabytes(new byte[0], zeros))).contains("at most 16270 can be read");
    write("big-labels-idx1", labels(1, 2));
    Path images = folder.resolve("big-images-idx3");
    Files.move(tenGigabytes(images(2, 2, 2), zeros), images);
    assertThat(refusal(images)).contains("byte 24: the file should end here but goes on");
    Files.delete(images);
    Files.move(tenGigabytes(header(0x803, 100_000, 28, 28), zeros), images);
    assertThat(refusal(images)).contains("100000 images of 784 pixels are too many; at most");
    byte[] letters = zeros.clone();
    Arrays.fill(letters, (byte) 'a');
    assertThat(refusal(tenGigabytes(new byte[0], letters)))
        .contains("more than 1000000 characters");
    Arrays.fill(letters, (byte) '\n');
    assertThat(refusal(tenGigabytes("\"".getBytes(UTF_8), letters)))
        .contains("more than 1000000 characters");
    byte[] rows = "1,2\n".repeat(1 << 20).getBytes(UTF_8);
    assertThat(refusal(tenGigabytes(new byte[0], rows))).contains("too many rows");
  }

  /** A file that unzips to these bytes and behind them to at least ten gigabytes of others. */
  private Path tenGigabytes(byte[] start, byte[] again) throws IOException {
    Path file = folder.resolve("data");
    byte[] part = zip(again);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(zip(start));
      for (long size = 0; size < 10_000_000_000L; size += again.length) {
        out.write(part);
      }
    }
    return file;
  }

  @Test
  void noBytesBringTheReadersDown() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    write("labels-idx1", labels(1, 2, 3, 4, 5, 6, 7, 8, 9, 0));
    byte[][] good = {
      images(TEN, 3, 3),
      zip(images(TEN, 3, 3)),
      colours(1, 2, 3, 4, 5),
      zip(colours(1, 2)),
      "a,b,y\n1,2,x\n3,4,\"z\"\n".repeat(6).getBytes(UTF_8)
    };
    Path file = folder.resolve("images-idx3");
    int read = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bad = good[i % good.length].clone();
      for (int k = 0; k < i % 4; k++) {
        bad[random.nextInt(Math.min(60, bad.length))] = (byte) random.nextInt(256);
      }
      Files.write(file, random.nextInt(4) == 0 ? Arrays.copyOf(bad, bad.length / 2) : bad);
      try {
        assertThat(split(file).training().size()).isPositive();
        read++;
      } catch (UnreadableData e) {
        assertThat(e.getMessage())
            .matches("(images-idx3|labels-idx1), .*|images-idx3: .*")
            .doesNotContain("null", "Exception");
      }
    }
    assertThat(read).as("files that are good in spite of it").isBetween(40, 380);
  }

  private static Split split(Path file) throws UnreadableData {
    return DataFile.read(new DataSource(file, TableOptions.NONE)).split();
  }

  private Split read(String text) throws IOException {
    return split(write("table", text.getBytes(UTF_8)));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private String refusal(String text) throws IOException {
    return refusal(text.getBytes(UTF_8));
  }

  private String refusal(byte[] bytes) throws IOException {
    return refusal(write("data", bytes));
  }

  private static String refusal(Path file) {
    UnreadableData e = catchThrowableOfType(UnreadableData.class, () -> split(file));
    assertThat(e).as("%s is refused", file).isNotNull();
    return e.getMessage();
  }
}
