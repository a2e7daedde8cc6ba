package gradarium.message;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Korean particles that depend on the sound before them. A text that cannot know what its
 * placeholder will hold writes both forms, as in {@code {0}은(는)}; here the one that fits is chosen:
 * 3은, 2는. After Latin letters whose sound is not certain both stay.
 */
final class Particles {
  /** A character, closing marks that are not read, and both forms of a particle. */
  private static final Pattern BOTH =
      Pattern.compile("(.)(['\"’”)]*)(은\\(는\\)|이\\(가\\)|을\\(를\\)|와\\(과\\)|\\(으\\)로|\\(이\\))");

  /** Each particle after a consonant and after a vowel. */
  private static final Map<String, String[]> FORMS =
      Map.of(
          "은(는)", new String[] {"은", "는"},
          "이(가)", new String[] {"이", "가"},
          "을(를)", new String[] {"을", "를"},
          "와(과)", new String[] {"과", "와"},
          "(으)로", new String[] {"으로", "로"},
          "(이)", new String[] {"이", ""});

  private enum Ending {
    VOWEL,
    /** The consonant ㄹ, after which 로 stands as after a vowel. */
    RIEUL,
    CONSONANT,
    UNKNOWN
  }

  private Particles() {}

  /** The text with one form of each particle wherever the sound before it is known. */
  static String chosen(String text) {
    return BOTH.matcher(text).replaceAll(Particles::one);
  }

  private static String one(MatchResult found) {
    String particle = found.group(3);
    String[] forms = FORMS.get(particle);
    String form =
        switch (ending(found.group(1).charAt(0))) {
          case UNKNOWN -> particle;
          case VOWEL -> forms[1];
          case RIEUL -> particle.equals("(으)로") ? forms[1] : forms[0];
          case CONSONANT -> forms[0];
        };
    return Matcher.quoteReplacement(found.group(1) + found.group(2) + form);
  }

  /**
   * How a character ends when it is read aloud; digits have their Sino-Korean readings: 영, 일, 이, …
   */
  private static Ending ending(char last) {
    if (last >= '가' && last <= '힣') {
      int consonant = (last - '가') % 28;
      return consonant == 0 ? Ending.VOWEL : consonant == 8 ? Ending.RIEUL : Ending.CONSONANT;
    }
    return switch (last) {
      case '1', '7', '8', 'l', 'L', 'R' -> Ending.RIEUL;
      case '0', '3', '6', 'm', 'n', 'p', 'M', 'N' -> Ending.CONSONANT;
      case '2', '4', '5', '9', '%', 'a', 'd', 'g', 'h', 'i', 'o', 's', 'u', 'y' -> Ending.VOWEL;
      default -> last >= 'A' && last <= 'Z' ? Ending.VOWEL : Ending.UNKNOWN;
    };
  }
}
