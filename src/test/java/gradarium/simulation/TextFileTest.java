package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
  private static final String TEXT = "é 한글 😀\r\n";

  @TempDir private Path folder;

  @Test
  void theSameTextIsReadWithAndWithoutAByteOrderMark() throws Exception {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8), 100)).isEqualTo(TEXT);
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
      assertThat(read(("\uFEFF" + TEXT).getBytes(charset), 100)).as("%s", charset).isEqualTo(TEXT);
    }
    assertThat(read(new byte[0], 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C7 D1 B1 DB", "FF", "C3", "FE FF D8 00", "FF FE 41", "80 80 80"})
  void bytesOfOtherEncodingsAreNoText(String hex) {
    byte[] bytes = new byte[hex.split(" ").length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16);
    }
    assertThatThrownBy(() -> read(bytes, 100)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void aFileMayBeAsLongAsIsAllowedAndNoLonger() throws Exception {
    assertThat(read("12345".getBytes(StandardCharsets.UTF_8), 5)).isEqualTo("12345");
    assertThatThrownBy(() -> read("123456".getBytes(StandardCharsets.UTF_8), 5))
        .isInstanceOf(CharacterCodingException.class);
  }

  private String read(byte[] bytes, int most) throws IOException {
    return TextFile.read(Files.write(folder.resolve("text"), bytes), most);
  }
}
