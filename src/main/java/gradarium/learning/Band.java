package gradarium.learning;

import gradarium.simulation.Points;
import gradarium.simulation.Series;
import java.util.Arrays;
import java.util.List;

/** The lowest, the mean and the highest of some numbers over steps. */
public final class Band {
  private final List<Series> series = List.of(new Series(), new Series(), new Series());

  /** Adds the numbers of a step. */
  public void add(long step, double[] values) {
    series.get(0).add(step, Arrays.stream(values).min().orElseThrow());
    series.get(1).add(step, mean(values));
    series.get(2).add(step, Arrays.stream(values).max().orElseThrow());
  }

  /** The mean of numbers; none without numbers. */
  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** The curves so far. */
  public LearningSnapshot.Curves curves() {
    List<Points> points = series.stream().map(Series::points).toList();
    return new LearningSnapshot.Curves(points.get(0), points.get(1), points.get(2));
  }

  /** All that later additions depend on. */
  public List<Series.Saved> save() {
    return series.stream().map(Series::save).toList();
  }

  /** Goes back to a saved state. */
  public void restore(List<Series.Saved> saved) {
    for (int i = 0; i < series.size(); i++) {
      series.get(i).restore(saved.get(i));
    }
  }

  /** Bytes of memory that a saved state takes at most. */
  static long bytes(List<Series.Saved> saved) {
    return saved.stream().mapToLong(Series.Saved::bytes).sum();
  }
}
