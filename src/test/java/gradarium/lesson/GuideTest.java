package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.simulation.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
  private final Lesson lesson = Lessons.bundled("stacked", Locale.ENGLISH);

  @Test
  void aPredictionComesBeforeTheRunAndTheOutcomeAfterIt() {
    Guide guide = new Guide(lesson, Progress.none());
    assertThat(guide.mayRun()).isFalse();
    assertThat(guide.outcome()).isEmpty();
    guide.predict("0.1");
    assertThat(guide.mayRun()).isTrue();
    guide.measure(Map.of("ae_1_error", 0.01, "ae_1_first_error", 0.2, "ae_1_inputs", 784.0));
    assertThat(guide.outcome().orElseThrow().isProven()).isTrue();
    double answer = guide.outcome().orElseThrow().number().orElseThrow();
    assertThat(answer).isCloseTo(0.01 / 0.2, within(Math.ulp(0.05)));
  }

  @Test
  void laterStepsCompareWithWhatEarlierOnesRemembered() {
    Guide guide = new Guide(lesson, Progress.none());
    guide.open(2);
    guide.measure(
        Map.of(
            "labels_100_pretrained_accuracy", 0.7,
            "labels_100_scratch_accuracy", 0.6,
            "labels_1000_pretrained_accuracy", 0.9,
            "stage", 5.0));
    guide.open(3);
    guide.measure(
        Map.of(
            "labels_1000_pretrained_accuracy", 0.9,
            "labels_1000_scratch_accuracy", 0.85,
            "labels_100_pretrained_accuracy", 0.7));
    assertThat(guide.outcome().orElseThrow().right()).as("a lead of 0.05, not of 0.1").hasValue(1);
    Guide later = new Guide(lesson, guide.progress());
    assertThat(later.index()).isEqualTo(3);
    assertThat(later.outcome()).isEqualTo(guide.outcome());
  }

  @Test
  void aPredictionThatTheQuestionDoesNotTakeCountsAsNone() {
    for (String said : new String[] {"x", "-1", "2", "0.5", "1.0", "NaN", "1e99"}) {
      Guide guide = new Guide(lesson, new Progress(2, Map.of(2, said), Map.of()));
      assertThat(guide.prediction()).as(said).isEmpty();
      assertThat(guide.mayRun()).as(said).isFalse();
    }
    assertThat(new Guide(lesson, new Progress(2, Map.of(2, "1"), Map.of())).prediction())
        .contains("1");
    assertThat(new Guide(lesson, new Progress(0, Map.of(0, "NaN"), Map.of())).mayRun()).isFalse();
    assertThat(new Guide(lesson, new Progress(0, Map.of(0, "1e-6"), Map.of())).mayRun()).isTrue();
    assertThat(new Guide(lesson, new Progress(0, Map.of(0, ""), Map.of())).mayRun()).isTrue();
  }

  @Test
  void onlyTheRunOfTheStepIsOnThePath() {
    Guide guide = new Guide(lesson, Progress.none());
    var settings = guide.step().settings();
    long seed = lesson.seed();
    assertThat(guide.isOnPath(settings, seed, 0)).isTrue();
    assertThat(guide.isOnPath(settings, seed, guide.step().to())).isTrue();
    assertThat(guide.isOnPath(settings, seed, guide.step().to() + 1)).isFalse();
    assertThat(guide.isOnPath(settings, seed + 1, 0)).isFalse();
    assertThat(guide.isOnPath(settings.with("frozen", "true"), seed, 0)).isFalse();
    assertThat(guide.isOnPath(settings.with("look", "2"), seed, 0)).as("looks are free").isTrue();
    guide.open(99);
    assertThat(guide.isLast()).isTrue();
    guide.open(-1);
    assertThat(guide.index()).isZero();
  }

  @Test
  void aStepThatComparesWithAnotherThatHasNotRunSendsThereFirst() throws Exception {
    Lesson lesson = compares("a_loss");
    Guide guide = new Guide(lesson, Progress.none());
    guide.open(2);
    assertThat(guide.missing()).as("the second remembers what the third needs").hasValue(1);
    assertThat(guide.mayRun()).isFalse();
    guide.open(1);
    assertThat(guide.missing()).as("and itself needs the first").hasValue(0);
    guide.open(0);
    assertThat(guide.missing()).isEmpty();
    guide.measure(Map.of("sgd_loss", 4.0));
    guide.open(1);
    assertThat(guide.mayRun()).isTrue();
    guide.measure(Map.of("sgd_loss", 2.0));
    guide.open(2);
    assertThat(guide.mayRun()).isTrue();
    guide.measure(Map.of("sgd_loss", 1.0));
    assertThat(guide.outcome().orElseThrow().isProven()).as("1 < 4 - 2").isTrue();

    Guide later = new Guide(lesson, guide.progress());
    assertThat(later.missing()).isEmpty();
    later.open(1);
    later.again();
    later.open(2);
    assertThat(later.outcome()).as("it has run").isEqualTo(guide.outcome());
    later.again();
    assertThat(later.missing()).as("now it has to run again").hasValue(1);
  }

  @Test
  void whatWasMeasuredBeforeALessonChangedIsForgottenFromThereOn() throws Exception {
    Guide guide = new Guide(compares("a_loss"), Progress.none());
    for (int i = 0; i < 3; i++) {
      guide.open(i);
      guide.measure(Map.of("sgd_loss", 4.0 / (i + 1)));
    }
    assertThat(hasRun(compares("a_loss"), guide)).isEqualTo(List.of(true, true, true));
    assertThat(hasRun(compares("b_loss"), guide)).isEqualTo(List.of(true, false, false));
    Lesson other = LessonParser.parse(text("a_loss").replace("seed: 7", "seed: 8"));
    assertThat(hasRun(other, guide)).isEqualTo(List.of(false, false, false));
    Lesson reworded = LessonParser.parse(text("a_loss").replace("## One", "\nMore.\n\n## Eins"));
    assertThat(hasRun(reworded, guide)).isEqualTo(List.of(true, true, true));
  }

  private static List<Boolean> hasRun(Lesson lesson, Guide before) {
    Guide guide = new Guide(lesson, before.progress());
    return IntStream.range(0, lesson.steps().size())
        .mapToObj(
            i -> {
              guide.open(i);
              return guide.outcome().isPresent();
            })
        .toList();
  }

  private static Lesson compares(String name) throws LessonRefused {
    return LessonParser.parse(text(name));
  }

  /** Three steps, each of which compares with the one before. */
  private static String text(String name) {
    return """
        ---
        title: Three
        view: optimizer
        minutes: 1
        seed: 7
        goals:
        - compare
        ---

        ## One

        ```set
        lanes = sgd
        ```

        ```run
        1
        ```

        ```remember
        first = sgd_loss
        ```

        ## Two

        ```run
        2
        ```

        ```remember
        NAME = first - sgd_loss
        ```

        ## Three

        ```run
        3
        ```

        ```check
        sgd_loss < NAME
        ```
        """
        .replace("NAME", name);
  }

  @Test
  void looksThatNoStepSetsStayAsTheLearnerHasThem() {
    Lesson lesson = Lessons.bundled("autoencoder", Locale.ENGLISH);
    Guide guide = new Guide(lesson, Progress.none());
    guide.open(2);
    Settings shown = guide.step().settings().with(Map.of("digits", "3", "chart", "weights"));
    Settings settings = guide.settings(shown.with("learning-rate", "0.5"));
    assertThat(settings.get("digits")).as("no step sets it").isEqualTo(3);
    assertThat(settings.get("chart")).as("this step sets it").isEqualTo("codes");
    assertThat(settings.get("learning-rate"))
        .as("it is more than looks")
        .isEqualTo(guide.step().settings().get("learning-rate"));
    assertThat(settings.with("digits", "1").texts()).isEqualTo(guide.step().settings().texts());
  }

  @Test
  void stepsThatChooseFilesHaveRunsOfTheirOwnThatLooksDoNotTakeOffThePath(@TempDir Path folder)
      throws Exception {
    Guide guide = new Guide(files(folder, "one.csv", "two.csv"), Progress.none());
    for (int i = 0; i < 2; i++) {
      guide.open(i);
      Settings shown = guide.settings(guide.step().settings().with("lanes", "wide"));
      assertThat(guide.isOnPath(shown, 7, 0)).as("step %s", i).isTrue();
      assertThat(shown.get("data")).isSameAs(guide.step().settings().get("data"));
      guide.open(1 - i);
      assertThat(guide.isOnPath(shown, 7, 0)).as("another file").isFalse();
    }
  }

  @Test
  void aFileThatSeveralStepsNameIsReadOnce(@TempDir Path folder) throws Exception {
    Lesson lesson = files(folder, "one.csv", "./one.csv", "two.csv", "one.csv");
    List<Object> data = lesson.steps().stream().map(step -> step.settings().get("data")).toList();
    assertThat(data.get(1)).as("the run goes on").isSameAs(data.get(0));
    assertThat(lesson.steps().get(1).from()).isEqualTo(1);
    assertThat(data.get(2)).isNotEqualTo(data.get(0));
    assertThat(lesson.steps().get(2).from()).isZero();
    assertThat(data.get(3)).as("named again later").isSameAs(data.get(0));
    Lesson options = files(folder, "one.csv", "one.csv?label=3", "mnist", "mnist");
    assertThat(options.steps().get(1).from()).as("read in another way").isZero();
    assertThat(options.steps().get(3).from()).isEqualTo(3);
  }

  /** A lesson with a step of one step for each file. */
  private static Lesson files(Path folder, String... names) throws Exception {
    Files.writeString(folder.resolve("one.csv"), "a,b,label\n" + "1,2,x\n3,5,y\n".repeat(9));
    Files.writeString(folder.resolve("two.csv"), "a,b,label\n" + "4,2,p\n3,0,q\n".repeat(9));
    StringBuilder text = new StringBuilder("---\ntitle: A\nview: dropout\nminutes: 1\nseed: 7\n");
    text.append("goals:\n- b\n---\n");
    for (int i = 0; i < names.length; i++) {
      text.append("\n## S\n\n```set\ndata = ").append(names[i]).append("\n```\n");
      text.append("\n```run\n").append(i + 1).append("\n```\n");
    }
    return LessonParser.parse(text.toString(), folder.resolve("lesson.md"));
  }
}
