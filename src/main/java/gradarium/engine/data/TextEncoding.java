package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the text of a table is encoded. In this order: as a byte order mark says; UTF-16 where it is
 * text in no other way; UTF-8 where all of it is; CP949 where what is beyond ASCII are pairs of
 * bytes of its letters and signs, none between Latin letters, or half of it with its common
 * syllables; windows-1252, which is Latin-1 and more, where most such bytes are single letters of
 * it; what the detector of Mozilla says, if they are letters then. Of the encodings of Eastern
 * Asia, it is the one whose usual characters they are, and CP949 where they are few. What is none
 * of these is refused where it is no UTF-8.
 *
 * @param charset decodes it
 * @param name for people and machines
 */
record TextEncoding(Charset charset, String name) {
  private static final Charset CP949 = Charset.forName("x-windows-949");
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int START = 512;

  /** How much likelier, in logarithms, the first encoding must be; two usual syllables are. */
  private static final double FIRST_LEAD = 5;

  /** How much likelier another one must be, as rare letters of the first may be usual in it. */
  private static final double RIVAL_LEAD = 9;

  /** How much less likely CP949 may be, as it is by far the most usual here. */
  private static final double KOREAN_LEAD = -7.5;

  private static final long CHECKED = 1 << 24;
  private static final int SAMPLE = 1 << 16;

  /** Opens the file from its beginning. */
  interface Opener {
    /** The bytes of the file. */
    CountedInput open() throws IOException;
  }

  private static TextEncoding of(Charset charset) {
    return new TextEncoding(charset, charset.equals(CP949) ? "CP949" : charset.name());
  }

  /** The encoding of a file that {@link #isText is text}. */
  static TextEncoding of(Opener file) throws IOException {
    byte[] start;
    try (CountedInput in = file.open()) {
      start = in.peek(START);
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, "UTF-8 with BOM");
    } else if (startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE with BOM");
    } else if (startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE with BOM");
    } else if (isUtf16(start, StandardCharsets.UTF_16LE)) {
      return of(StandardCharsets.UTF_16LE);
    } else if (isUtf16(start, StandardCharsets.UTF_16BE)) {
      return of(StandardCharsets.UTF_16BE);
    }
    try {
      readAll(file, StandardCharsets.UTF_8);
      return of(StandardCharsets.UTF_8);
    } catch (UnreadableData notUtf8) {
      return ofBytes(file, notUtf8);
    }
  }

  private static void readAll(Opener file, Charset charset) throws IOException {
    char[] part = new char[SAMPLE];
    try (Reader text = new StrictReader(file.open(), charset)) {
      long read = 0;
      for (int n = text.read(part, 0, SAMPLE); n >= 0; n = text.read(part, 0, SAMPLE)) {
        read += n;
        if (read > CHECKED) {
          return;
        }
      }
    }
  }

  private static TextEncoding ofBytes(Opener file, UnreadableData notUtf8) throws IOException {
    NonAscii bytes;
    try (CountedInput in = file.open()) {
      bytes = NonAscii.of(in.readNBytes((int) CHECKED));
    }
    boolean isKorean = bytes.isKorean() && decodes(bytes.sample(), CP949);
    if (bytes.isMostlyUtf8() && !(isKorean && bytes.korean() == bytes.runs())) {
      throw notUtf8;
    } else if (isKorean) {
      return of(likeliest(UsualCharacters.KOREAN, file, bytes.sample()));
    } else if (bytes.isLatin() && decodes(bytes.sample(), LATIN)) {
      return of(LATIN);
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes.sample());
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name == null
        || name.equals(Constants.CHARSET_WINDOWS_1252)
        || name.equals(Constants.CHARSET_UTF_8)
        || !Charset.isSupported(name)
        || !decodes(bytes.sample(), Charset.forName(name))
        || !isMostlyLetters(bytes.sample(), Charset.forName(name))) {
      throw notUtf8;
    }
    Charset found = name.equals(Constants.CHARSET_EUC_KR) ? CP949 : Charset.forName(name);
    Optional<UsualCharacters> eastern =
        Arrays.stream(UsualCharacters.values()).filter(c -> c.charset().equals(found)).findFirst();
    return of(eastern.isEmpty() ? found : likeliest(eastern.get(), file, bytes.sample()));
  }

  /** An encoding of Eastern Asia, or another one that the same bytes are much likelier to be. */
  private static Charset likeliest(UsualCharacters first, Opener file, byte[] sample)
      throws IOException {
    UsualCharacters rival =
        Arrays.stream(UsualCharacters.values())
            .filter(one -> one != first && decodes(sample, one.charset()))
            .max(Comparator.comparingDouble(one -> one.likelihood(sample)))
            .orElse(first);
    double lead = first.likelihood(sample) - rival.likelihood(sample);
    if (rival == first || lead >= (first == UsualCharacters.KOREAN ? KOREAN_LEAD : FIRST_LEAD)) {
      return first.charset();
    } else if (lead <= -RIVAL_LEAD) {
      return rival.charset();
    }
    try (CountedInput in = file.open()) {
      throw UnreadableData.file(
          in.name(),
          Message.of(
              "error.data.encodings", of(first.charset()).name(), of(rival.charset()).name()));
    }
  }

  private static boolean isMostlyLetters(byte[] sample, Charset charset) {
    int[] different =
        new String(sample, charset)
            .codePoints()
            .filter(c -> c > Byte.MAX_VALUE)
            .distinct()
            .toArray();
    boolean hasBoxes = Arrays.stream(different).anyMatch(c -> c >= '─' && c <= '▟');
    return !hasBoxes
        && 4 * Arrays.stream(different).filter(Character::isLetter).count()
            >= 3L * different.length;
  }

  private static boolean decodes(byte[] sample, Charset charset) {
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(sample))
          .chars()
          .noneMatch(c -> Character.isISOControl(c) && !isLayout(c));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Whether the first bytes of a file are those of a text: no control characters in them but tabs
   * and line ends, in UTF-16 or whatever else.
   */
  static boolean isText(byte[] start) {
    if (isUtf16(start, StandardCharsets.UTF_16LE) || isUtf16(start, StandardCharsets.UTF_16BE)) {
      return true;
    }
    for (byte b : start) {
      if (b >= 0 && b < ' ' && !isLayout(b) || b == Byte.MAX_VALUE) {
        return false;
      }
    }
    return true;
  }

  /** Whether some of it is ASCII, whose other byte is 0, and none of it are control characters. */
  private static boolean isUtf16(byte[] start, Charset charset) {
    int length = start.length / 2 * 2;
    CharBuffer text = charset.decode(ByteBuffer.wrap(start, 0, length));
    boolean isClean = text.chars().allMatch(c -> isLayout(c) || !Character.isISOControl(c));
    long ascii = text.chars().filter(c -> c < Byte.MAX_VALUE).count();
    return length > 0 && isClean && (4 * ascii >= text.length() || startsWith(start, 0xFF, 0xFE));
  }

  private static boolean isLayout(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    byte[] first = new byte[wanted.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = (byte) wanted[i];
    }
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }
}
