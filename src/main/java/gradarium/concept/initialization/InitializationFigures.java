package gradarium.concept.initialization;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ContourLayer;
import gradarium.chart.Formula;
import gradarium.chart.HeightField;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.RidgelineLayer.Ridge;
import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.concept.initialization.InitializationSnapshot.Walk;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Probes.Distribution;
import gradarium.learning.NetworkSettings;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Settings;
import gradarium.view.RidgeColumns;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The charts of initializers. */
final class InitializationFigures {
  private static final double HEIGHT = 0.85;
  private static final double HEADROOM = 0.6;
  private static final double WIDTH = 2.4;

  private Optional<Ground> ground = Optional.empty();

  /**
   * What the hidden layers of every lane output: a column for each lane, a ridge for each layer.
   */
  static AxesFigure activations(Shown<InitializationSnapshot> shown) {
    return histograms(shown, activationsTitle(shown), "activation", Hidden::activations);
  }

  /** The gradients that come back to them, likewise, on a log scale. */
  static AxesFigure gradients(Shown<InitializationSnapshot> shown) {
    return histograms(shown, gradientsTitle(shown), "log10 gradient", Hidden::gradients);
  }

  /** Whether histograms of the last look are shown rather than those of step 0. */
  private static boolean isNow(Shown<InitializationSnapshot> shown) {
    return shown.settings().get(InitializationSettings.CHART).equals(InitializationSettings.NOW);
  }

  private static String activationsTitle(Shown<InitializationSnapshot> shown) {
    return shown.text(
        isNow(shown) ? "initialization.activations.now" : "initialization.activations");
  }

  /** The title of the chart of gradients. */
  static String gradientsTitle(Shown<InitializationSnapshot> shown) {
    return shown.text(isNow(shown) ? "initialization.gradients.now" : "initialization.gradients");
  }

  /** The hidden layers of a lane, as they are shown. */
  static List<Hidden> hidden(Shown<InitializationSnapshot> shown, Lane lane) {
    return isNow(shown) ? lane.now() : lane.start();
  }

  private static AxesFigure histograms(
      Shown<InitializationSnapshot> shown,
      String title,
      String name,
      Function<Hidden, Distribution> what) {
    List<Lane> lanes = shown.current().lanes();
    List<RidgeColumns.Column> columns = new ArrayList<>();
    int depth = lanes.get(0).start().size();
    for (int i = 0; i < lanes.size(); i++) {
      String id = lanes.get(i).id();
      List<Ridge> originals =
          shown.frame().originals().stream()
              .flatMap(original -> original.lanes().stream())
              .filter(other -> other.id().equals(id))
              .flatMap(other -> ridges(hidden(shown, other), what).stream())
              .toList();
      columns.add(
          new RidgeColumns.Column(
              id + " " + name,
              shown.name(id),
              ridges(hidden(shown, lanes.get(i)), what),
              originals,
              shown.lane(id),
              i == shown.selected()));
    }
    double top = 1 + depth * (1 + HEADROOM);
    List<String> numbers =
        IntStream.rangeClosed(0, (int) top)
            .mapToObj(k -> k >= 1 && k <= depth ? Integer.toString(k) : "")
            .toList();
    return RidgeColumns.figure(
        title,
        "",
        new Axis(shown.text("initialization.layer"), 0.9, top, false, numbers),
        HEIGHT,
        depth + 1,
        columns,
        RunLines.key(shown.frame(), shown.messages()),
        shown.style());
  }

  private static List<Ridge> ridges(List<Hidden> layers, Function<Hidden, Distribution> what) {
    List<Ridge> ridges = new ArrayList<>();
    for (int k = 0; k < layers.size(); k++) {
      Distribution layer = what.apply(layers.get(k));
      if (layer.density().length > 0) {
        ridges.add(new Ridge(k + 1, layer.low(), layer.high(), layer.density()));
      }
    }
    return ridges;
  }

  /** The loss of the small network over the plane on which the selected lane started. */
  AxesFigure landscape(Shown<InitializationSnapshot> shown) {
    Initializer.Distribution draws = draws(shown);
    List<Layer> layers = new ArrayList<>();
    Plane plane = shown.current().planes().get(draws);
    if (plane != null) {
      layers.add(ground(plane));
    }
    layers.addAll(shown.lines(run -> walks(run, draws, shown)));
    for (Lane lane : shown.current().lanes()) {
      Walk walk = lane.walk();
      Color colour = shown.lane(lane.id()).colour(shown.style());
      if (lane.initializer().distribution() == draws && walk.trail().size() > 0) {
        double x = walk.trail().x()[0];
        layers.add(new MarkerLayer(MarkerLayer.Kind.RING, x, walk.trail().y()[0], colour));
        layers.add(new MarkerLayer(MarkerLayer.Kind.DOT, walk.x(), walk.y(), colour));
      }
    }
    return new AxesFigure(
            shown.text("initialization.landscape"),
            false,
            new Axis(shown.text("initialization.first"), Plane.LOW, Plane.HIGH, false),
            new Axis(shown.text("initialization.second"), Plane.LOW, Plane.HIGH, false),
            layers,
            shown.style())
        .fit(AxesFigure.Fit.NARROWED);
  }

  private static List<LineLayer> walks(
      InitializationSnapshot run,
      Initializer.Distribution draws,
      Shown<InitializationSnapshot> shown) {
    String selected = Shown.selected(shown).map(Lane::id).orElse("");
    return run.lanes().stream()
        .filter(lane -> lane.initializer().distribution() == draws)
        .map(
            lane -> {
              Walk walk = lane.walk();
              double width = lane.id().equals(selected) ? 1.6 * WIDTH : WIDTH;
              LaneStyle style = shown.lane(lane.id());
              return LineLayer.of(walk.trail(), walk.x(), walk.y(), style, width);
            })
        .toList();
  }

  /** The kind of draws whose plane is shown: that of the selected lane. */
  static Initializer.Distribution draws(Shown<InitializationSnapshot> shown) {
    return Shown.selected(shown)
        .orElse(shown.current().lanes().get(0))
        .initializer()
        .distribution();
  }

  private ContourLayer ground(Plane plane) {
    if (ground.isEmpty() || ground.get().plane != plane) {
      HeightField heights =
          new HeightField(Plane.LOW, Plane.HIGH, Plane.LOW, Plane.HIGH, Plane.SIZE, plane::at);
      ground = Optional.of(new Ground(plane, ContourLayer.ofNodes(heights)));
    }
    return ground.get().contours;
  }

  /** What an initializer draws, and the deviations that come of it in the network. */
  static Formula formula(Shown<InitializationSnapshot> shown, Lane lane) {
    Settings settings = shown.settings();
    int inputs = NetworkSettings.data(settings).training().inputs();
    int width = (Integer) settings.get(NetworkSettings.WIDTH);
    Initializer initializer = lane.initializer();
    Color ink = shown.lane(lane.id()).ink(shown.style());
    return new Formula(
        List.of(
            new Formula.Line(initializer.latex(), shown.style().text(), 16),
            deviation("1", initializer.deviation(inputs, width), inputs, ink),
            deviation("2", initializer.deviation(width, width), width, ink)),
        shown.style());
  }

  private static Formula.Line deviation(String layer, double deviation, int inputs, Color ink) {
    return new Formula.Line(
        "n_{in} = "
            + inputs
            + ":\\quad \\sigma(W_"
            + layer
            + ") = "
            + CompactNumbers.latex(deviation),
        ink,
        14);
  }

  private record Ground(Plane plane, ContourLayer contours) {}
}
