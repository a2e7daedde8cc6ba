package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of the first row of a table. */
class TableHeaderTest extends TableFileTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,1,label | 1.5,2,%d | yes",
        "0,1,2 | 1.5,2.25,%d | yes",
        "2019,2020,2021 | 1.5,2.25,%d | yes",
        "2019,2020 | 1.5,%d | yes",
        "1,2,3 | 4,5,%d | no",
        "5,9,1 | 1.5,2.25,%d | no",
        "400,450,kind | 3,4,c%d | yes",
        "5,6,c1 | 3,4,c%d | no",
        "5.5,6.5,one | 3,4,c%d | no",
        "1x1,1x2,label | 3,4,%d | yes",
        ",a,b | 3,4,c%d | yes",
        "400.5,401.5,species | 3.5,4.25,c%d | no",
        "5.1,3.5,kind | 3,4,%d | no"
      })
  void aHeaderIsToldFromData(String first, String row, String header) throws IOException {
    String text = first + "\n" + rows(i -> String.format(Locale.ROOT, row, i % 2));
    assertThat(found(text).header()).isEqualTo(header);
    assertThat(found(text).samples()).isEqualTo(header.equals("yes") ? ROWS : ROWS + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16 | 47,100,27,%d,0,81,57,37,26,0,0,23,56,53,%d,40,8 | yes",
        "0,1,2,3,4 | 0,9,0,4,%2$d | yes",
        "1,2,3,4,5 | 7,7,0,%d,1 | yes",
        "0,1,2,3 | 51,35,14,%2$d | yes",
        "0,1,2 | 1,2,%2$d | no",
        "0,1,2 | 3,4,5 | no",
        "0,1,2,3 | 1,2,3,4 | no",
        "0,1,2,3,4 | 1,2,3,4,5 | no",
        "0,1,2,3,4 | 4,2,3,1,0 | no",
        "2,1,0,3,4 | 7,7,0,%d,1 | no",
        "0,1 | 5,%2$d | no"
      })
  void numbersOfColumnsAreToldFromWholeNumbers(String first, String row, String header)
      throws IOException {
    String text =
        first
            + "\n"
            + rows(i -> String.format(Locale.ROOT, row, i % 7, i % 2))
            + first.replaceAll("\\d+", "6");
    TableOptions last = new TableOptions("", "", "" + first.split(",").length);
    assertThat(found(text, header.equals("yes") ? TableOptions.NONE : last).header())
        .isEqualTo(header);
  }

  /** Wavelengths above what was measured at them, years above what was counted in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400.5,401.5,species | %1$d.5,%2$d.25,c%3$d | yes",
        "400,405.5,410 | %1$d.5,%2$d.25,%3$d | yes",
        "850.25,820.75,kind | 0.%1$d,0.%2$d,c%3$d | yes",
        "5.1,3.5,species | %1$d.5,%2$d.25,c%3$d | no",
        "400,3.5,species | %1$d.5,%2$d.25,c%3$d | no",
        "400.5,400.5,species | %1$d.5,%2$d.25,c%3$d | no",
        "400.5,401.5,c1 | %1$d.5,%2$d.25,c%3$d | no",
        "region,2019,2020,2021 | r%2$d%1$d,%1$d,%2$d,%3$d | yes",
        "region,2022,2021,2020 | r%2$d%1$d,%2$d00,%2$d00,%3$d | yes",
        "region,2000,2005,2010 | r%2$d%1$d,%2$d00,%2$d00,%3$d | yes",
        "region,2019,2020 | r%2$d%1$d,%2$d00,%3$d | yes",
        "region,1200,1350 | r%2$d%1$d,%2$d00,%3$d%2$d0 | no",
        "region,2019,2020 | r%2$d%1$d,201%1$d,201%3$d | no",
        "region,2019,2020,2022 | r%2$d%1$d,%2$d00,%2$d00,%2$d00 | no",
        "p00,3,4,5 | p%2$d%1$d,%1$d,%2$d,%3$d | no",
        "5.5,90.5,2.5,c | 0.%1$d,0.%2$d,0.%1$d,c%3$d | no",
        "5.5,90.5,c | 0.%1$d,0.%2$d,c%3$d | no",
        "442.7,492.4,559.8,664.6,class | %2$d01,9%1$d,5%2$d,%2$d0.5,c%3$d | yes",
        "label,442.7,492.4 | %3$d,%2$d01,9%1$d.5 | yes",
        "5.5,4.5,label | %1$d.5,%2$d.25,%3$d | yes",
        "species,100.1,100.2,100.3 | s%3$d,%2$d,%1$d,%2$d.5 | yes",
        "species,100.3,100.2,100.1 | s%3$d,%2$d,%1$d,%2$d.5 | yes",
        "10.1,10.3,10.2,species | %2$d,%1$d,%2$d.5,s%3$d | no",
        "10.1,10.2,10.3,rare | %2$d,%2$d.1,%2$d.2,s%3$d | no",
        "400.5,500.5,600.5,c | 0.%1$d,0,0.%2$d,c%3$d | yes",
        "400.5,500.5,600.5,c0 | 0.%1$d,0,0.%2$d,c%3$d | no",
        "400.5,500.5,c | 3.5,4.25,c%3$d | no",
        "100.5,900.5,2400.5,c | 0.%1$d,0.%2$d,0.%1$d,c%3$d | yes",
        "r,1,2,4 | r%2$d%1$d,%1$d,%2$d,%3$d | no"
      })
  void numbersOfAnotherKindThanThoseBelowAreNames(String first, String row, String header)
      throws IOException {
    String text =
        first
            + "\n"
            + rows(i -> String.format(Locale.ROOT, row, i % 7, i % 5 + 10 * (i / 5), i % 2));
    TableOptions last = new TableOptions("", "", "" + first.split(",").length);
    assertThat(found(text, header.equals("yes") ? TableOptions.NONE : last).header())
        .isEqualTo(header);
  }

  @Test
  void theLargestOnTopOfASortedTableIsNoHeader() throws IOException {
    String cities =
        "Seoul,9700000,4400000\n"
            + rows(i -> "c" + i + "," + (3_400_000 - 50_000 * i) + "," + i % 7);
    assertThat(found(cities).header()).isEqualTo("no");
  }

  @Test
  void aRowThatCountsUpAsYearsDoLeavesThemNames() throws IOException {
    String text =
        "region,2019,2020,2021\n"
            + rows(i -> "r" + i + "," + (i == 4 ? "2001,2002,2003" : "7,9," + i));
    assertThat(found(text, new TableOptions("", "", "2019")).header()).isEqualTo("yes");
  }

  @Test
  void permutationsHaveNoHeader() throws IOException {
    String[] rows = {"1,2,0", "2,0,1", "0,2,1", "2,1,0"};
    DataDescription found = found("0,1,2\n" + rows(i -> rows[i % 4]));
    assertThat(found.header()).isEqualTo("no");
    assertThat(found.samples()).isEqualTo(ROWS + 1);
    assertThat(found.classes()).containsExactly("0", "1", "2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",0,1,2 | %1$d,5,%1$d,%2$d | 2",
        ",0,1 | %1$d,0.5,%2$d | 1",
        ",8,3,label | %1$d,5,%1$d,%2$d | label",
        ",700,800,900 | %1$d,5,6,%2$d | 900",
        ",400.5,401.2,kind | %3$d,0.%1$d,0.3%1$d,%2$d | kind",
        ",400.5,401.2,kind | s%1$d,0.%1$d,0.3%1$d,%2$d | kind",
        ",850.25,820.75,900 | %1$d,0.%1$d,0.3%1$d,%2$d | 900",
        ",2019,2020,2021,kind | s%1$d,%1$d,7,%3$d,%2$d | kind",
        "400.5,401.2,kind | %1$d,0.%1$d,0.3%1$d,%2$d | kind",
        "2019,2020,2021 | s%1$d,%1$d,7,%2$d | 2021",
        "'',0,1,2 | %3$d,5,%1$d,%2$d | 2",
        "Unnamed: 0,len,kind | %3$d,5,%2$d | kind",
        "#,len,kind | %3$d,5,%2$d | kind"
      },
      quoteCharacter = '~')
  void theIndexThatProgramsWriteIsLeftOut(String first, String row, String label)
      throws IOException {
    DataDescription found =
        found(
            first.replace("'", "\"").replace("#", "\"#\"")
                + "\n"
                + rows(i -> String.format(Locale.ROOT, row, i, i % 2, i * 7 % 61)));
    assertThat(found.header()).isEqualTo("yes");
    assertThat(found.label()).isEqualTo(label);
    assertThat(found.leftOut()).hasSize(1);
    assertThat(found.columns().get(0)).isEqualTo(found.leftOut().get(0));
    assertThat(found.classes()).containsExactly("0", "1");
    assertThat(found.samples()).isEqualTo(ROWS);
  }

  @Test
  void aFirstRowOfDataThatLacksANumberIsNoHeader() throws IOException {
    assertThat(refusal(",5,3,a\n" + rows(i -> i % 3 + ",4," + i + "," + (i % 2 == 0 ? "a" : "b"))))
        .contains("line 1: column '1' is empty");
    assertThat(refusal(",5,3\n" + rows(i -> i % 3 + ",4," + i % 2))).contains("line 1: column '1'");
  }
}
