package gradarium.simulation;

import gradarium.engine.Numbers;
import gradarium.message.CompactNumbers;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * A number that a view measures, described once: {@code trace} and the self-check print it under
 * its name, lessons check it, tables of the window show it.
 *
 * @param <S> what is shown of a step
 * @param <T> what the number is of: a lane, a layer, or all that is shown
 * @param name its name in {@code trace} and lessons
 * @param value the number; not a number where there is none
 * @param unit how it is written for people
 * @param isNow whether the number is of the step that is shown; else it is that of the last look
 *     before, or there is none
 * @param size what it is summed from where its terms cancel, so that what is left may be rounding
 *     alone; else the number itself
 */
public record Measure<S extends Snapshot, T>(
    String name,
    ToDoubleBiFunction<S, T> value,
    Unit unit,
    BiPredicate<S, T> isNow,
    ToDoubleBiFunction<S, T> size)
    implements Measures.Column<S, T> {

  /** How a number is written for people. */
  public enum Unit {
    /** Without a unit. */
    NUMBER,
    /** A share of all, in percent. */
    SHARE,
    /** Steps, samples and whatever else is counted. */
    COUNT
  }

  /** A number of each step. */
  public static <S extends Snapshot, T> Measure<S, T> of(
      String name, ToDoubleBiFunction<S, T> value) {
    return new Measure<>(name, value, Unit.NUMBER, (shown, of) -> true, value);
  }

  /** A number of each step. */
  public static <S extends Snapshot, T> Measure<S, T> of(String name, ToDoubleFunction<T> value) {
    return of(name, (shown, of) -> value.applyAsDouble(of));
  }

  /** The same in another unit. */
  public Measure<S, T> in(Unit other) {
    return new Measure<>(name, value, other, isNow, size);
  }

  /** The same where only some steps have the number. */
  public Measure<S, T> where(BiPredicate<S, T> when) {
    return new Measure<>(name, value, unit, when, size);
  }

  /** The same where it is the rest of larger numbers. */
  public Measure<S, T> summedFrom(ToDoubleBiFunction<S, T> larger) {
    return new Measure<>(name, value, unit, isNow, larger);
  }

  /** The number, for people. */
  public String written(S shown, T of) {
    double number = value.applyAsDouble(shown, of);
    return switch (unit) {
      case NUMBER -> CompactNumbers.shortest(number);
      case SHARE -> CompactNumbers.percent(number);
      case COUNT -> Double.isNaN(number) ? "–" : Long.toString(Math.round(number));
    };
  }

  /** The number for machines; empty where it is not of the step that is shown. */
  @Override
  public String cell(S shown, T of) {
    if (!isNow.test(shown, of)) {
      return "";
    }
    double number = value.applyAsDouble(shown, of);
    return unit == Unit.COUNT && Double.isFinite(number)
        ? Long.toString(Math.round(number))
        : Numbers.exact(number);
  }
}
