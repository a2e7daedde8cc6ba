package gradarium.chart;

import static gradarium.chart.AxesFigure.Fit.NARROWED;
import static gradarium.chart.AxesFigure.Fit.STRETCHED;
import static gradarium.chart.AxesFigure.Fit.WIDENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a figure is shown, what is under the pointer, and what a legend says. */
class AxesFigureTest {
  private static final Style LIGHT = new Style(false, 1);
  private static final LaneStyle ADAM = new LaneStyle("adam", 6, "Adam");
  private static final LaneStyle SGD = new LaneStyle("sgd", 0, "SGD");

  /** Quarters of 0 to 200; of 10⁻⁴ to 1, four powers of ten; and a half beyond the end. */
  @Test
  void aPartOfAnAxisIsCountedInPowersWhereTheAxisIs() {
    Axis linear = new Axis("step", 0, 200, false).part(0.25, 0.75);
    Axis powers = new Axis("loss", 1e-4, 1, true).part(0.25, 0.75);
    assertThat(List.of(linear.min(), linear.max())).containsExactly(50.0, 150.0);
    assertThat(powers.min()).isCloseTo(1e-3, within(1e-15));
    assertThat(powers.max()).isCloseTo(1e-1, within(1e-12));
    assertThat(new Axis("", 0, 10, false).part(-0.5, 1.5).min()).isEqualTo(-5);
  }

  @ParameterizedTest
  @CsvSource({"600, 400", "300, 700", "1900, 300", "200, 201"})
  void aUnitIsAsLongOnBothAxesOfAMapWhichFillsItsRoom(double width, double height) {
    AxesFigure ravine = figure(axis(-10, 10), axis(-4, 4)).fit(WIDENED);
    Scales scales = ravine.scales(width, height);
    assertThat(scales.area()).isEqualTo(ravine.fit(STRETCHED).scales(width, height).area());
    assertThat(unitX(scales)).isCloseTo(unitY(scales), within(1e-9));
    assertThat(scales.x().min()).isLessThanOrEqualTo(-10);
    assertThat(scales.y().max()).isGreaterThanOrEqualTo(4);
    assertThat(scales.x().min() + scales.x().max()).as("the middle stays").isZero();
  }

  @ParameterizedTest
  @CsvSource({"600, 400", "300, 700", "1900, 300"})
  void whereNothingIsKnownOutsideTheAreaKeepsTheShape(double width, double height) {
    AxesFigure plane = figure(axis(-10, 10), axis(-4, 4)).fit(NARROWED);
    Scales scales = plane.scales(width, height);
    assertThat(unitX(scales)).isCloseTo(unitY(scales), within(1e-9));
    assertThat(List.of(scales.x(), scales.y())).containsExactly(plane.x(), plane.y());
    assertThat(plane.fit(STRETCHED).scales(width, height).area().contains(scales.area())).isTrue();
  }

  private static double unitX(Scales scales) {
    return scales.placeX(1) - scales.placeX(0);
  }

  private static double unitY(Scales scales) {
    return scales.placeY(0) - scales.placeY(1);
  }

  /**
   * The corners of a wide pane, outside of what the field was made for, are as high as they are.
   */
  @Test
  void contoursFillTheRoomThatAMapIsWidenedTo() {
    HeightField field = new HeightField(-1, 1, -1, 1, 41, (x, y) -> x * x + y * y);
    AxesFigure map = figure(axis(-1, 1), axis(-1, 1), new ContourLayer(field)).fit(WIDENED);
    BufferedImage image = draw(map, 700, 300);
    Rectangle2D area = map.scales(700, 300).area();
    int corner = image.getRGB((int) area.getX() + 3, (int) area.getY() + 3);
    int side = image.getRGB((int) area.getX() + 3, (int) area.getCenterY());
    int middle = image.getRGB((int) area.getCenterX(), (int) area.getCenterY());
    assertThat(List.of(corner, side)).allMatch(rgb -> blue(rgb) < blue(middle) - 30);
  }

  /** Of four cells the upper right one, and a quarter of each where they meet. */
  @Test
  void cellsStayWhereTheyAreWhenPartOfThemIsShown() {
    int[] colours = {0x000000, 0x0000ff, 0x00ff00, 0xff0000};
    Axis side = axis(-1, 1);
    Layer cells = new CellsLayer("", new double[4], colours, 2, false, side, side);
    AxesFigure corner = figure(axis(0.5, 0.6), axis(0.5, 0.6), cells);
    assertThat(at(corner, 0.5, 0.5)).isEqualTo(0xff0000);
    AxesFigure middle = figure(axis(-0.1, 0.1), axis(-0.1, 0.1), cells);
    assertThat(at(middle, 0.25, 0.25)).isEqualTo(0x00ff00);
    assertThat(at(middle, 0.75, 0.25)).isEqualTo(0xff0000);
    assertThat(at(middle, 0.25, 0.75)).isEqualTo(0x000000);
    assertThat(at(middle, 0.75, 0.75)).isEqualTo(0x0000ff);
    AxesFigure near = figure(axis(0, 1e-6), axis(-1e-6, 0), cells);
    assertThat(at(near, 0.5, 0.5)).isEqualTo(0x0000ff);
  }

  /** The colour at shares of the area from the left and from the top. */
  private static int at(AxesFigure figure, double across, double down) {
    Rectangle2D area = figure.scales(400, 300).area();
    BufferedImage image = draw(figure, 400, 300);
    int x = (int) (area.getX() + across * area.getWidth());
    return image.getRGB(x, (int) (area.getY() + down * area.getHeight())) & 0xffffff;
  }

  private static int blue(int rgb) {
    return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
  }

  /** Between (0, 1) and (2, 100): half-way is 50.5, and where powers are equally far, 10. */
  @Test
  void aLineIsReadWhereItIsDrawn() {
    LineLayer line = line(ADAM, 0, 1, 2, 100);
    assertThat(line.valueAt(1, axis(0, 10), axis(0, 200))).hasValue(50.5);
    assertThat(line.valueAt(1, axis(0, 10), new Axis("", 0.1, 1000, true)).orElseThrow())
        .isCloseTo(10, within(1e-9));
    assertThat(line.valueAt(2, axis(0, 10), axis(0, 200))).hasValue(100);
    assertThat(line.valueAt(-0.1, axis(0, 10), axis(0, 200))).as("before it begins").isEmpty();
    assertThat(line.valueAt(2.1, axis(0, 10), axis(0, 200))).as("behind its end").isEmpty();
    LineLayer broken = line(ADAM, 0, 1, 1, Double.NaN, 2, 3);
    assertThat(broken.valueAt(0.5, axis(0, 10), axis(0, 200)))
        .as("where there is no number")
        .isEmpty();
    assertThat(broken.valueAt(2, axis(0, 10), axis(0, 200))).hasValue(3);
    assertThat(line(ADAM).valueAt(0, axis(0, 10), axis(0, 1))).isEmpty();
    LineLayer growing = LineLayer.of(points(0, 1), 4, 9, ADAM, 1);
    assertThat(growing.valueAt(2, axis(0, 10), axis(0, 200)))
        .as("on the way to where it is now")
        .hasValue(5);
  }

  /** Between 1 and 100, 10 is half-way on an axis in powers of ten, where the line is at 1. */
  @Test
  void aLineBetweenFewPointsIsReadOnTheAxisThatItIsDrawnOn() {
    LineLayer line = line(ADAM, 1, 0, 100, 2);
    Axis powers = new Axis("labels", 1, 1000, true);
    assertThat(line.valueAt(10, powers, axis(0, 2)).orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(line.valueAt(100, powers, axis(0, 2))).hasValue(2);
  }

  /**
   * The ends of a line are millions of pixels away; it runs through the middle as it would, and is
   * found there.
   */
  @Test
  void aNearZoomKeepsTheSlopeOfALine() {
    LineLayer line = line(SGD, -1000, -200, 1000, 200);
    AxesFigure figure = figure(axis(-0.01, 0.01), axis(-0.002, 0.002), line);
    Scales s = figure.scales(400, 300);
    BufferedImage image = draw(figure, 400, 300);
    for (double share : new double[] {-0.9, -0.5, 0.5, 0.9}) {
      double x = s.placeX(0.01 * share);
      double y = s.placeY(0.002 * share);
      assertThat(blue(image.getRGB((int) x, (int) y))).as("at %s", share).isNotZero();
      assertThat(line.distance(s, x, y)).isLessThan(0.1);
      assertThat(line.distance(s, x, y - 40)).isGreaterThan(20);
    }
    LineLayer away = line(SGD, -1000, 500, 1000, 900);
    assertThat(away.distance(s, s.placeX(0), s.placeY(0))).isInfinite();
    assertThat(
            draw(figure(axis(-0.01, 0.01), axis(-0.002, 0.002), away), 400, 300).getRGB(200, 140))
        .isEqualTo(0xff000000);
  }

  /** The step is that of the nearest point; other lines are read at the same one. */
  @Test
  void everyLineIsReadAtOneStepTheHighestFirst() {
    AxesFigure figure =
        figure(
            axis(0, 100),
            axis(0, 10),
            line(SGD, 0, 1, 50, 2, 100, 3),
            line(ADAM, 0, 9, 100, 7),
            line(new LaneStyle("late", 1), 60, 4, 100, 4));
    Scales scales = figure.scales(460, 300);
    Reading reading = figure.reading(scales, scales.placeX(51));
    assertThat(reading.x()).isEqualTo(50);
    assertThat(reading.values().stream().map(v -> v.line().called() + " " + v.y()))
        .containsExactly("Adam 8.0", "SGD 2.0");
    assertThat(figure.reading(scales, scales.placeX(26)).x())
        .as("however far that is")
        .isEqualTo(50);
    AxesFigure straight = figure(axis(0, 100), axis(0, 10), line(ADAM, 0, 9, 100, 7));
    assertThat(straight.reading(scales, scales.placeX(30)).x())
        .as("the ends of a straight line are nothing measured")
        .isCloseTo(30, within(1e-9));
    assertThat(figure.fit(WIDENED).reading(scales, scales.placeX(51)).values())
        .as("on a map, lines are ways")
        .isEmpty();
    AxesFigure way = figure(axis(0, 9), axis(0, 9), line(ADAM, 0, 1, 5, 2, 3, 3));
    assertThat(way.reading(scales, 200).values()).as("it goes back").isEmpty();
    assertThat(figure(axis(0, 9), axis(0, 9)).reading(scales, 200).values()).isEmpty();
  }

  @Test
  void theNearestLineIsFoundUnlessNoneIsNear() {
    AxesFigure figure =
        figure(
            axis(0, 100),
            axis(0, 10),
            line(SGD, 0, 2, 100, 2).original(),
            line(SGD, 0, 2, 100, 2),
            line(ADAM, 0, 8, 100, Double.NaN, 100, 8));
    Scales s = figure.scales(460, 300);
    assertThat(figure.lineAt(s, s.placeX(33), s.placeY(2) + 5, 8))
        .get()
        .as("not that of the run that was forked from")
        .isSameAs(figure.layers().get(1));
    assertThat(figure.lineAt(s, s.placeX(33), s.placeY(8) - 7, 8))
        .get()
        .isSameAs(figure.layers().get(2));
    assertThat(figure.lineAt(s, s.placeX(33), s.placeY(5), 8)).isEmpty();
    assertThat(figure(axis(0, 1), axis(0, 1)).lineAt(s, 50, 50, 8)).isEmpty();
  }

  /** A zoom to nothing, for ever outwards, or far beside what there is, is refused. */
  @Test
  void aZoomStaysWithinReason() {
    AxesFigure figure = figure(axis(0, 100), new Axis("", 1e-3, 1, true));
    Axis y = figure.y();
    assertThat(Zoom.of(figure, axis(10, 20), y.part(0.2, 0.3))).isPresent();
    assertThat(Zoom.of(figure, axis(10, 10 + 1e-6), y)).as("nothing").isEmpty();
    assertThat(Zoom.of(figure, axis(20, 10), y)).as("inside out").isEmpty();
    assertThat(Zoom.of(figure, axis(-1e4, 1e4), y)).as("ever farther").isEmpty();
    assertThat(Zoom.of(figure, axis(1e5, 1e5 + 100), y)).as("beside").isEmpty();
    assertThat(Zoom.of(figure, axis(Double.NaN, 1), y)).isEmpty();
    assertThat(Zoom.of(figure, figure.x(), new Axis("", 1e-300, 1, true))).isEmpty();
    Zoom bounded = Zoom.of(figure.fit(NARROWED), axis(-30, 20), y).orElseThrow();
    assertThat(List.of(bounded.x().min(), bounded.x().max()))
        .as("moved inside, where nothing is known outside")
        .containsExactly(0.0, 50.0);
  }

  @Test
  void aLegendNamesLinesAndMarksInTheWindowsLanguage() throws Exception {
    LineLayer thin = line(ADAM, 0, 1, 1, 1).thin();
    MarkerLayer star = new MarkerLayer(MarkerLayer.Kind.STAR, 0, 0, Color.ORANGE);
    AxesFigure figure =
        figure(
            axis(0, 1), axis(0, 1), line(ADAM.named("학습"), 0, 0, 1, 1), thin, star.labelled("별"));
    assertThat(svg(figure)).contains(">학습<", ">별<").doesNotContain(">adam<", ">Adam<");
    assertThat(figure.scales(400, 300).area().getY())
        .as("above the area, where it covers no line")
        .isGreaterThan(figure(axis(0, 1), axis(0, 1)).scales(400, 300).area().getY());
    AxesFigure single = figure(axis(0, 1), axis(0, 1), line(ADAM, 0, 0, 1, 1));
    assertThat(svg(single)).as("a line alone").doesNotContain(">Adam<");
    assertThat(svg(single.alone())).contains(">Adam<");
  }

  @Test
  void manyLinesAreLeftToTheTableUnlessTheFigureStandsAlone() throws Exception {
    Layer[] many =
        IntStream.range(0, 12)
            .mapToObj(i -> line(new LaneStyle("l" + i, i, "A long name " + i), 0, 0, 1, 1))
            .toArray(Layer[]::new);
    AxesFigure figure = figure(axis(0, 1), axis(0, 1), many);
    assertThat(svg(figure)).doesNotContain("A long name");
    assertThat(svg(figure.alone())).contains("A long name 0", "A long name 11");
  }

  /** Zoomed between two powers of ten, a log axis has numbers still. */
  @Test
  void aNarrowLogAxisHasRoundNumbers() throws Exception {
    AxesFigure figure = figure(axis(0, 1), new Axis("", 0.02, 0.05, true));
    assertThat(svg(figure)).contains(">0.03<", ">0.04<");
    assertThat(svg(figure(axis(0, 9), new Axis("", 0.1, 1, true))))
        .as("two powers are enough")
        .doesNotContain(">0.5<", ">0.4<");
    assertThat(svg(figure(axis(0.12345, 0.12346), axis(0, 1)))).contains(">0.123454<");
  }

  private static Axis axis(double min, double max) {
    return new Axis("", min, max, false);
  }

  private static LineLayer line(LaneStyle lane, double... xy) {
    return LineLayer.of(points(xy), lane, 2);
  }

  private static Points points(double... xy) {
    int n = xy.length / 2;
    double[] x = IntStream.range(0, n).mapToDouble(i -> xy[2 * i]).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> xy[2 * i + 1]).toArray();
    return new Points(x, y, n);
  }

  private static AxesFigure figure(Axis x, Axis y, Layer... layers) {
    return new AxesFigure("", false, x, y, List.of(layers), LIGHT);
  }

  private static BufferedImage draw(Figure figure, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    figure.draw(g, width, height);
    g.dispose();
    return image;
  }

  private static String svg(Figure figure) throws Exception {
    byte[] svg = Vectors.svg(g -> figure.draw(g, 400, 300), 400, 300, LIGHT);
    return new String(svg, StandardCharsets.UTF_8);
  }
}
