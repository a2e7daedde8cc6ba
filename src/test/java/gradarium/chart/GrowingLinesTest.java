package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.simulation.Points;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of which only what is new is drawn look as if they were drawn whole. */
class GrowingLinesTest {
  private static final int SIDE = 200;
  private static final int POINTS = 120;
  private static final Style STYLE = new Style(false, 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void grownInPiecesTheyLookAsDrawnWhole(int piece) {
    GrowingLines growing = new GrowingLines();
    BufferedImage last = image();
    for (int n = piece; n <= POINTS; n += piece) {
      last = draw(growing.of(lines(n, 3)), 10);
    }
    BufferedImage whole = draw(new GrowingLines().of(lines(POINTS / piece * piece, 3)), 10);
    // where two pieces join, a round end lies under the next beginning: antialiased twice
    assertThat(differing(last, whole, 60)).as("pixels that differ").isLessThan(SIDE);
    assertThat(differing(last, image(), 60)).as("pixels with lines").isGreaterThan(5 * SIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shorter", "another", "more", "axes", "size", "zoom", "width", "faded", "lane"})
  void whereALineDoesNotGoOnAllBeginsAnew(String change) {
    GrowingLines growing = new GrowingLines();
    draw(growing.of(lines(80, 3)), 10);
    List<LineLayer> after =
        switch (change) {
          case "shorter" -> lines(30, 3);
          case "another" -> lines(80, 5);
          case "more" -> Stream.concat(lines(80, 3).stream(), lines(80, 7).stream()).toList();
          case "width" -> each(line -> LineLayer.of(line.points(), line.lane(), 5));
          case "faded" -> each(LineLayer::thin);
          case "lane" -> each(line -> LineLayer.of(line.points(), new LaneStyle("other", 5), 2));
          default -> lines(80, 3);
        };
    double max = change.equals("axes") ? 20 : 10;
    int side = change.equals("size") ? 150 : SIDE;
    double zoom = change.equals("zoom") ? 0.5 : 1;
    BufferedImage now = draw(growing.of(after), max, side, zoom);
    BufferedImage whole = draw(new GrowingLines().of(after), max, side, zoom);
    assertThat(differing(whole, image(), 60)).as("pixels with lines").isGreaterThan(SIDE);
    assertThat(differing(now, whole, 0)).isZero();
  }

  /** A line may end beyond its points, at a place that moves without becoming one of them. */
  @Test
  void whereALineEndsNowIsDrawnAndLeavesNothingBehind() {
    GrowingLines growing = new GrowingLines();
    draw(growing.of(endingAt(1)), 10);
    BufferedImage now = draw(growing.of(endingAt(9)), 10);
    assertThat(differing(now, draw(new GrowingLines().of(endingAt(9)), 10), 0)).isZero();
    assertThat(differing(now, draw(growing.of(lines(80, 3)), 10), 60)).isGreaterThan(50);
  }

  private static List<LineLayer> endingAt(double y) {
    return each(line -> LineLayer.of(line.points(), 9, y, line.lane(), 2));
  }

  @Test
  void amongVectorsTheyAreNoPixels() throws Exception {
    Layer layer = new GrowingLines().of(lines(80, 3));
    String svg =
        new String(
            Vectors.svg(g -> layer.draw(g, scales(10, SIDE)), SIDE, SIDE, STYLE),
            StandardCharsets.UTF_8);
    assertThat(svg).contains("<path").doesNotContain("<image");
  }

  private static List<LineLayer> each(UnaryOperator<LineLayer> change) {
    return lines(80, 3).stream().map(change).toList();
  }

  /** A solid line and a dashed one, both of which turn. */
  private static List<LineLayer> lines(int points, double turns) {
    return IntStream.of(1, 2)
        .mapToObj(
            slot -> {
              double[] x = new double[points];
              double[] y = new double[points];
              for (int i = 0; i < points; i++) {
                x[i] = 10.0 * i / POINTS;
                y[i] = 5 + slot * Math.sin(turns * i / 20.0);
              }
              return LineLayer.of(new Points(x, y, points), new LaneStyle("lane " + slot, slot), 2);
            })
        .toList();
  }

  private static BufferedImage image() {
    return new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
  }

  private static BufferedImage draw(Layer layer, double max) {
    return draw(layer, max, SIDE, 1);
  }

  private static BufferedImage draw(Layer layer, double max, int side, double zoom) {
    BufferedImage image = image();
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(zoom, zoom);
    layer.draw(g, scales(max, side));
    g.dispose();
    return image;
  }

  private static Scales scales(double max, int side) {
    Axis axis = new Axis("", 0, max, false);
    return new Scales(new Rectangle2D.Double(0, 0, side, side), axis, axis, STYLE);
  }

  /** Pixels of which a channel differs by more than this. */
  private static int differing(BufferedImage one, BufferedImage other, int most) {
    int differing = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        boolean differs = false;
        for (int shift = 0; shift < 32; shift += 8) {
          differs |= Math.abs((a >>> shift & 255) - (b >>> shift & 255)) > most;
        }
        differing += differs ? 1 : 0;
      }
    }
    return differing;
  }
}
