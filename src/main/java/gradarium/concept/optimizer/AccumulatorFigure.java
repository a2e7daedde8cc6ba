package gradarium.concept.optimizer;

import gradarium.chart.SizedFigure;
import gradarium.chart.Style;
import gradarium.engine.Numbers;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How large the accumulators of a method are: for each, a bar for x and a bar for y, on one
 * logarithmic scale that never moves.
 *
 * @param title what is seen
 * @param state accumulators by name
 * @param colour of the bars
 * @param style how it looks
 */
record AccumulatorFigure(String title, Map<String, Point> state, Color colour, Style style)
    implements SizedFigure {
  private static final int SMALLEST = -8;
  private static final int LARGEST = 6;
  private static final int DECADES_PER_TICK = 4;
  private static final double ROW = 17;
  private static final double BAR = 9;
  private static final double TITLE = 20;
  private static final double NAMES = 30;
  private static final double VALUES = 52;

  /** The height that the bars need, in pixels. */
  @Override
  public double height() {
    return (TITLE + 2 * ROW * state.size() + ROW) * style.scale();
  }

  /** The share of the scale below the size of a value: 0 at 1e-8 or less, 1 at 1e6 or more. */
  static double share(double value) {
    double decades = Math.log10(Math.abs(value)) - SMALLEST;
    return Math.max(0, Math.min(1, decades / (LARGEST - SMALLEST)));
  }

  @Override
  public List<List<String>> numbers() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("accumulator", "x", "y"));
    state.forEach(
        (name, value) ->
            rows.add(List.of(name, Numbers.plain(value.x()), Numbers.plain(value.y()))));
    return rows;
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    double s = style.scale();
    double left = NAMES * s;
    double length = width - left - VALUES * s;
    if (length < 1) {
      return;
    }
    g.setFont(style.font());
    g.setPaint(style.secondary());
    g.drawString(title, 0, (float) (13 * s));
    double bottom = TITLE * s + 2 * ROW * s * state.size();
    for (int decade = SMALLEST; decade <= LARGEST; decade += DECADES_PER_TICK) {
      double x = left + length * (decade - SMALLEST) / (LARGEST - SMALLEST);
      g.setPaint(style.rule());
      g.draw(new Line2D.Double(x, TITLE * s, x, bottom));
      g.setPaint(style.secondary());
      String label = decade == 0 ? "1" : "1e" + Integer.toString(decade).replace('-', '–');
      double middle = g.getFontMetrics().stringWidth(label) / 2.0;
      g.drawString(label, (float) (x - middle), (float) (bottom + 13 * s));
    }
    double y = TITLE * s;
    for (Map.Entry<String, Point> accumulator : state.entrySet()) {
      row(g, accumulator.getKey() + " x", accumulator.getValue().x(), y, left, length);
      row(g, accumulator.getKey() + " y", accumulator.getValue().y(), y + ROW * s, left, length);
      y += 2 * ROW * s;
    }
  }

  private void row(Graphics2D g, String name, double value, double y, double left, double length) {
    double s = style.scale();
    g.setPaint(style.text());
    g.drawString(name, 0, (float) (y + 12 * s));
    String number = CompactNumbers.shortest(value);
    double right = left + length + VALUES * s;
    g.drawString(
        number, (float) (right - g.getFontMetrics().stringWidth(number)), (float) (y + 12 * s));
    g.setPaint(colour);
    double size = Double.isNaN(value) ? 0 : share(value);
    g.fill(new Rectangle2D.Double(left, y + (ROW - BAR) / 2 * s, size * length, BAR * s));
  }
}
