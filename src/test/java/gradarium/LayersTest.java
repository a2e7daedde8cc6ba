package gradarium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
