package gradarium.concept.mlp;

import gradarium.chart.Figure;
import gradarium.chart.Style;
import gradarium.concept.mlp.Following.Unit;
import gradarium.engine.Numbers;
import gradarium.message.CompactNumbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network: each unit as what it gives over the plane, each weight as a line, the wider the
 * larger, orange where positive and blue where negative.
 *
 * @param layers the hidden layers, and then the output
 * @param selected the edge that is selected, if any
 * @param following the sample that is followed, if any
 * @param style how it looks
 */
record MlpDiagram(
    List<MlpSnapshot.Layer> layers,
    Optional<Edge> selected,
    Optional<Following> following,
    Style style)
    implements Figure {
  private static final int INPUTS = 2;
  private static final double NUMBERS = 34;
  private static final double GAP = 18;
  private static final double WIDEST = 6;
  private static final double NEAR = 7;
  private static final float[][] INPUT_FIELDS = inputFields();

  private static float[][] inputFields() {
    int n = MlpSnapshot.CELLS;
    float[][] fields = new float[INPUTS][n * n];
    for (int i = 0; i < n * n; i++) {
      fields[0][i] = (2f * (i % n) + 1) / n - 1;
      fields[1][i] = (2f * (i / n) + 1) / n - 1;
    }
    return fields;
  }

  /** Each weight; input 0 is the bias. */
  @Override
  public List<List<String>> numbers() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("layer", "unit", "input", "weight"));
    for (int layer = 0; layer < layers.size(); layer++) {
      int inputs = layers.get(layer).inputs();
      for (int unit = 0; unit < layers.get(layer).units(); unit++) {
        for (int input = 0; input <= inputs; input++) {
          double[] weights = layers.get(layer).weights()[unit];
          rows.add(
              List.of(
                  Integer.toString(layer + 1),
                  Integer.toString(unit + 1),
                  Integer.toString(input),
                  Numbers.plain(weights[input == 0 ? inputs : input - 1])));
        }
      }
    }
    return rows;
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    DiagramGeometry at = geometry(width, height);
    double largest = 1;
    for (MlpSnapshot.Layer layer : layers) {
      for (double[] unit : layer.weights()) {
        for (int i = 0; i < layer.inputs(); i++) {
          largest = Math.max(largest, Math.abs(unit[i]));
        }
      }
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      for (int unit = 0; unit < layers.get(layer).units(); unit++) {
        for (int input = 0; input < layers.get(layer).inputs(); input++) {
          edge(g, at, new Edge(layer + 1, unit + 1, input + 1), largest);
        }
      }
    }
    for (int input = 0; input < INPUTS; input++) {
      tile(g, at.tile(0, input), INPUT_FIELDS[input], false);
      label(g, at.tile(0, input), inputText(input), "");
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      boolean isOutput = layer == layers.size() - 1;
      for (int unit = 0; unit < layers.get(layer).units(); unit++) {
        Rectangle2D tile = at.tile(layer + 1, unit);
        tile(g, tile, layers.get(layer).fields()[unit], isOutput);
        numbers(g, tile, new Unit(layer, unit));
      }
    }
  }

  private String inputText(int input) {
    String name = input == 0 ? "x₁" : "x₂";
    return following
        .map(f -> name + " = " + CompactNumbers.shortest(f.next().inputs()[input][f.sample()]))
        .orElse(name);
  }

  private void edge(Graphics2D g, DiagramGeometry at, Edge edge, double largest) {
    double weight = layers.get(edge.layer() - 1).weights()[edge.unit() - 1][edge.input() - 1];
    double size = Math.min(1, Math.abs(weight) / largest);
    CubicCurve2D curve = at.curve(edge);
    if (selected.filter(edge::equals).isPresent()) {
      g.setPaint(style.text());
      g.setStroke(new BasicStroke((float) ((WIDEST * size + 5) * style.scale())));
      g.draw(curve);
      g.setPaint(style.paper());
      g.setStroke(new BasicStroke((float) ((WIDEST * size + 2.4) * style.scale())));
      g.draw(curve);
    }
    Color colour = style.signed(Math.copySign(0.35 + 0.65 * size, weight));
    g.setPaint(isLit(edge) ? colour : Style.between(colour, style.paper(), 0.82));
    g.setStroke(new BasicStroke((float) ((0.6 + WIDEST * size) * style.scale())));
    g.draw(curve);
  }

  /** Without a sample all edges are; with one, those that what happens now goes along. */
  private boolean isLit(Edge edge) {
    if (following.isEmpty()) {
      return true;
    }
    Following f = following.get();
    Optional<Unit> current = f.current();
    if (current.isEmpty()) {
      return f.moment() > 0;
    }
    Unit unit = current.get();
    return f.isBackwards() && unit.layer() < layers.size() - 1
        ? edge.layer() == unit.layer() + 2 && edge.input() == unit.index() + 1
        : edge.layer() == unit.layer() + 1 && edge.unit() == unit.index() + 1;
  }

  private void tile(Graphics2D g, Rectangle2D place, float[] field, boolean isShare) {
    int n = MlpSnapshot.CELLS;
    double largest = 1;
    for (float value : field) {
      largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
    }
    BufferedImage image = new BufferedImage(n, n, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < field.length; i++) {
      double value = isShare ? 2 * field[i] - 1 : field[i] / largest;
      image.setRGB(i % n, n - 1 - i / n, colour(value, style));
    }
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(
        image,
        (int) place.getX(),
        (int) place.getY(),
        (int) place.getWidth(),
        (int) place.getHeight(),
        null);
    g.setPaint(style.secondary());
    g.setStroke(new BasicStroke((float) style.scale()));
    g.draw(place);
  }

  /** The colour of a value from −1 to 1; grey where it is no number. */
  static int colour(double value, Style style) {
    return (Double.isNaN(value) ? style.rule() : style.signed(value)).getRGB();
  }

  /** What the sample followed gives at a unit, above it, and what comes back, below. */
  private void numbers(Graphics2D g, Rectangle2D tile, Unit unit) {
    if (following.isEmpty()) {
      return;
    }
    Following f = following.get();
    label(
        g,
        tile,
        f.isComputed(unit) ? CompactNumbers.shortest(f.output(unit)) : "",
        f.hasError(unit) ? "δ " + CompactNumbers.shortest(f.error(unit)) : "");
    if (f.current().filter(unit::equals).isPresent()) {
      g.setPaint(style.text());
      g.setStroke(new BasicStroke((float) (3 * style.scale())));
      g.draw(tile);
    }
  }

  private void label(Graphics2D g, Rectangle2D tile, String above, String below) {
    g.setFont(style.font());
    FontMetrics metrics = g.getFontMetrics();
    float x = (float) tile.getCenterX();
    g.setPaint(style.text());
    g.drawString(
        above,
        x - metrics.stringWidth(above) / 2f,
        (float) (tile.getY() - metrics.getDescent() - style.scale()));
    g.drawString(
        below,
        x - metrics.stringWidth(below) / 2f,
        (float) (tile.getMaxY() + metrics.getAscent() + style.scale()));
  }

  /** Where everything is when the diagram has this size. */
  DiagramGeometry geometry(double width, double height) {
    return new DiagramGeometry(
        layers.stream().map(MlpSnapshot.Layer::units).toList(),
        width,
        height,
        style.scale(),
        following.isPresent() ? NUMBERS : GAP);
  }

  /** The edge at a place; in a unit, that of its bias. */
  Optional<Edge> edgeAt(double x, double y, double width, double height) {
    DiagramGeometry at = geometry(width, height);
    double reach = NEAR * style.scale();
    Optional<Edge> found = Optional.empty();
    double nearest = reach;
    for (int layer = 0; layer < layers.size(); layer++) {
      for (int unit = 0; unit < layers.get(layer).units(); unit++) {
        if (at.tile(layer + 1, unit).contains(x, y)) {
          return Optional.of(new Edge(layer + 1, unit + 1, 0));
        }
      }
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      for (int unit = 0; unit < layers.get(layer).units(); unit++) {
        for (int input = 0; input < layers.get(layer).inputs(); input++) {
          Edge edge = new Edge(layer + 1, unit + 1, input + 1);
          double distance = DiagramGeometry.distance(at.curve(edge), x, y);
          if (distance < nearest) {
            nearest = distance;
            found = Optional.of(edge);
          }
        }
      }
    }
    return found;
  }
}
