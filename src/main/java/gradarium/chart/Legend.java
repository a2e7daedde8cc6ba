package gradarium.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lines and marks of a figure are, in rows above the area between the axes, where it
 * covers nothing. It is left out where it would leave the area too little. A line alone, and many
 * lines that do not fit into one row, are left to the table beside the chart, unless the figure
 * stands alone.
 */
final class Legend {
  private static final double GAP = 5;
  private static final double BETWEEN = 14;
  private static final int FEW = 4;
  private static final int MOST_ROWS = 2;
  private static final double LEAST = 22;
  private static final double LEAST_UNDER_ROWS = 60;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Style style;
  private final List<List<Placed>> rows;

  private record Placed(LegendEntry entry, double left) {}

  private Legend(Style style, List<List<Placed>> rows) {
    this.style = style;
    this.rows = rows;
  }

  /**
   * The legend of layers.
   *
   * @param width there is
   * @param height there is, for itself and the area
   */
  static Legend of(List<Layer> layers, Style style, double width, double height, boolean isAlone) {
    Map<String, LegendEntry> entries = new LinkedHashMap<>();
    for (Layer layer : layers) {
      for (LegendEntry entry : layer.legend()) {
        entries.putIfAbsent(entry.text(), entry);
      }
    }
    List<LegendEntry> all = List.copyOf(entries.values());
    List<List<Placed>> rows = rows(all, style, width);
    long lines = all.stream().filter(LegendEntry::isLine).count();
    if (all.size() == 1 && lines == 1 && !isAlone) {
      return new Legend(style, List.of());
    }
    if (!isAlone && (rows.size() > 1 && lines > FEW || rows.size() > MOST_ROWS)) {
      rows = rows(all.stream().filter(entry -> !entry.isLine()).toList(), style, width);
    }
    Legend legend = new Legend(style, rows);
    double least = (rows.size() > 1 ? LEAST_UNDER_ROWS : LEAST) * style.scale();
    return height - legend.height() < least ? new Legend(style, List.of()) : legend;
  }

  private static List<List<Placed>> rows(List<LegendEntry> entries, Style style, double width) {
    List<List<Placed>> rows = new ArrayList<>();
    double s = style.scale();
    Font font = style.font();
    double left = width + 1;
    for (LegendEntry entry : entries) {
      double words = font.getStringBounds(entry.text(), CONTEXT).getWidth();
      double taken = (entry.sampleWidth() + GAP) * s + words;
      if (left + taken > width) {
        rows.add(new ArrayList<>());
        left = 0;
      }
      rows.get(rows.size() - 1).add(new Placed(entry, left));
      left += taken + BETWEEN * s;
    }
    return rows;
  }

  /** The height that it takes. */
  double height() {
    return rows.size() * row();
  }

  private double row() {
    return style.font().getSize2D() * 1.3;
  }

  /** Draws it just above an area. */
  void draw(Graphics2D g, Rectangle2D area) {
    double s = style.scale();
    double top = area.getY() - height() - GAP * s;
    for (List<Placed> row : rows) {
      double middle = top + row() / 2;
      for (Placed placed : row) {
        double width = placed.entry.sampleWidth() * s;
        double left = area.getX() + placed.left;
        placed.entry.sample().draw(g, style, left + width / 2, middle, width / 2);
        g.setFont(style.font());
        g.setPaint(style.secondary());
        float y = (float) (middle + 0.35 * style.font().getSize2D());
        g.drawString(placed.entry.text(), (float) (left + width + GAP * s), y);
      }
      top += row();
    }
  }
}
