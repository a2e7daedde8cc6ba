package gradarium.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.engine.expression.Expression.Variable;
import gradarium.message.Message;
import gradarium.message.Messages;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFormulasTest {
  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
  private static final Messages KOREAN = Messages.in(Locale.KOREAN);

  private static ExpressionException refused(String formula) {
    ExpressionException e =
        catchThrowableOfType(ExpressionException.class, () -> ExpressionParser.parse(formula));
    assertThat(e).as("'%s' is refused", formula).isNotNull();
    return e;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "§§; 1; the formula is empty; the names it can use are x, y, pi and e",
        "x +; 3; after ‘+’ a number, a name or ( is expected",
        "x + * y; 5; a number, a name or ( is expected here, not ‘*’",
        "(x; 1; the parenthesis that opens here is never closed",
        "x + (y*(x-1); 5; the parenthesis that opens here is never closed",
        "x); 2; this ) has no matching (",
        "(; 1; after ‘(’ a number",
        "(); 2; expected here, not ‘)’",
        "sin(; 4; after ‘(’ a number",
        "z^2; 1; there is no name ‘z’; the names are x, y, pi and e",
        "x + speed*y; 5; there is no name ‘speed’",
        "x − ㅌ; 5; there is no name ‘ㅌ’",
        "foo(x); 1; there is no function ‘foo’; the functions are abs, acos,",
        "2*Gelu(x); 3; there is no function ‘Gelu’",
        "x2; 1; write a product as x*2 and a power as x^2",
        "1 + e2; 5; write a product as e*2 and a power as e^2",
        "x 2; 3; an operator such as + or * is expected here, not ‘2’",
        "1..2; 3; not ‘.2’",
        "2 3; 3; not ‘3’",
        "(x)2; 4; not ‘2’",
        "sin x; 1; ‘sin’ is a function; put its argument in parentheses, sin(…)",
        "2 + SIN; 5; put its argument in parentheses, sin(…)",
        "sin^2(x); 1; put its argument in parentheses, sin(…)",
        "sin⁻¹(x); 4; write 1/sin(…)",
        "sin(x, y); 1; arguments of sin: exactly 1, not 2",
        "x + pow(x); 5; arguments of pow: exactly 2, not 1",
        "max(x); 1; arguments of max: at least 2, not 1",
        "max(x,; 6; after ‘,’ a number",
        "1,5x; 2; a decimal fraction is written with a point",
        "(1,5); 3; a decimal fraction is written with a point",
        "x = y; 3; ‘=’ is not allowed here",
        "x <= y; 3; ‘<=’ is not allowed here",
        "x && y; 3; not ‘&&’",
        "x and y; 3; there is no name ‘and’",
        "|x|; 1; write abs(…)",
        "||x|-1|; 1; write abs(…)",
        "2 + ||||; 5; write abs(…)",
        "2 + ｜x｜; 5; write abs(…)",
        "√x²; 1; put its argument in parentheses, √(…)",
        "x + √x^2; 5; put its argument in parentheses",
        "1/√2πe^(-x²/2); 3; put its argument in parentheses",
        "√√2x; 2; put its argument in parentheses",
        "√sin(x)²; 1; put its argument in parentheses",
        "√x(y+1); 1; put its argument in parentheses",
        "eˣ; 2; ‘ˣ’ has no meaning in a formula",
        "3 + xⁿ; 6; ‘ⁿ’ has no meaning in a formula",
        "[x]; 1; use ( and )",
        "x : y; 3; ‘:’ has no meaning in a formula"
      })
  void saysWhereAndWhatIsAllowedThere(String formula, int position, String explained) {
    ExpressionException e = refused(formula);
    assertThat(e.getMessage()).contains(explained);
    assertThat(e.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\"",
        "'text'",
        "x[0]",
        "0x1F + x",
        "x; y",
        "x!",
        "Runtime.exec(1)",
        "x++",
        "\u0000",
        "∑x",
        "NaN",
        "Infinity",
        "x,y",
        "1e+",
        ".",
        "..",
        "2x3",
        "x_1",
        "x²3",
        "٣x",
        "x①",
        "2₃",
        "eˣ",
        "xⁿ",
        "x ? y : 1",
        "x % y",
        "5!",
        "@",
        "x = 1",
        "x # y",
        "\uD800",
        "exx(",
        "IF(x,1,2)"
      })
  void readsNothingElse(String formula) {
    ExpressionException e = refused(formula);
    assertThat(e.position()).isBetween(1, Math.max(1, formula.length()));
    assertThat(KOREAN.text(e.explanation())).isNotEqualTo(ENGLISH.text(e.explanation()));
  }

  @Test
  void yIsNoNameInAFormulaInX() {
    ExpressionException e =
        catchThrowableOfType(
            ExpressionException.class, () -> ExpressionParser.parseInX("sin(Y) + 1"));
    assertThat(e.getMessage()).isEqualTo("there is no name ‘Y’; the names are x, pi and e");
    assertThat(e.position()).isEqualTo(5);
    assertThat(KOREAN.text(e.explanation()))
        .isEqualTo("5번째 글자: ‘Y’라는 이름은 없습니다. 쓸 수 있는 이름: x, pi, e");
  }

  @Test
  void numbersHaveToBeNumbersOfThisMachine() throws Exception {
    assertThat(ExpressionParser.parse("1e308").at(0, 0)).isEqualTo(1e308);
    assertThat(refused("x + 1e309").position()).isEqualTo(5);
    assertThat(refused("1 + x" + "²".repeat(400)).position()).isEqualTo(6);
    assertThat(refused("1e309").getMessage())
        .isEqualTo("1e309 is too large; numbers up to 1.7e308 are allowed");
  }

  /** None of these may end in an overflow of the stack, nor take long. */
  @Test
  void tenThousandCharactersOfAnythingAreAnsweredAtOnce() {
    assertThat(refused("x".repeat(10_001)).getMessage())
        .isEqualTo("the formula has 10001 characters; at most 10000 are allowed");
    assertDeep("(".repeat(4999) + "x" + ")".repeat(4999), 201);
    assertDeep("(".repeat(10_000), 201);
    assertDeep("sin(".repeat(2500), 201 * 4 - 3);
    assertDeep("x^".repeat(4999) + "x", 201 * 2);
    assertDeep("-(".repeat(5000), 201 * 2);
    assertDeep("√".repeat(10_000), 201);
    assertDeep("2^-".repeat(3000), 201 * 3 - 1);
    assertLong("x*".repeat(4999) + "y", 499);
    assertLong("sin(x)+".repeat(1400) + "x", 0);
    assertLong("max(" + "x,".repeat(4000) + "y)", 0);
    StringBuilder numbers = new StringBuilder("x");
    for (int i = 0; i < 1900; i++) {
      numbers.append('+').append(i);
    }
    assertLong(numbers.toString(), 0);
  }

  private static void assertDeep(String formula, int position) {
    ExpressionException e = refused(formula);
    assertThat(e.problem()).isEqualTo(Message.of("expression.deep", 200));
    assertThat(e.position()).isCloseTo(position, org.assertj.core.api.Assertions.within(4));
  }

  private static void assertLong(String formula, int position) {
    ExpressionException e = refused(formula);
    assertThat(e.problem()).isEqualTo(Message.of("expression.operations", 500));
    assertThat(e.position()).isGreaterThanOrEqualTo(position);
  }

  @Test
  void noTextBringsTheParserDown() {
    SplittableRandom random = new SplittableRandom(11);
    String[] pieces = {
      "x", "y", "pi", "e", "2", ".5", "1e3", "e-", "sin(", "max(", "pow(", "(", ")", ",", "+", "-",
      "−", "*", "×", "/", "^", "**", "²", "⁻¹", "√", " ", "\u00a0", "<", "<=", "=", "and", "or",
      "loss_2", "log₂(", "𝑥", "ｘ", "٣", "\u0000", "\uD835", "é", "|", "[", "{", "\"", "\n", "⁺"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(24); k > 0; k--) {
        boolean any = random.nextInt(12) == 0;
        text.append(
            any
                ? String.valueOf((char) random.nextInt(0x10000))
                : pieces[random.nextInt(pieces.length)]);
      }
      readOrRefused(text.toString());
    }
  }

  @Test
  void noMutationOfAFormulaBringsTheParserDown() {
    SplittableRandom random = new SplittableRandom(12);
    String good = "20 + e - 20*exp(-0.2*sqrt(0.5*(x² + y^2))) − max(x, 2y, 1e-3)^-x/3sin(x)";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(8));
        switch (random.nextInt(3)) {
          case 0 -> text.delete(from, to);
          case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
          default -> text.setCharAt(from, good.charAt(random.nextInt(good.length())));
        }
        text.append(' ');
      }
      readOrRefused(text.toString());
    }
  }

  private static void readOrRefused(String text) {
    try {
      ExpressionParser.parse(text).derivative(Variable.X).at(0.5, 0.5);
    } catch (ExpressionException e) {
      assertPlace(text, e);
    }
    try {
      Expression term = ExpressionParser.parseTerm(text);
      term.at(new double[term.names().size()]);
    } catch (ExpressionException e) {
      assertPlace(text, e);
    }
  }

  private static void assertPlace(String text, ExpressionException e) {
    int length = Math.max(1, text.length());
    if (e.position() < 1 || e.position() > length) {
      throw new AssertionError("'%s': %s".formatted(text, e.getMessage()));
    }
  }
}
