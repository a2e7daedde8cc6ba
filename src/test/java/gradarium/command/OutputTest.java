package gradarium.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands whose output or file cannot be written, or that are stopped. */
@Timeout(120)
@Tag("slow")
class OutputTest {
  private static final List<String> ENDLESS =
      List.of("trace", "descent", "--steps", "1000000000000");

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "파이프가 끝났습니다"})
  void aReaderThatHasSeenEnoughEndsTheRunWithoutAWord(String reason) {
    assertThat(run(new Ending(3000, reason), ENDLESS)).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFullDiskEndsTheRunWithOneSentence() {
    assertThat(run(new Ending(3000, "No space left on device"), ENDLESS)).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("gradarium: the output cannot be written: No space left on device");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "views",
        "--help",
        "trace mlp --steps 1",
        "lesson check descent",
        "lesson run descent"
      })
  void aFullDiskIsNoticedHoweverLittleIsPrinted(String line) {
    assertThat(run(new Ending(0, "Input/output error"), List.of(line.split(" ")))).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("gradarium: the output cannot be written: Input/output error");
  }

  @Test
  void aRunThatIsStoppedDoesNotSayThatItIsWhole() {
    List<String> trace = List.of("trace", "descent", "--steps", "3");
    OutputStream nowhere = OutputStream.nullOutputStream();
    assertThat(run(nowhere, trace)).as("the engine has started").isZero();
    Path out = folder.resolve("a.json");
    List<List<String>> all =
        List.of(
            trace,
            List.of("lesson", "run", "descent"),
            List.of("export", "mlp", "--steps", "9", "--form", "json", "--out", out.toString()));
    for (List<String> arguments : all) {
      Thread.currentThread().interrupt();
      int code = run(nowhere, arguments);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(code).as(arguments.get(0)).isEqualTo(1);
    }
    assertThat(err.toString()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export mlp --steps 0 --form json --out",
        "render descent --steps 0 --size 320x320 --out",
        "trace descent --steps 0 --write-scene"
      })
  void aFileThatCannotBeWrittenIsToldInOneSentence(String line) {
    // with what is added to it while it is written, longer than file systems allow
    Path file = folder.resolve("n".repeat(250) + ".png");
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    arguments.add(file.toString());
    assertThat(run(OutputStream.nullOutputStream(), arguments)).isEqualTo(1);
    String option = arguments.get(arguments.size() - 2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("gradarium: %s: %s cannot be written: ".formatted(option, file))
        .doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "pytorch", "keras"})
  void aNetworkThatDivergedIsNotExportedAndWhyIsSaid(String form) {
    Path file = folder.resolve("network");
    String line =
        "export mlp --set data=xor --set loss=cross-entropy --set hidden=8,8,8,8"
            + " --set activation=identity,identity,identity,identity --set learning-rate=10"
            + " --steps 300 --form "
            + form
            + " --out "
            + file;
    assertThat(run(OutputStream.nullOutputStream(), List.of(line.split(" ")))).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("gradarium: The network cannot be exported, because it diverged");
    assertThat(file).doesNotExist();
  }

  private int run(OutputStream out, List<String> arguments) {
    return Commands.run(
        StandardOutput.to(out), new PrintWriter(err, true), arguments.toArray(String[]::new));
  }

  /** Takes some bytes and no more. */
  private static final class Ending extends OutputStream {
    private final String reason;
    private int room;

    Ending(int room, String reason) {
      this.room = room;
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException(reason);
      }
    }
  }
}
