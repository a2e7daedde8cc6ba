package gradarium.view;

import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Learner;
import gradarium.message.CompactNumbers;
import gradarium.simulation.LanesSnapshot;
import gradarium.view.LaneTable.Width;
import java.util.List;

/** Parts of views in which networks race. */
public final class LearningParts {
  private LearningParts() {}

  /** The same table with training loss and test accuracy, the most accurate network first. */
  public static <S extends LanesSnapshot<L>, L extends Learner> LaneTable<S, L> learning(
      LaneTable<S, L> table) {
    return table
        .lossColumn("learning.table.loss", LearningSnapshot.trainLoss())
        .column("learning.table.accuracy", Width.DISTANCE, LearningSnapshot.accuracy())
        .ordered(shown -> LearningSnapshot.of(shown).ranking())
        .spoken("learning.table.row");
  }

  /** The accuracy of the best network, and a text that compares it with the worst. */
  public static <S extends LanesSnapshot<L>, L extends Learner> Headline<S> bestAndWorst(
      String key) {
    return new Headline<S>(
            shown -> {
              List<Integer> ranking = LearningSnapshot.of(shown.current()).ranking();
              L best = shown.current().lanes().get(ranking.get(0));
              L worst = shown.current().lanes().get(ranking.get(ranking.size() - 1));
              return new Headline.Text(
                  CompactNumbers.percent(best.learning().accuracy()),
                  shown.text(
                      key,
                      shown.name(best.id()),
                      shown.name(worst.id()),
                      CompactNumbers.percent(worst.learning().accuracy())));
            })
        .measuredEvery(LearningLane.EVERY);
  }
}
