package gradarium.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.HostCopy;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.data.PointSets;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.optimizer.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the lecture claims of training, measured on the bundled digits. */
@Tag("slow")
class LearningTest {

  @Test
  void theUsualNetworkReadsNinetyFourOfAHundredTestDigits() {
    Training training = training(network("relu", "he-normal", false, 0, 128, 64), 8000, 64, 7);
    training.setLearningRate(0.001);
    Evaluation test = training.evaluation(Digits.test());
    for (int i = 0; i < 2500; i++) {
      training.step();
    }
    Evaluation.Result result = test.measure();
    assertThat(result.accuracy()).as("after 2,500 steps: %s", result).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void batchNormalizationReachesALossInFewerSteps() {
    for (long seed = 1; seed <= 3; seed++) {
      int plain = stepsTo(0.5, deep(false), seed);
      int normalized = stepsTo(0.5, deep(true), seed);
      assertThat(normalized)
          .as("steps to a test loss of 0.5, %d without, seed %d", plain, seed)
          .isLessThan(plain);
    }
  }

  private static Network deep(boolean normalized) {
    return network("sigmoid", "xavier-normal", normalized, 0, 64, 64, 64, 64, 64);
  }

  private static int stepsTo(double goal, Network network, long seed) {
    Training training = training(network, 8000, 64, seed);
    training.setLearningRate(0.003);
    Evaluation test = training.evaluation(Digits.test().first(500));
    for (int step = 1; step <= 3000; step++) {
      training.step();
      if (step % 10 == 0 && test.measure().loss() < goal) {
        return step;
      }
    }
    return 3000;
  }

  @Test
  @Tag("soak")
  void dropoutNarrowsTheGapBetweenTrainingAndTest() {
    for (long seed = 1; seed <= 3; seed++) {
      double plain = gap(network("relu", "he-normal", false, 0, 256, 256), seed);
      double dropped = gap(network("relu", "he-normal", false, 0.5, 256, 256), seed);
      assertThat(dropped)
          .as("test loss minus training loss, %s without, seed %d", plain, seed)
          .isLessThan(plain);
    }
  }

  private static double gap(Network network, long seed) {
    Training training = training(network, 500, 50, seed);
    training.setLearningRate(0.001);
    Evaluation train = training.evaluation(Digits.training().first(500));
    Evaluation test = training.evaluation(Digits.test());
    for (int i = 0; i < 600; i++) {
      training.step();
    }
    return test.measure().loss() - train.measure().loss();
  }

  @Test
  void aCheckpointGoesOnWithTheSameNumbers() {
    Network network = network("relu", "he-normal", true, 0.3, 32, 16);
    Training training = training(network, 1000, 32, 7);
    for (int i = 0; i < 40; i++) {
      training.step();
    }
    Training.Checkpoint checkpoint = training.save();
    for (int i = 0; i < 40; i++) {
      training.step();
    }
    double[] straight = training.parameters().clone();
    training.restore(checkpoint);
    for (int i = 0; i < 40; i++) {
      training.step();
    }
    assertThat(training.parameters()).isEqualTo(straight);
    assertThat(training.steps()).isEqualTo(80);
  }

  @Test
  void lookingAtTheGradientChangesNothing() {
    Training looked = training(network("sigmoid", "he-normal", true, 0, 16), 500, 32, 7);
    Training plain = training(network("sigmoid", "he-normal", true, 0, 16), 500, 32, 7);
    double[] seen = looked.look(look -> gradientOfFirstLayer(look.pass()));
    double[] norms = looked.look(Training.Look::norms);
    looked.step();
    plain.step();
    assertThat(gradientOfFirstLayer(looked.pass())).isEqualTo(seen);
    assertThat(looked.gradientNorms()).isEqualTo(norms);
    assertThat(looked.parameters()).isEqualTo(plain.parameters());
    assertThat(looked.save().statistics().floats()).isEqualTo(plain.save().statistics().floats());
  }

  private static double[] gradientOfFirstLayer(Pass pass) {
    return HostCopy.of(pass.outputs().get(0).gradient());
  }

  @Test
  void theParametersOfALayerAreThoseThatLieThereAmongAll() {
    Training training = training(network("sigmoid", "he-normal", true, 0, 16), 500, 32, 7);
    double[] before = training.parameters();
    training.step();
    double[] after = training.parameters();
    Network network = training.network();
    for (int i = 0; i < network.layers().size(); i++) {
      int from = network.offset(i);
      int to = network.offset(i + 1);
      assertThat(training.parameters(i)).isEqualTo(Arrays.copyOfRange(after, from, to));
      assertThat(training.parametersBefore(i)).isEqualTo(Arrays.copyOfRange(before, from, to));
    }
  }

  @Test
  void everyOptimizerLearns() {
    for (var method : Methods.ALL) {
      Dataset digits = Digits.training().first(2000);
      Training training =
          new Training(
              network("tanh", "xavier-uniform", false, 0, 32),
              digits,
              Loss.SOFTMAX_CROSS_ENTROPY,
              new Training.Plan(method, 50, 7, false));
      boolean adaptive = List.of("rmsprop", "adam", "radam").contains(method.id());
      training.setLearningRate(adaptive ? 0.003 : method.id().equals("adagrad") ? 0.05 : 0.1);
      Evaluation evaluation = training.evaluation(digits);
      double before = evaluation.measure().loss();
      for (int i = 0; i < 200; i++) {
        training.step();
      }
      double after = evaluation.measure().loss();
      assertThat(after).as("%s, from %s", method.id(), before).isLessThan(0.7 * before);
    }
  }

  private static Training training(Network network, int samples, int batch, long seed) {
    return new Training(
        network,
        Digits.training().first(samples),
        Loss.SOFTMAX_CROSS_ENTROPY,
        new Training.Plan(Methods.named("adam").orElseThrow(), batch, seed, false));
  }

  private static Network network(
      String activation, String initializer, boolean normalized, double rate, int... widths) {
    List<Layer> layers = new ArrayList<>();
    for (int width : widths) {
      layers.add(new Dense(width, Initializers.named(initializer).orElseThrow()));
      if (normalized) {
        layers.add(BatchNormalization.usual());
      }
      layers.add(new Nonlinear(Activations.named(activation).orElseThrow()));
      if (rate > 0) {
        layers.add(new Dropout(rate));
      }
    }
    layers.add(new Dense(10, Initializers.named(initializer).orElseThrow()));
    return Network.ofFloats(784, layers);
  }

  /** One step of gradient descent with a penalty moves a weight by η (λ₁ sign w + λ₂ w) more. */
  @Test
  void aPenaltyPullsWeightsButNoBiases() {
    Network network =
        Network.ofDoubles(
            2,
            List.of(
                new Dense(3, Initializers.named("xavier-normal").orElseThrow()),
                BatchNormalization.usual(),
                new Nonlinear(Activations.named("tanh").orElseThrow()),
                new Dense(1, Initializers.named("xavier-normal").orElseThrow())));
    Dataset xor =
        PointSets.named("xor")
            .orElseThrow()
            .draw(40, 0.1, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));
    Training.Plan plan = new Training.Plan(Methods.named("sgd").orElseThrow(), 10, 7, false);
    Training plain = new Training(network, xor, Loss.BINARY_CROSS_ENTROPY, plan);
    Training pulled = new Training(network, xor, Loss.BINARY_CROSS_ENTROPY, plan);
    plain.setLearningRate(0.5);
    pulled.setLearningRate(0.5);
    pulled.setPenalty(0.01, 0.04);
    double[] before = plain.parameters();
    plain.step();
    pulled.step();
    double[] free = plain.parameters();
    double[] bound = pulled.parameters();
    // three units of two weights and a bias, three γ, three β, one unit of three weights and a bias
    Set<Integer> weights = Set.of(0, 1, 3, 4, 6, 7, 15, 16, 17);
    for (int i = 0; i < before.length; i++) {
      double pull =
          weights.contains(i) ? 0.5 * (0.01 * Math.signum(before[i]) + 0.04 * before[i]) : 0;
      assertThat(free[i] - bound[i]).as("parameter %d", i).isCloseTo(pull, within(1e-15));
    }
    assertThat(pulled.loss()).as("the loss is given without it").isEqualTo(plain.loss());
  }
}
