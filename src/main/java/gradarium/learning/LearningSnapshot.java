package gradarium.learning;

import gradarium.engine.Numbers;
import gradarium.simulation.Points;
import gradarium.simulation.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A race of networks at one step.
 *
 * @param lanes in the order of the settings
 */
public record LearningSnapshot(long step, List<Lane> lanes) implements Snapshot {
  /** The columns of {@link #rows}. */
  public static final List<String> COLUMNS =
      List.of("step", "lane", "train_loss", "test_loss", "test_accuracy");

  @Override
  public List<Mark> marks() {
    return Snapshot.diverged(lanes, Lane::divergedAt);
  }

  /** A row for each lane: test loss and accuracy as of the last look at the test samples. */
  public List<List<String>> rows() {
    return lanes.stream()
        .map(
            lane ->
                List.of(
                    Long.toString(step),
                    lane.id,
                    Numbers.exact(lane.trainLoss),
                    Numbers.exact(lane.testLoss),
                    Numbers.exact(lane.accuracy)))
        .toList();
  }

  /**
   * Whether a number of a lane's row is of this step; the test samples are not looked at in each.
   */
  public boolean isOfThisStep(int lane, String column) {
    return !column.startsWith("test_") || isLookedAt(lane);
  }

  /** Whether a lane's test loss and accuracy are of this step. */
  public boolean isLookedAt(int lane) {
    return step % LearningLane.EVERY == 0 && lanes.get(lane).divergedAt < 0;
  }

  /** The lanes' indices, the most accurate first. */
  public List<Integer> ranking() {
    return IntStream.range(0, lanes.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> lanes.get(i).divergedAt >= 0 ? 1 : 0)
                .thenComparingDouble(i -> -lanes.get(i).accuracy)
                .thenComparingDouble(i -> lanes.get(i).testLoss))
        .toList();
  }

  /**
   * Networks of one kind, started from several seeds.
   *
   * @param id its name in settings
   * @param trainLoss mean loss of the last mini-batches; no number before the first
   * @param testLoss mean loss of the test samples at the last look
   * @param accuracy share of right answers among them
   * @param divergedAt the step at which a number left all bounds, or −1
   * @param trainLosses over steps, each the mean since the last look
   * @param testLosses over steps
   * @param accuracies over steps
   */
  public record Lane(
      String id,
      double trainLoss,
      double testLoss,
      double accuracy,
      long divergedAt,
      Curves trainLosses,
      Curves testLosses,
      Curves accuracies) {}

  /** The lowest, the mean and the highest over the seeds. */
  public record Curves(Points low, Points mean, Points high) {}
}
