package gradarium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom, as ARCHITECTURE.md says. */
@AnalyzeClasses(packages = "gradarium", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String JAVAFX = "javafx..";

  @ArchTest
  static final ArchRule theEngineKnowsNobodyAboveIt =
      noClasses()
          .that()
          .resideInAPackage("gradarium.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "gradarium.simulation..",
              "gradarium.concept..",
              "gradarium.chart..",
              "gradarium.app..",
              "gradarium.command..");

  @ArchTest
  static final ArchRule simulationsKnowNoViewAndNoWindow =
      noClasses()
          .that()
          .resideInAPackage("gradarium.simulation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "gradarium.concept..", "gradarium.chart..", "gradarium.app..", "gradarium.command..");

  @ArchTest
  static final ArchRule engineAndSimulationsKnowNoJavaFx =
      noClasses()
          .that()
          .resideInAnyPackage("gradarium.engine..", "gradarium.simulation..", "gradarium.command..")
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
  static final ArchRule chartsKnowNoConcept =
      noClasses()
          .that()
          .resideInAPackage("gradarium.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("gradarium.concept..", "gradarium.app..", "gradarium.command..");

  @ArchTest
  static final ArchRule conceptsKnowNoWindow =
      noClasses()
          .that()
          .resideInAPackage("gradarium.concept..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("gradarium.app..", "gradarium.command..");

  @ArchTest
  static final ArchRule lessonsKnowNoWindowAndNoJavaFx =
      noClasses()
          .that()
          .resideInAPackage("gradarium.lesson..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("gradarium.app..", "gradarium.command..", JAVAFX);

  @ArchTest
  static final ArchRule noConceptKnowsAnother =
      slices().matching("gradarium.concept.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule simulationsOfConceptsKnowNoJavaFx =
      noClasses()
          .that()
          .resideInAPackage("gradarium.concept.(*)..")
          .and()
          .haveNameMatching(".*(Simulation|Snapshot|Settings|Lane|Job)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JAVAFX);

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

  @Test
  void onlyTextsAreFilledInWithoutALocale() throws IOException {
    Pattern call = Pattern.compile("\"([^\"\n]*+)\"\\s*\\)?\\s*\\.formatted\\(");
    Pattern number = Pattern.compile("(?<!%)(?:%%)*%[^%sn]");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        call.matcher(Files.readString(file))
            .results()
            .filter(match -> number.matcher(match.group(1)).find())
            .forEach(match -> found.add(file + ": " + match.group(1)));
      }
    }
    assertThat(found).as("%d, %f … write the digits of the machine's language").isEmpty();
  }
}
