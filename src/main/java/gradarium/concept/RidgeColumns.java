package gradarium.concept;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.CaptionLayer;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.RidgelineLayer;
import gradarium.chart.RidgelineLayer.Ridge;
import gradarium.chart.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Distributions of lanes: a column for each lane, under its name, and in it a ridge for each. */
public final class RidgeColumns {
  private static final double HALF = 0.45;

  private RidgeColumns() {}

  /**
   * What stands in a column.
   *
   * @param name of the distributions; the same in every language
   * @param caption above the column
   * @param ridges the lowest first
   * @param lane whose they are
   * @param bold whether it stands out
   */
  public record Column(
      String name, String caption, List<Ridge> ridges, LaneStyle lane, boolean bold) {}

  /**
   * The columns as a chart.
   *
   * @param x what is on the horizontal axis of each column; may be empty
   * @param height of a density of 1, in values of the vertical axis
   * @param foot down to where there is room for captions, in values of the vertical axis
   */
  public static AxesFigure figure(
      String title,
      String x,
      Axis y,
      double height,
      double foot,
      List<Column> columns,
      Style style) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      layers.add(
          new RidgelineLayer(
              column.name(),
              column.ridges(),
              i - HALF,
              i + HALF,
              height,
              column.lane().colour(style)));
      layers.add(
          new CaptionLayer(
              column.caption(), i - 0.5, i + 0.5, foot, column.bold(), column.lane().ink(style)));
    }
    List<String> noNumbers = Collections.nCopies(columns.size(), "");
    return new AxesFigure(
        title, false, new Axis(x, -0.5, columns.size() - 0.5, false, noNumbers), y, layers, style);
  }
}
