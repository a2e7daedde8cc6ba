package gradarium.concept.approximation;

import gradarium.engine.Numbers;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.Written;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * A function that the learner draws: its values at evenly spaced places, straight between them.
 *
 * @param values from the left end to the right
 */
record DrawnFunction(double[] values) {
  /** Half the width of what is shown: x goes from −3 to 3. */
  static final double HALF_WIDTH = 3;

  /** Half the height of what can be drawn. */
  static final double HALF_HEIGHT = 2;

  private static final int PLACES = 61;
  private static final double DIGITS = 100;

  /** The values of a function. */
  static DrawnFunction of(DoubleUnaryOperator function) {
    double[] values = new double[PLACES];
    for (int i = 0; i < PLACES; i++) {
      double value = function.applyAsDouble(x(i));
      values[i] = Double.isFinite(value) ? bounded(value) : 0;
    }
    return new DrawnFunction(values);
  }

  /** Reads as many numbers as there are places. */
  static DrawnFunction parse(String text) throws Refused {
    String[] parts = text.strip().split(" +");
    if (parts.length != PLACES) {
      throw refused();
    }
    double[] values = new double[PLACES];
    for (int i = 0; i < PLACES; i++) {
      values[i] = number(parts[i]);
    }
    return new DrawnFunction(values);
  }

  private static double number(String text) throws Refused {
    try {
      double value = Numbers.parse(text);
      if (Math.abs(value) <= HALF_HEIGHT) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused();
    }
    throw refused();
  }

  private static Refused refused() {
    return new Refused(Message.of("approximation.error.drawn", PLACES));
  }

  /** As it is written. */
  Written<DrawnFunction> written() {
    return new Written<>(
        Arrays.stream(values).mapToObj(Numbers::plain).collect(Collectors.joining(" ")), this);
  }

  /** The same with a straight stroke. */
  DrawnFunction with(double fromX, double fromY, double toX, double toY) {
    double[] changed = values.clone();
    int from = place(fromX);
    int to = place(toX);
    int step = to < from ? -1 : 1;
    for (int i = from; ; i += step) {
      double share = from == to ? 1 : (double) (i - from) / (to - from);
      changed[i] = bounded(fromY + share * (toY - fromY));
      if (i == to) {
        return new DrawnFunction(changed);
      }
    }
  }

  /** Its value at a place. */
  double at(double x) {
    double place = Math.max(0, Math.min(PLACES - 1, (x / HALF_WIDTH + 1) / 2 * (PLACES - 1)));
    int i = Math.min(PLACES - 2, (int) place);
    double share = place - i;
    return (1 - share) * values[i] + share * values[i + 1];
  }

  private static double x(int place) {
    return HALF_WIDTH * (2.0 * place / (PLACES - 1) - 1);
  }

  private static int place(double x) {
    long place = Math.round((x / HALF_WIDTH + 1) / 2 * (PLACES - 1));
    return (int) Math.max(0, Math.min(PLACES - 1, place));
  }

  private static double bounded(double value) {
    double within = Math.max(-HALF_HEIGHT, Math.min(HALF_HEIGHT, value));
    return Math.rint(within * DIGITS) / DIGITS + 0.0;
  }
}
