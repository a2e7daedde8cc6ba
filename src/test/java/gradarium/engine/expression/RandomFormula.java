package gradarium.engine.expression;

import gradarium.engine.expression.Expression.Variable;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A formula as a tree, which knows how it is written and what it gives; it shares no code with the
 * program.
 *
 * @param kind of its top: a number, x, y, a sign, an operator, or the name of a function
 * @param number where it is one
 * @param parts what the top works on
 */
record RandomFormula(String kind, double number, List<RandomFormula> parts) {
  private static final String[] OF_ONE = {
    "exp",
    "log",
    "sqrt",
    "abs",
    "sin",
    "cos",
    "tan",
    "atan",
    "sinh",
    "cosh",
    "tanh",
    "sigmoid",
    "relu",
    "softplus",
    "floor",
    "sign",
    "cbrt",
    "log10",
    "asin",
    "acos",
    "ceil"
  };
  private static final String[] OPERATORS = {"+", "-", "*", "/", "^", "+", "*", "max", "min"};
  private static final double[] NUMBERS = {0, 1, 2, 3, 0.5, 10, 1e-3, 2.5, 1e3, Math.PI, Math.E};

  /**
   * A value, its derivative, the size of what the derivative was summed from, whether it is a
   * constant, and whether nothing on the way was a corner, a hole or an infinity.
   */
  record Dual(double value, double slope, double size, boolean fixed, boolean isSmooth) {
    static Dual of(double value, double slope, double size, Dual... from) {
      boolean smooth = Double.isFinite(value) && Double.isFinite(slope) && size < 1e60;
      boolean fixed = true;
      for (Dual dual : from) {
        smooth &= dual.isSmooth;
        fixed &= dual.fixed;
      }
      return new Dual(value, fixed ? 0 : slope, fixed ? 0 : size, fixed, smooth);
    }
  }

  /** A formula of so many operations. */
  static RandomFormula of(SplittableRandom random, int operations) {
    if (operations == 0) {
      double[] n = {NUMBERS[random.nextInt(NUMBERS.length)]};
      return switch (random.nextInt(4)) {
        case 0, 1 -> new RandomFormula("x", 0, List.of());
        case 2 -> new RandomFormula("y", 0, List.of());
        default -> new RandomFormula("number", n[0], List.of());
      };
    }
    int choice = random.nextInt(10);
    if (choice < 2) {
      String name = OF_ONE[random.nextInt(OF_ONE.length)];
      return new RandomFormula(name, 0, List.of(of(random, operations - 1)));
    } else if (choice < 4) {
      return new RandomFormula("negate", 0, List.of(of(random, operations - 1)));
    }
    int left = random.nextInt(operations);
    return new RandomFormula(
        OPERATORS[random.nextInt(OPERATORS.length)],
        0,
        List.of(of(random, left), of(random, operations - 1 - left)));
  }

  /** As text; products are written without a sign, and pasted signs taken, here and there. */
  String write(SplittableRandom random) {
    return switch (kind) {
      case "x", "y" -> kind;
      case "number" ->
          number == Math.PI
              ? "pi"
              : number == Math.E ? "e" : number == (int) number ? "" + (int) number : "" + number;
      case "negate" -> (random.nextInt(4) == 0 ? "−" : "-") + within(0, 3, random);
      case "+", "-" -> within(0, 1, random) + " " + kind + " " + within(1, 2, random);
      case "/" -> within(0, 2, random) + "/" + within(1, 3, random);
      case "*" -> product(random);
      case "^" -> {
        boolean raised = parts.get(1).kind.equals("number") && parts.get(1).number == 2;
        yield raised && random.nextBoolean()
            ? within(0, 6, random) + "²"
            : within(0, 5, random) + (random.nextInt(4) == 0 ? "**" : "^") + within(1, 3, random);
      }
      case "max", "min" ->
          kind + "(" + parts.get(0).write(random) + "," + parts.get(1).write(random) + ")";
      default -> kind + "(" + parts.get(0).write(random) + ")";
    };
  }

  /** Without a sign, unless the second factor begins with one or with a digit. */
  private String product(SplittableRandom random) {
    String a = within(0, 2, random);
    if (random.nextInt(3) == 0) {
      String b = within(1, 4, random);
      boolean clear = !Character.isDigit(b.charAt(0)) && !startsWithName(a, b);
      if (clear) {
        return a + b;
      }
      return a + (random.nextBoolean() ? "·" : "*") + b;
    }
    return a + "*" + within(1, 3, random);
  }

  /** Names that would run into a function's, and functions that a raised sign would be part of. */
  private static boolean startsWithName(String a, String b) {
    char last = a.charAt(a.length() - 1);
    boolean joins = Character.isLetter(last) && Character.isLetter(b.charAt(0));
    return joins && !(b.startsWith("x") || b.startsWith("y"));
  }

  private String within(int part, int least, SplittableRandom random) {
    String text = parts.get(part).write(random);
    return parts.get(part).tightness(text) < least ? "(" + text + ")" : text;
  }

  private int tightness(String text) {
    return switch (kind) {
      case "+", "-" -> 1;
      case "*", "/" -> 2;
      case "negate" -> 3;
      case "^" -> text.endsWith("²") && parts.get(1).kind.equals("number") ? 5 : 4;
      default -> 6;
    };
  }

  /** With dual numbers, by a variable. */
  Dual at(double x, double y, Variable by) {
    if (parts.isEmpty()) {
      boolean isHere = kind.equals(by == Variable.X ? "x" : "y");
      double value = kind.equals("x") ? x : kind.equals("y") ? y : number;
      return new Dual(value, isHere ? 1 : 0, isHere ? 1 : 0, !isHere, true);
    }
    Dual a = parts.get(0).at(x, y, by);
    if (parts.size() == 1) {
      return ofOne(a);
    }
    return ofTwo(a, parts.get(1).at(x, y, by));
  }

  private Dual ofTwo(Dual a, Dual b) {
    double u = a.value;
    double v = b.value;
    return switch (kind) {
      case "+" -> Dual.of(u + v, a.slope + b.slope, a.size + b.size, a, b);
      case "-" -> Dual.of(u - v, a.slope - b.slope, a.size + b.size, a, b);
      case "*" ->
          Dual.of(
              u * v, a.slope * v + u * b.slope, a.size * Math.abs(v) + Math.abs(u) * b.size, a, b);
      case "/" ->
          Dual.of(
              u / v,
              (a.slope * v - u * b.slope) / (v * v),
              (a.size * Math.abs(v) + Math.abs(u) * b.size) / (v * v),
              a,
              b);
      case "^" -> power(a, b);
      default -> {
        boolean first = kind.equals("max") ? u > v : u < v;
        Dual chosen = first ? a : b;
        Dual dual = Dual.of(chosen.value, chosen.slope, a.size + b.size, a, b);
        double value = kind.equals("max") ? Math.max(u, v) : Math.min(u, v);
        yield new Dual(value, dual.slope, dual.size, dual.fixed, dual.isSmooth && u != v);
      }
    };
  }

  private static Dual power(Dual a, Dual b) {
    double u = a.value;
    double v = b.value;
    double value = Math.pow(u, v);
    if (b.fixed) {
      double steep = v == 0 ? 0 : v * Math.pow(u, v - 1);
      return Dual.of(value, steep * a.slope, Math.abs(steep) * a.size, a, b);
    }
    double slope = value * (b.slope * Math.log(u) + v * a.slope / u);
    double size = Math.abs(value) * (b.size * Math.abs(Math.log(u)) + Math.abs(v * a.size / u));
    Dual dual = Dual.of(value, slope, size * (1 + Math.abs(v)), a, b);
    return new Dual(value, dual.slope, dual.size, dual.fixed, dual.isSmooth && u > 0);
  }

  private Dual ofOne(Dual a) {
    double u = a.value;
    double e = Math.exp(-Math.abs(u));
    double s = u < 0 ? e / (1 + e) : 1 / (1 + e);
    return switch (kind) {
      case "negate" -> Dual.of(-u, -a.slope, a.size, a);
      case "exp" -> chain(Math.exp(u), Math.exp(u), a);
      case "log" -> chain(Math.log(u), 1 / u, a);
      case "log10" -> chain(Math.log10(u), 1 / (u * Math.log(10)), a);
      case "sqrt" -> chain(Math.sqrt(u), 0.5 * Math.pow(u, -0.5), a);
      case "cbrt" -> chain(Math.cbrt(u), Math.pow(Math.abs(u), -2.0 / 3) / 3, a);
      case "abs" -> corner(Math.abs(u), u < 0 ? -1 : 1, u != 0, a);
      case "relu" -> corner(Math.max(u, 0), u < 0 ? 0 : 1, u != 0, a);
      case "sign" -> corner(Math.signum(u), 0, u != 0, a);
      case "floor" -> corner(Math.floor(u), 0, u != Math.rint(u), a);
      case "ceil" -> corner(Math.ceil(u), 0, u != Math.rint(u), a);
      case "sin" -> chain(Math.sin(u), Math.cos(u), a);
      case "cos" -> chain(Math.cos(u), -Math.sin(u), a);
      case "tan" -> chain(Math.tan(u), 1 / (Math.cos(u) * Math.cos(u)), a);
      case "asin" -> arc(Math.asin(u), 1 / Math.sqrt((1 - u) * (1 + u)), a);
      case "acos" -> arc(Math.acos(u), -1 / Math.sqrt((1 - u) * (1 + u)), a);
      case "atan" -> chain(Math.atan(u), 1 / (1 + u * u), a);
      case "sinh" -> chain(Math.sinh(u), Math.cosh(u), a);
      case "cosh" -> chain(Math.cosh(u), Math.sinh(u), a);
      case "tanh" -> chain(Math.tanh(u), 1 / (Math.cosh(u) * Math.cosh(u)), a);
      case "sigmoid" -> chain(1 / (1 + Math.exp(-u)), s * (1 - s), a);
      default -> chain(Math.max(u, 0) + Math.log1p(e), s, a);
    };
  }

  private static Dual chain(double value, double steep, Dual a) {
    return Dual.of(value, steep * a.slope, (1 + Math.abs(steep)) * a.size, a);
  }

  /** Near −1 and 1, 1 − u² has lost digits. */
  private static Dual arc(double value, double steep, Dual a) {
    Dual dual = chain(value, steep, a);
    double size = dual.size * (1 + steep * steep);
    return new Dual(value, dual.slope, size, dual.fixed, dual.isSmooth);
  }

  private static Dual corner(double value, double steep, boolean smooth, Dual a) {
    Dual dual = chain(value, steep, a);
    return new Dual(value, dual.slope, dual.size, dual.fixed, dual.isSmooth && smooth);
  }
}
