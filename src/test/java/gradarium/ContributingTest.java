package gradarium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The concept that CONTRIBUTING adds, added as it says. */
@Tag("slow")
class ContributingTest {
  private static final Path GUIDE = Path.of("CONTRIBUTING.md");
  private static final Path CONCEPTS = Path.of("src/main/java/gradarium/concept/Concepts.java");
  private static final Pattern BLOCK =
      Pattern.compile("^(```+)(\\w+)\\n(.*?)^\\1\\n", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("(?:class|record) (\\w+)");
  private static final int MOST_LINES = 150;

  @TempDir private Path folder;

  /** A block of code: its language, and what it says. */
  private record Block(String language, String text) {}

  @Test
  void theConceptThatIsAddedStepByStepCompilesRunsAndHasItsLesson() throws Exception {
    List<Block> blocks = blocks();
    assertThat(blocks.stream().mapToLong(block -> block.text.lines().count()).sum())
        .isLessThan(MOST_LINES);
    add(blocks);
    String trace = run("trace", "parabola", "--set", "learning-rate=0.5", "--steps", "2");
    assertThat(trace.lines()).containsExactly("step,weight,loss", "0,4,8", "1,2,2", "2,1,0.5");
    assertThat(run("views")).contains("parabola  A parabola").contains("learning-rate=0.1");
    Path picture = folder.resolve("parabola.svg");
    run("render", "parabola", "--steps", "20", "--out", picture.toString());
    assertThat(picture).content().contains("<svg").contains("Loss over steps");
    Path lesson = folder.resolve("gradarium/lessons/en/parabola.md");
    assertThat(run("lesson", "check", lesson.toString())).contains("parabola");
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(GUIDE).replace("\r\n", "\n"));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }

  /** Puts each block where the guide says, in a folder that comes before the program's classes. */
  private void add(List<Block> blocks) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Block block : blocks) {
      if (block.language.equals("properties")) {
        for (String language : List.of("en", "ko")) {
          String name = "messages_" + language + ".properties";
          String texts = Files.readString(Path.of("resources", name)) + block.text;
          Files.writeString(folder.resolve(name), texts);
        }
      } else if (block.language.equals("markdown")) {
        write("gradarium/lessons/en/parabola.md", block.text);
      } else if (block.text.startsWith("package ")) {
        Matcher type = TYPE.matcher(block.text);
        assertThat(type.find()).isTrue();
        sources.add(write("source/" + type.group(1) + ".java", block.text));
      } else {
        String line =
            block.text.replace("ParabolaConcept", "gradarium.concept.parabola.ParabolaConcept");
        String list =
            Files.readString(CONCEPTS).replaceFirst("List\\.of\\(\n", "List.of(\n" + line);
        assertThat(list).contains(line);
        sources.add(write("source/Concepts.java", list));
      }
    }
    compile(sources);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void compile(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.home=" + folder,
                "-cp",
                folder
                    + System.getProperty("path.separator")
                    + System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(Stream.of(arguments).toList());
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int code = process.waitFor();
    String text = Files.readString(output);
    assertThat(code).as("%s: %s", String.join(" ", arguments), text).isZero();
    return text;
  }
}
