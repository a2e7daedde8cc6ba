package gradarium.concept.autoencoder;

import gradarium.engine.network.Trained;
import gradarium.learning.DigitAutoencoder;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Points;
import gradarium.simulation.Snapshot;
import java.util.List;

/**
 * An autoencoder at one step.
 *
 * @param trained its numbers, with a sigmoid at the end
 * @param codeEnd behind which of its layers the code is
 * @param originals digits that are shown
 * @param reconstructions what comes of them
 * @param trainErrors mean squared error per pixel of samples learned from, over steps
 * @param testErrors that of samples never learned from
 * @param codes of some test digits, one after the other
 * @param labels of those digits
 * @param classifiers networks that learn the classes: one started from the encoder, one at random;
 *     none before they start
 * @param pretrained the step at which they started, or −1
 * @param divergedAt when numbers left all bounds, or −1
 */
public record AutoencoderSnapshot(
    long step,
    Trained trained,
    int codeEnd,
    List<float[]> originals,
    List<float[]> reconstructions,
    Points trainErrors,
    Points testErrors,
    float[] codes,
    int[] labels,
    LearningSnapshot classifiers,
    long pretrained,
    long divergedAt)
    implements Snapshot {

  @Override
  public List<Mark> marks() {
    return divergedAt >= 0
        ? List.of(new Mark(divergedAt, 0, Event.DIVERGED))
        : pretrained >= 0 ? List.of(new Mark(pretrained, 0, Event.REACHED)) : List.of();
  }

  /** Numbers of a code. */
  int codeSize() {
    return trained.network().size(codeEnd);
  }

  /** The last step in which the autoencoder learned. */
  long learned() {
    return classifiers.lanes().isEmpty() ? step : pretrained;
  }

  /** What the decoder makes of a code that begins with these numbers; others are means. */
  float[] decode(double first, double second) {
    int size = codeSize();
    double[] code = new double[size];
    for (int i = 0; i < codes.length; i++) {
      code[i % size] += codes[i] / labels.length;
    }
    code[0] = first;
    if (size > 1) {
      code[1] = second;
    }
    return DigitAutoencoder.floats(
        trained.output(code, codeEnd, trained.network().layers().size()));
  }

  /** The error per pixel of the last look at the test samples. */
  double testError() {
    return testErrors.y()[testErrors.size() - 1];
  }

  /** The error per pixel of the last look at samples that it learns from. */
  double trainError() {
    return trainErrors.y()[trainErrors.size() - 1];
  }
}
