package gradarium.concept.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.concept.optimizer.LaneSnapshot.Status;
import gradarium.engine.surface.Point;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot.Event;
import gradarium.simulation.Snapshot.Mark;
import gradarium.simulation.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class OptimizerConceptTest {
  private static final Settings INITIAL = Settings.of(OptimizerSettings.ALL);
  private static final Settings NOISY = INITIAL.with("noise", "2");
  private static final Settings FASTER = NOISY.with("adam.learning-rate", "0.3");
  private static final long FARTHEST = 900;

  @Test
  void allLanesStartAtTheStart() {
    OptimizerSnapshot race = after(0, INITIAL);
    assertThat(race.lanes()).hasSize(8);
    assertThat(race.lanes()).allMatch(lane -> lane.position().equals(new Point(-0.4, -0.3)));
    assertThat(race.lanes()).allMatch(lane -> lane.status() == Status.RUNNING);
  }

  /** Two lanes of one method stay level, one with a tenth of the rate is behind from step 1 on. */
  @Test
  void lanesThatAreLevelShareTheirPlaceAndKeepTheirOrder() {
    Settings settings =
        INITIAL.with(
            Map.of("surface", "ravine", "lanes", "sgd,sgd-2,sgd-3", "sgd.learning-rate", "0.003"));
    settings = settings.with(Map.of("sgd-2.learning-rate", "0.03", "sgd-3.learning-rate", "0.03"));
    assertThat(places(after(0, settings))).containsExactly(0, 0, 0);
    for (int steps : new int[] {1, 40, 3000}) {
      OptimizerSnapshot race = after(steps, settings);
      assertThat(places(race)).as("step %s", steps).containsExactly(2, 0, 0);
      assertThat(race.ranking()).containsExactly(1, 2, 0);
    }
    assertThat(after(3000, settings).lanes()).allMatch(lane -> lane.reachedAt() > 0);
  }

  private static List<Integer> places(OptimizerSnapshot race) {
    return race.lanes().stream().map(race::better).toList();
  }

  /** On 0.5 (x² + 25 y²) each step of SGD multiplies x by 1 − η and y by 1 − 25 η. */
  @Test
  void gradientDescentShrinksARavineGeometrically() {
    Settings settings =
        INITIAL.with(Map.of("surface", "ravine", "lanes", "sgd", "sgd.learning-rate", "0.03"));
    LaneSnapshot lane = after(40, settings).lanes().get(0);
    assertThat(lane.position().x()).isCloseTo(-9 * Math.pow(0.97, 40), within(1e-13));
    assertThat(lane.position().y()).isCloseTo(2.5 * Math.pow(0.25, 40), within(1e-13));
  }

  @Test
  void aLaneThatDivergesStopsAloneAndTheRaceGoesOn() {
    Settings settings =
        INITIAL.with(Map.of("surface", "ravine", "lanes", "sgd,adam", "sgd.learning-rate", "0.5"));
    OptimizerSnapshot race = after(200, settings);
    LaneSnapshot sgd = race.lanes().get(0);
    LaneSnapshot adam = race.lanes().get(1);
    assertThat(sgd.status()).isEqualTo(Status.DIVERGED);
    assertThat(sgd.steps()).isEqualTo(sgd.divergedAt()).isLessThan(20);
    assertThat(adam.divergedAt()).isEqualTo(-1);
    assertThat(adam.steps()).isEqualTo(200);
    assertThat(race.marks()).contains(new Mark(sgd.divergedAt(), 0, Event.DIVERGED));
    assertThat(race.ranking()).containsExactly(1, 0);
  }

  /**
   * y grows by |1 − 25 · 0.5| = 11.5 a step from 2.5; the loss 12.5 y² passes 1e12 in step 5 + 1.
   */
  @Test
  void divergenceIsBeyondTenToTheTwelve() {
    Settings settings =
        INITIAL.with(Map.of("surface", "ravine", "lanes", "sgd", "sgd.learning-rate", "0.5"));
    int step = 0;
    for (double y = 2.5; 12.5 * y * y <= 1e12; y *= 11.5) {
      step++;
    }
    assertThat(after(50, settings).lanes().get(0).divergedAt()).isEqualTo(step);
  }

  @Test
  void momentumAndNagAsPrintedClimb() {
    Settings settings =
        INITIAL.with(
            Map.of(
                "lanes", "momentum,nag,momentum-2",
                "momentum.as-printed", "true",
                "nag.as-printed", "true"));
    OptimizerSnapshot start = after(0, settings);
    OptimizerSnapshot later = after(5, settings);
    assertThat(later.lanes().get(0).loss()).isGreaterThan(start.lanes().get(0).loss());
    assertThat(later.lanes().get(1).loss()).isGreaterThan(start.lanes().get(1).loss());
    assertThat(later.lanes().get(2).loss()).isLessThan(start.lanes().get(2).loss());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ln(x)",
        "sqrt(x - 100)",
        "1/(x - x)",
        "x/0",
        "exp(exp(exp(x^2 + 5)))",
        "0",
        "-1e300*x^9",
        "asin(x + 10)",
        "0/0"
      })
  void aFormulaWithoutNumbersIsShownAndNeverThrown(String formula) {
    Settings settings = INITIAL.with(Map.of("surface", "expression", "expression", formula));
    OptimizerSnapshot race = after(30, settings);
    assertThat(race.step()).isEqualTo(30);
    for (LaneSnapshot lane : race.lanes()) {
      boolean bounded = Math.abs(lane.loss()) <= 1e12 && Math.abs(lane.position().x()) <= 1e12;
      assertThat(lane.status() == Status.DIVERGED).as(lane.id()).isNotEqualTo(bounded);
    }
  }

  @Test
  void absurdSettingsStopLanesAndNothingElse() {
    Settings settings = INITIAL.with(Map.of("start", "1e6,-1e6", "noise", "100"));
    for (String lane : settings.get(OptimizerSettings.LANES)) {
      if (!lane.equals("adadelta")) {
        settings = settings.with(lane + ".learning-rate", "10");
      }
    }
    assertThat(after(500, settings).step()).isEqualTo(500);
  }

  @Test
  void reachingTheToleranceIsMarkedOnce() {
    Settings settings =
        INITIAL.with(
            Map.of("surface", "booth", "lanes", "sgd", "sgd.learning-rate", "0.1", "noise", "0"));
    OptimizerSnapshot race = after(300, settings);
    LaneSnapshot lane = race.lanes().get(0);
    assertThat(lane.status()).isEqualTo(Status.CONVERGED);
    assertThat(race.marks()).containsExactly(new Mark(lane.reachedAt(), 0, Event.REACHED));
    double gap = after(lane.reachedAt(), settings).lanes().get(0).loss();
    double before = after(lane.reachedAt() - 1, settings).lanes().get(0).loss();
    assertThat(gap).isLessThanOrEqualTo(1e-3);
    assertThat(before).isGreaterThan(1e-3);
  }

  @Test
  void noiseDependsOnTheSeedAndTheStepAlone() {
    Settings noisy = INITIAL.with("noise", "5");
    assertThat(positions(run(60, noisy, 3))).isEqualTo(positions(run(60, noisy, 3)));
    assertThat(positions(run(60, noisy, 3))).isNotEqualTo(positions(run(60, noisy, 4)));
  }

  /** Wherever one goes, with noise and live changes, a step has the numbers of its first time. */
  @net.jqwik.api.Tag("slow")
  @Property(tries = 25)
  void rewindIsReplay(
      @ForAll @Size(max = 12) List<@LongRange(min = 0, max = FARTHEST) Long> steps) {
    Timeline<OptimizerSnapshot> timeline =
        new Timeline<>(s -> OptimizerConcept.of().start(s, 11), NOISY);
    timeline.seek(100);
    timeline.change(timeline.step(), FASTER);
    for (long step : steps) {
      timeline.seek(step);
      OptimizerSnapshot straight = Straight.RUN.get((int) step);
      assertThat(positions(timeline.snapshot())).isEqualTo(positions(straight));
      assertThat(trails(timeline.snapshot())).isEqualTo(trails(straight));
    }
  }

  /** The same run without going back, at each step. */
  private static final class Straight {
    static final List<OptimizerSnapshot> RUN = new ArrayList<>();

    static {
      try (Simulation<OptimizerSnapshot> straight = OptimizerConcept.of().start(NOISY, 11)) {
        for (int i = 0; i <= FARTHEST; i++) {
          RUN.add(straight.snapshot());
          straight.step();
          if (i == 99) {
            straight.apply(FASTER);
          }
        }
      }
    }
  }

  @Test
  void rowsCarryStepLaneAndSeventeenDigits() {
    Concept<OptimizerSnapshot> concept = OptimizerConcept.of();
    List<List<String>> rows = concept.measures().rows(after(1, INITIAL.with("lanes", "sgd,adam")));
    assertThat(concept.measures().columns()).containsExactly("step", "lane", "x", "y", "loss");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).subList(0, 2)).containsExactly("1", "sgd");
    assertThat(Double.parseDouble(rows.get(1).get(2)))
        .isEqualTo(after(1, INITIAL.with("lanes", "sgd,adam")).lanes().get(1).position().x());
  }

  @Test
  void aNewSeedDrawsAStartInTheDomain() {
    Concept<OptimizerSnapshot> concept = OptimizerConcept.of();
    for (long seed = 0; seed < 50; seed++) {
      Settings drawn = concept.reseed(INITIAL.with("surface", "camel"), seed);
      Point start = drawn.get(OptimizerSettings.START);
      assertThat(OptimizerSettings.surface(drawn).domain().contains(start)).isTrue();
    }
    assertThat(concept.reseed(INITIAL, 1)).isEqualTo(concept.reseed(INITIAL, 1));
    assertThat(concept.reseed(INITIAL, 1)).isNotEqualTo(concept.reseed(INITIAL, 2));
  }

  private static OptimizerSnapshot after(long steps, Settings settings) {
    return run(steps, settings, 7);
  }

  private static OptimizerSnapshot run(long steps, Settings settings, long seed) {
    try (Simulation<OptimizerSnapshot> simulation = OptimizerConcept.of().start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }

  private static List<Point> positions(OptimizerSnapshot race) {
    return race.lanes().stream().map(LaneSnapshot::position).toList();
  }

  private static List<String> trails(OptimizerSnapshot race) {
    return race.lanes().stream()
        .map(
            lane ->
                Arrays.toString(Arrays.copyOf(lane.trail().x(), lane.trail().size()))
                    + Arrays.toString(Arrays.copyOf(lane.losses().y(), lane.losses().size())))
        .toList();
  }
}
