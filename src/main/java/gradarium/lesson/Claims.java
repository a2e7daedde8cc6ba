package gradarium.lesson;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the lecture claims, from {@code lessons/claims.md}. */
public final class Claims {
  /** All claims by name, in the order of the lecture. */
  public static final Map<String, Claim> ALL = read();

  private Claims() {}

  /**
   * A claim of the lecture.
   *
   * @param id its name: the view, a dot, and a word
   * @param english what it says
   * @param korean the same in Korean
   */
  public record Claim(String id, String english, String korean) {

    /** The view that shows it. */
    public String view() {
      return id.substring(0, id.indexOf('.'));
    }

    /** What it says, in a language. */
    public String text(Locale language) {
      return language.equals(Locale.KOREAN) ? korean : english;
    }
  }

  /** The names of the claims of the same view, or of all where it has none. */
  static String like(String id) {
    String view = id.substring(0, id.indexOf('.') + 1);
    String near =
        ALL.keySet().stream().filter(i -> i.startsWith(view)).collect(Collectors.joining(", "));
    return near.isEmpty() ? String.join(", ", ALL.keySet()) : near;
  }

  private static Map<String, Claim> read() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (String line : Lessons.resource("claims.md").orElseThrow().lines().toList()) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && cells[1].contains(".")) {
        String id = cells[1].strip();
        claims.put(id, new Claim(id, cells[2].strip(), cells[3].strip()));
      }
    }
    return claims;
  }
}
