package gradarium.lesson;

import gradarium.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a lesson while it is read. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Something is wrong at a line and column, from 1. */
  void report(int line, int column, String key, Object... arguments) {
    add(new Problem(line, column, Message.of(key, arguments)));
  }

  /** Something is wrong. */
  void add(Problem problem) {
    found.add(problem);
  }

  /** The whole number that a text is; where it is none between these bounds, the least. */
  long whole(String text, int line, String what, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of bounds
    }
    report(line, 1, "lesson.problem.whole", what, text, least, most);
    return least;
  }

  /** All that is wrong, as far as the text has been read. */
  List<Problem> all() {
    return List.copyOf(found);
  }
}
