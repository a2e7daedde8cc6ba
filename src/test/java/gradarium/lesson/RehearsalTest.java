package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradarium.concept.Concept;
import gradarium.simulation.ShutdownGuard;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private final Lesson lesson = Lessons.bundled("vanishing", Locale.ENGLISH);

  /** As the guard interrupts it where the program ends. */
  private static void interrupt() {
    Thread.currentThread().interrupt();
  }

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  @Test
  void whatTheEndOfTheProgramStopsGivesNoOutcomes() {
    interrupt();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Rehearsal.run(lesson));
    interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> SeedCheck.of(lesson, List.of(1L)));
    interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Rehearsal.unknown(lesson));
  }

  @Test
  void everyNetworkOfALessonIsStartedUnderTheGuard() {
    List<Boolean> guarded = new ArrayList<>();
    Concept<?> watched = watched(lesson.concept(), guarded);
    Lesson own =
        new Lesson("A", watched, 1, 7, List.of(), "", lesson.sets(), lesson.steps().subList(0, 1));
    assertThat(Rehearsal.unknown(own)).isEmpty();
    assertThat(Rehearsal.run(own)).hasSize(1);
    assertThat(guarded).containsExactly(true, true);
  }

  private static <S extends Snapshot> Concept<S> watched(
      Concept<S> concept, List<Boolean> guarded) {
    return new Concept<>(
        concept.id(),
        concept.group(),
        concept.settings(),
        (settings, seed) -> {
          guarded.add(isGuarded());
          return concept.start(settings, seed);
        },
        concept.measures(),
        concept::view);
  }

  private static boolean isGuarded() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(
                    frame -> frame.getClassName().equals(ShutdownGuard.class.getName())));
  }
}
