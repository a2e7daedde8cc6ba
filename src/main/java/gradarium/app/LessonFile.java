package gradarium.app;

import gradarium.lesson.Lesson;
import gradarium.lesson.LessonParser;
import gradarium.lesson.LessonRefused;
import gradarium.lesson.Lessons;
import gradarium.lesson.Problem;
import gradarium.message.Message;
import gradarium.message.Refused;
import java.nio.file.Path;

/** A lesson that does not come with the program, as its file was when it was read. */
record LessonFile(Path path, String text, Lesson lesson) {

  /**
   * Reads a lesson; where it is none, the reason tells the first of what is wrong and its place.
   */
  static LessonFile read(Path path) throws Refused {
    return parse(path, Lessons.read(path));
  }

  /** The lesson that is in a file with this text. */
  static LessonFile parse(Path path, String text) throws Refused {
    try {
      return new LessonFile(path, text, LessonParser.parse(text, path));
    } catch (LessonRefused e) {
      Problem first = e.problems().get(0);
      throw new Refused(
          Message.of(
              "lesson.problem.file",
              String.valueOf(path.getFileName()),
              first.line(),
              first.column(),
              first.message(),
              e.problems().size()));
    }
  }
}
