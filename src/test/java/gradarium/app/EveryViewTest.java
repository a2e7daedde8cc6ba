package gradarium.app;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.chart.AxesFigure;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.Layer;
import gradarium.chart.LegendEntry;
import gradarium.chart.LineLayer;
import gradarium.chart.Reading;
import gradarium.chart.Scales;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Messages;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.Settings;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What holds for every view: its charts are drawn, have their numbers, and show forks. */
@Tag("slow")
class EveryViewTest {
  private static final long FORKED = 40;

  /** By then every view has measured something for each of its charts. */
  private static final long SHOWN = 125;

  private static final String BEFORE = " before the fork";

  /** Small networks, and all stages of those that have some. */
  private static final Map<String, Map<String, String>> SMALL =
      Map.of(
          "optimizer", Map.of("lanes", "sgd,adam", "basin-steps", "20"),
          "vanishing", Map.of("depth", "4"),
          "activation", Map.of("lanes", "relu,sigmoid", "width", "16", "seeds", "1"),
          "dropout", Map.of("lanes", "narrow,narrow-dropout", "samples", "200"),
          "batchnorm", Map.of("width", "16"),
          "initialization", Map.of("lanes", "he-normal,lecun-normal", "width", "16", "seeds", "1"),
          "approximation", Map.of("lanes", "few,some"),
          "stacked",
              Map.of("hidden", "16,8", "pretraining", "20", "softmax", "20", "labels", "100,300"),
          "autoencoder", Map.of("encoder", "16", "decoder", "16", "code", "2", "pretraining", "60"),
          "denoising", Map.of("hidden", "16"));

  /** Why a chart shows only what is now. */
  private static final Map<String, String> ONLY_NOW =
      Map.ofEntries(
          entry("optimizer.basins.help", "where a method ends from each start, not a run"),
          entry("activation.values.help", "functions, not a run"),
          entry("activation.slopes.help", "functions, not a run"),
          entry("mlp.diagram.help", "each unit is a picture of the plane"),
          entry("dropout.diagram.help", "units that are dropped in this step"),
          entry("dropout.matrix.help", "each weight fills its cell"),
          entry("autoencoder.digits.help", "images"),
          entry("autoencoder.weights.help", "images"),
          entry("autoencoder.codes.help", "points whose colour is their digit"),
          entry("autoencoder.decoded.help", "an image"),
          entry("denoising.digits.help", "images"),
          entry("denoising.filters.plain.help", "images"),
          entry("denoising.filters.denoising.help", "images"),
          entry("stacked.pipeline.help", "the stage at work"),
          entry("stacked.samples.help", "images"));

  static List<Concept<?>> views() {
    return Concepts.ALL;
  }

  @ParameterizedTest
  @MethodSource("views")
  void theOriginalIsDrawnInEveryChart(Concept<?> concept) throws Exception {
    try (HiddenWindow hidden =
        HiddenWindow.of(concept, SMALL.getOrDefault(concept.id(), Map.of()))) {
      hidden.show(FORKED);
      Settings settings = hidden.window().desk().settings();
      HiddenWindow.ask(
          () -> {
            hidden.window().desk().player().toggleFork();
            return hidden.window().desk().change(now -> now.with(slower(settings)));
          });
      hidden.show(SHOWN);
      int compared = 0;
      for (String chart : charts(settings)) {
        if (!chart.isEmpty()) {
          hidden.change(Map.of("chart", chart));
          hidden.show(SHOWN);
        }
        List<FigurePane> panes = hidden.charts();
        assertThat(panes).hasSizeGreaterThan(1);
        for (FigurePane pane : panes) {
          compared += compare(concept.id() + " " + chart, pane);
        }
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
          HiddenWindow.ask(
              () -> {
                hidden.window().setLanguage(language);
                return null;
              });
          hidden.show(SHOWN);
          for (FigurePane pane : hidden.charts()) {
            assertNamed(concept.id() + " " + chart, pane.figure().orElseThrow());
          }
        }
      }
      assertThat(compared).as("curves of %s over steps", concept.id()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyChartIsDrawnAndHasItsNumbersInEitherLanguage(Concept<?> concept) throws Exception {
    try (HiddenWindow hidden =
        HiddenWindow.of(concept, SMALL.getOrDefault(concept.id(), Map.of()))) {
      hidden.show(SHOWN);
      MainWindow window = hidden.window();
      for (Locale language : Messages.LANGUAGES) {
        HiddenWindow.ask(
            () -> {
              window.setLanguage(language);
              window.setDark(language.equals(Locale.KOREAN));
              return null;
            });
        hidden.show(SHOWN);
        List<FigurePane> charts = hidden.charts();
        assertThat(charts).hasSizeGreaterThan(1);
        BufferedImage image =
            HiddenWindow.ask(() -> Pictures.of(window.scene().getRoot(), 1000, 640, 1));
        for (FigurePane chart : charts) {
          String name = concept.id() + ": " + chart.getAccessibleText();
          assertDrawn(name, image, HiddenWindow.ask(() -> place(chart)));
          if (chart.figure().orElseThrow() instanceof AxesFigure axes && hasValues(axes)) {
            assertMoreThanAxes(name, axes);
            assertAnswers(name, axes, chart);
          }
          assertNumbers(name, chart.figure().orElseThrow());
        }
        assertSvg(concept, hidden, language);
      }
    }
  }

  private static Rectangle place(FigurePane chart) {
    Bounds place = chart.localToScene(chart.getLayoutBounds());
    return new Rectangle(
        (int) place.getMinX(),
        (int) place.getMinY(),
        (int) place.getWidth(),
        (int) place.getHeight());
  }

  /** Some charts of long runs have no values yet. */
  private static boolean hasValues(Figure figure) {
    List<List<String>> numbers = figure.numbers();
    return numbers.stream()
        .skip(1)
        .anyMatch(row -> row.stream().skip(1).noneMatch(cell -> cell.contains("NaN")));
  }

  /** Between the axes there is something, compared with the same axes alone. */
  private static void assertMoreThanAxes(String name, AxesFigure figure) {
    List<Layer> unseen = figure.layers().stream().map(EveryViewTest::unseen).toList();
    AxesFigure empty =
        new AxesFigure(
            figure.title(),
            figure.isAlone(),
            figure.x(),
            figure.y(),
            unseen,
            figure.style(),
            figure.fit());
    BufferedImage drawn = picture(figure);
    BufferedImage axes = picture(empty);
    int apart = 0;
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        apart += drawn.getRGB(x, y) == axes.getRGB(x, y) ? 0 : 1;
      }
    }
    assertThat(apart).as("pixels of %s beside its axes", name).isGreaterThan(20);
  }

  /**
   * With the wheel, a key would do as well: the chart shows half of its axes, and Home all of them;
   * its lines are read and found where they are drawn, and have names that are no ids.
   */
  private static void assertAnswers(String name, AxesFigure axes, FigurePane chart)
      throws Exception {
    Scales all = axes.scales(chart.getWidth(), chart.getHeight());
    HiddenWindow.ask(
        () -> {
          press(chart, KeyCode.EQUALS, true);
          assertThat(chart.zoomedProperty().get()).as(name).isTrue();
          press(chart, KeyCode.HOME, false);
          assertThat(chart.zoomedProperty().get()).as(name).isFalse();
          return null;
        });
    AxesFigure half = axes.between(all.x().part(0.25, 0.75), all.y().part(0.25, 0.75));
    picture(half);
    if (axes.fit() != AxesFigure.Fit.STRETCHED) {
      assertThat(all.placeX(1) - all.placeX(0))
          .as("%s: pixels of a unit", name)
          .isCloseTo(all.placeY(0) - all.placeY(1), within(1e-6));
    }
    Reading reading = axes.reading(all, all.area().getCenterX());
    for (Reading.Value value : reading.values()) {
      double y = all.placeY(value.y());
      if (all.area().contains(all.placeX(reading.x()), y)) {
        assertThat(axes.lineAt(all, all.placeX(reading.x()), y, 1)).as(name).isPresent();
      }
    }
    assertNamed(name, axes);
  }

  /**
   * Nothing that is read at the pointer or in a legend is the key of a text, or nothing, and no two
   * lines of a legend are called the same.
   */
  private static void assertNamed(String chart, Figure figure) {
    List<Layer> layers = figure instanceof AxesFigure axes ? axes.layers() : List.of();
    assertThat(layers.stream().flatMap(layer -> layer.legend().stream()))
        .as(chart)
        .filteredOn(LegendEntry::isLine)
        .extracting(LegendEntry::text)
        .doesNotHaveDuplicates();
    for (Layer layer : layers) {
      Stream<String> read = layer.lines().stream().map(LineLayer::called);
      Stream<String> legend = layer.legend().stream().map(LegendEntry::text);
      assertThat(Stream.concat(read, legend))
          .as(chart)
          .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern("[a-z]\\.[a-z]"));
    }
  }

  private static void press(FigurePane chart, KeyCode code, boolean control) {
    Event.fireEvent(
        chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, control));
  }

  /** A layer that has only its legend. */
  private static Layer unseen(Layer layer) {
    return new Layer() {
      @Override
      public void draw(Graphics2D g, Scales scales) {}

      @Override
      public List<LegendEntry> legend() {
        return layer.legend();
      }
    };
  }

  private static BufferedImage picture(Figure figure) {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    figure.draw(g, image.getWidth(), image.getHeight());
    g.dispose();
    return image;
  }

  /** Not one colour alone: something was drawn here on the window. */
  private static void assertDrawn(String name, BufferedImage image, Rectangle place) {
    Set<Integer> colours = new HashSet<>();
    for (int y = place.y; y < Math.min(image.getHeight(), place.y + place.height); y++) {
      for (int x = place.x; x < Math.min(image.getWidth(), place.x + place.width); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertThat(colours).as(name).hasSizeGreaterThan(5);
  }

  private static void assertNumbers(String name, Figure figure) {
    List<List<String>> numbers = figure.numbers();
    if (figure.getClass().getSimpleName().equals("PipelineFigure") || figure instanceof Formula) {
      assertThat(numbers).as(name).isEmpty();
      return;
    }
    assertThat(numbers).as(name).hasSizeGreaterThan(1);
    assertThat(numbers)
        .as(name)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(numbers.get(0)))
        .allSatisfy(row -> assertThat(row.get(0)).isNotBlank());
  }

  /** It is well formed, has the size that was asked for, and the titles of all charts. */
  private static void assertSvg(Concept<?> concept, HiddenWindow hidden, Locale language)
      throws Exception {
    Desk<?> desk = hidden.window().desk();
    Region view = desk.picture().orElseThrow();
    byte[] svg = HiddenWindow.ask(() -> Pictures.svg(view, desk.style(), 900, 600));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    new String(svg, StandardCharsets.UTF_8)
                        .replaceFirst("<!DOCTYPE[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("900");
    String texts = document.getDocumentElement().getTextContent().replaceAll("\\s", "");
    List<String> titles =
        HiddenWindow.ask(
            () ->
                view.lookupAll(".chart-title").stream()
                    .filter(Screen::isVisible)
                    .map(title -> ((Label) title).getText().replaceAll("\\s", ""))
                    .toList());
    assertThat(titles).as(concept.id()).isNotEmpty();
    assertThat(texts).as("%s in %s", concept.id(), language).contains(titles);
    int shapes = 0;
    for (String tag : List.of("path", "polyline", "polygon", "line", "rect", "image")) {
      shapes += document.getElementsByTagName(tag).getLength();
    }
    assertThat(shapes).as("shapes of %s", concept.id()).isGreaterThan(30);
    boolean korean = texts.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    assertThat(korean).as("%s in %s", concept.id(), language).isEqualTo(language == Locale.KOREAN);
  }

  /** Every learning rate a tenth of what it was. */
  private static Map<String, String> slower(Settings settings) {
    Map<String, String> slower = new LinkedHashMap<>();
    settings
        .texts()
        .forEach(
            (key, text) -> {
              if (key.endsWith("learning-rate")) {
                slower.put(key, Double.toString(Double.parseDouble(text) / 10));
              }
            });
    assertThat(slower).isNotEmpty();
    return slower;
  }

  private static List<String> charts(Settings settings) {
    return settings.all().stream()
        .filter(setting -> setting.key().equals("chart"))
        .findFirst()
        .map(setting -> ((ChoiceSetting) setting).choices())
        .orElse(List.of(""));
  }

  /** How many curves over steps were compared with those of the original. */
  private static int compare(String where, FigurePane pane) {
    String help = pane.getAccessibleText();
    List<List<String>> rows = pane.figure().orElseThrow().numbers();
    Map<String, List<List<String>>> series =
        rows.stream()
            .skip(1)
            .collect(
                groupingBy(
                    row -> row.get(0),
                    LinkedHashMap::new,
                    mapping(row -> row.subList(1, row.size()), toList())));
    List<String> originals = series.keySet().stream().filter(s -> s.endsWith(BEFORE)).toList();
    Optional<String> onlyNow =
        ONLY_NOW.keySet().stream().filter(key -> help.equals(text(key))).findFirst();
    if (onlyNow.isPresent()) {
      assertThat(originals).as("%s: %s", where, ONLY_NOW.get(onlyNow.get())).isEmpty();
      return 0;
    }
    assertThat(originals).as("%s: the original in '%s'", where, help).isNotEmpty();
    String label = pane.figure().orElseThrow() instanceof AxesFigure axes ? axes.x().label() : "";
    boolean ofStage =
        label.equals(text("stacked.steps")) || help.equals(text("autoencoder.accuracies.help"));
    if (!ofStage && !label.equals(text("learning.steps"))) {
      return 0;
    }
    for (String original : originals) {
      String now = original.substring(0, original.length() - BEFORE.length());
      compareCurves(
          where + ": " + now, ofStage ? -1 : FORKED, series.get(now), series.get(original));
    }
    return originals.size();
  }

  /** Up to the fork both are one; behind it they part. */
  private static void compareCurves(
      String name, long forked, List<List<String>> now, List<List<String>> original) {
    assertThat(now).as(name).isNotNull();
    List<List<String>> common = now.stream().filter(original::contains).toList();
    List<List<String>> before =
        now.stream().filter(point -> Double.parseDouble(point.get(0)) <= forked).toList();
    assertThat(common).as("%s up to the fork", name).containsAll(before);
    assertThat(now.size()).as("%s behind the fork", name).isGreaterThan(common.size());
  }

  private static String text(String key) {
    return Messages.in(Locale.ENGLISH).text(key);
  }
}
