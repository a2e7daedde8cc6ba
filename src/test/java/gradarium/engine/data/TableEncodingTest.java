package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in the encodings that spreadsheets write. */
class TableEncodingTest extends TableFileTests {
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

  /** As French spreadsheets and typography write them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "modéré\u00A0;élevé",
        "«\u00A0bon\u00A0»;«\u00A0mauvais\u00A0»",
        "né\u00A0à;élevé"
      })
  void noBreakSpacesAreReadInWindows1252(String classes) throws IOException {
    String[] names = classes.split(";");
    String text = "région;prix;catégorie\n" + rows(i -> i + ",5;\u00A03,21;" + names[i % 2]);
    DataDescription found = found(text.getBytes("windows-1252"));
    assertThat(found.encoding()).contains("windows-1252");
    assertThat(found.classes()).allMatch(name -> !name.endsWith("\u00A0"));
  }

  /** In other encodings that byte is a letter. */
  @Test
  void aByteThatIsASpaceOrALetterTellsNothing() throws IOException {
    String text = "x;y;k\n" + rows(i -> i + ",5;3,21;" + (i % 2 == 0 ? "será" : "es"));
    assertThat(refusal(text.getBytes("IBM850"))).contains("table.csv");
  }
}
