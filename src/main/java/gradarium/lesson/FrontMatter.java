package gradarium.lesson;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The front matter of a lesson, between its first two lines of dashes. */
final class FrontMatter {
  private static final long FIRST_SEED = 7;
  private static final int MOST_MINUTES = 180;
  private static final String FENCE = "---";
  private static final List<String> KEYS = List.of("title", "view", "minutes", "seed", "goals");
  private static final Pattern ENTRY = Pattern.compile("\\s*([a-z]+):\\s*(.*?)\\s*");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*?)\\s*");

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> goals = new ArrayList<>();
  private final Problems problems;
  private int end = -1;

  private record Entry(String value, int line) {}

  private FrontMatter(Problems problems) {
    this.problems = problems;
  }

  /** The front matter at the beginning of these lines; empty if there is none. */
  static Optional<FrontMatter> of(String[] lines, Problems problems) {
    FrontMatter front = new FrontMatter(problems);
    front.read(lines);
    if (front.end < 0) {
      problems.report(1, 1, "lesson.problem.front");
      return Optional.empty();
    }
    for (String key : List.of("title", "goals")) {
      if (front.value(key).isEmpty() && (key.equals("title") || front.goals.isEmpty())) {
        problems.report(1, 1, "lesson.problem.missing", key);
      }
    }
    return Optional.of(front);
  }

  private void read(String[] lines) {
    if (!lines[0].strip().equals(FENCE)) {
      return;
    }
    for (int i = 1; i < lines.length && end < 0; i++) {
      Matcher entry = ENTRY.matcher(lines[i]);
      Matcher item = ITEM.matcher(lines[i]);
      if (lines[i].strip().equals(FENCE)) {
        end = i + 1;
      } else if (item.matches() && entries.containsKey("goals")) {
        goals.add(item.group(1));
      } else if (entry.matches() && KEYS.contains(entry.group(1))) {
        if (entries.put(entry.group(1), new Entry(entry.group(2), i + 1)) != null) {
          problems.report(i + 1, 1, "lesson.problem.again", entry.group(1));
        }
      } else if (!lines[i].isBlank()) {
        String keys = String.join(", ", KEYS);
        problems.report(i + 1, 1, "lesson.problem.key", lines[i].strip(), keys);
      }
    }
  }

  /** The line after it, from 0. */
  int end() {
    return end;
  }

  /** What the lesson is about. */
  String title() {
    return value("title");
  }

  /** What learners can do afterwards. */
  List<String> goals() {
    return goals;
  }

  /** How long it takes. */
  int minutes() {
    return (int) whole("minutes", MOST_MINUTES);
  }

  /** The seed of all its runs. */
  long seed() {
    return entries.containsKey("seed") ? whole("seed", Integer.MAX_VALUE) : FIRST_SEED;
  }

  /** The view; nothing where there is none of this name. */
  Optional<Concept<?>> concept() {
    Optional<Concept<?>> concept = Concepts.named(value("view"));
    if (concept.isEmpty()) {
      String known = Concepts.ALL.stream().map(Concept::id).collect(Collectors.joining(", "));
      problems.report(line("view"), 1, "lesson.problem.view", value("view"), known);
    }
    return concept;
  }

  private long whole(String key, long most) {
    return problems.whole(value(key), line(key), key, 1, most);
  }

  private String value(String key) {
    return entries.containsKey(key) ? entries.get(key).value : "";
  }

  private int line(String key) {
    return entries.containsKey(key) ? entries.get(key).line : 1;
  }
}
