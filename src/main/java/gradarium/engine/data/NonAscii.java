package gradarium.engine.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The bytes of a text that are not ASCII, counted by what they may be.
 *
 * @param runs how many times one or more of them stand together
 * @param kinds how many different ones there are of these runs; without words of two accented
 *     letters, which tell nothing, where such letters stand beside Latin ones elsewhere
 * @param latin how many of the different ones are of one or two bytes, all of them letters or signs
 *     that are usual in Western European texts in Latin-1, and no word of two accented letters
 * @param utf8 how many runs are well-formed characters of UTF-8
 * @param korean how many runs are pairs of bytes that are letters or signs in CP949
 * @param syllables how many of the different ones are syllables, perhaps with signs
 * @param hanja how many of the different ones have Hanja among them, and are longer than one
 * @param sample lines that have such bytes, for a detector
 */
record NonAscii(
    int runs, int kinds, int latin, int utf8, int korean, int syllables, int hanja, byte[] sample) {
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_KINDS = 10_000;

  /** First bytes of pairs in CP949. */
  private static final int FIRST = 0xA1;

  private static final int FIRST_SYLLABLE = 0xB0;

  private static final int FIRST_HANJA = 0xCA;
  private static final int LAST_HANJA = 0xFD;

  /** First bytes of boxes, kana, Cyrillic letters and of none. */
  private static final String OTHER_SIGNS = "\u00A6\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF\u00C9";

  /** First bytes of pairs that are jamo, or Greek letters and Roman numerals; in EUC-JP kana. */
  private static final String JAMO_AND_GREEK = "\u00A4\u00A5";

  private static final char NO_BREAK_SPACE = '\u00A0';

  private static final Charset LATIN = Charset.forName("windows-1252");

  /**
   * Letters and signs of windows-1252 that stand in tables; not þ and ÿ, rather bytes by mistake.
   */
  private static final String LATIN_SIGNS = "€‘’“”–—…ŠšŽžŒœŸ¡¢£¥§©ª«°±²³´µ¶·¹º»¼½¾¿";

  /** Signs that stand within no word; there they are letters of other languages. */
  private static final String NEVER_WITHIN = "¡¢£¥§±²³´¶¹»«¼½¾¿";

  /** In front of a word; no ’ and no ” stand there. */
  private static final String BEFORE_WORDS = " ,;|\t\n\r\"";

  /** Counts the bytes of a text. */
  static NonAscii of(byte[] text) {
    int[] counts = new int[6];
    int words = 0;
    boolean isBeside = false;
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
            kinds.size() < MOST_KINDS
                && !isSpace(text, from, i)
                && kinds.add(new String(text, from, i - from, LATIN));
        boolean isWord = isAccentedWord(text, from, i);
        words += isNew && isWord && i - from == 2 ? 1 : 0;
        isBeside |=
            isBesideLetter(text, from, i) && isAccented(text, from, i) && isLatin(text, from, i);
        counts[1] += isNew && isLatin(text, from, i) ? 1 : 0;
        counts[2] += isUtf8(text, from, i) ? 1 : 0;
        if (isKorean(text, from, i)) {
          boolean hasHanja = hasPairs(text, from, i, FIRST_HANJA);
          counts[3]++;
          counts[4] += isNew && !hasHanja && hasPairs(text, from, i, FIRST_SYLLABLE) ? 1 : 0;
          counts[5] += isNew && hasHanja && i - from > 2 ? 1 : 0;
        }
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
        counts[0],
        kinds.size() - (isBeside ? words : 0),
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        sample.toByteArray());
  }

  /** Whether it is a text in UTF-8 with some wrong byte in it. */
  boolean isMostlyUtf8() {
    return 2 * utf8 >= runs;
  }

  /**
   * Whether it is Korean as far as its bytes tell: half of it with syllables, or all of it. Words
   * of Hanja stand beside syllables; alone, they are rather letters of other languages.
   */
  boolean isKorean() {
    return hanja <= syllables && (korean == runs || syllables > 0 && 2 * korean >= runs);
  }

  boolean isLatin() {
    return 2 * latin > kinds;
  }

  /** No-break spaces tell nothing: in other encodings their byte is a letter. */
  private static boolean isSpace(byte[] text, int from, int to) {
    return IntStream.range(from, to).allMatch(i -> text[i] == (byte) NO_BREAK_SPACE);
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

  /**
   * Pairs of the rows of common syllables, Hanja and signs, of these no boxes nor letters of other
   * languages; single jamo, Greek letters and Roman numerals, as several would be kana. Syllables
   * stand before or behind Latin letters ({@code B형}) and not between them, Hanja neither: there
   * they are accented letters.
   */
  private static boolean isKorean(byte[] text, int from, int to) {
    boolean isBehind = from > 0 && isLetter(text[from - 1]);
    boolean isBefore = to < text.length && isLetter(text[to]);
    boolean hasHanja = hasPairs(text, from, to, FIRST_HANJA);
    boolean isAccent =
        isBehind && isBefore && hasPairs(text, from, to, FIRST_SYLLABLE)
            || (isBehind || isBefore) && hasHanja;
    boolean isKana = false;
    for (int i = from; i + 1 < to; i += 2) {
      int lead = text[i] & 0xFF;
      boolean mayBeKana = JAMO_AND_GREEK.indexOf(lead) >= 0;
      if (lead < FIRST
          || lead > LAST_HANJA
          || (text[i + 1] & 0xFF) < FIRST
          || OTHER_SIGNS.indexOf(lead) >= 0
          || isKana && mayBeKana) {
        return false;
      }
      isKana = mayBeKana;
    }
    return (to - from) % 2 == 0 && !isAccent;
  }

  private static boolean hasPairs(byte[] text, int from, int to, int first) {
    for (int i = from; i < to; i += 2) {
      if ((text[i] & 0xFF) >= first) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(byte b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }

  /** Whether it is two or more accented letters with no other letter beside them. */
  private static boolean isAccentedWord(byte[] text, int from, int to) {
    return to - from > 1 && isAccented(text, from, to) && !isBesideLetter(text, from, to);
  }

  private static boolean isAccented(byte[] text, int from, int to) {
    return IntStream.range(from, to).allMatch(i -> (text[i] & 0xFF) >= 'À');
  }

  private static boolean isBesideLetter(byte[] text, int from, int to) {
    return from > 0 && isLetter(text[from - 1]) || to < text.length && isLetter(text[to]);
  }

  private static boolean isLatin(byte[] text, int from, int to) {
    boolean closes = text[from] == (byte) 0x92 || text[from] == (byte) 0x94;
    boolean begins = from == 0 || BEFORE_WORDS.indexOf(text[from - 1]) >= 0;
    long letters = IntStream.range(from, to).filter(i -> !isSpace(text, i, i + 1)).count();
    if (letters > 2 || closes && begins || isAccentedWord(text, from, to)) {
      return false;
    }
    String run = new String(text, from, to - from, LATIN);
    boolean isWithin =
        from > 0 && isLetter(text[from - 1]) && to < text.length && isLetter(text[to]);
    if (isWithin && run.chars().anyMatch(c -> NEVER_WITHIN.indexOf(c) >= 0)) {
      return false;
    }
    return run.chars()
        .allMatch(
            c ->
                LATIN_SIGNS.indexOf(c) >= 0
                    || c == NO_BREAK_SPACE
                    || c >= 'À' && c < 'þ' && "×÷ÞÐ".indexOf(c) < 0);
  }
}
