package gradarium.concept.mlp;

import gradarium.engine.activation.Activation;
import gradarium.engine.data.Split;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Trained;
import gradarium.simulation.Points;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * A network at one step.
 *
 * @param layers the hidden layers, and then the output
 * @param trained its numbers, with a sigmoid at the end also where the loss brings its own
 * @param points what it learns from, and what it is tested with
 * @param train loss and accuracy of the points to learn from, at the last look
 * @param test those of the points to test with; no numbers where there are none
 * @param confusion how many test points of class i (row) are taken for class j (column), now
 * @param trainLosses over steps
 * @param testLosses over steps; empty without test points
 * @param next what the next step will compute; nothing once numbers have left all bounds
 * @param stoppedAt the last step at which a condition was met, or −1
 * @param divergedAt when numbers left all bounds, or −1
 */
public record MlpSnapshot(
    long step,
    List<Layer> layers,
    Trained trained,
    Split points,
    Evaluation.Result train,
    Evaluation.Result test,
    int[][] confusion,
    Points trainLosses,
    Points testLosses,
    Optional<NextStep> next,
    long stoppedAt,
    long divergedAt)
    implements Snapshot {

  /** Cells in a row of {@link Layer#fields}. */
  static final int CELLS = 48;

  @Override
  public List<Mark> marks() {
    return divergedAt >= 0
        ? List.of(new Mark(divergedAt, 0, Event.DIVERGED))
        : stoppedAt >= 0 ? List.of(new Mark(stoppedAt, 0, Event.REACHED)) : List.of();
  }

  /**
   * A layer of units.
   *
   * @param activation of its units; of the output, what makes a share of it
   * @param weights of each unit: those of its inputs, and then its bias
   * @param fields what each unit gives over the plane, row by row from the lowest y; the output
   *     from 0 to 1
   */
  record Layer(Activation activation, double[][] weights, float[][] fields) {

    /** Units. */
    int units() {
      return weights.length;
    }

    /** Numbers that each unit is given. */
    int inputs() {
      return weights[0].length - 1;
    }
  }

  /** The layer of an edge and its place there, or of the edge nearest to one that is not there. */
  Edge nearest(Edge wanted) {
    int layer = Math.max(1, Math.min(layers.size(), wanted.layer()));
    Layer there = layers.get(layer - 1);
    return new Edge(
        layer,
        Math.max(1, Math.min(there.units(), wanted.unit())),
        Math.min(there.inputs(), wanted.input()));
  }
}
