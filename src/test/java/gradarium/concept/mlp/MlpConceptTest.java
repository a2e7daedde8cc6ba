package gradarium.concept.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.concept.mlp.NextStep.LayerNumbers;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlpConceptTest {
  private static final Concept<MlpSnapshot> CONCEPT = MlpConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  @Provide
  Arbitrary<Activation> activations() {
    return Arbitraries.of(Activations.ALL);
  }

  /** What is shown of each sample adds up to what the next step does. */
  @Property(tries = 60)
  void theSamplesAddUpToTheStep(
      @ForAll("activations") Activation activation,
      @ForAll @IntRange(max = 3) int depth,
      @ForAll @IntRange(min = 1, max = 12) int batch,
      @ForAll boolean crossEntropy,
      @ForAll boolean normalized,
      @ForAll boolean dropped,
      @ForAll @IntRange(max = 40) int steps) {
    Settings settings =
        INITIAL.with(
            Map.of(
                "hidden", "3,4,2".substring(0, Math.max(0, 2 * depth - 1)),
                "activation", activation.id(),
                "batch-size", Integer.toString(batch),
                "loss", crossEntropy ? "cross-entropy" : "squared-error",
                "batch-norm", Boolean.toString(normalized),
                "dropout", dropped ? "0.3" : "0",
                "learning-rate", "0.05"));
    try (Simulation<MlpSnapshot> simulation = CONCEPT.start(settings, 7)) {
      for (int i = 0; i < steps; i++) {
        simulation.step();
      }
      MlpSnapshot before = simulation.snapshot();
      simulation.step();
      MlpSnapshot after = simulation.snapshot();
      NextStep next = before.next().orElseThrow();
      assertThat(next.batch()).isEqualTo(batch);
      for (int l = 0; l < next.layers().size(); l++) {
        LayerNumbers layer = next.layers().get(l);
        double[][] weights = before.layers().get(l).weights();
        for (int unit = 0; unit < weights.length; unit++) {
          for (int input = 0; input < weights[unit].length; input++) {
            double gradient = layer.gradients()[unit][input];
            assertThat(layer.mean(unit, input)).isCloseTo(gradient, within(1e-12));
            double moved = after.layers().get(l).weights()[unit][input] - weights[unit][input];
            assertThat(layer.changes()[unit][input]).isEqualTo(moved);
            assertThat(moved).isCloseTo(-0.05 * gradient, within(1e-12));
          }
        }
      }
    }
  }

  /** The lecture's ∂ε/∂w = −(t − σ(y)) · σ(y)(1 − σ(y)) · x, for a network without hidden units. */
  @Test
  void theChainRuleOfTheLectureByHand() {
    MlpSnapshot shown = after(0, INITIAL.with(Map.of("hidden", "", "batch-size", "4")));
    double[] w = shown.layers().get(0).weights()[0];
    NextStep next = shown.next().orElseThrow();
    LayerNumbers output = next.layers().get(0);
    for (int s = 0; s < next.batch(); s++) {
      double x1 = next.inputs()[0][s];
      double x2 = next.inputs()[1][s];
      double y = w[0] * x1 + w[1] * x2 + w[2];
      double sigma = 1 / (1 + Math.exp(-y));
      double t = next.targets()[s];
      assertThat(next.outputs()[s]).isCloseTo(sigma, within(1e-12));
      assertThat(next.losses()[s]).isCloseTo((t - sigma) * (t - sigma) / 2, within(1e-12));
      double delta = -(t - sigma) * sigma * (1 - sigma);
      assertThat(output.gradient(0, 0, s)).isCloseTo(delta * x1, within(1e-12));
      assertThat(output.gradient(0, 1, s)).isCloseTo(delta * x2, within(1e-12));
      assertThat(output.gradient(0, 2, s)).isCloseTo(delta, within(1e-12));
    }
  }

  /** δ of a hidden unit is f′(z) times what comes back over its weights. */
  @Test
  void errorsComeBackOverTheWeights() {
    MlpSnapshot shown = after(30, INITIAL);
    NextStep next = shown.next().orElseThrow();
    for (int l = 0; l + 1 < next.layers().size(); l++) {
      LayerNumbers layer = next.layers().get(l);
      LayerNumbers behind = next.layers().get(l + 1);
      double[][] weights = shown.layers().get(l + 1).weights();
      for (int unit = 0; unit < layer.sums().length; unit++) {
        for (int s = 0; s < next.batch(); s++) {
          double back = 0;
          for (int k = 0; k < weights.length; k++) {
            back += weights[k][unit] * behind.errors()[k][s];
          }
          double a = Math.tanh(layer.sums()[unit][s]);
          assertThat(layer.outputs()[unit][s]).isCloseTo(a, within(1e-12));
          assertThat(layer.outputErrors()[unit][s]).isCloseTo(back, within(1e-12));
          assertThat(layer.errors()[unit][s]).isCloseTo((1 - a * a) * back, within(1e-12));
        }
      }
    }
  }

  @Test
  void lookingAheadChangesNothing() {
    try (Simulation<MlpSnapshot> looked = CONCEPT.start(INITIAL.with("optimizer", "adam"), 3);
        Simulation<MlpSnapshot> plain = CONCEPT.start(INITIAL.with("optimizer", "adam"), 3)) {
      for (int i = 0; i < 60; i++) {
        looked.step();
        looked.snapshot();
        plain.step();
      }
      assertThat(looked.snapshot().layers().get(1).weights())
          .isDeepEqualTo(plain.snapshot().layers().get(1).weights());
    }
  }

  @Test
  void rewindIsReplayAlsoWhereAPenaltyCame() {
    Settings penalized = INITIAL.with(Map.of("l1", "0.001", "l2", "0.01"));
    try (Timeline<MlpSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), INITIAL)) {
      timeline.seek(40);
      timeline.change(timeline.step(), penalized);
      timeline.seek(90);
      MlpSnapshot first = timeline.snapshot();
      for (long step : new long[] {3, 41, 90}) {
        timeline.seek(step);
      }
      assertThat(timeline.snapshot().layers().get(0).weights())
          .isDeepEqualTo(first.layers().get(0).weights());
      assertThat(CONCEPT.measures().all(timeline.snapshot()))
          .isEqualTo(CONCEPT.measures().all(first));
      assertThat(first.layers().get(0).weights())
          .isNotEqualTo(after(90, INITIAL).layers().get(0).weights());
    }
  }

  @Test
  void theCircleIsLearned() {
    MlpSnapshot learned = after(1500, INITIAL);
    assertThat(learned.test().accuracy()).as("%s", learned.test()).isGreaterThanOrEqualTo(0.95);
    int[][] c = learned.confusion();
    double right = c[0][0] + c[1][1];
    assertThat(right / (right + c[0][1] + c[1][0])).isEqualTo(learned.test().accuracy());
  }

  @Test
  void conditionsStopTheRunOnceAndItCanGoOn() throws Exception {
    assertThat(stopsAt(INITIAL.with("stop-step", "37"))).isEqualTo(37);
    long byLoss = stopsAt(INITIAL.with("stop-loss", "0.05"));
    assertThat(after(byLoss, INITIAL).train().loss()).isLessThanOrEqualTo(0.05);
    assertThat(after(byLoss - MlpLane.EVERY, INITIAL).train().loss()).isGreaterThan(0.05);
    long byAccuracy = stopsAt(INITIAL.with("stop-accuracy", "0.9"));
    assertThat(after(byAccuracy, INITIAL).test().accuracy()).isGreaterThanOrEqualTo(0.9);
  }

  /** Plays until it stops by itself, and sees that it plays on when asked to. */
  private static long stopsAt(Settings settings) throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    try (Player<MlpSnapshot> player =
        new Player<>(CONCEPT::start, settings, 7, Player.UNLIMITED, failures::add)) {
      player.play();
      long stopped = waitUntilItRests(player, 0);
      player.play();
      Thread.sleep(200);
      player.pause();
      assertThat(waitUntilItRests(player, stopped)).isGreaterThan(stopped);
      assertThat(failures).isEmpty();
      return stopped;
    }
  }

  private static long waitUntilItRests(Player<MlpSnapshot> player, long beyond)
      throws InterruptedException {
    for (int i = 0; i < 2000; i++) {
      var frame = player.poll();
      if (frame != null && !frame.playing() && frame.current().step() > beyond) {
        return frame.current().step();
      }
      Thread.sleep(10);
    }
    throw new AssertionError("it plays on");
  }

  @Test
  void clickedPointsAreLearnedAndNoneElse() {
    Settings clicked = INITIAL.with(Map.of("data", "clicked", "points", "1 2 1; -1 0.5 0;0 0 1"));
    MlpSnapshot shown = after(5, clicked);
    assertThat(shown.points().training().size()).isEqualTo(3);
    assertThat(shown.points().training().samples()[1]).isEqualTo(2);
    assertThat(shown.next().orElseThrow().batch()).isEqualTo(3);
    assertThat(ClickedPoint.written(clicked.get(MlpSettings.POINTS).value()).text())
        .isEqualTo("1 2 1; -1 0.5 0; 0 0 1");
  }

  @Test
  void clickedPointsHaveNoTestAccuracyAndStopByThatOfTraining() throws Exception {
    Settings clicked = INITIAL.with(Map.of("data", "clicked", "points", "1 2 1; -1 -2 0"));
    MlpSnapshot shown = after(20, clicked);
    assertThat(shown.points().test().size()).isZero();
    assertThat(shown.test().accuracy()).isNaN();
    assertThat(shown.test().loss()).isNaN();
    assertThat(shown.testLosses().size()).isZero();
    assertThat(shown.train().accuracy()).isBetween(0.0, 1.0);
    assertThat(shown.confusion()).isDeepEqualTo(new int[2][2]);
    assertThat(CONCEPT.measures().rows(shown).get(0).subList(3, 5)).containsExactly("NaN", "NaN");
    assertThat(stopsAt(clicked.with("stop-accuracy", "1"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"circle", "xor", "gaussians", "spiral", "moons"})
  void noTestPointIsATrainingPointWhateverTheNoise(String set) {
    for (String noise : List.of("0", "0.1", "0.5")) {
      MlpSnapshot shown = after(0, INITIAL.with(Map.of("data", set, "noise", noise)));
      Set<List<Float>> training = places(shown.points().training());
      Set<List<Float>> test = places(shown.points().test());
      assertThat(test).hasSameSizeAs(training).doesNotContainAnyElementsOf(training);
    }
  }

  private static Set<List<Float>> places(Dataset points) {
    return IntStream.range(0, points.size())
        .mapToObj(i -> List.of(points.samples()[3 * i], points.samples()[3 * i + 1]))
        .collect(Collectors.toSet());
  }

  @Test
  void garbageIsRefusedWithOneSentence() {
    for (String bad :
        List.of("", ";", "1 2", "1 2 2", "a b 1", "9 0 1", "NaN 0 1", "1 2 1; x", "1,2,1")) {
      assertThatThrownBy(() -> INITIAL.with("points", bad))
          .as(bad)
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("is not a point");
    }
    for (String bad : List.of("", "1 2", "1 2 3 4", "a b c", "-1 1 1", "1  2 3")) {
      assertThatThrownBy(() -> INITIAL.with("edge", bad))
          .as(bad)
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("layer, unit and input");
    }
    for (String bad : List.of("9", "0", "1,2,3,4,5,6,7", "4,", "x")) {
      assertThatThrownBy(() -> INITIAL.with("hidden", bad))
          .as(bad)
          .isInstanceOf(InvalidSetting.class);
    }
    assertThatThrownBy(() -> INITIAL.with("activation", "tanh,sinus"))
        .hasMessageContaining("sigmoid, tanh");
  }

  @Test
  void aTableOfTwoColumnsAndTwoClassesIsLearnedAndNoOther(@TempDir Path folder) throws IOException {
    Path good = folder.resolve("good.csv");
    Files.writeString(good, "x,y,label\n" + "1,2,b\n-1,0,a\n".repeat(10));
    MlpSnapshot shown = after(3, INITIAL.with("data", good.toString()));
    assertThat(shown.points().training().size() + shown.points().test().size()).isEqualTo(20);
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "x,y,z,label\n" + "1,2,3,b\n-1,0,1,a\n1,1,1,c\n".repeat(5));
    assertThatThrownBy(() -> INITIAL.with("data", bad.toString()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("bad.csv: numeric columns: 3; classes: 3; two of each");
  }

  @Test
  void divergenceIsShownNotThrown() {
    Map<String, String> texts =
        Map.of(
            "activation", "identity",
            "hidden", "8,8,8,8",
            "loss", "cross-entropy",
            "optimizer", "momentum",
            "batch-size", "1",
            "learning-rate", "10");
    MlpSnapshot shown = after(400, INITIAL.with(texts));
    assertThat(shown.divergedAt()).isBetween(1L, 400L);
    assertThat(shown.next()).isEmpty();
    assertThat(shown.marks()).hasSize(1);
    assertThat(shown.step()).isEqualTo(400);
  }

  private static MlpSnapshot after(long steps, Settings settings) {
    try (Simulation<MlpSnapshot> simulation = CONCEPT.start(settings, 7)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
