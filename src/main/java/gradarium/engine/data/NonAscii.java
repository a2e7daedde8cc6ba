package gradarium.engine.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;

/**
 * The bytes of a text that are not ASCII, counted by what they may be.
 *
 * @param runs how many times one or more of them stand together
 * @param kinds how many different ones there are of these runs
 * @param latin how many of the different ones are of one or two bytes, all of them letters or signs
 *     that are usual in Western European texts in Latin-1
 * @param utf8 how many runs are well-formed characters of UTF-8
 * @param korean how many runs are pairs of bytes that are common syllables in CP949
 * @param sample lines that have such bytes, for a detector
 */
record NonAscii(int runs, int kinds, int latin, int utf8, int korean, byte[] sample) {
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_KINDS = 10_000;
  private static final Charset LATIN = Charset.forName("windows-1252");

  /**
   * Letters and signs of windows-1252 that stand in tables; not þ and ÿ, rather bytes by mistake.
   */
  private static final String LATIN_SIGNS = "€‘’“”–—…ŠšŽžŒœŸ¡¢£¥§©ª«°±²³´µ¶·¹º»¼½¾¿";

  /** In front of a word; no ’ and no ” stand there. */
  private static final String BEFORE_WORDS = " ,;|\t\n\r\"";

  /** Counts the bytes of a text. */
  static NonAscii of(byte[] text) {
    int[] counts = new int[4];
    Set<String> kinds = new HashSet<>();
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int lineStart = 0;
    int sampled = -1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' || text[i] == '\r') {
        lineStart = i + 1;
      } else if (text[i] < 0) {
        int from = i;
        while (i < text.length && text[i] < 0) {
          i++;
        }
        counts[0]++;
        boolean isNew =
            kinds.size() < MOST_KINDS && kinds.add(new String(text, from, i - from, LATIN));
        counts[1] += isNew && isLatin(text, from, i) ? 1 : 0;
        counts[2] += isUtf8(text, from, i) ? 1 : 0;
        counts[3] += isKorean(text, from, i) ? 1 : 0;
        i--;
        if (lineStart != sampled && sample.size() < SAMPLE) {
          sampled = lineStart;
          int end = i;
          while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
          }
          sample.write(text, lineStart, Math.min(end - lineStart, SAMPLE));
          sample.write('\n');
        }
      }
    }
    return new NonAscii(
        counts[0], kinds.size(), counts[1], counts[2], counts[3], sample.toByteArray());
  }

  /** Whether it is a text in UTF-8 with some wrong byte in it. */
  boolean isMostlyUtf8() {
    return 2 * utf8 >= runs;
  }

  boolean isKorean() {
    return 2 * korean > runs;
  }

  boolean isLatin() {
    return 2 * latin > kinds;
  }

  private static boolean isUtf8(byte[] text, int from, int to) {
    int i = from;
    while (i < to) {
      int lead = text[i] & 0xFF;
      int more = lead >= 0xC2 && lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      if (lead < 0xC2 || lead > 0xF4 || i + more >= to) {
        return false;
      }
      for (int k = 1; k <= more; k++) {
        if ((text[i + k] & 0xC0) != 0x80) {
          return false;
        }
      }
      i += more + 1;
    }
    return true;
  }

  /** Pairs of the rows of signs and of the 2,350 common syllables, with a syllable among them. */
  private static boolean isKorean(byte[] text, int from, int to) {
    boolean hasSyllable = false;
    for (int i = from; i + 1 < to; i += 2) {
      int lead = text[i] & 0xFF;
      if (lead < 0xA1 || lead > 0xC8 || (text[i + 1] & 0xFF) < 0xA1) {
        return false;
      }
      hasSyllable |= lead >= 0xB0;
    }
    return hasSyllable && (to - from) % 2 == 0;
  }

  private static boolean isLatin(byte[] text, int from, int to) {
    boolean closes = text[from] == (byte) 0x92 || text[from] == (byte) 0x94;
    boolean begins = from == 0 || BEFORE_WORDS.indexOf(text[from - 1]) >= 0;
    if (to - from > 2 || closes && begins) {
      return false;
    }
    String letters = new String(text, from, to - from, LATIN);
    return letters
        .chars()
        .allMatch(c -> LATIN_SIGNS.indexOf(c) >= 0 || c >= 'À' && c < 'þ' && "×÷ÞÐ".indexOf(c) < 0);
  }
}
