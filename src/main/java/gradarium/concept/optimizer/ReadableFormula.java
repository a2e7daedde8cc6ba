package gradarium.concept.optimizer;

/** Formulas as on paper. */
final class ReadableFormula {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private ReadableFormula() {}

  /** A formula with raised exponents, as on paper: x² for x^2. */
  static String of(String formula) {
    StringBuilder text = new StringBuilder();
    boolean raised = false;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean begins = c == '^' && wholeExponentAt(formula, i + 1);
      raised = begins || (raised && digit);
      if (!begins) {
        text.append(raised ? RAISED.charAt(c - '0') : c);
      }
    }
    return text.toString().replace("*", "·").replace(" - ", " − ").replaceAll("\\bpi\\b", "π");
  }

  private static boolean wholeExponentAt(String formula, int at) {
    int end = at;
    while (end < formula.length() && Character.isDigit(formula.charAt(end))) {
      end++;
    }
    return end > at && (end == formula.length() || formula.charAt(end) != '.');
  }
}
