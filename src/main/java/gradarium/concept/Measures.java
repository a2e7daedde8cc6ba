package gradarium.concept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a view measures, by names that lessons can write. */
public final class Measures {
  /** Columns that say what the others are of. */
  private static final List<String> OF = List.of("lane", "layer", "level", "labels");

  private Measures() {}

  /**
   * The numbers of a table with these columns: that in column {@code test_loss} of lane {@code
   * adam-2} is {@code adam_2_test_loss}, that of layer 3 {@code layer_3_test_loss}.
   */
  public static Map<String, Double> of(List<String> columns, List<List<String>> rows) {
    Map<String, Double> measures = new LinkedHashMap<>();
    for (List<String> row : rows) {
      StringBuilder of = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        if (OF.contains(column) && !row.get(i).isEmpty()) {
          of.append(column.equals("lane") ? "" : column + "_").append(row.get(i)).append('_');
        }
      }
      for (int i = 0; i < columns.size(); i++) {
        boolean isStep = columns.get(i).equals("step");
        if (!OF.contains(columns.get(i)) && !(isStep && of.length() > 0)) {
          String cell = row.get(i);
          measures.put(
              name(of + columns.get(i)), cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
        }
      }
    }
    return measures;
  }

  /** The name of a number in a lane. */
  public static String name(String lane, String number) {
    return name(lane + "_" + number);
  }

  private static String name(String text) {
    return text.replaceAll("[^A-Za-z0-9_]", "_");
  }
}
