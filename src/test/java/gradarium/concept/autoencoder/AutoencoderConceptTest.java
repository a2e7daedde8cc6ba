package gradarium.concept.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.learning.DigitAutoencoder;
import gradarium.learning.Drawing;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import gradarium.simulation.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AutoencoderConceptTest {
  private static final Concept<AutoencoderSnapshot> CONCEPT = AutoencoderConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());
  private static final int PIXELS = 784;

  /** 784-128-32-128-784, after so many steps that 30 s on two cores are enough for them. */
  @Test
  @Tag("soak")
  void thirtyTwoNumbersOfAnAutoencoderSayMoreThanThoseOfPrincipalComponents() {
    double components = errorOfPrincipalComponents(32);
    AutoencoderSnapshot learned = after(3000, INITIAL);
    assertThat(learned.testError())
        .as("error per pixel of test digits after 3,000 steps; principal components %s", components)
        .isLessThan(components);
  }

  /**
   * The mean squared error per pixel of the test digits that the simulation looks at, projected on
   * the plane of the first principal components of the training digits, found by orthogonal
   * iteration (Golub and Van Loan 2013, section 8.2.4) on their covariance.
   */
  private static double errorOfPrincipalComponents(int k) {
    Dataset training = Digits.training();
    double[] mean = new double[PIXELS];
    for (int i = 0; i < training.size(); i++) {
      for (int p = 0; p < PIXELS; p++) {
        mean[p] += training.samples()[i * (PIXELS + 1) + p] / (double) training.size();
      }
    }
    double[][] covariance = new double[PIXELS][PIXELS];
    double[] x = new double[PIXELS];
    for (int i = 0; i < training.size(); i++) {
      for (int p = 0; p < PIXELS; p++) {
        x[p] = training.samples()[i * (PIXELS + 1) + p] - mean[p];
      }
      for (int p = 0; p < PIXELS; p++) {
        for (int q = 0; q < PIXELS; q++) {
          covariance[p][q] += x[p] * x[q];
        }
      }
    }
    double[][] basis = new double[k][PIXELS];
    SplittableRandom random = new SplittableRandom(1);
    for (double[] row : basis) {
      Arrays.setAll(row, p -> random.nextGaussian());
    }
    for (int i = 0; i < 60; i++) {
      for (int c = 0; c < k; c++) {
        double[] turned = new double[PIXELS];
        for (int p = 0; p < PIXELS; p++) {
          turned[p] = dot(covariance[p], basis[c]);
        }
        basis[c] = turned;
      }
      for (int c = 0; c < k; c++) {
        for (int d = 0; d < c; d++) {
          double along = dot(basis[c], basis[d]);
          for (int p = 0; p < PIXELS; p++) {
            basis[c][p] -= along * basis[d][p];
          }
        }
        double norm = Math.sqrt(dot(basis[c], basis[c]));
        for (int p = 0; p < PIXELS; p++) {
          basis[c][p] /= norm;
        }
      }
    }
    Dataset test = Digits.test().first(500);
    double sum = 0;
    for (int i = 0; i < test.size(); i++) {
      for (int p = 0; p < PIXELS; p++) {
        x[p] = test.samples()[i * (PIXELS + 1) + p] - mean[p];
      }
      double rest = dot(x, x);
      for (double[] component : basis) {
        double along = dot(x, component);
        rest -= along * along;
      }
      sum += rest;
    }
    return sum / ((double) test.size() * PIXELS);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void whatIsShownIsWhatTheNetworkGives() {
    for (String loss : List.of("squared-error", "cross-entropy")) {
      AutoencoderSnapshot shown =
          after(50, INITIAL.with(Map.of("code", "2", "loss", loss, "activation", "tanh")));
      for (int i = 0; i < 3; i++) {
        float[] again = DigitAutoencoder.reconstruct(shown.trained(), shown.originals().get(i));
        assertThat(again).containsExactly(shown.reconstructions().get(i), within(1e-4f));
      }
      assertThat(shown.codeSize()).isEqualTo(2);
      assertThat(shown.codes()).hasSize(1000);
      float[] decoded = shown.decode(shown.codes()[0], shown.codes()[1]);
      // the codes are of the last look, at step 50, when the network was as it is
      assertThat(decoded).containsExactly(shown.reconstructions().get(0), within(1e-4f));
    }
  }

  @Test
  void classifiersStartWhereTheyAreToldAndOneHasTheEncodersWeights() {
    Settings settings = INITIAL.with(Map.of("pretraining", "30", "labels", "200"));
    AutoencoderSnapshot before = after(30, settings);
    assertThat(before.pretrained()).isEqualTo(-1);
    assertThat(before.classifiers().lanes()).isEmpty();
    AutoencoderSnapshot later = after(60, settings);
    assertThat(later.pretrained()).isEqualTo(30);
    assertThat(later.trained().parameters())
        .as("the autoencoder rests")
        .isEqualTo(before.trained().parameters());
    double encoded = later.classifiers().lanes().get(0).testLoss();
    double random = later.classifiers().lanes().get(1).testLoss();
    assertThat(encoded).isNotEqualTo(random);
    for (String accuracy : List.of("pretrained_accuracy", "random_accuracy")) {
      assertThat(CONCEPT.measures().all(later).get(accuracy)).isBetween(0.0, 1.0);
      assertThat(CONCEPT.measures().all(before).get(accuracy)).isNaN();
    }
    assertThat(CONCEPT.measures().rows(before).get(0).subList(3, 5)).containsExactly("", "");
  }

  @Test
  void rewindIsReplayAlsoOverTheStartOfClassifiers() {
    try (Timeline<AutoencoderSnapshot> timeline =
        new Timeline<>(s -> CONCEPT.start(s, 7), INITIAL.with("labels", "100"))) {
      timeline.seek(40);
      timeline.change(timeline.step(), INITIAL.with(Map.of("labels", "100", "pretraining", "40")));
      timeline.seek(95);
      Map<String, Double> first = CONCEPT.measures().all(timeline.snapshot());
      for (long step : new long[] {10, 41, 95, 70, 95}) {
        timeline.seek(step);
      }
      assertThat(CONCEPT.measures().all(timeline.snapshot())).isEqualTo(first);
    }
  }

  @Test
  void aDrawingIsKeptAndGarbageIsRefused() throws Exception {
    float[] digit = new float[PIXELS];
    digit[100] = 1;
    digit[101] = 0.2f;
    Written<Optional<float[]>> written = Drawing.written(digit);
    Settings drawn = INITIAL.with("drawing", written.text());
    float[] read = drawn.get(AutoencoderSettings.DRAWING).value().orElseThrow();
    assertThat(read).containsExactly(digit, within(1 / 510f));
    assertThat(written.value().orElseThrow()).as("also before it is saved").isEqualTo(read);
    assertThat(Drawing.written(new float[PIXELS]).value()).isEmpty();
    assertThat(Drawing.parse("")).isEmpty();
    for (String bad : List.of("x", "AAAA", "§§§§", "A".repeat(1044), "=".repeat(1048))) {
      assertThatThrownBy(() -> INITIAL.with("drawing", bad))
          .as(bad)
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("28 × 28");
    }
  }

  @Test
  void divergenceIsShownNotThrown() {
    Settings wild =
        INITIAL.with(
            Map.of(
                "activation",
                "identity",
                "optimizer",
                "momentum",
                "learning-rate",
                "10",
                "loss",
                "cross-entropy"));
    AutoencoderSnapshot shown = after(60, wild);
    assertThat(shown.divergedAt()).isBetween(1L, 60L);
    assertThat(shown.marks()).hasSize(1);
  }

  private static AutoencoderSnapshot after(long steps, Settings settings) {
    try (Simulation<AutoencoderSnapshot> simulation = CONCEPT.start(settings, 7)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
