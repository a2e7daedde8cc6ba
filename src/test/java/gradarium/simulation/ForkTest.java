package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A race of two futures, of which one adds 1 a step and the other 10, from step 13 on. */
class ForkTest {
  private final Run<Lanes.Seen> run = new Run<>(Lanes::new, Lanes.SETTINGS, 7);

  @BeforeEach
  void forkAtThirteen() {
    run.goTo(13);
    run.fork();
    change(Map.of("a.rate", "10"));
    run.goTo(20);
  }

  @Test
  void aForkSharesThePastAndHasAFutureOfItsOwn() {
    assertThat(current()).containsExactly(83.0, 20.0);
    assertThat(original()).containsExactly(20.0, 20.0);
  }

  @Test
  void aCopyOfALaneHasThePastOfThatLaneInEitherFuture() {
    change(
        Map.of(
            "lanes", "a,a-2,b",
            "a-2.rate", "10",
            "a-2.first", "0"));
    assertThat(current()).containsExactly(83.0, 83.0, 20.0);
    assertThat(original()).containsExactly(20.0, 20.0, 20.0);
    assertThat(frame().forkedAt()).isEqualTo(13);
    assertThat(frame().current().step()).isEqualTo(20);
    run.goTo(12);
    assertThat(current()).containsExactly(12.0, 12.0, 12.0);
    assertThat(frame().settings().number("a-2.rate")).isEqualTo(1);
  }

  @Test
  void anotherLaneComesIntoEitherFutureAndALaneGoesFromBoth() {
    change(Map.of("lanes", "a,b,b-2", "b-2.rate", "3"));
    assertThat(current()).containsExactly(83.0, 20.0, 60.0);
    assertThat(original()).containsExactly(20.0, 20.0, 60.0);
    change(Map.of("lanes", "a,b-2"));
    assertThat(current()).containsExactly(83.0, 60.0);
    assertThat(original()).containsExactly(20.0, 60.0);
    assertThat(frame().forkedAt()).isEqualTo(13);
  }

  @Test
  void aSettingOfALaneThatStartsItAnewChangesOneFutureAndLeavesTheForkWhereItWas() {
    change(Map.of("b.first", "100"));
    assertThat(current()).containsExactly(83.0, 120.0);
    assertThat(original()).containsExactly(20.0, 20.0);
    assertThat(frame().forkedAt()).isEqualTo(13);
  }

  @Test
  void aLaneAddedWithoutAForkLeavesThePastOfTheOthers() {
    run.endFork();
    change(Map.of("lanes", "a,b,b-2"));
    assertThat(current()).containsExactly(83.0, 20.0, 20.0);
    assertThat(frame().originals()).isEmpty();
  }

  @Test
  void whatWasAddedIsTakenAwayAgainByTheSettingsAsTheyWere() {
    Settings before = frame().settings();
    change(Map.of("lanes", "a,b,b-2"));
    run.change(before, false);
    assertThat(current()).containsExactly(83.0, 20.0);
    assertThat(frame().forkedAt()).isEqualTo(13);
  }

  @Test
  void aForkInWhichNothingWasChangedEndsAsTheRunThatWas() {
    run.endFork();
    run.goTo(50);
    frame();
    run.goTo(40);
    run.fork();
    run.endFork();
    assertThat(frame().end()).as("what was computed is still there").isEqualTo(50);
  }

  private void change(Map<String, String> texts) {
    run.change(frame().settings().with(texts), false);
  }

  private List<Double> current() {
    return frame().current().sums();
  }

  private List<Double> original() {
    return frame().originals().get(0).sums();
  }

  private Frame<Lanes.Seen> frame() {
    while (!run.isThere()) {
      run.approach();
    }
    return run.frame(false, 0, 0);
  }
}
