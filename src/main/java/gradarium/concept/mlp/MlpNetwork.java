package gradarium.concept.mlp;

import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Trained;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.ListSetting;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * The network that the settings describe: two inputs, one output.
 *
 * @param network all its layers
 * @param blocks where the hidden layers and the output are among them
 */
record MlpNetwork(Network network, List<Block> blocks) {
  /** What makes a share from 0 to 1 of the last sum. */
  private static final Activation SIGMOID = Activations.named("sigmoid").orElseThrow();

  /**
   * A layer of units as the learner sees it.
   *
   * @param dense the place of its weighted sums among the layers of the network
   * @param before the place of what its activation is given
   * @param after the place of what its activation gives; the same where the loss has the activation
   * @param end the place of what the next layer is given
   * @param activation of its units
   */
  record Block(int dense, int before, int after, int end, Activation activation) {}

  static MlpNetwork of(Settings settings) {
    List<Integer> hidden = settings.get(MlpSettings.HIDDEN);
    int depth = hidden.size();
    List<String> activations = ListSetting.stretched(settings.get(MlpSettings.ACTIVATION), depth);
    List<Double> rates = ListSetting.stretched(settings.get(MlpSettings.DROPOUT), depth);
    Initializer weights = NetworkSettings.initializer(settings);
    List<Layer> layers = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      int dense = layers.size();
      layers.add(new Dense(hidden.get(i), weights));
      if (settings.get(MlpSettings.BATCH_NORM)) {
        layers.add(BatchNormalization.usual());
      }
      Activation activation = Activations.named(activations.get(i)).orElseThrow();
      layers.add(new Nonlinear(activation));
      int after = layers.size() - 1;
      if (rates.get(i) > 0) {
        layers.add(new Dropout(rates.get(i)));
      }
      blocks.add(new Block(dense, after - 1, after, layers.size() - 1, activation));
    }
    int dense = layers.size();
    layers.add(new Dense(1, weights));
    if (MlpSettings.loss(settings) == Loss.HALF_SQUARED_ERROR) {
      layers.add(new Nonlinear(SIGMOID));
    }
    int last = layers.size() - 1;
    blocks.add(new Block(dense, dense, last, last, SIGMOID));
    return new MlpNetwork(Network.ofDoubles(2, layers), List.copyOf(blocks));
  }

  /** The parameters of a block's units: of each, those of its inputs, and then its bias. */
  double[][] split(Block block, double[] parameters) {
    int inputs = network.size(block.dense) + 1;
    int units = network.size(block.dense + 1);
    double[][] parts = new double[units][inputs];
    for (int unit = 0; unit < units; unit++) {
      System.arraycopy(
          parameters, network.offset(block.dense) + unit * inputs, parts[unit], 0, inputs);
    }
    return parts;
  }

  /** The last block. */
  Block output() {
    return blocks.get(blocks.size() - 1);
  }

  /** The share from 0 to 1 that the network's last number stands for. */
  double share(double last) {
    return output().dense == output().after ? SIGMOID.at(last) : last;
  }

  /** The same numbers in a network whose last number is a share. */
  Trained withShares(Trained trained) {
    return output().dense == output().after ? trained.followedBy(new Nonlinear(SIGMOID)) : trained;
  }

  /** f′(z) of a block's units, also where a slope is learned. */
  double slope(Block block, double[] parameters, double z) {
    boolean learned = block.activation.kind() == Activation.Kind.PARAMETRIC && z <= 0;
    return learned ? parameters[network.offset(block.after)] : block.activation.derivative(z);
  }
}
