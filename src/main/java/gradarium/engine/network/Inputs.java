package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Noise;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The inputs of a training for each mini-batch: samples, with or without noise. */
final class Inputs {
  private final Dataset data;
  private final long seed;
  private final int[] inOrder;
  private Noise noise = new Noise(Noise.Kind.MASKING, 0);
  private float[] noisy = new float[0];

  /** Samples without noise. */
  Inputs(Dataset data, Training.Plan plan) {
    this.data = data;
    seed = plan.seed();
    inOrder = IntStream.range(0, plan.batch()).toArray();
  }

  /** Adds noise, drawn afresh for each step. */
  void setNoise(Noise added) {
    noise = added;
    noisy = new float[inOrder.length * (data.inputs() + 1)];
    Arrays.fill(noisy, 1);
  }

  /**
   * Puts a mini-batch into the input of a pass.
   *
   * @param rows of its samples
   */
  void push(HostCopy input, int[] rows, long step) {
    int length = data.inputs() + 1;
    if (noise.level() == 0) {
      input.pushRows(data.samples(), rows, length);
      return;
    }
    RandomGenerator random = RandomStream.of(Purpose.INPUT_NOISE, seed, step);
    for (int i = 0; i < rows.length; i++) {
      noise.add(data.samples(), rows[i] * length, noisy, i * length, data.inputs(), random);
    }
    input.pushRows(noisy, inOrder, length);
  }
}
