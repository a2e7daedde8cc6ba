package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The column of classes of a table, and what is made of its rows. */
class TableClassesTest extends TableFileTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "label,len,wid | %1$d,1.5,2.5 | label | 3",
        "x,y,Label | 1,%2$d,%1$d | Label | 3",
        "x,CLASS,y | 1,%1$d,%1$d | CLASS | 3",
        "x,y,colour | 1.5,%2$d,c%1$d | colour | 3",
        "x,y,kind | 1.5,%2$d,%1$d | kind | 3",
        "x,target,colour | 1.5,%2$d.5,c%1$d | colour | 3",
        "colour,x,y | c%1$d,1.5,%2$d.25 | colour | 3",
        "x1,y,x2 | 1.5,%1$d,%2$d.5 | y | 3",
        "digit,p1,p2 | %1$d,%2$d,%2$d.5 | digit | 3",
        "p1,p2,digit | %1$d,%2$d.5,%1$d | digit | 3",
        "a,b,c | %2$d.5,%1$d,%2$d.25 | b | 3",
        "이름,길이,클래스 | 1,%2$d.5,%1$d | 클래스 | 3"
      })
  void theColumnOfClassesIsToldFromMeasurements(
      String header, String row, String label, int classes) throws IOException {
    DataDescription found =
        found(header + "\n" + rows(i -> String.format(Locale.ROOT, row, i % 3, i)));
    assertThat(found.label()).isEqualTo(label);
    assertThat(found.classes()).hasSize(classes);
  }

  @Test
  void labelsThatAreTheSameNumberAreOneClass() throws IOException {
    List<String> labels = List.of("0", "0.0", "1", "1.0", "-0", "1e0");
    DataDescription found = found("x,label\n" + rows(i -> i + "," + labels.get(i % 6)));
    assertThat(found.classes()).containsExactly("0", "1");
  }

  /** 2^53 + 1 is no double, and 10^20 + 1 is far from one. */
  @Test
  void labelsKeepTheDigitsThatNoDoubleHolds() throws IOException {
    List<String> labels =
        List.of("100000000000000000001", "9007199254740993", "100000000000000000000", "-7");
    DataDescription found = found("x,label\n" + rows(i -> i + "," + labels.get(i % 4)));
    assertThat(found.classes())
        .containsExactly(
            "-7", "9007199254740993", "100000000000000000000", "100000000000000000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456;+1234567890123456;1234567890123456.0;1,234,567,890,123,456",
        "-1234567890123456;\u22121234567890123456;-01234567890123456",
        "9000000000000000;9e15;9.0E+15;0.9e16",
        "1E+40;1e40;10e39;10000000000000000000000000000000000000000",
        "1000000000000000;1e15;1000000000000000."
      })
  void longNumbersAreOneClassHoweverTheyAreWritten(String cells) throws IOException {
    String[] labels = cells.split(";");
    String text = rows(i -> i + ".5;" + (i % 2 == 0 ? "7" : labels[i / 2 % labels.length]));
    assertThat(found("x;label\n" + text).classes()).containsExactlyInAnyOrder("7", labels[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1;1.0;A1", "2.1;2.10;two", "-01;-1;A", "+3;3;3.;x3"})
  void numbersBesideWordsAreClassesAsTheyAreWritten(String cells) throws IOException {
    String[] labels = cells.split(";");
    IntFunction<String> row = i -> i + ".5;" + labels[i % labels.length];
    assertThat(found("x;label\n" + rows(row)).classes()).containsExactlyInAnyOrder(labels);
    TableOptions chosen = new TableOptions("semicolon", "no", "2");
    assertThat(found(rows(row), chosen).classes()).containsExactlyInAnyOrder(labels);
    String first = "0.5;A\n" + rows(i -> i + ".5;" + (i % 2 == 0 ? "1" : "1.0"));
    assertThat(found(first, chosen).classes()).containsExactly("1", "1.0", "A");
  }

  @Test
  void codesBesideWordsAreClassesAsTheyAreWritten() throws IOException {
    List<String> labels = List.of("A1", "01", "2E1", "1");
    DataDescription found = found("x,label\n" + rows(i -> i + "," + labels.get(i % 4)));
    assertThat(found.classes()).containsExactly("01", "1", "2E1", "A1");
    List<String> numbers = List.of("07", "7", "7e0", "8");
    assertThat(found("x,label\n" + rows(i -> i + "," + numbers.get(i % 4))).classes())
        .containsExactly("7", "8");
    String noHeader = rows(i -> i + "," + labels.get((i + 1) % 4));
    assertThat(found(noHeader, new TableOptions("", "no", "2")).classes())
        .containsExactly("01", "1", "2E1", "A1");
  }

  @Test
  void measurementsAloneAreRefusedWithWhatToDo() throws IOException {
    assertThat(refusal("x,price\n" + rows(i -> i + ".5," + i + ".25")))
        .startsWith("table.csv: no column holds classes")
        .contains("'price'");
  }

  @Test
  void columnsOfWordsAndRowNumbersAreLeftOutAndSaid() throws IOException {
    DataDescription found =
        found(
            ",name,x,note,kind\n"
                + rows(i -> i + ",n" + i + "," + i + ".5,," + (i % 2 == 0 ? "a" : "b")));
    assertThat(found.leftOut()).containsExactly("1", "name", "note");
    assertThat(found.inputs()).isEqualTo(1);
    assertThat(found.label()).isEqualTo("kind");
    DataDescription kept = found("t,kind\n" + rows(i -> i + "," + (i % 2 == 0 ? "a" : "b")));
    assertThat(kept.leftOut()).as("a column with a name of its own is an input").isEmpty();
  }

  @Test
  void whatWasChosenIsDone() throws IOException {
    String text = "1,5;2,5\n" + rows(i -> i % 2 + "," + i + ";" + i + "," + i % 3);
    DataDescription comma = found(text, new TableOptions("comma", "", ""));
    assertThat(comma.columns()).hasSize(3);
    assertThat(comma.classes()).containsExactly("0", "1", "2", "5");
    DataDescription header = found(text, new TableOptions("comma", "yes", "5"));
    assertThat(header.columns()).containsExactly("1", "5;2", "5");
    assertThat(header.label()).isEqualTo("5");
    assertThat(header.samples()).isEqualTo(ROWS);
    assertThat(found(text, new TableOptions("comma", "no", "1")).label()).isEqualTo("1");
    assertThat(refusal(text, new TableOptions("", "", "7"))).contains("there is no column '7'");
    assertThat(refusal(text, new TableOptions("dot", "", ""))).contains("tab, semicolon, pipe");
    assertThat(refusal(text, new TableOptions("", "maybe", ""))).contains("header must be one of");
  }

  /** Expected values from Python: numpy.std of the training rows is theirs in double precision. */
  @Test
  void largeNumbersThatDifferLittleAreStandardizedAsSmallOnes() throws IOException {
    float[] small = training("t,c\n" + rows(i -> i + "," + i / 30)).samples();
    float[] large = training("t,c\n" + rows(i -> 1_700_000_000L + i + "," + i / 30)).samples();
    for (int i = 0; i < small.length; i++) {
      assertThat(large[i]).isCloseTo(small[i], Offset.offset(1e-6f));
    }
  }

  @Test
  void standardizationIsThatOfTheTrainingRowsByHand() {
    Standardization by =
        Standardization.of(new double[][] {{1, 7, 1e308}, {3, 7, -1e308}, {5, 7, 1e308}});
    assertThat(by.mean()).containsExactly(3, 7, 1e308 / 3);
    assertThat(by.deviation()[0]).isEqualTo(Math.sqrt(8.0 / 3));
    assertThat(by.deviation()[1]).isEqualTo(1);
    assertThat(by.inputs(new double[] {5, 7, 1e308})[2])
        .isCloseTo(Math.sqrt(0.5), Offset.offset(1e-15));
    assertThat(by.inputs(new double[] {5, 9, 0})[0])
        .isCloseTo(Math.sqrt(1.5), Offset.offset(1e-15));
    assertThat(by.input(9, 1)).as("a column that never changed").isEqualTo(2);
  }

  @Test
  void theRowsSetAsideAreNoOrderOfATraining() {
    double[][] rows =
        IntStream.range(0, ROWS).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
    Split split = Split.standardized("t", rows, new int[ROWS], 2);
    int[] drawn = new int[ROWS];
    Batches.shuffle(drawn, RandomStream.of(Purpose.SPLIT, 5));
    Standardization by = split.test().standardization();
    for (int i = 0; i < ROWS / 5; i++) {
      double value = split.test().samples()[2 * i] * by.deviation()[0] + by.mean()[0];
      assertThat(Math.round(value)).isEqualTo(drawn[ROWS - ROWS / 5 + i]);
    }
    assertThat(drawn).isNotEqualTo(new Batches(ROWS, ROWS, 5).rows(0));
  }

  @Test
  void cellsMayHoldLineBreaksAndSeparatorsInQuotationMarks() throws IOException {
    String text =
        "x,\"a\nname\",c\n"
            + rows(i -> i + ",\"n" + i + "\nm, \"\"q\"\"\"," + (i % 2 == 0 ? "a" : "\"b\nc\""));
    DataDescription found = found(text);
    assertThat(found.columns()).containsExactly("x", "a name", "c");
    assertThat(found.classes()).containsExactly("a", "b c");
    assertThat(refusal(text + "oops,1,a\n")).contains("'oops' in column 'x'").contains("line 153");
    assertThat(refusal("a,b\n1,\"x\"y\"\n")).contains("line 2: unbalanced quotation marks");
  }

  @Test
  void noMutationOfATableBringsTheReaderDown() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    String plain = "x,y,c\n" + rows(i -> i + "," + i * 0.5 + "," + (i % 2 == 0 ? "나비" : "b"));
    byte[][] good = {
      plain.getBytes(StandardCharsets.UTF_8),
      plain.replace(',', ';').replace('.', ',').getBytes(Charset.forName("x-windows-949")),
      plain.getBytes(StandardCharsets.UTF_16),
      DataBytes.zip(plain.getBytes(StandardCharsets.UTF_8))
    };
    byte[] spice = ",;\t\"#\n\r=|.\0\u00FFeE+-".getBytes(StandardCharsets.ISO_8859_1);
    int read = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bytes = good[i % good.length].clone();
      for (int k = random.nextInt(6); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? spice[random.nextInt(spice.length)] : (byte) random.nextInt();
      }
      try {
        DataFile.Content content = DataFile.read(source(bytes, TableOptions.NONE));
        assertThat(content.split().training().samples()).doesNotContain(Float.NaN);
        read++;
      } catch (UnreadableData e) {
        assertThat(e.getMessage())
            .startsWith("table.csv")
            .doesNotContain("null", "Exception", "\n");
      }
    }
    assertThat(read).as("tables that are good in spite of it").isBetween(50, 380);
  }

  @Test
  void howeverMuchStandsAboveASeparatorIsReadAndBelowRowsItIsNone() throws IOException {
    String rows = rows(i -> i + "|" + i % 2);
    assertThat(found("\n".repeat(20_000) + "x|c\n" + rows).separator()).isEqualTo("pipe");
    assertThat(found("# a\n \n".repeat(5_000) + "sep=|\nx|c\n" + rows).separator())
        .isEqualTo("pipe");
    assertThat(refusal("# a\nx|c\n" + rows + "sep=;\n"))
        .contains("line 63", "columns: 1; expected: 2");
  }
}
