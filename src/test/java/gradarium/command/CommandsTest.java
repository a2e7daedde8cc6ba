package gradarium.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradarium.lesson.Lessons;
import gradarium.simulation.AtomicFile;
import gradarium.simulation.Scene;
import gradarium.simulation.SceneFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir private Path folder;

  @Test
  void viewsListsEverySettingWithItsDefaultAndWhatIsAllowed() {
    Answer answer = run("views");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("optimizer  Optimizers")
        .contains("surface=himmelblau")
        .contains("adam.learning-rate=0.1  Learning rate η: a number from 1e-6 to 10")
        .contains("momentum.as-printed=false")
        .contains("start=-0.4,-0.3");
    assertThat(run("views", "--lang", "ko").out()).contains("학습률");
  }

  @Test
  void traceStartsAtTheStartAndPrintsOneRowPerLaneAndStep() {
    List<String> lines =
        run(
                "trace",
                "optimizer",
                "--set",
                "surface=beale",
                "--set",
                "start=1.0,1.5",
                "--set",
                "lanes=adam,radam",
                "--set",
                "adam.learning-rate=0.05",
                "--steps",
                "200")
            .out()
            .lines()
            .toList();
    assertThat(lines).hasSize(1 + 2 * 201);
    assertThat(lines.get(0)).isEqualTo("step,lane,x,y,loss");
    assertThat(lines.get(1)).startsWith("0,adam,1,1.5,");
    assertThat(lines.get(2)).startsWith("0,radam,1,1.5,");
    // (1.5 − 1 + 1.5)² + (2.25 − 1 + 2.25)² + (2.625 − 1 + 3.375)² = 4 + 12.25 + 25
    assertThat(lines.get(1)).endsWith(",41.25");
    // Adam's first step is the learning rate along the sign of the gradient, here (+, +)
    String[] first = lines.get(3).split(",");
    assertThat(Double.parseDouble(first[2]))
        .isEqualTo(0.95, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(first[2].replaceAll("[-.]|E.*|^0\\.", "").replaceAll("^0+", ""))
        .hasSizeBetween(15, 17);
    assertThat(lines.get(lines.size() - 1)).startsWith("200,radam,");
  }

  @Test
  void traceTakesTheFormOnTheSlideAndEveryKthStep() {
    String[] more = {"--set", "lanes=momentum", "--steps", "20", "--every", "10"};
    List<String> right = trace(more).lines().toList();
    List<String> printed =
        trace(concat(more, "--set", "momentum.as-printed=true")).lines().toList();
    assertThat(right).hasSize(4);
    assertThat(right.get(1)).isEqualTo(printed.get(1));
    assertThat(loss(printed.get(3))).isGreaterThan(loss(printed.get(1)));
    assertThat(loss(right.get(3))).isLessThan(loss(right.get(1)));
  }

  @Test
  void theSameSeedGivesTheSameNumbersAndAnotherOthers() {
    String[] noisy = {"--set", "noise=3", "--steps", "30"};
    assertThat(trace(concat(noisy, "--seed", "5"))).isEqualTo(trace(concat(noisy, "--seed", "5")));
    assertThat(trace(concat(noisy, "--seed", "5")))
        .isNotEqualTo(trace(concat(noisy, "--seed", "6")));
  }

  @Test
  void aSceneIsReadAndSetComesOnTop() throws Exception {
    Path file = folder.resolve("scene.json");
    AtomicFile.write(
        file, new Scene("optimizer", 3, 0, Map.of("lanes", "sgd", "surface", "booth")).bytes());
    Answer answer = run("trace", "--scene", file.toString(), "--steps", "0");
    assertThat(answer.out().lines().toList().get(1)).isEqualTo("0,sgd,-7,-6,1301");
    answer = run("trace", "--scene", file.toString(), "--set", "start=1,3", "--steps", "0");
    assertThat(answer.out().lines().toList().get(1)).isEqualTo("0,sgd,1,3,0");
  }

  @Test
  void aSceneIsWrittenWithAllSettingsAndGivesTheSameNumbers() throws Exception {
    Path file = folder.resolve("written.json");
    String[] what = {"--set", "lanes=adam,adam-2", "--set", "adam-2.beta1=0.5", "--steps", "20"};
    String traced = trace(concat(what, "--seed", "9", "--write-scene", file.toString()));
    Scene scene = SceneFile.read(file).scene();
    assertThat(scene.seed()).isEqualTo(9);
    assertThat(scene.settings())
        .containsEntry("adam-2.beta1", "0.5")
        .containsEntry("adam.beta1", "0.9")
        .containsEntry("surface", "himmelblau");
    assertThat(run("trace", "--scene", file.toString(), "--steps", "20").out()).isEqualTo(traced);
    Answer refused = run("trace", "optimizer", "--steps", "1", "--write-scene", "no/such/a.json");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("its folder does not exist");
  }

  @Test
  void whatAScenesSaysThatIsNotKnownIsSaidOnceAndTheRestIsRun() throws Exception {
    Path file = folder.resolve("newer.json");
    Files.writeString(
        file,
        """
        {"gradarium": 2, "view": "optimizer", "zoom": 3, "settings":
         {"lanes": "sgd,adam-2", "surface": "booth", "adam-2.beta1": "7", "wind": "west"}}
        """);
    Answer answer = run("trace", "--scene", file.toString(), "--steps", "0");
    assertThat(answer.code()).isZero();
    assertThat(answer.out().lines().toList().get(1)).isEqualTo("0,sgd,-7,-6,1301");
    assertThat(answer.err().lines())
        .singleElement()
        .asString()
        .startsWith(
            "gradarium: Not all of " + file + " can be shown: it was made by a later version")
        .contains("; there is no 'zoom' here; ")
        .contains("adam-2.beta1 (Adam 2, ")
        .contains("'7' is not valid; expected: a number from")
        .contains("; there is no setting 'wind'; the settings are: ");
    answer = run("trace", "--scene", file.toString(), "--set", "adam-2.beta1=0.5", "--steps", "0");
    assertThat(answer.err()).doesNotContain("beta1 (");
  }

  @Test
  void dataAreFoundBesideASceneAfterBothWereMoved() throws Exception {
    Path old = Files.createDirectory(folder.resolve("old"));
    Path table = old.resolve("table.csv");
    Files.writeString(table, "a,b,label\n" + "1,2,yes\n3,5,no\n".repeat(20));
    Path beside = old.resolve("beside.json");
    Path above = folder.resolve("above.json");
    String[] command = {"trace", "dropout", "--set", "data=" + table, "--steps", "1"};
    String traced = run(concat(command, "--write-scene", beside.toString())).out();
    run(concat(command, "--write-scene", above.toString()));
    assertThat(SceneFile.read(beside).scene().settings()).containsEntry("data", "table.csv");
    assertThat(SceneFile.read(above).scene().settings()).containsEntry("data", "old/table.csv");

    Path moved = Files.move(old, folder.resolve("moved"));
    Answer answer = run("trace", "--scene", moved + "/beside.json", "--steps", "1");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).isEqualTo(traced);
    answer = run("trace", "--scene", above.toString(), "--steps", "1");
    assertThat(answer.err())
        .contains("data (Data): there is no file old/table.csv, and no table.csv in the folder");
    Files.move(above, moved.resolve("above.json"));
    answer = run("trace", "--scene", moved + "/above.json", "--steps", "1");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).isEqualTo(traced);
  }

  @Test
  void aLessonFindsItsDataBesideItAndOpensNoneOnAnotherComputer() throws Exception {
    Files.writeString(folder.resolve("table.csv"), "a,b,label\n" + "1,2,yes\n3,5,no\n".repeat(20));
    String lesson =
        """
        \uFEFF---
        title: A
        view: dropout
        minutes: 1
        goals:
        - b
        ---

        ## One

        ```set
        data = %s
        ```
        """;
    Path file = folder.resolve("lesson.md");
    for (String name : List.of("table.csv", "/home/teacher/table.csv", "C:\\a\\table.csv")) {
      Files.writeString(file, lesson.replace("%s", name));
      assertThat(run("lesson", "check", file.toString()).out()).contains("nothing is wrong");
    }
    Files.writeString(file, lesson.replace("%s", "\\\\server\\share\\other.csv"));
    Answer answer = run("lesson", "check", file.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains(
            "lesson.md:12:1: data (Data): \\\\server\\share\\other.csv is on another computer")
        .contains("put other.csv in the folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render optimizer --steps 5 --out ",
        "export mlp --steps 5 --form json --out ",
        "trace optimizer --steps 5 --write-scene ",
        "lesson report --out "
      })
  void aFileThatIsThereIsReplacedOnlyWhereThatIsWanted(String command) throws Exception {
    Path file = folder.resolve("precious.png");
    Files.writeString(file, "precious");
    Answer refused = run((command + file).split(" "));
    assertThat(refused.code()).isEqualTo(Commands.USAGE);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("which exists already; --overwrite replaces it");
    assertThat(file).hasContent("precious");
    assertThat(run((command + folder).split(" ")).code()).isEqualTo(Commands.USAGE);
    if (command.startsWith("export")) {
      assertThat(run((command + file + " --overwrite").split(" ")).code()).isZero();
      assertThat(Files.readString(file)).contains("layers");
    }
  }

  @Test
  void aTrainedNetworkIsExported() throws Exception {
    Path file = folder.resolve("network.json");
    Answer answer =
        run(
            ("export mlp --steps 20 --form json --set loss=cross-entropy --out " + file)
                .split(" "));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    JsonNode layers = new ObjectMapper().readTree(Files.readString(file)).path("layers");
    assertThat(layers).as("6, 4 and 1 units, each with its activation").hasSize(6);
    assertThat(layers.get(5).path("name").asText()).isEqualTo("sigmoid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fly | fly",
        "trace | --steps",
        "trace --steps 5 | a view is missing; the views are: mlp, approximation",
        "trace gan --steps 5 | there is no view 'gan'; the views are: mlp, approximation",
        "trace optimizer --steps -1 | --steps is -1; 0 or more is allowed",
        "trace optimizer --steps many | --steps",
        "trace optimizer --steps 5 --every 0 | --every is 0; 1 or more is allowed",
        "trace optimizer --steps 5 --seed x | --seed",
        "trace optimizer --steps 5 --set surface=hill | surface (Surface): 'hill' is not valid; expected: one of",
        "trace optimizer --steps 5 --set adam.speed=1 | there is no setting 'adam.speed'",
        "trace optimizer --steps 5 --set lanes= | lanes (Optimizers): '' is not valid",
        "trace optimizer --steps 5 --set surface | --set",
        "trace optimizer --steps 5 --set start=1 | start (Start): '1' is not valid; expected: two numbers x,y",
        "trace optimizer --steps 5 --set surface=expression --set expression=x+ | expression (Formula in x and y): 'x+'",
        "trace --steps 5 --scene none.json | none.json does not exist",
        "render optimizer --steps 5 --out a.bmp | .png, .svg or .gif",
        "render optimizer --steps 5 --out no/such/folder/a.png | its folder does not exist",
        "render optimizer --steps 5 --out a.png --size 12x12 | WIDTHxHEIGHT from 320 to 7680",
        "render optimizer --steps 5 --out a.png --size big | WIDTHxHEIGHT from 320 to 7680",
        "render optimizer --steps 5 --out a.png --lang fr | en or ko is allowed",
        "render optimizer --steps 5 | --out",
        "export mlp --steps 5 --form onnx --out a.py | json or pytorch or keras is allowed",
        "export mlp --steps 5 --form json --out no/such/folder/a.py | its folder does not exist",
        "export mlp --steps -5 --form json --out a.py | 0 or more is allowed",
        "export optimizer --steps 5 --form json --out a.py | optimizer has no network",
        "views --lang xx | en or ko is allowed",
        "window gan | there is no view 'gan'"
      })
  void aWrongCommandLineIsAnsweredWithOneLineAndCodeTwo(String line, String reason) {
    Answer answer = run(line.split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).startsWith("gradarium: ").contains(reason);
  }

  @Test
  void aSceneThatIsNoneIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"gradarium\": 1");
    Answer answer = run("trace", "--scene", file.toString(), "--steps", "1");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(file.toString()).contains("not valid JSON");
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertThat(run("--help").code()).isZero();
    assertThat(run("--help").out()).contains("trace").contains("render").contains("views");
    assertThat(run("trace", "--help").out()).contains("--every");
    assertThat(run("--version").out()).startsWith("Gradarium");
  }

  private static String trace(String... more) {
    return run(concat(new String[] {"trace", "optimizer"}, more)).out();
  }

  private static double loss(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }

  private static String[] concat(String[] a, String... b) {
    String[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  @Test
  void whatIsFoundInADataFileIsPrinted() throws Exception {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "len;wid;kind\n" + "1,5;2;yes\n3;5;\"no, \"\"not\"\"\"\n".repeat(20));
    Answer answer = run("data", table.toString());
    assertThat(answer.out().lines())
        .containsExactly(
            "format\ttable",
            "encoding\tUTF-8",
            "separator\tsemicolon",
            "decimal\tcomma",
            "header\tyes",
            "samples\t40",
            "inputs\t2",
            "label\tkind",
            "classes\t2 \"no, \"\"not\"\"\", yes",
            "test\t20% set aside, 8 samples");
    assertThat(run("data", table.toString(), "--label", "2").out()).contains("label\twid");
    Answer refused = run("data", table.toString(), "--separator", "comma");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("line 1: columns: 1; expected: 2 to 4097");
    assertThat(run("data", folder.resolve("none.csv").toString()).err()).contains("file not found");
    String chosen = table + "?label=2";
    assertThat(run("trace", "dropout", "--set", "data=" + chosen, "--steps", "0").code()).isZero();
  }

  @Test
  void networksLearnTheLearnersOwnTable() throws Exception {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "a,b,label\n" + "1,2,yes\n3,5,no\n".repeat(20));
    for (String view :
        List.of("vanishing", "activation", "initialization", "batchnorm", "dropout")) {
      Answer answer = run("trace", view, "--set", "data=" + table, "--steps", "3");
      assertThat(answer.err()).as(view).isEmpty();
      assertThat(answer.code()).isZero();
    }
    Files.writeString(table, "a,b,label\n1,2,yes\n3,?,no\n");
    Answer refused = run("trace", "dropout", "--set", "data=" + table, "--steps", "3");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines())
        .containsExactly(
            "gradarium: data (Data): table.csv, line 3: '?' in column 'b' is not a number");
  }

  private static Answer run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  private record Answer(int code, String out, String err) {}

  @Test
  void aLessonIsCheckedRunAndItsMistakesSaidWithTheirPlace() throws Exception {
    Path good = folder.resolve("good.md");
    Files.writeString(
        good,
        """
        ---
        title: A
        view: optimizer
        minutes: 1
        goals:
        - b
        ---

        ## One

        ```set
        surface = ravine
        lanes = sgd
        ```

        ```run
        2
        ```

        ```check
        optimizer.sgd: sgd_loss < 118.625
        ```
        """);
    Answer answer = run("lesson", "check", good.toString());
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("nothing is wrong (steps: 1)");
    answer = run("lesson", "run", good.toString());
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("✓ sgd_loss < 118.625  (sgd_loss = ");
    Path bad = folder.resolve("bad.md");
    Files.writeString(bad, Files.readString(good).replace("sgd_loss <", "sgd_los <"));
    answer = run("lesson", "check", bad.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("bad.md:21:16: this view does not measure ‘sgd_los’; it measures: ");
    answer = run("lesson", "run", bad.toString());
    assertThat(answer.code()).isEqualTo(1);
    Files.writeString(bad, Files.readString(good).replace("< 118", "> 118"));
    answer = run("lesson", "run", bad.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("✗ sgd_loss > 118.625");
    answer = run("lesson", "check", "--seeds", "2", bad.toString(), good.toString());
    assertThat(answer.code()).as("one of both fails").isEqualTo(1);
    assertThat(answer.out())
        .contains("  1. ✗ ✗ ✗  0/3  optimizer.sgd: sgd_loss > 118.625  (sgd_loss = ")
        .contains("hold on every seed: 0 of 1; seeds: 3")
        .contains("hold on every seed: 1 of 1; seeds: 3");
    answer = run("lesson", "check", "--lang", "ko", "--seeds", "1", good.toString());
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("확인과 답 1개 가운데 1개가 시드 2개 모두에서 성립합니다");
    assertThat(run("lesson", "check", "--lang", "ko", "vanishing").code()).isZero();
    for (String seeds : new String[] {"0", "-1", "1001", "1.5", "x"}) {
      answer = run("lesson", "check", "--seeds", seeds, good.toString());
      assertThat(answer.code()).as(seeds).isEqualTo(Commands.USAGE);
      assertThat(answer.err().lines()).as(seeds).hasSize(1);
    }
    answer = run("lesson", "check", folder.resolve("none.md").toString(), "a\0b");
    assertThat(answer.code()).isEqualTo(Commands.USAGE);
    answer = run("lesson", "check", folder.resolve("none.md").toString());
    assertThat(answer.code()).isEqualTo(1);
    answer = run("lesson");
    assertThat(answer.code()).isEqualTo(Commands.USAGE);
  }

  @Test
  void aLessonThatTheEndOfTheProgramStopsIsNeitherProvenNorReported() throws Exception {
    Path report = folder.resolve("report.md");
    Files.writeString(report, "precious");
    Path own = folder.resolve("own.md");
    Files.writeString(own, Lessons.of("vanishing", Locale.ENGLISH).orElseThrow());
    for (String command :
        List.of(
            "lesson run vanishing",
            "lesson check " + own,
            "lesson check --seeds 1 vanishing",
            "lesson report --overwrite --out " + report)) {
      Thread.currentThread().interrupt();
      Answer answer = run(command.split(" "));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(answer).as(command).isEqualTo(new Answer(1, "", ""));
    }
    assertThat(report).hasContent("precious");
  }
}
