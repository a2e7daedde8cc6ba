package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.data.Dataset;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The first layers of a network, with its numbers as they are, in evaluation mode. */
final class Encoder {
  private final Network encoder;
  private final INDArray theta;
  private final INDArray statistics;

  /**
   * An encoder.
   *
   * @param theta all parameters of the network
   * @param statistics all running statistics of the network
   * @param layers how many of its layers
   */
  Encoder(Network network, INDArray theta, INDArray statistics, int layers) {
    encoder = new Network(network.inputs(), network.layers().subList(0, layers), network.type());
    this.theta = theta;
    this.statistics = statistics;
  }

  /** Its outputs for samples, as the inputs of new samples with the same targets. */
  Dataset codes(Dataset of) {
    int batch = Evaluation.batch(of);
    try (Memory memory = new Memory()) {
      return codes(of, encoder.evaluation(memory, theta, statistics, batch), batch);
    }
  }

  private Dataset codes(Dataset of, Pass pass, int batch) {
    int size = pass.output().size();
    HostCopy input = new HostCopy(pass.input().extended());
    HostCopy output = new HostCopy(pass.output().values());
    float[] codes = new float[of.size() * (size + 1)];
    int[] rows = new int[batch];
    for (int from = 0; from < of.size(); from += batch) {
      for (int i = 0; i < batch; i++) {
        rows[i] = Math.min(from + i, of.size() - 1);
      }
      input.pushRows(of.samples(), rows, of.inputs() + 1);
      pass.forward().run();
      double[] values = output.pull();
      for (int i = 0; i < batch && from + i < of.size(); i++) {
        int at = (from + i) * (size + 1);
        for (int k = 0; k < size; k++) {
          codes[at + k] = (float) values[k * batch + i];
        }
        codes[at + size] = 1;
      }
    }
    return new Dataset(of.name(), size, of.outputs(), codes, of.targets());
  }
}
