package gradarium.engine.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Passes a text on, and keeps the lines that begin with {@code #} as they are. */
final class CommentLines extends FilterReader {
  private final Deque<Line> lines = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private long number = 1;
  private boolean isStart = true;
  private char last;

  /** A line, with its number from 1. */
  record Line(long number, String text) {}

  CommentLines(Reader in) {
    super(in);
  }

  /** Those between two other lines; what is above these is forgotten. */
  List<Line> between(long above, long below) {
    List<Line> found = new ArrayList<>();
    while (!lines.isEmpty() && lines.peek().number < below) {
      Line line = lines.poll();
      if (line.number > above) {
        found.add(line);
      }
    }
    return found;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    for (int i = from; i < from + count; i++) {
      take(into[i]);
    }
    if (count < 0) {
      endLine();
    }
    return count;
  }

  private void take(char c) {
    if (c == '\r' || c == '\n' && last != '\r') {
      endLine();
      number++;
      isStart = true;
    } else if (c != '\n') {
      if (!isStart && text.length() > 0 || isStart && c == '#') {
        text.append(c);
      }
      isStart = false;
    }
    last = c;
  }

  private void endLine() {
    if (text.length() > 0) {
      lines.add(new Line(number, text.toString()));
      text.setLength(0);
    }
  }
}
