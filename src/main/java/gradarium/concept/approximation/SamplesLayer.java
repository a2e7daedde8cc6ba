package gradarium.concept.approximation;

import gradarium.chart.Axis;
import gradarium.chart.Layer;
import gradarium.chart.Scales;
import gradarium.chart.Style;
import gradarium.chart.Values;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * The samples that are learned from, as dots.
 *
 * @param data the samples
 */
record SamplesLayer(Dataset data) implements Layer {
  private static final double RADIUS = 4;

  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    Points places = new Points(LineData.inputs(data), LineData.targets(data), data.size());
    return List.of(Values.of("samples", places));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    double r = (data.size() > 200 ? RADIUS / 2 : RADIUS) * style.scale();
    g.setStroke(new BasicStroke((float) style.scale()));
    for (int i = 0; i < data.size(); i++) {
      double x = scales.placeX(data.samples()[2 * i]);
      double y = scales.placeY(data.targets()[i]);
      Ellipse2D dot = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      g.setPaint(style.text());
      g.fill(dot);
      g.setPaint(style.paper());
      g.draw(dot);
    }
  }
}
