package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, short first rows and spaces in tables. */
class TableCommentsTest extends TableFileTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "#,len,kind | %1$d,%1$d.5,%2$s | # | #",
        "# no,len,kind | %1$d,%1$d.5,%2$s | no | no",
        "# drawn in 2024, by hand\\n#\\n#id;len;kind | %1$d;%1$d,5;%2$s | id | id",
        "# len kind | 0.25 %2$s | len | ''",
        "# len  kind | %1$d 0.25 %2$s | # | #",
        "#\\tlen\\tkind | %1$d\\t2.5\\t%2$s | # | #",
        "## 길이,kind | %1$d.5,%2$s | 길이 | ''",
        "# by me\\n len,kind | %1$d.5,%2$s | len | ''",
        "# a,note\\nlen,kind | %1$d.5,%2$s | len | ''"
      })
  void aHeaderMayBeAComment(String first, String row, String name, String leftOut)
      throws IOException {
    String text =
        first.replace("\\n", "\n").replace("\\t", "\t")
            + "\n"
            + rows(
                i ->
                    String.format(Locale.ROOT, row, i + 1, i < 30 ? "a" : "b")
                        .replace("\\t", "\t"));
    DataDescription found = found(text);
    assertThat(found.header()).isEqualTo("yes");
    assertThat(found.columns()).startsWith(name).endsWith("kind");
    assertThat(found.leftOut()).isEqualTo(leftOut.equals("''") ? List.of() : List.of(leftOut));
    assertThat(found.samples()).isEqualTo(ROWS);
    assertThat(found.classes()).containsExactly("a", "b");
  }

  @Test
  void aCommentThatNamesNothingIsSkippedAndWhatWasChosenAboutTheHeaderIsDone() throws IOException {
    String rows = rows(i -> i + ",1.5," + (i % 2 == 0 ? "a" : "b"));
    for (String comment :
        List.of("# 3,1.5,b", "# from the field, in May", "#,", "#", "# \"a,b,c")) {
      DataDescription found = found(comment + "\n" + rows);
      assertThat(found.header()).as(comment).isEqualTo("no");
      assertThat(found.samples()).isEqualTo(ROWS);
      assertThat(found.inputs()).isEqualTo(2);
    }
    String named = "#,len,kind\n" + rows;
    assertThat(found(named, new TableOptions("", "no", "")).columns())
        .containsExactly("1", "2", "3");
    assertThat(found(named, new TableOptions("", "yes", "")).columns()).startsWith("#", "len");
    assertThat(found(named, new TableOptions("", "", "kind")).leftOut()).containsExactly("#");
    assertThat(found("x,len,kind\n" + rows, new TableOptions("", "yes", "")).samples())
        .isEqualTo(ROWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"len\" \"kind\" | \"%1$d\" %2$d.5 \"%3$s\"",
        "len;kind | row %1$d;%2$d,5;%3$s",
        "len\tkind | r%1$d\t%2$d\t%3$s"
      })
  void aHeaderWithoutTheNamesOfTheRowsIsRead(String first, String row) throws IOException {
    String text =
        first + "\n" + rows(i -> String.format(Locale.ROOT, row, i + 1, i % 7, i < 9 ? "a" : "b"));
    DataDescription found = found(text.replace("\\t", "\t"));
    assertThat(found.columns()).containsExactly("1", "len", "kind");
    assertThat(found.leftOut()).containsExactly("1");
    assertThat(found.samples()).isEqualTo(ROWS);
    assertThat(found.classes()).containsExactly("a", "b");
  }

  @Test
  void aFirstRowThatIsShortOtherwiseIsRefused() throws IOException {
    assertThat(refusal("len,wid\n" + rows(i -> i % 5 + ",7," + (i % 2 == 0 ? "a" : "b"))))
        .contains("line 2: columns: 3; expected: 2");
    assertThat(refusal("3,a\n" + rows(i -> i + ",7," + (i % 2 == 0 ? "a" : "b"))))
        .contains("line 2: columns: 3; expected: 2");
  }

  @Test
  void spacesOfAnyKindAroundCellsAreNoPartOfThem() throws IOException {
    DataDescription found =
        found(
            "x;\u00A0len;kind\n"
                + rows(
                    i -> i + "\u202F;\u00A0" + i + ",5\u2007;" + (i % 2 == 0 ? "a\u00A0" : "b")));
    assertThat(found.columns()).containsExactly("x", "len", "kind");
    assertThat(found.inputs()).isEqualTo(2);
    assertThat(found.classes()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "nan", "NULL", "?"})
  void aWordForNoClassIsSaid(String word) throws IOException {
    assertThat(refusal("x,kind\n" + rows(i -> i + "," + (i == 3 ? word : i % 2 == 0 ? "a" : "b"))))
        .contains("line 5: '" + word + "' in column 'kind'");
  }

  @Test
  void measurementsAreNoClassesAlsoWhenChosen() throws IOException {
    String text = "len,grade\n" + rows(i -> i + ".25," + i % 4 + ".5");
    assertThat(refusal(text, new TableOptions("", "", "len")))
        .isEqualTo(
            "table.csv: column 'len' has too many different fractions to hold"
                + " classes, which are words, or whole numbers that repeat");
    assertThat(found(text, new TableOptions("", "", "grade")).classes()).hasSize(4);
  }

  @Test
  void rowsThatBeginWithANumberSignAreRowsAndCommentsAreNone() throws IOException {
    String word =
        "k;x;kind\n"
            + rows(i -> (i % 3 == 1 ? "#" : "r") + i + ";" + i + ";" + (i % 2 == 0 ? "a" : "b"));
    assertThat(found(word).samples()).isEqualTo(ROWS);
    assertThat(found(word + "#a;1;b\n#b;2;a\n").samples()).isEqualTo(ROWS + 2);
    assertThat(found(word + "# the end\n# a; b; c\n").samples()).isEqualTo(ROWS);
    assertThat(found("k,x,c\n" + rows(i -> "#00" + i + "ff," + i + "," + i % 2)).samples())
        .isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Source: Kaggle, 2021",
        "#Source: Kaggle, 2021",
        "#7,a",
        "# 7,a\n\n# 8,b",
        "#\n#,a\n##,b",
        "# \"by hand, in May"
      })
  void commentsBetweenAndBehindRowsAreNoRows(String comment) throws IOException {
    for (String pattern : List.of("x,label\n", "label,x\n")) {
      boolean isFirst = pattern.startsWith("label");
      IntFunction<String> row =
          i -> isFirst ? (i % 2 == 0 ? "a" : "b") + "," + i : i + "," + (i % 2 == 0 ? "a" : "b");
      for (String text :
          List.of(
              pattern + rows(row) + comment,
              pattern + rows(row) + comment + "\n",
              pattern + rows(row) + comment + "\n" + rows(row),
              pattern + comment + "\n" + rows(row))) {
        DataDescription found = found(text);
        assertThat(found.samples() % ROWS).as(text).isZero();
        assertThat(found.classes()).containsExactly("a", "b");
      }
    }
  }

  @Test
  void aRowThatBeginsWithANumberSignIsRefusedInItsLine() throws IOException {
    String text = "k;x;kind\n" + rows(i -> "#" + i + ";" + (i == 9 ? "?" : i) + ";" + i % 2);
    assertThat(refusal(text)).contains("line 11: '?' in column 'x'");
    assertThat(refusal(text.replace("#9;?", "#9;9") + "\n# end\n\n#60;?;1"))
        .contains("line 65: '?' in column 'x'");
    assertThat(refusal(text.replace("#9;?", "#9;9").replace("#5;5", "# a\r\n\r\n#5;?")))
        .contains("line 9: '?' in column 'x'");
    String numbers = "x,c\n" + rows(i -> (i % 5 == 4 ? "#" : "") + i + "," + i % 2);
    assertThat(refusal(numbers)).contains("line 6: '#4' in column 'x'");
  }

  @Test
  void aClassCalledYIsNoNameOfAColumn() throws IOException {
    String text = "5,3,y\n" + rows(i -> i + ",4," + (i % 2 == 0 ? "y" : "n"));
    assertThat(found(text).header()).isEqualTo("no");
  }

  @Test
  void aFirstRowWithAMistypedNumberIsNoHeader() throws IOException {
    String text = "1.5,2o,a\n" + rows(i -> "1.5," + i + "," + (i % 2 == 0 ? "a" : "b"));
    assertThat(refusal(text)).contains("line 1: '2o' in column '2'");
    String missing = "NA,2,a\n" + rows(i -> "1.5," + i + "," + (i % 2 == 0 ? "a" : "b"));
    assertThat(refusal(missing)).contains("line 1: 'NA' in column '1'");
  }

  /** As spreadsheets write what they could not compute. */
  @ParameterizedTest
  @ValueSource(strings = {"#DIV/0!", "#N/A", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"})
  void anErrorOfASpreadsheetInTheFirstCellIsAMissingNumber(String error) throws IOException {
    String text = "x,v,k\n" + rows(i -> i + ".5,1.25," + i % 2) + error + ",1.5,0\n";
    assertThat(refusal(text)).contains("line 62").contains(error);
    assertThat(refusal(text + rows(i -> i + ".5,1.25," + i % 2))).contains(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200E", "\u200F", "\u2060"})
  void signsWithoutWidthAroundNumbersAreNoPartOfThem(String sign) throws IOException {
    String text = "x,v,k\n" + rows(i -> sign + i + ".5" + sign + ",1.25," + i % 2);
    assertThat(training(text).inputs()).isEqualTo(2);
  }
}
