package gradarium.concept.mlp;

import gradarium.concept.mlp.MlpNetwork.Block;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Trained;
import gradarium.engine.network.Training;
import gradarium.learning.Lane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One network that learns to tell two classes of points apart. */
final class MlpLane extends Lane {
  /** Steps between two looks at losses and accuracies. */
  static final int EVERY = 10;

  private final Split points;
  private final MlpNetwork network;
  private final Training training;
  private final Lookahead lookahead;
  private final Evaluation onTraining;
  private final Evaluation onTest;
  private final Responses plane;
  private final Responses test;
  private final Series trainLosses = series();
  private final Series testLosses = series();
  private Conditions conditions;
  private Evaluation.Result trained;
  private Evaluation.Result tested;
  private boolean met;
  private long stoppedAt = -1;

  /** When the learner wants it to stop; 0 for never. */
  private record Conditions(int step, double loss, double accuracy) {}

  MlpLane(Settings settings, long seed) {
    super("network", 1);
    points = MlpSettings.data(settings, seed);
    Loss loss = MlpSettings.loss(settings);
    network = MlpNetwork.of(settings);
    training =
        part(
            new Training(
                network.network(),
                points.training(),
                loss,
                NetworkSettings.plan(
                    settings, NetworkSettings.method(settings), points.training(), seed, false)));
    lookahead = new Lookahead(network, training, points.training(), loss);
    onTraining = training.evaluation(points.training());
    onTest = training.evaluation(points.test());
    plane = training.responses(grid());
    test = training.responses(points.test());
    conditions = conditions(settings);
    keep(
        () -> new Saved(trained, tested, met, stoppedAt),
        saved -> {
          trained = saved.trained;
          tested = saved.tested;
          met = saved.met;
          stoppedAt = saved.stoppedAt;
        },
        saved -> 0);
  }

  private static Conditions conditions(Settings settings) {
    return new Conditions(
        settings.get(MlpSettings.STOP_STEP),
        settings.get(MlpSettings.STOP_LOSS),
        settings.get(MlpSettings.STOP_ACCURACY));
  }

  /** The middles of the cells of the plane, row by row from the lowest y. */
  private static Dataset grid() {
    int n = MlpSnapshot.CELLS;
    float[] samples = new float[3 * n * n];
    for (int i = 0; i < n * n; i++) {
      samples[3 * i] = (float) (MlpSettings.PLANE * (2 * (i % n + 0.5) / n - 1));
      samples[3 * i + 1] = (float) (MlpSettings.PLANE * (2 * (i / n + 0.5) / n - 1));
      samples[3 * i + 2] = 1;
    }
    return new Dataset("plane", 2, 1, samples, new float[n * n]);
  }

  @Override
  public void apply(Settings settings) {
    training.setLearningRate(NetworkSettings.learningRate(settings));
    training.setPenalty(settings.get(MlpSettings.L1), settings.get(MlpSettings.L2));
    conditions = conditions(settings);
  }

  @Override
  protected void measure() {
    if (steps() % EVERY == 0) {
      measureStart();
    }
    boolean before = met;
    met =
        conditions.loss > 0 && trained.loss() <= conditions.loss
            || conditions.accuracy > 0 && accuracy() >= conditions.accuracy;
    if (met && !before || steps() == conditions.step) {
      stoppedAt = steps();
    }
  }

  @Override
  protected void measureStart() {
    trained = onTraining.measure();
    tested = onTest.measure();
    trainLosses.add(steps(), trained.loss());
    if (hasTest()) {
      testLosses.add(steps(), tested.loss());
    }
  }

  /** Of the test points, or of the training points where there are no others. */
  private double accuracy() {
    return hasTest() ? tested.accuracy() : trained.accuracy();
  }

  private boolean hasTest() {
    return points.test().size() > 0;
  }

  @Override
  public boolean stops() {
    return stoppedAt == steps() || divergedAt() == steps();
  }

  MlpSnapshot snapshot() {
    boolean isLook = steps() % EVERY == 0 || hasDiverged();
    Trained now = training.trained();
    double[] parameters = now.parameters();
    plane.compute();
    List<MlpSnapshot.Layer> layers = new ArrayList<>();
    for (Block block : network.blocks()) {
      boolean isOutput = block == network.output();
      double[][] weights = network.split(block, parameters);
      layers.add(
          new MlpSnapshot.Layer(
              block.activation(), weights, fields(plane.of(block.after()), weights, isOutput)));
    }
    return new MlpSnapshot(
        steps(),
        List.copyOf(layers),
        network.withShares(now),
        points,
        isLook ? trained : onTraining.measure(),
        isLook ? tested : onTest.measure(),
        confusion(),
        trainLosses.points(),
        testLosses.points(),
        hasDiverged() ? Optional.empty() : Optional.of(lookahead.next(parameters)),
        stoppedAt,
        divergedAt());
  }

  private float[][] fields(double[] values, double[][] weights, boolean isOutput) {
    int cells = MlpSnapshot.CELLS * MlpSnapshot.CELLS;
    float[][] fields = new float[weights.length][cells];
    for (int unit = 0; unit < fields.length; unit++) {
      for (int cell = 0; cell < cells; cell++) {
        double value = values[unit * cells + cell];
        fields[unit][cell] = (float) (isOutput ? network.share(value) : value);
      }
    }
    return fields;
  }

  private int[][] confusion() {
    test.compute();
    double[] outputs = test.of(network.output().after());
    int[][] confusion = new int[2][2];
    for (int i = 0; i < points.test().size(); i++) {
      confusion[points.test().label(i)][network.share(outputs[i]) > 0.5 ? 1 : 0]++;
    }
    return confusion;
  }

  private record Saved(
      Evaluation.Result trained, Evaluation.Result tested, boolean met, long stoppedAt) {}
}
