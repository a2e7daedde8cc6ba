package gradarium.chart;

import gradarium.engine.Numbers;
import gradarium.simulation.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers behind something that is drawn between axes.
 *
 * @param name what they are of; the same in every language
 * @param points their places
 * @param heights what there is at each place: a height, a density, a class; empty where the place
 *     is all that there is
 */
public record Values(String name, Points points, double[] heights) {

  /** Places alone. */
  public static Values of(String name, Points points) {
    return new Values(name, points, new double[0]);
  }

  /** All of them as rows of a table, with a row of names first; nothing where there are none. */
  static List<List<String>> table(String x, String y, List<Values> all) {
    boolean high = all.stream().anyMatch(values -> values.heights.length > 0);
    List<List<String>> rows = new ArrayList<>();
    rows.add(high ? List.of("series", x, y, "value") : List.of("series", x, y));
    for (Values values : all) {
      Points places = values.points;
      for (int i = 0; i < places.size(); i++) {
        String placeX = Numbers.plain(places.x()[i]);
        String placeY = Numbers.plain(places.y()[i]);
        String height = values.heights.length > 0 ? Numbers.plain(values.heights[i]) : "";
        rows.add(
            high
                ? List.of(values.name, placeX, placeY, height)
                : List.of(values.name, placeX, placeY));
      }
    }
    return rows.size() > 1 ? rows : List.of();
  }
}
