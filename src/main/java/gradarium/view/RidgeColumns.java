package gradarium.view;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.CaptionLayer;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.RidgelineLayer;
import gradarium.chart.RidgelineLayer.Ridge;
import gradarium.chart.Style;
import java.awt.Color;
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
   * @param originals those of the run that was forked from; none without a fork
   * @param lane whose they are
   * @param bold whether it stands out
   */
  public record Column(
      String name,
      String caption,
      List<Ridge> ridges,
      List<Ridge> originals,
      LaneStyle lane,
      boolean bold) {

    private RidgelineLayer layer(List<Ridge> shown, double middle, double height, Color colour) {
      return new RidgelineLayer(name, shown, middle - HALF, middle + HALF, height, colour, false);
    }
  }

  /**
   * The columns as a chart.
   *
   * @param x what is on the horizontal axis of each column; may be empty
   * @param height of a density of 1, in values of the vertical axis
   * @param key what faint lines are, where there are any
   * @param foot down to where there is room for captions, in values of the vertical axis
   */
  public static AxesFigure figure(
      String title,
      String x,
      Axis y,
      double height,
      double foot,
      List<Column> columns,
      List<Layer> key,
      Style style) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Color colour = column.lane().colour(style);
      layers.add(column.layer(column.ridges(), i, height, colour));
      if (!column.originals().isEmpty()) {
        layers.add(column.layer(column.originals(), i, height, colour).original());
      }
      layers.add(
          new CaptionLayer(
              column.caption(), i - 0.5, i + 0.5, foot, column.bold(), column.lane().ink(style)));
    }
    layers.addAll(key);
    List<String> noNumbers = Collections.nCopies(columns.size(), "");
    return new AxesFigure(
        title, false, new Axis(x, -0.5, columns.size() - 0.5, false, noNumbers), y, layers, style);
  }
}
