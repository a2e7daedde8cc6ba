package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.simulation.Measure.Unit;
import gradarium.simulation.Measures.Key;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final Shown SHOWN =
      new Shown(
          7,
          List.of(new One("adam-2", new double[] {0.5, 0.125}), new One("sgd", new double[] {2})));

  private record One(String id, double[] norms) implements LanesSnapshot.Lane {
    @Override
    public long divergedAt() {
      return -1;
    }
  }

  private record Shown(long step, List<One> lanes) implements LanesSnapshot<One> {}

  private record Layer(One lane, int index) {}

  private static List<Layer> layers(Shown shown) {
    return List.of(
        new Layer(shown.lanes.get(0), 0),
        new Layer(shown.lanes.get(0), 1),
        new Layer(shown.lanes.get(1), 0));
  }

  @Test
  void aNumberOfAllStandsInOneRowUnderItsName() {
    Measures<Shown> measures = Measures.of(Measure.of("loss", shown -> 0.25));
    assertThat(measures.columns()).containsExactly("step", "loss");
    assertThat(measures.rows(SHOWN)).containsExactly(List.of("7", "0.25"));
    assertThat(measures.all(SHOWN))
        .containsExactly(Map.entry("step", 7.0), Map.entry("loss", 0.25));
  }

  @Test
  void whatANumberIsOfStandsBeforeIt() {
    Measures<Shown> measures =
        Measures.of(
            MeasuresTest::layers,
            new Key<>("lane", of -> of.lane.id()),
            new Key<>("layer", of -> Integer.toString(of.index + 1)),
            Measure.of("gradient norm", of -> of.lane.norms[of.index]));
    assertThat(measures.columns()).containsExactly("step", "lane", "layer", "gradient norm");
    assertThat(measures.rows(SHOWN))
        .containsExactly(
            List.of("7", "adam-2", "1", "0.5"),
            List.of("7", "adam-2", "2", "0.125"),
            List.of("7", "sgd", "1", "2"));
    assertThat(measures.all(SHOWN))
        .containsExactly(
            Map.entry("adam_2_layer_1_gradient_norm", 0.5),
            Map.entry("adam_2_layer_2_gradient_norm", 0.125),
            Map.entry("sgd_layer_1_gradient_norm", 2.0));
  }

  @Test
  void whatARowIsNotOfIsNoPartOfTheName() {
    Measures<Shown> measures =
        Measures.of(
            MeasuresTest::layers,
            new Key<>("labels", of -> of.index == 0 ? "" : "300"),
            Measure.of("error", of -> of.lane.norms[of.index]));
    assertThat(measures.all(SHOWN)).containsOnlyKeys("step", "error", "labels_300_error");
    assertThat(measures.rows(SHOWN).get(0)).containsExactly("7", "", "0.5");
  }

  @Test
  void aNumberOfAnEarlierStepIsNotPrintedAndCanBeChecked() {
    Measures<Shown> measures =
        Measures.of(
            Measure.<Shown, Shown>of("accuracy", shown -> 0.5)
                .in(Unit.SHARE)
                .where((all, shown) -> all.step() % 5 == 0));
    assertThat(measures.rows(SHOWN)).containsExactly(List.of("7", ""));
    assertThat(measures.all(SHOWN)).containsEntry("accuracy", 0.5);
    assertThat(measures.rows(new Shown(10, List.of()))).containsExactly(List.of("10", "0.5"));
  }

  @Test
  void moreNumbersAreCheckedThanArePrinted() {
    Measures<Shown> measures =
        Measures.<Shown, One>ofLanes(Measure.of("first", lane -> lane.norms[0]))
            .and(Measure.of("lanes", shown -> shown.lanes.size()))
            .andOfLanes(
                Shown::lanes,
                Measure.<Shown, One>of("rest", lane -> 0).summedFrom((shown, lane) -> 3));
    assertThat(measures.columns()).containsExactly("step", "lane", "first");
    assertThat(measures.all(SHOWN))
        .containsOnlyKeys("adam_2_first", "sgd_first", "lanes", "adam_2_rest", "sgd_rest");
    assertThat(measures.sizes(SHOWN))
        .containsEntry("adam_2_rest", 3.0)
        .containsEntry("sgd_first", 2.0);
  }

  @Test
  void numbersAreWrittenForPeopleByTheirUnits() {
    Measure<Shown, Shown> number = Measure.of("x", shown -> 0.12345);
    assertThat(number.written(SHOWN, SHOWN)).isEqualTo("0.123");
    assertThat(number.in(Unit.SHARE).written(SHOWN, SHOWN)).isEqualTo("12.3%");
    assertThat(Measure.<Shown, Shown>of("n", shown -> 41).in(Unit.COUNT).written(SHOWN, SHOWN))
        .isEqualTo("41");
    Measure<Shown, Shown> none = Measure.of("n", shown -> Double.NaN);
    assertThat(none.in(Unit.COUNT).written(SHOWN, SHOWN)).isEqualTo("–");
  }
}
