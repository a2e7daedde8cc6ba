package gradarium.app;

import static gradarium.app.Screen.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concepts;
import gradarium.simulation.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of settings: taken back, done again, and made by files. */
class ChangesTest {
  @TempDir private Path folder;
  private HiddenWindow hidden;

  @BeforeEach
  void open() throws Exception {
    hidden = HiddenWindow.of(Concepts.named("vanishing").orElseThrow(), Map.of("depth", "2"));
  }

  @AfterEach
  void close() throws Exception {
    hidden.close();
  }

  @Test
  void aChangeIsTakenBackAndDoneAgainAndThenThereIsNothingLeft() throws Exception {
    Settings first = settings();
    hidden.change(Map.of("depth", "3"));
    Settings second = settings();
    hidden.change(Map.of("width", "16"));
    Settings third = settings();
    assertThat(undone()).isEqualTo(second);
    assertThat(undone()).isEqualTo(first);
    assertThat(undone()).as("nothing before").isEqualTo(first);
    assertThat(redone()).isEqualTo(second);
    assertThat(redone()).isEqualTo(third);
    assertThat(redone()).as("nothing after").isEqualTo(third);
    assertThat(undone()).isEqualTo(second);
    hidden.change(Map.of("depth", "4"));
    assertThat(redone()).as("another way was taken").isEqualTo(settings());
    assertThat(text("depth")).isEqualTo("4");
  }

  @Test
  void ofTwoFilesThatAreOpenedTheLastCountsAndIsOneChange() throws Exception {
    Path one = table("one.csv", "a,b,label\n0,1,x\n1,0,y\n");
    Path two = table("two.csv", "a,b,label\n0,1,p\n1,0,q\n1,1,q\n");
    HiddenWindow.ask(
        () -> {
          hidden.window().files().open(one);
          hidden.window().files().open(two);
          return null;
        });
    await(() -> text("data").equals(two.toString()));
    undone();
    assertThat(text("data")).isEqualTo("mnist");
  }

  @Test
  void aLiveChangeIsTakenBackWhereTheRunIsNow() throws Exception {
    hidden.show(2);
    hidden.change(Map.of("learning-rate", "0.2"));
    hidden.show(4);
    undone();
    assertThat(text("learning-rate")).isEqualTo("0.1");
    assertThat(hidden.window().desk().session().opening().step()).isEqualTo(4);
  }

  @Test
  void aFileThatIsRefusedChangesNothing() throws Exception {
    Settings before = settings();
    Path bad = table("bad.csv", "a,label\n");
    HiddenWindow.ask(
        () -> {
          hidden.window().files().open(bad);
          hidden.window().files().open(folder.resolve("none.csv"));
          return null;
        });
    Path good = table("good.csv", "a,b,label\n0,1,x\n1,0,y\n");
    HiddenWindow.ask(
        () -> {
          hidden.window().files().open(good);
          return null;
        });
    await(() -> text("data").equals(good.toString()));
    assertThat(undone()).isEqualTo(before);
  }

  @Test
  void changesOfOneSliderAreOne() {
    History history = new History();
    Settings start = settings();
    Settings now = start;
    for (int i = 2; i <= 8; i++) {
      Settings next = now.with("learning-rate", "0." + i);
      history.changed(moment(now), next, i * 100_000_000L);
      now = next;
    }
    Settings later = now.with("learning-rate", "0.9");
    history.changed(moment(now), later, 5_000_000_000L);
    assertThat(history.undo(moment(later))).contains(moment(now));
    assertThat(history.undo(moment(now))).contains(moment(start));
    assertThat(history.undo(moment(start))).isEmpty();
    assertThat(history.redo(moment(start))).contains(moment(now));
    history.changed(moment(now), now, 9_000_000_000L);
    assertThat(history.undo(moment(now))).as("nothing was changed").contains(moment(start));
    assertThat(history.redo(moment(start))).contains(moment(now));
    history.changed(moment(now), later, 5_100_000_000L);
    assertThat(history.undo(moment(later))).as("after one was taken back").contains(moment(now));
    history.changed(moment(now), later, 5_200_000_000L);
    history.beginsAnew(moment(later));
    history.changed(moment(later), start, 5_300_000_000L);
    assertThat(history.undo(moment(start))).as("in another run").contains(moment(later));
  }

  /** Each run that was begun counts from the step that was asked for, shown or not. */
  @Test
  void aRunThatWasNotShownYetIsRememberedWhereItBegins() throws Exception {
    hidden.show(5);
    HiddenWindow.ask(
        () -> {
          Desk<?> desk = hidden.window().desk();
          desk.newSeed();
          assertThat(desk.session().opening().step()).as("of a scene saved now").isZero();
          desk.newSeed();
          desk.show(desk.settings(), 20, 3);
          assertThat(desk.session().opening().step()).isEqualTo(3);
          desk.changes().undo();
          desk.changes().undo();
          return null;
        });
    assertShows(8, 0);
    HiddenWindow.ask(
        () -> {
          changes().undo();
          return null;
        });
    assertShows(7, 5);
    HiddenWindow.ask(
        () -> {
          changes().redo();
          changes().redo();
          changes().redo();
          return null;
        });
    assertShows(20, 3);
  }

  private void assertShows(long seed, long step) throws Exception {
    Desk<?> desk = hidden.window().desk();
    await(desk::isCurrent);
    assertThat(desk.last().orElseThrow().seed()).isEqualTo(seed);
    assertThat(desk.step()).isEqualTo(step);
    assertThat(desk.session().opening().step()).isEqualTo(step);
  }

  /** The contents of files are large: those of the last ten can be gone back to. */
  @Test
  void onlyTheLastFilesAreRemembered() throws Exception {
    History history = new History();
    Settings now = settings();
    for (int i = 0; i < 15; i++) {
      Path file = table(i + ".csv", "a,b,label\n0,1,x\n1,0,y\n");
      Settings next = now.with("data", file.toString());
      history.changed(moment(now), next, i * 5_000_000_000L);
      now = next.with("depth", "2");
    }
    for (int i = 13; i >= 4; i--) {
      History.Moment there = history.undo(moment(now)).orElseThrow();
      assertThat(there.settings().texts().get("data")).endsWith(i + ".csv");
    }
    assertThat(history.undo(moment(now))).isEmpty();
  }

  private static History.Moment moment(Settings settings) {
    return new History.Moment(settings, 7, 0, false);
  }

  private Path table(String name, String rows) throws Exception {
    return Files.writeString(
        folder.resolve(name), rows + rows.substring(rows.indexOf('\n') + 1).repeat(4));
  }

  private Changes changes() {
    return hidden.window().desk().changes();
  }

  private Settings settings() {
    return hidden.window().desk().settings();
  }

  private String text(String key) {
    Settings settings = settings();
    return settings.text(settings.setting(key));
  }

  private Settings undone() throws Exception {
    return HiddenWindow.ask(
        () -> {
          changes().undo();
          return settings();
        });
  }

  private Settings redone() throws Exception {
    return HiddenWindow.ask(
        () -> {
          changes().redo();
          return settings();
        });
  }
}
