package gradarium.learning;

import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Measure;
import gradarium.simulation.Measure.Unit;
import gradarium.simulation.Measures;
import gradarium.simulation.Points;
import gradarium.simulation.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A race of networks at one step.
 *
 * @param lanes in the order of the settings
 */
public record LearningSnapshot(long step, List<Lane> lanes)
    implements LanesSnapshot<LearningSnapshot.Lane> {

  /** What is shown of a lane that learns: its learning, and perhaps more. */
  public interface Learner extends LanesSnapshot.Lane {

    /** Its losses and its accuracy. */
    Lane learning();

    @Override
    default String id() {
      return learning().id();
    }

    @Override
    default long divergedAt() {
      return learning().divergedAt();
    }
  }

  /** The learning alone of a race of which more is shown. */
  public static <L extends Learner> LearningSnapshot of(LanesSnapshot<L> race) {
    return new LearningSnapshot(race.step(), race.lanes().stream().map(Learner::learning).toList());
  }

  /** What is measured of learning. */
  public static <S extends LanesSnapshot<L>, L extends Learner> Measures<S> measures() {
    return Measures.ofLanes(
        LearningSnapshot.<S, L>trainLoss(),
        LearningSnapshot.<S, L>ofTest("test_loss", Lane::testLoss),
        LearningSnapshot.<S, L>accuracy());
  }

  /** The mean loss of the last mini-batches. */
  public static <S extends Snapshot, L extends Learner> Measure<S, L> trainLoss() {
    return Measure.<S, L>of("train_loss", lane -> lane.learning().trainLoss())
        .where((shown, lane) -> shown.step() > 0);
  }

  /** The share of right answers among the test samples. */
  public static <S extends Snapshot, L extends Learner> Measure<S, L> accuracy() {
    return LearningSnapshot.<S, L>ofTest("test_accuracy", Lane::accuracy).in(Unit.SHARE);
  }

  private static <S extends Snapshot, L extends Learner> Measure<S, L> ofTest(
      String name, ToDoubleFunction<Lane> value) {
    return Measure.<S, L>of(name, lane -> value.applyAsDouble(lane.learning()))
        .where((shown, lane) -> isLookedAt(shown.step(), lane.learning()));
  }

  /** The accuracy of a lane; not a number where there is no such lane. */
  public double accuracy(int lane) {
    return lane >= 0 && lane < lanes.size() ? lanes.get(lane).accuracy : Double.NaN;
  }

  /** Whether test loss and accuracy of a lane are of this step; not where there is no such lane. */
  public boolean isLookedAt(int lane) {
    return lane >= 0 && lane < lanes.size() && isLookedAt(step, lanes.get(lane));
  }

  /** Whether test loss and accuracy are of this step, as the test samples are not run in each. */
  public static boolean isLookedAt(long step, Lane lane) {
    return step % LearningLane.EVERY == 0 && lane.divergedAt < 0;
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
      Curves accuracies)
      implements Learner {

    @Override
    public Lane learning() {
      return this;
    }
  }

  /** The lowest, the mean and the highest over the seeds. */
  public record Curves(Points low, Points mean, Points high) {}
}
