package gradarium.lesson;

import java.util.List;

/** Why a text is not a lesson. */
public final class LessonRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refused because of these, in the order of the text; there is at least one. */
  public LessonRefused(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
