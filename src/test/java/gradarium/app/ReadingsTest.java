package gradarium.app;

import static gradarium.app.Screen.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.FileSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import gradarium.simulation.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Of what is read or checked in the background for one place, only what was asked for last counts;
 * of all, nothing once the learner is elsewhere.
 */
@Tag("slow")
class ReadingsTest {
  private static final String SLOW = "x*3";
  private static final String REFUSED = "the file is empty";

  @TempDir private Path folder;
  private Path table;
  private Path scene;
  private HiddenWindow hidden;
  private CountDownLatch overtaken = new CountDownLatch(0);

  @BeforeEach
  void open() throws Exception {
    String rows = "a,b,label\n" + "0,1,x\n1,0,y\n".repeat(5);
    table = Files.writeString(folder.resolve("table.csv"), rows);
    scene = folder.resolve("a.gradarium");
    Files.write(scene, Opening.of("descent").scene(scene).bytes());
    hidden = new HiddenWindow(first());
  }

  @AfterEach
  void close() {
    overtaken.countDown();
    hidden.close();
  }

  /** A view that has a formula and data, with networks that are built at once. */
  private static Opening first() {
    Concept<?> concept = Concepts.named("activation").orElseThrow();
    Settings all = Settings.of(concept.settings());
    return new Opening(concept, all.with(Map.of("lanes", "relu", "width", "8")), 7, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"formula", "data", "bundled", "scene", "lesson", "run", "view", "step", "undo"})
  void whatIsReadOnlyAfterItWasOvertakenIsNeitherTakenNorComplainedOf(String later)
      throws Exception {
    for (String earlier : overtakenBy(later)) {
      for (boolean broken : List.of(true, false)) {
        hidden.change(Map.of("depth", "4"));
        hidden.change(Map.of("width", "16"));
        hidden.change(Map.of("depth", "5"));
        Session<?> session = hidden.window().desk().session();
        overtaken = new CountDownLatch(1);
        BooleanSupplier done =
            HiddenWindow.ask(
                () -> {
                  slowly(earlier, broken);
                  return ask(later);
                });
        await(done);
        overtaken.countDown();
        await(() -> !isReading());
        WaitForAsyncUtils.waitForFxEvents();
        String what = "%s, then %s, %s".formatted(earlier, later, broken);
        assertThat(session.settings().texts()).as(what).doesNotContainValue(SLOW);
        assertThat(session.settings().texts().get("data")).as(what).doesNotEndWith("slow.csv");
        assertThat(hidden.window().desk().concept().id()).as(what).isNotEqualTo("dropout");
        assertThat(HiddenWindow.ask(done::getAsBoolean)).as(what).isTrue();
        assertThat(said()).as(what).doesNotContain(REFUSED);
        assertThat(HiddenWindow.ask(session::unsaid)).as(what).isEmpty();
        HiddenWindow.ask(
            () -> {
              hidden.window().lessons().close();
              hidden.window().open(first());
              return null;
            });
      }
    }
  }

  private static List<String> overtakenBy(String later) {
    return switch (later) {
      case "formula" -> List.of("formula");
      case "data", "bundled" -> List.of("data", "file");
      default -> List.of("formula", "data", "file");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"formula", "refused", "slider", "data"})
  void whatIsReadCountsWhereSomethingElseIsChangedMeanwhile(String later) throws Exception {
    for (String earlier : keptBy(later)) {
      for (boolean broken : List.of(true, false)) {
        hidden.show(0);
        overtaken = new CountDownLatch(1);
        Session<?> session = hidden.window().desk().session();
        HiddenWindow.ask(
            () -> {
              slowly(earlier, broken);
              return null;
            });
        BooleanSupplier done =
            HiddenWindow.ask(
                () ->
                    switch (later) {
                      case "slider" -> {
                        hidden.window().desk().change(now -> now.with(Map.of("depth", "5")));
                        yield () -> text(session, "depth").equals("5");
                      }
                      case "refused" -> {
                        changes().change(setting("expression"), "x+", allowed -> {}, () -> {});
                        yield () -> said().contains("Your formula");
                      }
                      default -> ask(later);
                    });
        await(done);
        overtaken.countDown();
        String what = "%s, then %s, %s".formatted(earlier, later, broken);
        await(() -> !isReading());
        WaitForAsyncUtils.waitForFxEvents();
        if (broken) {
          await(() -> said().contains(REFUSED));
        } else {
          switch (earlier) {
            case "formula" -> assertThat(text(session, "expression")).as(what).isEqualTo(SLOW);
            case "data" -> assertThat(text(session, "data")).as(what).endsWith("slow.csv");
            default ->
                assertThat(hidden.window().desk().concept().id()).as(what).isEqualTo("dropout");
          }
        }
        boolean isSaidOver = later.equals("refused") && broken;
        assertThat(isSaidOver || earlier.equals("file") || HiddenWindow.ask(done::getAsBoolean))
            .as(what)
            .isTrue();
        HiddenWindow.ask(
            () -> {
              hidden.window().lessons().close();
              hidden.window().open(first());
              return null;
            });
      }
    }
  }

  private static List<String> keptBy(String later) {
    return switch (later) {
      case "formula", "refused" -> List.of("data", "file");
      case "data" -> List.of("formula");
      default -> List.of("formula", "data", "file");
    };
  }

  @Test
  void aSettingThatIsChangedOtherwiseOvertakesItsOwnFormula() throws Exception {
    overtaken = new CountDownLatch(1);
    HiddenWindow.ask(
        () -> {
          slowly("formula", false);
          return hidden.window().desk().change(now -> now.with(Map.of("expression", "x^3")));
        });
    overtaken.countDown();
    await(() -> !isReading());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(hidden.window().desk().session(), "expression")).isEqualTo("x^3");
  }

  @Test
  void aRefusedFormulaThatCountsNoMoreIsNotComplainedOf() throws Exception {
    hidden.show(0);
    overtaken = new CountDownLatch(1);
    HiddenWindow.ask(
        () -> {
          slowly("formula", true);
          changes().change(setting("expression"), "x+", allowed -> {}, () -> {});
          return null;
        });
    await(() -> said().contains("Your formula"));
    String last = said();
    overtaken.countDown();
    await(() -> !isReading());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said()).isEqualTo(last);
  }

  /** A step that is left shows what is in force, though the field had another formula. */
  @Test
  void aFormulaThatIsNotTakenDoesNotStayInItsField() throws Exception {
    overtaken = new CountDownLatch(1);
    TextField field =
        HiddenWindow.ask(
            () -> {
              hidden.window().scene().getRoot().applyCss();
              hidden.window().scene().getRoot().layout();
              SettingControl<?> control =
                  SettingControl.of(
                      slow(setting("expression"), overtaken, false), hidden.window().desk());
              control.show(hidden.window().desk().settings());
              TextField there = (TextField) control.node().lookup(".text-setting");
              there.setText(SLOW);
              there.fireEvent(new ActionEvent());
              changes().undo();
              hidden.window().desk().show(hidden.window().desk().settings(), 8, 0);
              return there;
            });
    overtaken.countDown();
    await(() -> !isReading());
    WaitForAsyncUtils.waitForFxEvents();
    String shown = HiddenWindow.ask(field::getText);
    assertThat(shown).as("the stand-in for the setting has its first text in force").isEmpty();
  }

  /** Asks for something that takes until it was overtaken. */
  private void slowly(String kind, boolean broken) throws Exception {
    CountDownLatch until = overtaken;
    switch (kind) {
      case "formula" ->
          changes()
              .change(slow(setting("expression"), until, broken), SLOW, allowed -> {}, () -> {});
      case "data" -> {
        Path file = Files.copy(table, Files.createTempDirectory(folder, "s").resolve("slow.csv"));
        changes().open(slow((FileSetting<?>) setting("data"), until, broken), file);
      }
      default ->
          hidden
              .window()
              .readings()
              .read(
                  Readings.FILES,
                  () -> slow(Opening.of("dropout"), until, broken),
                  hidden.window()::open,
                  reason -> hidden.window().desk().say(reason),
                  () -> {});
    }
  }

  private static TextSetting<String> slow(
      Setting<?> setting, CountDownLatch until, boolean broken) {
    return new TextSetting<>(
        setting.name(), new Written<>("", ""), text -> slow(text, until, broken));
  }

  private static <T> FileSetting<T> slow(
      FileSetting<T> setting, CountDownLatch until, boolean broken) {
    return new FileSetting<>(
        setting.name(),
        setting.bundled(),
        samples -> slow(setting.reader().read(samples), until, broken));
  }

  private static <T> T slow(T content, CountDownLatch until, boolean broken) throws Refused {
    try {
      until.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (broken) {
      throw new Refused(Message.of("error.data.empty"));
    }
    return content;
  }

  /** Asks for something, and tells what there is then. */
  private BooleanSupplier ask(String kind) {
    MainWindow window = hidden.window();
    Session<?> session = window.desk().session();
    switch (kind) {
      case "formula" -> {
        changes().change(setting("expression"), "x^3", allowed -> {}, () -> {});
        return () -> text(session, "expression").equals("x^3");
      }
      case "data" -> {
        window.files().open(table);
        return () -> text(session, "data").equals(table.toString());
      }
      case "bundled" -> {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        MenuButton data = (MenuButton) window.scene().getRoot().lookup("#setting-data");
        data.getItems().get(0).fire();
        return () -> text(session, "data").equals("mnist");
      }
      case "scene" -> {
        window.files().openScene(scene);
        return () -> window.desk().concept().id().equals("descent");
      }
      case "lesson" -> {
        window.lessons().start("vanishing");
        return () -> window.desk().concept().id().equals("vanishing");
      }
      case "run" -> {
        window.open(first());
        return () -> text(session, "depth").equals("3");
      }
      case "view" -> {
        window.open(Concepts.named("optimizer").orElseThrow());
        return () -> window.desk().concept().id().equals("optimizer");
      }
      case "step" -> {
        window.desk().show(session.settings().with("depth", "6"), 7, 0);
        return () -> text(session, "depth").equals("6");
      }
      default -> {
        changes().undo();
        return () -> text(session, "depth").equals("4");
      }
    }
  }

  private String said() {
    NotificationPane pane =
        (NotificationPane) hidden.window().scene().getRoot().lookup(".notification-pane");
    return String.valueOf(pane.getText());
  }

  private Changes changes() {
    return hidden.window().desk().changes();
  }

  private Setting<?> setting(String key) {
    return hidden.window().desk().settings().setting(key);
  }

  private static String text(Session<?> session, String key) {
    Settings settings = session.settings();
    return settings.text(settings.setting(key));
  }

  private static boolean isReading() {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("reader"));
  }
}
