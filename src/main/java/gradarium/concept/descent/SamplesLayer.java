package gradarium.concept.descent;

import gradarium.chart.Axis;
import gradarium.chart.Layer;
import gradarium.chart.Scales;
import gradarium.chart.Style;
import gradarium.chart.Values;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.surface.Point;
import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * The samples; those of a lane's last mini-batch filled with its colour, and what each of them is
 * off by as an upright line.
 *
 * @param data the samples
 * @param taken whether each was in the last mini-batch
 * @param line w and b of the lane
 * @param errors whether what they are off by is drawn
 * @param colour of the lane
 */
record SamplesLayer(Dataset data, boolean[] taken, Point line, boolean errors, Color colour)
    implements Layer {
  private static final double RADIUS = 3.6;

  private double x(int i) {
    return data.samples()[2 * i];
  }

  private double t(int i) {
    return data.targets()[i];
  }

  /** The samples; 1 for those of the last mini-batch. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    double[] isTaken = new double[data.size()];
    for (int i = 0; i < isTaken.length; i++) {
      isTaken[i] = taken[i] ? 1 : 0;
    }
    Points places = new Points(LineData.inputs(data), LineData.targets(data), data.size());
    return List.of(new Values("samples", places, isTaken));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    double r = RADIUS * style.scale();
    g.setStroke(new BasicStroke((float) (1.2 * style.scale())));
    for (int i = 0; i < data.size(); i++) {
      double px = scales.placeX(x(i));
      double py = scales.placeY(t(i));
      if (errors && taken[i]) {
        double there = scales.placeY(line.x() * x(i) + line.y());
        g.setPaint(Style.between(colour, style.paper(), 0.35));
        g.draw(new Line2D.Double(px, py, px, Math.max(-1e5, Math.min(1e5, there))));
      }
    }
    for (int i = 0; i < data.size(); i++) {
      double px = scales.placeX(x(i));
      double py = scales.placeY(t(i));
      Ellipse2D dot = new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r);
      g.setPaint(taken[i] ? colour : style.paper());
      g.fill(dot);
      g.setPaint(style.text());
      g.draw(dot);
    }
  }
}
