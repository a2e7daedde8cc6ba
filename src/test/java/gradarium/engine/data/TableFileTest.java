package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
  private static final int ROWS = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF-8",
    "UTF-8, \uFEFF, UTF-8 with BOM",
    "UTF-16LE, '', UTF-16LE",
    "UTF-16LE, \uFEFF, UTF-16LE with BOM",
    "UTF-16BE, '', UTF-16BE",
    "UTF-16BE, \uFEFF, UTF-16BE with BOM",
    "x-windows-949, '', CP949",
    "EUC-KR, '', CP949"
  })
  void koreanTablesAreReadInTheEncodingsThatSpreadsheetsWrite(
      String charset, String mark, String name) throws IOException {
    String text = mark + "너비,길이,종류\n" + rows(i -> i + ",1." + i + "," + (i % 2 == 0 ? "나비" : "가재"));
    DataDescription found = found(text.getBytes(Charset.forName(charset)));
    assertThat(found.encoding()).isEqualTo(name);
    assertThat(found.columns()).containsExactly("너비", "길이", "종류");
    assertThat(found.classes()).containsExactly("가재", "나비");
    assertThat(found.header()).isEqualTo("yes");
  }

  @Test
  void westernTablesAreReadAsWindows1252() throws IOException {
    String text =
        "Größe;Länge €;Käse\n" + rows(i -> i + ";2;" + (i % 2 == 0 ? "brûlé" : "Gruyère"));
    DataDescription found = found(text.getBytes(Charset.forName("windows-1252")));
    assertThat(found.encoding()).isEqualTo("windows-1252");
    assertThat(found.columns()).containsExactly("Größe", "Länge €", "Käse");
    assertThat(found.classes()).containsExactly("Gruyère", "brûlé");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GBK | 长度,类别 | 好 | 坏 | GB18030",
        "GBK | 花萼长度,种类 | 山鸢尾 | 变色鸢尾 | GB18030",
        "EUC-JP | 長さ,種類 | ねこ | いぬ | EUC-JP",
        "EUC-JP | 高さ,動物 | 馬 | 鹿 | EUC-JP",
        "x-windows-949 | 키,성별 | 남 | 여 | CP949",
        "x-windows-949 | 꽃잎 너비,붓꽃 | 부채붓꽃 | 버지니카 | CP949",
        "x-windows-949 | 함량,등급 | Ⅰ형 | Ⅱ형 | CP949"
      })
  void languagesThatShareTheirBytesAreToldApart(
      String charset, String header, String first, String second, String name) throws IOException {
    String text = header + "\n" + rows(i -> i + ".5," + (i % 2 == 0 ? first : second));
    DataDescription found = found(text.getBytes(Charset.forName(charset)));
    assertThat(found.encoding()).isEqualTo(name);
    assertThat(found.columns()).containsExactly(header.split(","));
    assertThat(found.classes()).containsExactlyInAnyOrder(first, second);
  }

  @ParameterizedTest
  @CsvSource({"GBK, 猫, 好, 坏", "GBK, 狗, 是, 否"})
  void aFewLettersThatFitTwoLanguagesAreRefused(
      String charset, String header, String first, String second) throws IOException {
    String text = "len," + header + "\n" + rows(i -> i + "," + (i % 2 == 0 ? first : second));
    assertThat(refusal(text.getBytes(Charset.forName(charset))))
        .startsWith("table.csv: the text may be in CP949 or in GB18030")
        .contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "len, label, 꽃, 잎",
    "len, label, 곰, 닭",
    "len, label, 수, 암",
    "습도(㏊), 농도(㎎/ℓ), low, high",
    "V(㎥), level, a, b",
    "점수, 판정, ◎, ×",
    "성적, 학점, Ａ＋, Ｂ０",
    "나이, 性, 男, 女",
    "len, 國, 韓, 日",
    "받침, 글자, ㅏ, ㅗ",
    "len, label, ㅂ, ㅅ",
    "A형, pH값, B형, O형",
    "β값, 단계, Ⅳ, Ⅴ",
    "len, 25℃, ↗, ↘",
    "온도, 습도, 햏, 맑음"
  })
  void lettersAndSignsOfKoreanSpreadsheetsAreCp949(
      String first, String second, String one, String other) throws IOException {
    String text = first + "," + second + "\n" + rows(i -> i + "," + (i % 2 == 0 ? one : other));
    DataDescription found = found(text.getBytes(Charset.forName("x-windows-949")));
    assertThat(found.encoding()).isEqualTo("CP949");
    assertThat(found.columns()).containsExactly(first, second);
    assertThat(found.classes()).containsExactlyInAnyOrder(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, CORAÇÃO, NAÇÕES, windows-1252",
    "windows-1252, süß, heiß, windows-1252",
    "windows-1252, SUJEIÇÃO, créée, windows-1252",
    "windows-1252, öö, päev, windows-1252",
    "windows-1252, éé öö üü, Zürich, windows-1252",
    "EUC-JP, リンゴの木, ナシの木, EUC-JP"
  })
  void pairsOfAccentedLettersAndKanaAreNotKorean(
      String charset, String first, String second, String name) throws IOException {
    String text = "len,label\n" + rows(i -> i + "," + (i % 2 == 0 ? first : second));
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(found(bytes).encoding()).isEqualTo(name);
    assertThat(found(bytes).classes()).containsExactlyInAnyOrder(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 長さ, 種類, 猫, 犬",
    "Big5, 長度, 標籤, 貓, 狗",
    "windows-31j, 幅, 名, 馬, 鹿",
    "Shift_JIS, w, label, 猫, 犬",
    "x-windows-949, 年, 性別, 男, 女"
  })
  void lettersThatWouldBecomeSignsAreRefused(
      String charset, String header, String label, String first, String second) throws IOException {
    String text = header + "," + label + "\n" + rows(i -> i + "," + (i % 2 == 0 ? first : second));
    assertThat(refusal(text.getBytes(Charset.forName(charset)))).contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "T °C, thé",
    "Preis €, süß",
    "Temperature µ±, naïve",
    "Ångström, Øl",
    "x’s “a”, don’t"
  })
  void aFewSignsAndLettersAreWestern(String header, String word) throws IOException {
    String text = header + ",kind\n" + rows(i -> i + "," + (i % 2 == 0 ? word : "x"));
    DataDescription found = found(text.getBytes(Charset.forName("windows-1252")));
    assertThat(found.encoding()).isEqualTo("windows-1252");
    assertThat(found.columns()).startsWith(header);
    assertThat(found.classes()).containsExactlyInAnyOrder(word, "x");
  }

  @Test
  void oneKoreanWordFarDownDecidesAboutTheEncoding() throws IOException {
    String text = "a,b\n" + rows(i -> i + "," + (i > 56 ? "나비" : "leaf"));
    DataDescription found = found(text.getBytes(Charset.forName("x-windows-949")));
    assertThat(found.encoding()).isEqualTo("CP949");
    assertThat(found.classes()).containsExactly("leaf", "나비");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aBadByteIsRefusedInItsLine(String lineEnd) throws IOException {
    for (String word : List.of("leaf", "잎")) {
      String text =
          IntStream.range(0, 3000)
              .mapToObj(i -> i + "," + (i % 2 == 0 ? word : "x"))
              .collect(Collectors.joining(lineEnd));
      byte[] start =
          IntStream.range(0, 181)
              .mapToObj(i -> i + "," + (i % 2 == 0 ? word : "x") + lineEnd)
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      bytes[start.length] = (byte) 0xFF;
      assertThat(refusal(bytes))
          .startsWith("table.csv, line 182: the bytes FF are not valid UTF-8");
    }
  }

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

  private static String rows(IntFunction<String> row) {
    return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
  }

  /** The lines of a table between backquotes, the first in front of them. */
  private static String[] lines(String table) {
    return table.replace("\\t", "\t").strip().split("[` ]*`[` ]*");
  }

  /** Checks the different values of the first input, as far as single precision holds them. */
  private void assertFirstInputs(String text, double... expected) throws IOException {
    Split split =
        DataFile.read(source(text.getBytes(StandardCharsets.UTF_8), TableOptions.NONE)).split();
    Standardization by = split.training().standardization();
    double[] found =
        Stream.of(split.training(), split.test())
            .flatMap(
                set ->
                    IntStream.range(0, set.size())
                        .mapToObj(i -> set.samples()[i * (set.inputs() + 1)]))
            .distinct()
            .sorted()
            .mapToDouble(value -> value * by.deviation()[0] + by.mean()[0])
            .toArray();
    assertThat(found).containsExactly(expected, Offset.offset(1e-6 * by.deviation()[0]));
  }

  private Dataset training(String text) throws IOException {
    return DataFile.read(source(text.getBytes(StandardCharsets.UTF_8), TableOptions.NONE))
        .split()
        .training();
  }

  private DataDescription found(String text) throws IOException {
    return found(text.getBytes(StandardCharsets.UTF_8));
  }

  private DataDescription found(byte[] bytes) throws IOException {
    return DataFile.read(source(bytes, TableOptions.NONE)).description();
  }

  private DataDescription found(String text, TableOptions options) throws IOException {
    return DataFile.read(source(text.getBytes(StandardCharsets.UTF_8), options)).description();
  }

  private String refusal(String text) throws IOException {
    return refusal(text, TableOptions.NONE);
  }

  private String refusal(String text, TableOptions options) throws IOException {
    return refusal(source(text.getBytes(StandardCharsets.UTF_8), options));
  }

  private String refusal(byte[] bytes) throws IOException {
    return refusal(source(bytes, TableOptions.NONE));
  }

  private static String refusal(DataSource source) {
    UnreadableData e = catchThrowableOfType(UnreadableData.class, () -> DataFile.read(source));
    assertThat(e).as("it is refused").isNotNull();
    return e.getMessage();
  }

  private DataSource source(byte[] bytes, TableOptions options) throws IOException {
    return new DataSource(Files.write(folder.resolve("table.csv"), bytes), options);
  }
}
