package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.Norm;
import gradarium.engine.Program;
import gradarium.engine.Stored;
import gradarium.engine.data.Batches;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Noise;
import gradarium.engine.optimizer.Hyperparameter;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Objective;
import gradarium.engine.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains a network on mini-batches: the objective of an optimizer, and its measurements. */
public final class Training implements AutoCloseable {
  private final Memory memory = new Memory();
  private final Network network;
  private final Dataset data;
  private final Loss loss;
  private final Plan plan;
  private final Batches batches;
  private final Penalty penalty;
  private final INDArray theta;
  private final INDArray before;
  private final INDArray statistics;
  private final Optimizer optimizer;
  private final Program remember;
  private final Program subtract;
  private final WeightNorms gradientNorms;
  private final WeightNorms changeNorms;
  private final Norm norm;
  private final List<Pass> passes = new ArrayList<>();
  private final Inputs inputs;
  private long steps;
  private double lastLoss = Double.NaN;

  /**
   * How to train.
   *
   * @param method of optimization
   * @param batch samples in a mini-batch
   * @param seed decides weights, order of samples and masks
   * @param maskPerEpoch whether dropout draws a mask once per epoch, as the slide prints, rather
   *     than once per mini-batch
   */
  public record Plan(Method method, int batch, long seed, boolean maskPerEpoch) {}

  /** A training at step 0. */
  public Training(Network network, Dataset data, Loss loss, Plan plan) {
    this.network = network;
    this.data = data;
    this.loss = loss;
    this.plan = plan;
    inputs = new Inputs(data, plan);
    penalty = new Penalty(memory, network);
    batches = new Batches(data.size(), plan.batch(), plan.seed());
    theta = memory.vector(network.type(), network.firstParameters(plan.seed()));
    statistics = memory.vector(network.type(), network.firstStatistics());
    before = memory.copy(theta);
    optimizer = new Optimizer(memory, plan.method(), gradient(memory), theta, false);
    remember = new Program(memory).copy(theta, before);
    INDArray change = memory.like(theta);
    subtract = new Program(memory).subtract(theta, before, change);
    gradientNorms = new WeightNorms(memory, network, optimizer.gradient());
    changeNorms = new WeightNorms(memory, network, change);
    norm = new Norm(memory, theta, 0, network.parameters());
  }

  private Objective gradient(Memory memory) {
    return (at, into) -> {
      Pass pass = network.training(memory, at, into, statistics, plan.batch());
      passes.add(pass);
      HostCopy input = new HostCopy(pass.input().extended());
      BatchLoss output = BatchLoss.of(memory, pass, loss, data);
      return new Program(memory)
          .then(
              () -> {
                inputs.push(input, batches.rows(steps), steps);
                long mask = plan.maskPerEpoch() ? batches.epoch(steps) : steps;
                pass.drawMasks(plan.seed(), mask);
              })
          .then(pass.forward())
          .then(() -> lastLoss = output.measure(batches.rows(steps)))
          .then(pass.backward())
          .then(penalty.gradient(memory, at, into));
    };
  }

  /** Adds noise to the inputs of each mini-batch, drawn afresh for each, from the next step on. */
  public void setNoise(Noise added) {
    inputs.setNoise(added);
  }

  /** Changes the learning rate, where the method has one. */
  public void setLearningRate(double value) {
    if (plan.method().has(Hyperparameter.LEARNING_RATE)) {
      optimizer.set(Hyperparameter.LEARNING_RATE, value);
    }
  }

  /**
   * Adds λ₁ Σ|w| + ½ λ₂ Σ w² to the function that is minimized, over the weights of all dense
   * layers, their biases left out; losses are given without it. The gradient takes λ₁ sign(w) + λ₂
   * w.
   */
  public void setPenalty(double l1, double l2) {
    penalty.set(l1, l2);
  }

  /** Puts numbers in place of the first parameters, before the first step. */
  public void startFrom(double[] first) {
    if (steps > 0) {
      throw new IllegalStateException("after " + steps + " steps");
    }
    double[] all = parameters();
    System.arraycopy(first, 0, all, 0, first.length);
    HostCopy.write(all, theta);
  }

  /**
   * Evaluates the next mini-batch with the current parameters, without an update.
   *
   * @param look computes the result from the mini-batch, which exists only during this call
   */
  public <T> T look(Function<Look, T> look) {
    try (Memory once = new Memory()) {
      INDArray into = once.like(theta);
      Stored kept = Stored.of(statistics);
      int used = passes.size();
      double loss = lastLoss;
      gradient(once).gradient(theta, into).run();
      Pass pass = passes.get(used);
      passes.subList(used, passes.size()).clear();
      kept.restore(statistics);
      lastLoss = loss;
      return look.apply(new Look(pass, new WeightNorms(once, network, into).measure()));
    }
  }

  /**
   * A mini-batch that was evaluated.
   *
   * @param pass with the outputs of each layer
   * @param norms of the gradient by the weights of each dense layer, starting at the input
   */
  public record Look(Pass pass, double[] norms) {}

  /** One update. */
  public void step() {
    remember.run();
    optimizer.step();
    steps++;
  }

  /** Steps done. */
  public long steps() {
    return steps;
  }

  /** The samples of the last mini-batch; meaningless before the first step. */
  public int[] samples() {
    return batches.rows(Math.max(0, steps - 1)).clone();
  }

  /** The loss of the last mini-batch, before its update; NaN before the first step. */
  public double loss() {
    return lastLoss;
  }

  /** Whether training has diverged: the loss or a parameter is no finite number. */
  public boolean hasDiverged() {
    return steps > 0 && !Double.isFinite(lastLoss) || !Double.isFinite(norm.getAsDouble());
  }

  /** Norms of the last gradient by the weights of each dense layer, starting at the input. */
  public double[] gradientNorms() {
    return gradientNorms.measure();
  }

  /** Norms of the last change of each dense layer's weights; meaningless after {@link #restore}. */
  public double[] changeNorms() {
    subtract.run();
    return changeNorms.measure();
  }

  /** The network that is trained. */
  public Network network() {
    return network;
  }

  /** The optimizer at work. */
  public Optimizer optimizer() {
    return optimizer;
  }

  /** The pass over the last mini-batch; meaningless right after {@link #restore}. */
  public Pass pass() {
    return passes.get(0);
  }

  /** All parameters. */
  public double[] parameters() {
    return HostCopy.of(theta);
  }

  /** The parameters of layer {@code i}; no others are copied. */
  public double[] parameters(int i) {
    return part(theta, i);
  }

  /**
   * The parameters of layer {@code i} before the last update; meaningless right after {@link
   * #restore}.
   */
  public double[] parametersBefore(int i) {
    return part(before, i);
  }

  private double[] part(INDArray vector, int i) {
    return HostCopy.of(vector, network.offset(i), network.offset(i + 1));
  }

  /** All gradients of the last update. */
  public double[] gradients() {
    return HostCopy.of(optimizer.gradient());
  }

  /** A pass that evaluates the current network on request. */
  public Evaluation evaluation(Dataset on) {
    int batch = Evaluation.batch(on);
    return new Evaluation(network.evaluation(memory, theta, statistics, batch), loss, on);
  }

  /**
   * The same, but normalizing by the statistics of each batch, as in training, instead of the
   * running statistics, which stay unchanged.
   */
  public Evaluation evaluationByBatch(Dataset on) {
    INDArray unused = memory.like(theta);
    INDArray unchanged = memory.copy(statistics);
    int batch = Evaluation.batch(on);
    return new Evaluation(network.training(memory, theta, unused, unchanged, batch), loss, on);
  }

  /**
   * The outputs of the first layers for samples, as the inputs of new samples with the same
   * targets.
   *
   * @param layers how many of the network's layers
   */
  public Dataset codes(Dataset of, int layers) {
    return new Encoder(network, theta, statistics, layers).codes(of);
  }

  /** The outputs of every layer for these inputs, in evaluation mode, computed on request. */
  public Responses responses(Dataset inputs) {
    int batch = Math.max(1, inputs.size());
    return new Responses(network.evaluation(memory, theta, statistics, batch), inputs);
  }

  /** The network with its current numbers. */
  public Trained trained() {
    return new Trained(network, parameters(), HostCopy.of(statistics), data);
  }

  /** Everything that the next steps depend on. */
  public Checkpoint save() {
    return new Checkpoint(steps, lastLoss, optimizer.save(), Stored.of(statistics));
  }

  /** Goes back to a checkpoint of a training with the same configuration. */
  public void restore(Checkpoint checkpoint) {
    steps = checkpoint.steps;
    lastLoss = checkpoint.loss;
    optimizer.restore(checkpoint.optimizer);
    checkpoint.statistics.restore(statistics);
  }

  /** Frees all arrays of the training and of the evaluations, responses and passes that it made. */
  @Override
  public void close() {
    memory.close();
  }

  /** A saved training. */
  public record Checkpoint(
      long steps, double loss, Optimizer.Checkpoint optimizer, Stored statistics) {

    /** About how many bytes it takes. */
    public long bytes() {
      return optimizer.bytes() + statistics.bytes();
    }
  }
}
