package gradarium.engine.data;

import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.mozilla.universalchardet.prober.distributionanalysis.Big5DistributionAnalysis;
import org.mozilla.universalchardet.prober.distributionanalysis.CharDistributionAnalysis;
import org.mozilla.universalchardet.prober.distributionanalysis.EUCJPDistributionAnalysis;
import org.mozilla.universalchardet.prober.distributionanalysis.EUCKRDistributionAnalysis;
import org.mozilla.universalchardet.prober.distributionanalysis.GB2312DistributionAnalysis;

/**
 * Encodings of Eastern Asia that share most of their bytes, and how likely a text is in each. The
 * 512 most usual characters of each, and their share of texts, are those of Mozilla's detector (Li
 * and Momoi 2001). It needs many characters, and a table has few, so each different one counts
 * once: by how likely it is among the usual or among the other characters of the encoding.
 */
enum UsualCharacters {
  /** 2,350 syllables. */
  KOREAN("x-windows-949", EUCKRDistributionAnalysis::new, 0.9865, 2350),
  /** Simplified characters. */
  CHINESE("GB18030", GB2312DistributionAnalysis::new, 0.79135, 6763),
  /** Kana and characters. */
  JAPANESE("EUC-JP", EUCJPDistributionAnalysis::new, 0.92635, 6879),
  /** Traditional characters. */
  TRADITIONAL("Big5", Big5DistributionAnalysis::new, 0.74851, 13_053);

  private static final int USUAL = 512;
  private static final int OTHER_CHARACTERS = 20_000;

  /** First byte of jamo, of which tables have as many as Japanese has kana. */
  private static final int JAMO = 0xA4;

  /** First byte of Greek letters and Roman numerals, katakana in EUC-JP. */
  private static final int GREEK = 0xA5;

  /** Where letters begin; signs before them tell nothing. */
  private static final int FIRST_LETTERS = 0xB0;

  private final Charset charset;
  private final Supplier<CharDistributionAnalysis> analysis;
  private final double usual;
  private final double other;

  UsualCharacters(
      String charset, Supplier<CharDistributionAnalysis> analysis, double share, int characters) {
    this.charset = Charset.forName(charset);
    this.analysis = analysis;
    usual = Math.log(share / USUAL);
    other = Math.log((1 - share) / (characters - USUAL));
  }

  Charset charset() {
    return charset;
  }

  /** The logarithm of how likely its different characters are, of a text that it decodes. */
  double likelihood(byte[] text) {
    return new String(text, charset)
        .codePoints()
        .filter(c -> c > Byte.MAX_VALUE)
        .distinct()
        .mapToDouble(c -> likelihood(c))
        .sum();
  }

  private double likelihood(int character) {
    byte[] bytes = Character.toString(character).getBytes(charset);
    if (bytes.length != 2) {
      return -Math.log(OTHER_CHARACTERS);
    }
    CharDistributionAnalysis one = analysis.get();
    for (int i = 0; i <= CharDistributionAnalysis.MINIMUM_DATA_THRESHOLD; i++) {
      one.handleOneChar(bytes, 0, 2);
    }
    int lead = bytes[0] & 0xFF;
    boolean isUsual =
        one.getConfidence() == CharDistributionAnalysis.SURE_YES
            || this == KOREAN && (lead == JAMO || lead == GREEK);
    return isUsual ? usual : lead < FIRST_LETTERS ? -Math.log(OTHER_CHARACTERS) : other;
  }
}
