package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;

/** What is at the pointer: its place, and the value of every line there by name and colour. */
final class Crosshair {
  private static final double PAD = 7;
  private static final double SAMPLE = 18;
  private static final double AWAY = 14;
  private static final int MANY = 12;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final AxesFigure figure;
  private final Scales scales;
  private final Style style;
  private final Point2D pointer;
  private final Reading reading;
  private final List<Reading.Value> values;
  private final List<String> headings;
  private final double line;

  Crosshair(AxesFigure figure, Scales scales, Point2D pointer, Optional<String> words) {
    this.figure = figure;
    this.scales = scales;
    this.pointer = pointer;
    style = figure.style();
    reading = figure.reading(scales, pointer.getX());
    List<Reading.Value> all = reading.values();
    values = all.size() <= MANY ? all : all.stream().filter(v -> !v.line().faded()).toList();
    headings = words.orElseGet(this::place).lines().toList();
    line = style.font().getSize2D() * 1.4;
  }

  /** The x that is read; where there is no line, the y of the pointer too. */
  private String place() {
    String x = named(figure.x(), reading.x());
    String y = named(figure.y(), scales.valueY(pointer.getY()));
    return values.isEmpty() && !y.isEmpty() ? x + (x.isEmpty() ? "" : ", ") + y : x;
  }

  private static String named(Axis axis, double value) {
    return (axis.label() + " " + axis.read(value)).strip();
  }

  void draw(Graphics2D g) {
    Rectangle2D area = scales.area();
    double x = values.isEmpty() ? pointer.getX() : scales.placeX(reading.x());
    g.setPaint(style.secondary());
    g.setStroke(new BasicStroke(1));
    if (x >= area.getX() && x <= area.getMaxX()) {
      g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    }
    g.draw(new Line2D.Double(area.getX(), pointer.getY(), area.getMaxX(), pointer.getY()));
    double r = 3.5 * style.scale();
    for (Reading.Value value : values) {
      double y = scales.placeY(value.y());
      if (y >= area.getY() && y <= area.getMaxY()) {
        g.setPaint(value.line().colour(style));
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
      }
    }
    box(g, x);
  }

  private void box(Graphics2D g, double x) {
    double s = style.scale();
    double names = values.stream().mapToDouble(v -> width(v.line().called())).max().orElse(0);
    double numbers = values.stream().mapToDouble(v -> width(number(v))).max().orElse(0);
    double rows = values.isEmpty() ? 0 : (SAMPLE + 3 * PAD) * s + names + numbers;
    double said = headings.stream().mapToDouble(this::width).max().orElse(0);
    double room = Math.max(said, rows) + 2 * PAD * s;
    double height = (values.size() + headings.size()) * line + 2 * PAD * s;
    if (headings.isEmpty() && values.isEmpty()) {
      return;
    }
    Rectangle2D area = scales.area();
    boolean fitsRight = x + AWAY * s + room <= area.getMaxX();
    double left = Math.max(0, fitsRight ? x + AWAY * s : x - AWAY * s - room);
    double above = pointer.getY() - height - AWAY * s;
    double top = Math.max(0, above >= area.getY() ? above : pointer.getY() + AWAY * s);
    top = Math.max(0, Math.min(top, area.getMaxY() - height));
    Color ground = style.panel();
    g.setPaint(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 235));
    g.fill(new RoundRectangle2D.Double(left, top, room, height, 6 * s, 6 * s));
    g.setPaint(style.rule());
    g.draw(new RoundRectangle2D.Double(left, top, room, height, 6 * s, 6 * s));
    double y = top + PAD * s + 0.75 * line;
    for (String heading : headings) {
      text(g, heading, left + PAD * s, y, style.text());
      y += line;
    }
    for (Reading.Value value : values) {
      LineLayer of = value.line();
      double middle = y - 0.27 * line;
      LegendEntry.line("", of.lane(), 2.2, of.faded())
          .sample()
          .draw(g, style, left + (PAD + SAMPLE / 2) * s, middle, SAMPLE / 2 * s);
      text(g, of.called(), left + (2 * PAD + SAMPLE) * s, y, style.text());
      text(g, number(value), left + room - PAD * s - width(number(value)), y, style.text());
      y += line;
    }
  }

  private static String number(Reading.Value value) {
    return gradarium.message.CompactNumbers.shortest(value.y());
  }

  private void text(Graphics2D g, String text, double x, double y, Color ink) {
    g.setFont(style.font());
    g.setPaint(ink);
    g.drawString(text, (float) x, (float) y);
  }

  private double width(String text) {
    return style.font().getStringBounds(text, CONTEXT).getWidth();
  }
}
