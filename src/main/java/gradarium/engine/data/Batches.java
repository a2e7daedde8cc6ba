package gradarium.engine.data;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.util.random.RandomGenerator;

/**
 * Which samples form the mini-batch of a step: each sample once per epoch, in an order that depends
 * only on the seed and the number of the epoch, so that any step can be repeated.
 */
public final class Batches {
  private final int batch;
  private final int perEpoch;
  private final long seed;
  private final int[] order;
  private final int[] rows;
  private long shuffled = -1;

  /**
   * Mini-batches of some samples.
   *
   * @param samples their number; samples left over at the end of an epoch are skipped in it
   * @param batch samples in a mini-batch, at most all of them
   */
  public Batches(int samples, int batch, long seed) {
    if (batch < 1 || batch > samples) {
      throw new IllegalArgumentException("%s of %s samples".formatted(batch, samples));
    }
    this.batch = batch;
    this.seed = seed;
    perEpoch = samples / batch;
    order = new int[samples];
    rows = new int[batch];
  }

  /** Steps in an epoch. */
  public int perEpoch() {
    return perEpoch;
  }

  /** The epoch of a step, both from 0. */
  public long epoch(long step) {
    return step / perEpoch;
  }

  /** The indices of the samples of a step; the array is reused for the next step. */
  public int[] rows(long step) {
    shuffle(epoch(step));
    System.arraycopy(order, (int) (step % perEpoch) * batch, rows, 0, batch);
    return rows;
  }

  private void shuffle(long epoch) {
    if (epoch == shuffled) {
      return;
    }
    shuffled = epoch;
    shuffle(order, RandomStream.of(Purpose.BATCHES, seed, epoch));
  }

  /** Shuffles the numbers from 0, all orders being equally likely (Durstenfeld 1964). */
  static void shuffle(int[] order, RandomGenerator random) {
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }
}
