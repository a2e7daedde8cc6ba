package gradarium.concept.initialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.initializer.Initializers;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class InitializationConceptTest {
  private static final Concept<InitializationSnapshot> CONCEPT = InitializationConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());
  private static final String ALL =
      Initializers.ALL.stream().map(Initializer::id).collect(Collectors.joining(","));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whereTrainingStartsDecidesHowFastItGoes(long seed) {
    InitializationSnapshot race = after(200, INITIAL, seed);
    double he = lane(race, "he-normal").learning().accuracy();
    double narrow = lane(race, "normal").learning().accuracy();
    assertThat(he).as("He against %s from normal 0.05", narrow).isGreaterThan(0.85);
    assertThat(narrow).isLessThan(0.6);
    assertThat(lane(race, "zeros").learning().accuracy()).as("zeros").isLessThan(0.2);
  }

  @Test
  void leCunAsPrintedSaturatesAndTheRightOneDoesNot() {
    InitializationSnapshot race = after(0, INITIAL, 7);
    Hidden printed = lane(race, "lecun-normal-as-printed").start().get(4);
    Hidden right = lane(race, "lecun-normal").start().get(4);
    assertThat(printed.activations().deviation()).isGreaterThan(0.8);
    assertThat(right.activations().deviation()).isLessThan(0.6);
    // the tallest bin is at an end of tanh against in the middle
    assertThat(Math.abs(tallest(printed) - 24)).isGreaterThan(16);
    assertThat(tallest(right)).isBetween(16, 31);
  }

  @Test
  void zerosGiveNothingAndAreGivenNothing() {
    List<Hidden> start = lane(after(0, INITIAL, 7), "zeros").start();
    assertThat(start).isNotEmpty();
    for (Hidden hidden : start) {
      assertThat(hidden.activations().deviation()).isZero();
      assertThat(hidden.gradients().density()).isEmpty();
    }
  }

  @Test
  void everyInitializerStartsOnItsPlaneAtItsDeviations() {
    InitializationSnapshot race = after(0, INITIAL.with("lanes", ALL), 7);
    assertThat(race.planes()).containsOnlyKeys(Distribution.values());
    for (Lane lane : race.lanes()) {
      Initializer initializer = lane.initializer();
      boolean alike = initializer.distribution() == Distribution.CONSTANT;
      double first = alike ? initializer.scale().of(2, 16) : initializer.deviation(2, 16);
      double second = alike ? initializer.scale().of(16, 1) : initializer.deviation(16, 1);
      assertThat(lane.walk().x()).as(initializer.id()).isCloseTo(first, within(1e-9));
      assertThat(lane.walk().y()).as(initializer.id()).isCloseTo(second, within(1e-9));
      assertThat(lane.walk().off()).as(initializer.id()).isCloseTo(0, within(1e-9));
      assertThat(lane.walk().moved()).isZero();
    }
  }

  @Test
  void thePlaneHasTheLossOfThoseThatStartOnIt() {
    Settings settings = INITIAL.with(Map.of("lanes", "zeros,normal", "points", "xor"));
    InitializationSnapshot race = after(0, settings, 7);
    Plane plane = race.planes().get(Distribution.CONSTANT);
    assertThat(plane).isNotNull();
    // no weights: every sample is of either class with probability one half
    double loss = plane == null ? Double.NaN : plane.at(0, 0);
    assertThat(loss).isCloseTo(Math.log(2), within(1e-3));
    assertThat(lane(race, "zeros").walk().loss()).isCloseTo(Math.log(2), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"circle", "xor", "gaussians", "spiral", "moons", "sine"})
  void everySmallNetworkWalksDownhill(String points) {
    Settings settings = INITIAL.with(Map.of("lanes", "xavier-normal", "points", points));
    double before = after(0, settings, 7).lanes().get(0).walk().loss();
    Lane walked = after(150, settings, 7).lanes().get(0);
    assertThat(walked.walk().loss()).isLessThan(before);
    assertThat(walked.walk().moved()).isGreaterThan(0);
  }

  @Test
  void rewindIsReplay() {
    Settings small =
        INITIAL.with(
            Map.of("lanes", "normal,he-uniform", "width", "16", "depth", "2", "seeds", "2"));
    try (Timeline<InitializationSnapshot> timeline =
        new Timeline<>(s -> CONCEPT.start(s, 7), small)) {
      timeline.seek(70);
      for (long step : new long[] {33, 4, 70, 51}) {
        timeline.seek(step);
        InitializationSnapshot straight = after(step, small, 7);
        assertThat(CONCEPT.measures().all(timeline.snapshot()))
            .isEqualTo(CONCEPT.measures().all(straight));
        for (int i = 0; i < 2; i++) {
          Lane there = timeline.snapshot().lanes().get(i);
          Lane here = straight.lanes().get(i);
          assertThat(Double.valueOf(there.walk().loss()))
              .isEqualTo(Double.valueOf(here.walk().loss()));
          assertThat(Double.valueOf(there.walk().x())).isEqualTo(Double.valueOf(here.walk().x()));
          assertThat(there.now().get(1).activations().density())
              .isEqualTo(here.now().get(1).activations().density());
        }
      }
    }
  }

  @Test
  void divergenceIsShownAndNeverThrown() {
    Settings wild =
        INITIAL.with(
            Map.of(
                "lanes", "lecun-normal-as-printed",
                "activation", "identity",
                "learning-rate", "10",
                "points", "sine"));
    InitializationSnapshot race = after(100, wild, 7);
    assertThat(race.lanes().get(0).learning().divergedAt()).isPositive();
    assertThat(race.step()).isEqualTo(100);
  }

  private static int tallest(Hidden hidden) {
    double[] density = hidden.activations().density();
    int tallest = 0;
    for (int i = 0; i < density.length; i++) {
      tallest = density[i] > density[tallest] ? i : tallest;
    }
    return tallest;
  }

  private static Lane lane(InitializationSnapshot race, String id) {
    return race.lanes().stream()
        .filter(lane -> lane.learning().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static InitializationSnapshot after(long steps, Settings settings, long seed) {
    try (Simulation<InitializationSnapshot> simulation = CONCEPT.start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
