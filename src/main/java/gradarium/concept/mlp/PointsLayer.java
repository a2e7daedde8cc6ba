package gradarium.concept.mlp;

import gradarium.chart.Axis;
import gradarium.chart.Layer;
import gradarium.chart.LegendEntry;
import gradarium.chart.Scales;
import gradarium.chart.Style;
import gradarium.chart.Values;
import gradarium.engine.data.Dataset;
import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * Points of two classes: those to learn from filled, those to test with as rings.
 *
 * @param data the points
 * @param filled whether they are filled
 * @param large whether there is room for large ones
 * @param label what people call them
 */
record PointsLayer(Dataset data, boolean filled, boolean large, String label) implements Layer {
  private static final double SMALL = 2.6;
  private static final double LARGE = 5;

  /** The places of the points, and their classes. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    int n = data.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] classes = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = data.samples()[3 * i];
      y[i] = data.samples()[3 * i + 1];
      classes[i] = data.label(i);
    }
    return List.of(new Values(filled ? "training" : "test", new Points(x, y, n), classes));
  }

  /** One of each class. */
  @Override
  public List<LegendEntry> legend() {
    return List.of(
        LegendEntry.mark(
            label,
            (g, scales) -> {
              double r = SMALL * 1.2 * scales.style().scale();
              dot(g, new Ellipse2D.Double(-2.2 * r, -r, 2 * r, 2 * r), 1, scales.style());
              dot(g, new Ellipse2D.Double(0.2 * r, -r, 2 * r, 2 * r), 0, scales.style());
            }));
  }

  private void dot(Graphics2D g, Ellipse2D dot, int label, Style style) {
    g.setStroke(new BasicStroke((float) ((filled ? 0.8 : 1.3) * style.scale())));
    g.setPaint(style.signed(label == 1 ? 1 : -1));
    if (filled) {
      g.fill(dot);
      g.setPaint(style.paper());
    }
    g.draw(dot);
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    double r = (large ? LARGE : SMALL) * style.scale();
    for (int i = 0; i < data.size(); i++) {
      dot(g, circle(data, i, r, scales), data.label(i), style);
    }
  }

  private static Ellipse2D circle(Dataset data, int i, double r, Scales scales) {
    double x = scales.placeX(data.samples()[3 * i]);
    double y = scales.placeY(data.samples()[3 * i + 1]);
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  /**
   * A ring around one point.
   *
   * @param data the points
   * @param sample which of them
   */
  record Ring(Dataset data, int sample) implements Layer {
    private static final double RADIUS = 9;

    @Override
    public void draw(Graphics2D g, Scales scales) {
      g.setPaint(scales.style().text());
      g.setStroke(new BasicStroke((float) (2.5 * scales.style().scale())));
      g.draw(circle(data, sample, RADIUS * scales.style().scale(), scales));
    }
  }
}
