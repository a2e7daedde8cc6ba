package gradarium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom, as ARCHITECTURE.md says. */
@AnalyzeClasses(packages = "gradarium", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String JAVAFX = "javafx..";

  @ArchTest
  static final ArchRule eachLayerKnowsThoseBelowIt =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("message")
          .definedBy("gradarium.message..")
          .layer("engine")
          .definedBy("gradarium.engine..")
          .layer("simulation")
          .definedBy("gradarium.simulation..")
          .layer("chart")
          .definedBy("gradarium.chart..")
          .layer("learning")
          .definedBy("gradarium.learning..")
          .layer("view")
          .definedBy("gradarium.view..")
          .layer("concept")
          .definedBy("gradarium.concept..")
          .layer("lesson")
          .definedBy("gradarium.lesson..")
          .layer("app")
          .definedBy("gradarium.app..")
          .layer("command")
          .definedBy("gradarium.command..")
          .whereLayer("message")
          .mayNotAccessAnyLayer()
          .whereLayer("engine")
          .mayOnlyAccessLayers("message")
          .whereLayer("simulation")
          .mayOnlyAccessLayers("engine", "message")
          .whereLayer("chart")
          .mayOnlyAccessLayers("simulation", "engine", "message")
          .whereLayer("learning")
          .mayOnlyAccessLayers("simulation", "engine", "message")
          .whereLayer("view")
          .mayOnlyAccessLayers("learning", "chart", "simulation", "engine", "message")
          .whereLayer("concept")
          .mayOnlyAccessLayers("view", "learning", "chart", "simulation", "engine", "message")
          .whereLayer("lesson")
          .mayOnlyAccessLayers("concept", "chart", "simulation", "engine", "message")
          .whereLayer("app")
          .mayOnlyAccessLayers(
              "lesson", "concept", "view", "learning", "chart", "simulation", "engine", "message");

  /** Of concepts, only views and the parts that no other view has. */
  @ArchTest
  static final ArchRule onlyWhatDrawsTouchesJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackages("gradarium.chart..", "gradarium.view..", "gradarium.app..")
          .and()
          .haveNameNotMatching(
              "gradarium\\.concept\\.(optimizer\\.BasinView|mlp\\.FollowBar|mlp\\.LayerControls)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JAVAFX);

  @ArchTest
  static final ArchRule onlyTheEngineKnowsNd4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("gradarium.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nd4j..");

  @ArchTest
  static final ArchRule noConceptKnowsAnother =
      slices().matching("gradarium.concept.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("gradarium.(*)..").should().beFreeOfCycles();

  /**
   * A computer in Cairo, Bangkok or Ankara writes the same files; {@code formatted} may take %s.
   */
  @ArchTest
  static final ArchRule nothingDependsOnTheLanguageOfTheMachine =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(NumberFormat.class, "getInstance")
          .orShould()
          .callMethod(NumberFormat.class, "getIntegerInstance")
          .orShould()
          .callMethod(NumberFormat.class, "getPercentInstance")
          .orShould()
          .callConstructor(DecimalFormat.class, String.class)
          .orShould()
          .callConstructor(MessageFormat.class, String.class)
          .orShould()
          .callMethod(MessageFormat.class, "format", String.class, Object[].class)
          .orShould()
          .callConstructor(Scanner.class, InputStream.class);

  /** In all code, of which the rule above sees what is compiled into the program. */
  @Test
  void onlyTextsAreFilledInWithoutALocale() throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/test", "src/jmh/java", "jlink")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(LayersTest::isCode).toList()) {
          filledInWithoutALocale(Files.readString(file)).forEach(t -> found.add(file + ": " + t));
        }
      }
    }
    assertThat(found).as("%d, %f … write the digits of the machine's language").isEmpty();
  }

  @Test
  void whatIsFilledInWithoutALocaleIsSeenHoweverItIsWritten() {
    String quote = "\"".repeat(3);
    assertThat(filledInWithoutALocale("(\"a %s\" + \" %5s\").formatted(x)")).hasSize(1);
    assertThat(filledInWithoutALocale("(\"%d \"\n + \"%s\")\n.formatted(x, y)")).hasSize(1);
    assertThat(filledInWithoutALocale(quote + "\n%.2f\n" + quote + "\n.formatted(x)")).hasSize(1);
    assertThat(filledInWithoutALocale("String.format(\"%d\", x)")).hasSize(1);
    assertThat(filledInWithoutALocale("out.printf(\n\"%,d\", x)")).hasSize(1);
    assertThat(filledInWithoutALocale("PATTERN.formatted(x)")).hasSize(1);
    assertThat(filledInWithoutALocale("\"%s %% %n\".formatted(x)")).isEmpty();
    assertThat(filledInWithoutALocale("f(\"%d\"); \"%s\".formatted(x)")).isEmpty();
    assertThat(filledInWithoutALocale("String.format(Locale.ROOT, \"%d\", x)")).isEmpty();
    assertThat(filledInWithoutALocale(quote + "\n%\"s\n" + quote + ".formatted(x)")).hasSize(1);
  }

  /** Apart from this test and the one that shows what a locale does to a format. */
  private static boolean isCode(Path file) {
    return file.toString().endsWith(".java")
        && !Set.of("LayersTest.java", "LocaleTest.java").contains(file.getFileName().toString());
  }

  /** The formats in a source for which no locale is given and that take more than texts. */
  private static List<String> filledInWithoutALocale(String source) {
    String literal = "(?>\"{3}.*?\"{3}|\"(?:[^\"\\\\\n]|\\\\.)*\")";
    String literals = "(" + literal + "(?:\\s*\\+\\s*" + literal + ")*)";
    Pattern formatted = Pattern.compile(literals + "\\s*\\)?\\s*\\.formatted\\(", Pattern.DOTALL);
    Pattern called =
        Pattern.compile("(?:String\\.format|printf)\\(\\s*" + literals, Pattern.DOTALL);
    Pattern named = Pattern.compile("(\\w+)\\s*\\.formatted\\(");
    Pattern number = Pattern.compile("(?<!%)(?:%%)*%[^%sn]");
    return Stream.of(
            Stream.of(formatted, called)
                .flatMap(pattern -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .filter(format -> number.matcher(format).find()),
            named.matcher(source).results().map(match -> match.group(1)))
        .flatMap(Function.identity())
        .toList();
  }
}
