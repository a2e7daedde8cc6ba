package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.surface.Domain;
import gradarium.engine.surface.Surface;
import gradarium.engine.surface.Surfaces;
import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A surface that can be turned, with paths on it. */
class SurfaceFigureTest {
  private static final Style LIGHT = new Style(false, 1);
  private static final LaneStyle LANE = new LaneStyle("adam", 1);
  private static final int SIDE = 200;

  private static final Pattern TEXT =
      Pattern.compile("<text[^>]* x=\"([^\"]+)\"[^>]* y=\"([^\"]+)\"[^>]*>([^<]+)</text");

  @Test
  void aSurfaceIsDrawnWhereItHasNumbersAndNowhereElse() throws Exception {
    int whole = painted(surface((x, y) -> x * y));
    assertThat(whole).isGreaterThan(8000);
    SurfaceFigure none = surface((x, y) -> Double.NaN);
    assertThat(painted(none)).isZero();
    byte[] svg = Vectors.svg(g -> none.draw(g, SIDE, SIDE), SIDE, SIDE, LIGHT);
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<path", "NaN");
    assertThat(painted(surface((x, y) -> x < 0 ? Double.NaN : x)))
        .isBetween(whole / 4, 3 * whole / 4);
    assertThat(painted(surface((x, y) -> 1 / x))).as("a pole").isGreaterThan(whole / 2);
    assertThat(painted(surface((x, y) -> 1e308 * x * y * 10)))
        .as("beyond the largest number")
        .isGreaterThan(0);
  }

  /**
   * Seen from just above the ground, a hill as high as the surface can be reaches 0.48 sides up.
   */
  @Test
  void aHillStandsOutAboveThePlain() {
    int plain = top(low((x, y) -> 0));
    int hill = top(low((x, y) -> Math.exp(-8 * (x * x + y * y))));
    assertThat(hill).as("pixels from the top").isLessThan(plain - 40);
  }

  @Test
  void betweenNodesAFieldIsBilinear() {
    HeightField up = new HeightField(0, 1, 0, 1, 2, (x, y) -> y);
    HeightField across = new HeightField(0, 1, 0, 1, 2, (x, y) -> x);
    assertThat(up.at(0.9, 0.25)).isEqualTo(0.25);
    assertThat(across.at(0.25, 0.9)).isEqualTo(0.25);
    assertThat(up.at(1, 1)).isEqualTo(1);
  }

  @Test
  void whereAPathIsNowIsADotUnlessThatIsOutside() {
    assertThat(ofLane(surface((x, y) -> x, path(List.of(), 0, 0)))).isBetween(30L, 80L);
    assertThat(ofLane(surface((x, y) -> x, path(List.of(), 1.2, 0)))).isZero();
    assertThat(ofLane(surface((x, y) -> x, path(List.of(), 0, Double.NaN)))).isZero();
  }

  /**
   * A dash of 7 and a gap of 3: seven tenths of the pixels, less those half covered at the ends.
   */
  @Test
  void aPathHasTheDashOfItsLane() {
    List<double[]> across =
        IntStream.rangeClosed(-90, 90).mapToObj(i -> new double[] {i / 100.0, 0}).toList();
    double dashed = inked(across, new LaneStyle("nag", 2));
    double solid = inked(across, new LaneStyle("momentum", 1));
    assertThat(dashed / solid).isBetween(0.4, 0.75);
  }

  private static double inked(List<double[]> points, LaneStyle lane) {
    SurfaceFigure.Path plain = path(points, Double.NaN, Double.NaN);
    SurfaceFigure.Path path =
        new SurfaceFigure.Path("", lane, plain.points(), Double.NaN, Double.NaN, false);
    int colour = lane.colour(LIGHT).getRGB();
    return count(surface((x, y) -> 0, path), pixel -> pixel == colour);
  }

  /** A ravine 20 long and 8 wide is seen from above, its long side to the right, as 20 to 8. */
  @Test
  void theGroundKeepsItsShapeAndTheAxesHaveNumbers() throws Exception {
    HeightField field = new HeightField(-10, 10, -4, 4, 21, (x, y) -> 0);
    Projection to = new Projection(new Camera(0, Math.PI / 2, 1, 0, 0), field, 400, 300, 0);
    double wide = to.x(1, 0) - to.x(0, 0);
    double deep = to.y(0, 0, 0) - to.y(0, 1, 0);
    assertThat(wide / deep).isCloseTo(2.5, within(1e-9));
    MarkerLayer minimum = new MarkerLayer("", MarkerLayer.Kind.CROSS, 0, 0, Color.RED);
    SurfaceFigure figure =
        new SurfaceFigure(
            new HeightField(-10, 10, -4, 4, 41, (x, y) -> x * x + 25 * y * y),
            List.of(),
            List.of(minimum.labelled("least")),
            Camera.FIRST,
            20,
            LIGHT,
            Optional.of(new SurfaceFigure.Names("w", "b", "loss", "turn it")));
    assertThat(svg(figure)).contains(">-10<", ">10<", ">-4<", ">4<", ">w<", ">b<", ">loss<");
    assertThat(svg(figure)).contains(">500.0<", ">least<", ">turn it<");
    assertThat(svg(figure.alone())).contains(">loss<").doesNotContain(">turn it<");
    assertThat(count(figure, pixel -> pixel == Color.RED.getRGB())).isGreaterThan(10);
  }

  /** The last number of one side and the first of the other stand beside each other. */
  @ParameterizedTest
  @MethodSource("grounds")
  void noNumberIsWrittenOnAnother(Domain ground) throws Exception {
    SurfaceFigure figure =
        new SurfaceFigure(
            new HeightField(
                ground.minX(), ground.maxX(), ground.minY(), ground.maxY(), 21, (x, y) -> x + y),
            List.of(),
            List.of(),
            Camera.FIRST,
            20,
            LIGHT,
            Optional.of(new SurfaceFigure.Names("x", "y", "loss", "")));
    List<Rectangle2D> boxes = new ArrayList<>();
    Matcher text = TEXT.matcher(svg(figure));
    while (text.find()) {
      Rectangle2D box =
          LIGHT.font().getStringBounds(text.group(3), new FontRenderContext(null, true, true));
      double x = Double.parseDouble(text.group(1)) + box.getX();
      double foot = Double.parseDouble(text.group(2)) - 0.35 * LIGHT.font().getSize2D();
      double height = 0.7 * LIGHT.font().getSize2D();
      boxes.add(new Rectangle2D.Double(x, foot - height / 2, box.getWidth(), height));
    }
    assertThat(boxes).hasSizeGreaterThan(10);
    for (Rectangle2D box : boxes) {
      assertThat(boxes).as("%s", box).filteredOn(other -> other.intersects(box)).hasSize(1);
    }
  }

  static Stream<Domain> grounds() {
    return Stream.concat(
        Surfaces.ALL.stream().map(Surface::domain), Stream.of(new Domain(-3, 5, -3, 5)));
  }

  private static String svg(Figure figure) throws Exception {
    byte[] svg = Vectors.svg(g -> figure.draw(g, 500, 400), 500, 400, LIGHT);
    return new String(svg, StandardCharsets.UTF_8);
  }

  /** What is under the pointer stays there, and nobody zooms for ever. */
  @Test
  void theCameraComesNearerToThePointer() {
    HeightField field = new HeightField(-1, 1, -1, 1, 3, (x, y) -> 0);
    Projection before = new Projection(Camera.FIRST, field, 400, 300, 0);
    double x = before.x(0.2, 0.9) - 200;
    double y = before.y(0.2, 0.9, 0.5) - 150;
    Camera near = Camera.FIRST.nearer(3, x, y).turned(0, 0);
    Projection after = new Projection(near, field, 400, 300, 0);
    assertThat(near.zoom()).isEqualTo(3);
    assertThat(after.x(0.2, 0.9) - 200).isCloseTo(x, within(1e-9));
    assertThat(after.y(0.2, 0.9, 0.5) - 150).isCloseTo(y, within(1e-9));
    assertThat(near.nearer(1e9, 0, 0).zoom()).isEqualTo(20);
    assertThat(near.nearer(1e-9, 0, 0).zoom()).isEqualTo(0.4);
    assertThat(near.turned(0, 99).tilt()).isEqualTo(1.45);
  }

  /** From whichever side one looks: a ridge across the view hides what is behind it. */
  @ParameterizedTest
  @ValueSource(doubles = {0.6, 1.57, 2.2, 3.14, 3.8, 4.71, 5.4})
  void aRidgeHidesAPathBehindItAndNotOneBeforeIt(double turn) {
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    DoubleBinaryOperator ridge = (x, y) -> Math.exp(-40 * Math.pow(y * cos - x * sin, 2));
    List<double[]> behind =
        IntStream.rangeClosed(-10, 10)
            .mapToObj(i -> i / 25.0)
            .map(across -> new double[] {across * cos - 0.5 * sin, across * sin + 0.5 * cos})
            .toList();
    List<double[]> before =
        behind.stream().map(point -> new double[] {-point[0], -point[1]}).toList();
    HeightField field = new HeightField(-1, 1, -1, 1, 41, ridge);
    long seen = ofLane(turned(field, turn, path(before, Double.NaN, Double.NaN)));
    long hidden = ofLane(turned(field, turn, path(behind, Double.NaN, Double.NaN)));
    assertThat(seen).as("pixels of a path 50 pixels long").isGreaterThan(50);
    assertThat(hidden).isLessThan(seen / 10);
  }

  private static SurfaceFigure low(DoubleBinaryOperator height) {
    HeightField field = new HeightField(-1, 1, -1, 1, 21, height);
    return new SurfaceFigure(field, List.of(), 0.6, 0.1, 20, LIGHT);
  }

  private static SurfaceFigure turned(HeightField field, double turn, SurfaceFigure.Path path) {
    return new SurfaceFigure(field, List.of(path), turn, 0.3, 40, LIGHT);
  }

  private static SurfaceFigure surface(DoubleBinaryOperator height, SurfaceFigure.Path... paths) {
    HeightField field = new HeightField(-1, 1, -1, 1, 21, height);
    return new SurfaceFigure(field, List.of(paths), 0.6, 0.7, 20, LIGHT);
  }

  private static SurfaceFigure.Path path(List<double[]> points, double lastX, double lastY) {
    double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
    double[] y = points.stream().mapToDouble(point -> point[1]).toArray();
    return new SurfaceFigure.Path("adam", LANE, new Points(x, y, x.length), lastX, lastY, false);
  }

  /** How many pixels a figure leaves on an empty image. */
  private static int painted(Figure figure) {
    return (int) count(figure, pixel -> pixel >>> 24 > 0);
  }

  /** How many pixels have the very colour of the lane. */
  private static long ofLane(Figure figure) {
    int colour = LANE.colour(LIGHT).getRGB();
    return count(figure, pixel -> pixel == colour);
  }

  /** The first row, from the top, on which there is something. */
  private static int top(Figure figure) {
    int[] pixels = pixels(figure);
    return IntStream.range(0, pixels.length).filter(i -> pixels[i] != 0).findFirst().orElseThrow()
        / SIDE;
  }

  private static long count(Figure figure, IntPredicate wanted) {
    return IntStream.of(pixels(figure)).filter(wanted).count();
  }

  private static int[] pixels(Figure figure) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    figure.draw(g, SIDE, SIDE);
    g.dispose();
    return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
  }
}
