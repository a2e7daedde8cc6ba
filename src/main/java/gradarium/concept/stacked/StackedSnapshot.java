package gradarium.concept.stacked;

import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Points;
import gradarium.simulation.Snapshot;
import java.util.List;

/**
 * Layers that are trained one by one, and then together.
 *
 * @param sizes inputs, and units of each hidden layer
 * @param stage which stage is at work: the autoencoders from 0, then the softmax, then fine-tuning
 * @param stageStep steps of the autoencoder that learned last
 * @param errors of each autoencoder that has begun: mean squared error per input, over its steps
 * @param given to each autoencoder that has begun: a few samples
 * @param made of those by it
 * @param digits that the classifier is given
 * @param answers of the classifier with the fewest labels: a share for each class of each digit;
 *     none before it has begun
 * @param labels how many labels each comparison has
 * @param pretrained what is learned from the stack, one lane for each count of labels
 * @param scratch what the same networks learn from random weights
 * @param divergedAt when numbers left all bounds, or −1
 */
public record StackedSnapshot(
    long step,
    List<Integer> sizes,
    int stage,
    long stageStep,
    List<Points> errors,
    List<List<float[]>> given,
    List<List<float[]>> made,
    List<float[]> digits,
    List<float[]> answers,
    List<Integer> labels,
    LearningSnapshot pretrained,
    LearningSnapshot scratch,
    long divergedAt)
    implements Snapshot {

  @Override
  public List<Mark> marks() {
    return divergedAt >= 0 ? List.of(new Mark(divergedAt, 0, Event.DIVERGED)) : List.of();
  }

  /** How many autoencoders there are. */
  public int depth() {
    return sizes.size() - 1;
  }
}
