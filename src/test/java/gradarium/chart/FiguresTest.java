package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class FiguresTest {
  private static final Style LIGHT = new Style(false, 1);
  private static final Axis EIGHT = new Axis("", 0, 8, false);

  @ParameterizedTest
  @CsvSource({
    "0, 10",
    "10, 10",
    "11, 15",
    "101, 150",
    "151, 200",
    "601, 800",
    "801, 1000",
    "999999, 1000000"
  })
  void stepAxesGrowInRoundSteps(long steps, double max) {
    assertThat(Axis.steps("", steps).max()).isEqualTo(max);
  }

  @Test
  void valuesAndPlacesAreInverse() {
    for (Axis axis : List.of(new Axis("", -3, 5, false), new Axis("", 1e-6, 1e3, true))) {
      for (double share : new double[] {0, 0.25, 1}) {
        assertThat(axis.fraction(axis.value(share))).isCloseTo(share, within(1e-12));
      }
    }
    assertThat(new Axis("", 1e-2, 1e2, true).fraction(1)).isCloseTo(0.5, within(1e-12));
    assertThat(new Axis("", 1e-2, 1e2, true).fraction(-5)).isLessThan(-1);
  }

  @Test
  void twelveLanesDifferInColourOrDash() {
    List<String> lanes = IntStream.range(0, 12).mapToObj(Integer::toString).toList();
    List<LaneStyle> styles = LaneStyle.assign(lanes, Integer::parseInt);
    assertThat(styles.stream().map(LaneStyle::slot)).doesNotHaveDuplicates();
    HashSet<String> seen = new HashSet<>();
    for (LaneStyle style : styles) {
      seen.add(style.colour(LIGHT) + java.util.Arrays.toString(style.dashes()));
    }
    assertThat(seen).hasSize(12);
  }

  @Test
  void aLaneKeepsItsColourAndACopyGetsAnother() {
    List<LaneStyle> styles =
        LaneStyle.assign(List.of("adam", "adam-2", "sgd"), lane -> lane.startsWith("adam") ? 6 : 0);
    assertThat(styles.get(0)).isEqualTo(new LaneStyle("adam", 6));
    assertThat(styles.get(2)).isEqualTo(new LaneStyle("sgd", 0));
    assertThat(styles.get(1).slot()).isNotIn(6, 0);
  }

  @Test
  void numbersSayWhatTheyAreOf() {
    Points way = new Points(new double[] {1, 2, 9}, new double[] {0.5, 0.25, 9}, 2);
    LaneStyle lane = new LaneStyle("adam", 0);
    HeightField field = new HeightField(0, 1, 0, 2, 2, (x, y) -> 10 * x + y);
    assertThat(
            figure(
                    LineLayer.of(way, lane, 1),
                    LineLayer.of(way, 3, 0.125, lane, 1).original(),
                    LineLayer.of(way, lane, 1).named("mean"))
                .numbers())
        .containsExactly(
            List.of("series", "steps", "y"),
            List.of("adam", "1", "0.5"),
            List.of("adam", "2", "0.25"),
            List.of("adam before the fork", "1", "0.5"),
            List.of("adam before the fork", "2", "0.25"),
            List.of("adam before the fork", "3", "0.125"),
            List.of("adam mean", "1", "0.5"),
            List.of("adam mean", "2", "0.25"));
    assertThat(figure(LineLayer.of(way, 2, 0.125, lane, 1)).numbers())
        .as("it ends straight below its last point")
        .endsWith(List.of("adam", "2", "0.125"));
    assertThat(figure(new ContourLayer(field)).numbers())
        .containsExactly(
            List.of("series", "steps", "y", "value"),
            List.of("loss", "0", "0", "0"),
            List.of("loss", "1", "0", "10"),
            List.of("loss", "0", "2", "2"),
            List.of("loss", "1", "2", "12"));
    assertThat(
            figure(
                    new CellsLayer(
                        "weight", new double[] {1, 2}, new int[2], 1, false, EIGHT, EIGHT),
                    new MarkerLayer("start", MarkerLayer.Kind.RING, 3, 4, Color.RED),
                    new MarkerLayer(MarkerLayer.Kind.DOT, 5, 6, Color.RED))
                .numbers())
        .as("cells 8 wide and 4 high, and only the mark that has a name")
        .containsExactly(
            List.of("series", "steps", "y", "value"),
            List.of("weight", "4", "2", "1"),
            List.of("weight", "4", "6", "2"),
            List.of("start", "3", "4", ""));
    RidgelineLayer.Ridge ridge = new RidgelineLayer.Ridge(7, -1, 1, new double[] {0.5, 1});
    assertThat(
            figure(new RidgelineLayer("he", List.of(ridge), 0, 8, 1, Color.RED, false)).numbers())
        .as("values of the bins, wherever the ridge is drawn")
        .containsExactly(
            List.of("series", "steps", "y", "value"),
            List.of("he", "-0.5", "7", "0.5"),
            List.of("he", "0.5", "7", "1"));
    assertThat(figure().numbers()).isEmpty();
  }

  private static AxesFigure figure(Layer... layers) {
    return new AxesFigure(
        "",
        false,
        new Axis("steps", 0, 8, false),
        new Axis("", 0, 8, false),
        List.of(layers),
        LIGHT);
  }

  @Test
  void textInALanesColourCanBeReadOnEitherGround() {
    for (int slot = 0; slot < LaneStyle.MOST; slot++) {
      for (Style style : List.of(LIGHT, new Style(true, 1))) {
        Color ink = new LaneStyle("", slot).ink(style);
        assertThat(contrast(ink, style.paper())).as("slot %d, %s", slot, style).isGreaterThan(3);
      }
    }
  }

  /** The contrast ratio of the Web Content Accessibility Guidelines 2.1; 3 is for large type. */
  private static double contrast(Color a, Color b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double v = channel / 255.0;
    return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  @Test
  void aFigureIsValidSvgWithoutPixels() throws Exception {
    HeightField field = new HeightField(-2, 2, -2, 2, 41, (x, y) -> x * x + y * y);
    AxesFigure figure =
        new AxesFigure(
            "한글 & <title>",
            true,
            new Axis("x", -2, 2, false),
            new Axis("y", -2, 2, false),
            List.of(new ContourLayer(field)),
            LIGHT);
    byte[] svg = Vectors.svg(g -> figure.draw(g, 640, 320), 640, 320, LIGHT);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    new String(svg, StandardCharsets.UTF_8)
                        .replaceFirst("<!DOCTYPE[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(20);
    assertThat(document.getElementsByTagName("image").getLength()).isZero();
  }

  @Test
  void theLettersOfAFormulaAreShapesAmongVectors() throws Exception {
    Formula formula =
        new Formula(List.of(new Formula.Line("\\frac{\\partial J}{w}", Color.BLUE, 16)), LIGHT);
    String svg =
        new String(
            Vectors.svg(g -> formula.draw(g, 200, 100), 200, 100, LIGHT), StandardCharsets.UTF_8);
    assertThat(svg).contains("<path").doesNotContain("<image").doesNotContain("<text");
    Formula index = new Formula(List.of(new Formula.Line("x_x", Color.BLUE, 40)), LIGHT);
    List<Double> heights =
        heights(
            new String(
                Vectors.svg(g -> index.draw(g, 200, 100), 200, 100, LIGHT),
                StandardCharsets.UTF_8));
    assertThat(heights).as("a letter and its index").hasSize(2);
    assertThat(heights.get(1) / heights.get(0)).isBetween(0.5, 0.85);
  }

  /** How high each path is. */
  private static List<Double> heights(String svg) {
    List<Double> heights = new ArrayList<>();
    Matcher path = Pattern.compile(" d=\"([^\"]*)\"").matcher(svg);
    while (path.find()) {
      double[] numbers =
          Pattern.compile("-?[\\d.]+")
              .matcher(path.group(1))
              .results()
              .mapToDouble(number -> Double.parseDouble(number.group()))
              .toArray();
      double[] y =
          IntStream.range(0, numbers.length / 2).mapToDouble(i -> numbers[2 * i + 1]).toArray();
      heights.add(Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow());
    }
    return heights;
  }

  /** An arrow or a mark at a place that is no number is left out; the others are drawn. */
  @Test
  void whatHasNoPlaceIsLeftOut() throws Exception {
    Layer[] nowhere = {
      new ArrowLayer(0, 0, Double.NaN, 1, 30, Color.RED, "g"),
      new ArrowLayer(0, 0, 1e300, 1, 30, Color.RED, "g"),
      new MarkerLayer(MarkerLayer.Kind.DOT, Double.NaN, 0, Color.RED),
      new MarkerLayer(MarkerLayer.Kind.DOT, 1e300, 0, Color.RED)
    };
    assertThat(painted(nowhere)).isZero();
    assertThat(svg(nowhere)).as("nor is it among vectors").isEqualTo(svg());
    assertThat(
            painted(
                new ArrowLayer(0, 0, 1, 1, 30, Color.RED, "g"),
                new MarkerLayer(MarkerLayer.Kind.DOT, 0, 0, Color.RED)))
        .isGreaterThan(30);
  }

  private static String svg(Layer... layers) throws Exception {
    byte[] svg = Vectors.svg(g -> draw(g, layers), 200, 200, LIGHT);
    return new String(svg, StandardCharsets.UTF_8);
  }

  private static void draw(Graphics2D g, Layer... layers) {
    Axis axis = new Axis("", -1, 1, false);
    Scales scales = new Scales(new Rectangle2D.Double(0, 0, 200, 200), axis, axis, LIGHT);
    for (Layer layer : layers) {
      layer.draw(g, scales);
    }
  }

  /** How many pixels layers leave on an empty image. */
  private static int painted(Layer... layers) {
    BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    draw(g, layers);
    g.dispose();
    return (int)
        Arrays.stream(image.getRGB(0, 0, 200, 200, null, 0, 200)).filter(p -> p >>> 24 > 0).count();
  }
}
