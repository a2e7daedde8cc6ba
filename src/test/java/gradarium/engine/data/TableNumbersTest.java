package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Separators, decimal marks and numbers of tables. */
class TableNumbersTest extends TableFileTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "x,y,c\\n%d,%d.5,%s! comma! point! yes",
        "x;y;c\\n%d;%d,5;%s! semicolon! comma! yes",
        "%d;%d,5;%s! semicolon! comma! no",
        "x\\ty\\tc\\n%d\\t%d,5\\t%s! tab! comma! yes",
        "x|y|c\\n%d|%d.5|%s! pipe! point! yes",
        "x y c\\n %d   %d.5 %s! space! point! yes",
        "\"len, cm\";\"wid, cm\";\"label\"\\n%d;%d.5;%s! semicolon! point! yes",
        "\"len; cm\",\"wid; cm\",\"a; b\"\\n%d,%d.5,%s! comma! point! yes",
        "\"x\",\"y\",\"c\"\\n\"%d\",\"%d,5\",\"%s\"! comma! comma! yes",
        "sep=;\\nx;y;c\\n%d;%d,5;%s! semicolon! comma! yes",
        "\"sep=,\"\\r\\nx,y,c\\n%d,%d.5,%s! comma! point! yes",
        "\\n\\n# made by hand, in 2024; cm\\nx,y,c\\n%d,%d.5,%s! comma! point! yes",
        "x,y,c,,\\n%d,%d.5,%s,,! comma! point! yes",
        "x,y,c\\n%d,%d.5,%s,! comma! point! yes",
        "x;y;c\\n%d;%d;%s! semicolon! point! yes"
      })
  void separatorAndDecimalMarkAreFound(
      String pattern, String separator, String decimal, String header) throws IOException {
    String line = pattern.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    int body = line.lastIndexOf('\n') + 1;
    String row = line.substring(body);
    String text =
        line.substring(0, body)
            + rows(i -> String.format(Locale.ROOT, row, i, i % 9, i % 3 == 0 ? "a" : "b"));
    DataDescription found =
        found(text + "\n\n,,\n#end\n".replace(",", separator.equals("comma") ? "," : ""));
    assertThat(found.separator()).isEqualTo(separator);
    assertThat(found.decimal()).isEqualTo(decimal);
    assertThat(found.header()).isEqualTo(header);
    assertThat(found.inputs()).isEqualTo(2);
    assertThat(found.samples()).isEqualTo(ROWS);
    assertThat(found.classes()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "%3$s;up;%2$d,5! semicolon! comma! 1",
        "%3$s\\tup\\tleft\\t%2$d,5! tab! comma! 1",
        "up|%3$s|%2$d,25! pipe! comma! 1",
        "Art;Ort;Masse, in kg\\n%3$s;up;%2$d,5! semicolon! comma! 1",
        "%2$d,5 %2$d,75 %3$s! space! comma! 2",
        "tel. no;height;kind\\n02 %1$d 7;%2$d;%3$s! semicolon! point! 1",
        "the street,years,kind\\n%1$d Elm Rd,%2$d,%3$s! comma! point! 1",
        "one two\\tyears\\tkind\\nno %1$d\\t%2$d\\t%3$s! tab! point! 1",
        "name;n;kind\\nDoe, Al;%2$d;%3$s! semicolon! point! 1",
        "tags,n,kind\\nx;y;z,%2$d,%3$s! comma! point! 1",
        "1, %2$d, %3$s! comma! point! 2"
      })
  void theSeparatorIsNoneOfThePartsOfACell(
      String pattern, String separator, String decimal, int inputs) throws IOException {
    String line = pattern.replace("\\n", "\n").replace("\\t", "\t");
    int body = line.lastIndexOf('\n') + 1;
    String row = line.substring(body);
    DataDescription found =
        found(
            line.substring(0, body)
                + rows(i -> String.format(Locale.ROOT, row, i, i % 9, i % 2 == 0 ? "a" : "b")));
    assertThat(found.separator()).isEqualTo(separator);
    assertThat(found.decimal()).isEqualTo(decimal);
    assertThat(found.inputs()).isEqualTo(inputs);
    assertThat(found.samples()).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "the mass;the size;kind\\n%1$d.5 kg;%1$d m;%2$s! line 2: '0.5 kg' in column 'the mass'",
        "mass,size,kind\\n%1$d kg,%1$d m,%2$s! line 2: '0 kg' in column 'mass'",
        "%1$d.5 kg|%1$d m|%2$s! line 1: '0.5 kg' in column '1'",
        "a share;a part;a kind\\n%1$d,5 %%;%1$d %%;%2$s! line 2: '0,5 %' in column 'a share'",
        "old price;new price;kind\\n1.23%1$d,50 €;%1$d,5 €;%2$s! line 2: '1.230,50 €' in column 'old price'"
      })
  void unitsBehindSpacesAreRefusedWhereverTheyStand(String pattern, String problem)
      throws IOException {
    String line = pattern.replace("\\n", "\n");
    int body = line.lastIndexOf('\n') + 1;
    String row = line.substring(body);
    assertThat(
            refusal(
                line.substring(0, body)
                    + rows(i -> String.format(Locale.ROOT, row, i % 9, i % 2 == 0 ? "a" : "b"))))
        .contains(problem);
  }

  @Test
  void aDecimalCommaThatComesLateIsOne() throws IOException {
    String text =
        "x;c\n"
            + IntStream.range(0, 20_000)
                .mapToObj(i -> i + ";a\n0;b\n")
                .collect(Collectors.joining())
            + "0,5;a\n";
    assertThat(found(text).decimal()).isEqualTo("comma");
    assertThat(refusal(text + "0.5;a\n")).contains("line 40003: '0.5' in column 'x'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.234.567",
        "0x1F",
        "5%",
        "1f",
        "1d",
        "Infinity",
        "NaN",
        "NA",
        "?",
        "1 000",
        "--1",
        "1e",
        "e5",
        ".",
        "١",
        "12:30",
        "'1'"
      })
  void whatOnlyLooksLikeANumberIsRefusedInItsLine(String cell) throws IOException {
    String text =
        "x\tc\n" + rows(i -> (i == 7 ? cell : i + ".5") + "\t" + (i % 2 == 0 ? "a" : "b"));
    assertThat(refusal(text))
        .startsWith("table.csv, line 9: '" + cell + "' in column 'x' is not a number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "p;w;k `1.000;0,5;a` `1.250;2;b` `999;2;a` | 999,1000,1250",
        "p;k `12.500;a` `1.234.500;b` `7;a` | 7,12500,1234500",
        "p;k `1.234,5;a` `−1.000;b` `8;a` | -1000,8,1234.5",
        "p\tw\tk `1,000\t0.25\ta` `999\t3\tb` | 999,1000",
        "p,w,k `\"1,234.5\",1,a` `\"12,000\",2,b` `6,3,a` | 6,1234.5,12000",
        "p;w;k `1.000;0.5;a` `2.125;0.7;b` `3;1;a` | 1,2.125,3",
        "p k `1.125 a` `1.5 b` | 1.125,1.5"
      })
  void thousandsAreToldFromDecimalsByAllCells(String table, String values) throws IOException {
    String[] lines = lines(table);
    String body = rows(i -> lines[1 + i % (lines.length - 1)]);
    double[] expected = Arrays.stream(values.split(",")).mapToDouble(Double::valueOf).toArray();
    assertFirstInputs(lines[0] + "\n" + body, expected);
    assertFirstInputs(body, expected);
  }

  @Test
  void aDecimalMarkFarDownDecidesAboutThousandsAbove() throws IOException {
    String text = "p;w;k\n" + "1.000;1;a\n999;2;b\n".repeat(20_000) + "1000;0,5;a\n";
    assertFirstInputs(text, 999, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "p;k `1.000;a` `999;b` | '1.000' beside '999' in column 'p' may be 1000 or 1,",
        "w\tp\tk `0\t1,250\ta` `0\t13\tb` | '1,250' beside '13' in column 'p' may be 1250 or 1.25,",
        "w;p;k `4;1.250;a` `5;2,500;b` | '1.250' beside '2,500' in column 'p' may be 1250 or 1.25,"
      })
  void marksThatNothingDecidesAboutAreRefused(String table, String problem) throws IOException {
    String[] lines = lines(table);
    String text = lines[0] + "\n" + rows(i -> lines[1 + i % 2]);
    assertThat(refusal(text)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "15%",
        "5 cm",
        "12kg",
        "$3.50",
        "US$ 7",
        "4 €",
        "3학년",
        "21.5 °C",
        "1 234,5",
        "1'250.5",
        "1,00,000.5",
        "2.5D+01",
        "3x10^5",
        "0x1F",
        "(1,5)",
        "<5",
        "１２",
        "='7'",
        "7 km/h"
      })
  void numbersWithUnitsOrMarksAreNeitherLeftOutNorClasses(String cell) throws IOException {
    String other =
        cell.chars()
            .map(c -> Character.isDigit(c) ? c + 1 : c)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    String asClass = "x\tq\n" + rows(i -> i + "\t" + (i % 2 == 0 ? cell : other));
    String problem = "line 2: '" + cell + "' in column 'q' is not a number";
    assertThat(refusal(asClass)).contains(problem, "--label");
    assertThat(refusal("q\tx\tk\n" + rows(i -> cell + "\t" + i + "\t" + (i % 2 == 0 ? "a" : "b"))))
        .contains(problem);
    assertThat(found(asClass.replace("q\n", "label\n")).classes()).contains(cell);
    assertThat(found(asClass, new TableOptions("", "", "q")).classes()).contains(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1st,2nd",
        "2024-01-05,2024-02-05",
        "2024.01.05,2024.02.07",
        "12:30,7:15",
        "3a,12B",
        "18-25,26-40",
        "10.0.0.1,10.0.0.2",
        "A4,A5"
      })
  void wordsThatBeginWithDigitsAreWords(String words) throws IOException {
    String[] two = words.split(",");
    assertThat(found("x,q\n" + rows(i -> i + "," + two[i % 2])).classes())
        .containsExactlyInAnyOrder(two);
  }

  @Test
  void aSecondDecimalMarkIsRefusedAlsoInAColumnOfItsOwn() throws IOException {
    assertThat(refusal("x;v;k\n" + rows(i -> i + ",5;" + i % 7 + ".5;" + (i % 2 == 0 ? "a" : "b"))))
        .contains("line 2: '0.5' in column 'v'", "have ',' as the decimal mark");
    assertThat(refusal("x;v;k\n" + rows(i -> i + ".25;" + i % 3 + ",75;" + i % 2)))
        .contains("line 2: '0,75' in column 'v'", "have '.' as the decimal mark");
    assertThat(refusal("x;v;k\n" + rows(i -> i + ";1e400;" + i % 2))).contains("'1e400' in column");
  }

  @ParameterizedTest
  @CsvSource({
    "8e307, 8e307",
    "-.5E-3, -0.0005",
    "+7, 7",
    "5., 5",
    "−3, -3",
    "1e-999, 0",
    "123456789012345678901234567890, 1.2345678901234568e29"
  })
  void numbersAreReadAsJavaAndPythonReadThem(String cell, double value) {
    assertThat(Cell.number(cell, '.')).isEqualTo(value);
  }
}
