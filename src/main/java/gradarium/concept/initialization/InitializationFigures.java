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
import gradarium.chart.Style;
import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.concept.initialization.InitializationSnapshot.Walk;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Probes.Distribution;
import gradarium.learning.NetworkSettings;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.view.RidgeColumns;
import gradarium.view.RunLines;
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
   * What the hidden layers of every lane give, a column for each lane and a ridge for each layer.
   */
  static AxesFigure activations(
      Frame<InitializationSnapshot> frame,
      Look look,
      List<LaneStyle> styles,
      Messages m,
      Style style) {
    return histograms(
        frame,
        m.text(look.now() ? "initialization.activations.now" : "initialization.activations"),
        "activation",
        Hidden::activations,
        look,
        styles,
        m,
        style);
  }

  /** The gradients that come back to them, likewise, on a log scale. */
  static AxesFigure gradients(
      Frame<InitializationSnapshot> frame,
      Look look,
      List<LaneStyle> styles,
      Messages m,
      Style style) {
    return histograms(
        frame,
        m.text(look.now() ? "initialization.gradients.now" : "initialization.gradients"),
        "log10 gradient",
        Hidden::gradients,
        look,
        styles,
        m,
        style);
  }

  /**
   * Which histograms are shown.
   *
   * @param now those of the last look rather than of step 0
   * @param selected the lane that stands out
   */
  record Look(boolean now, String selected) {

    List<Hidden> of(Lane lane) {
      return now ? lane.now() : lane.start();
    }
  }

  private static AxesFigure histograms(
      Frame<InitializationSnapshot> frame,
      String title,
      String name,
      Function<Hidden, Distribution> what,
      Look look,
      List<LaneStyle> styles,
      Messages m,
      Style style) {
    InitializationSnapshot shown = frame.current();
    List<RidgeColumns.Column> columns = new ArrayList<>();
    int depth = shown.lanes().get(0).start().size();
    for (int i = 0; i < shown.lanes().size(); i++) {
      Lane lane = shown.lanes().get(i);
      String id = lane.learning().id();
      List<Ridge> originals =
          frame.originals().stream()
              .flatMap(original -> original.lanes().stream())
              .filter(other -> other.learning().id().equals(id))
              .flatMap(other -> ridges(look.of(other), what).stream())
              .toList();
      columns.add(
          new RidgeColumns.Column(
              id + " " + name,
              name(lane, m),
              ridges(look.of(lane), what),
              originals,
              styles.get(i),
              id.equals(look.selected())));
    }
    double top = 1 + depth * (1 + HEADROOM);
    List<String> numbers =
        IntStream.rangeClosed(0, (int) top)
            .mapToObj(k -> k >= 1 && k <= depth ? Integer.toString(k) : "")
            .toList();
    Axis layers = new Axis(m.text("initialization.layer"), 0.9, top, false, numbers);
    return RidgeColumns.figure(
        title, "", layers, HEIGHT, depth + 1, columns, RunLines.key(frame, m), style);
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
  AxesFigure landscape(
      Frame<InitializationSnapshot> frame,
      String selected,
      List<LaneStyle> styles,
      Messages m,
      Style style) {
    InitializationSnapshot shown = frame.current();
    List<Lane> lanes = shown.lanes();
    Initializer.Distribution draws = draws(shown, selected);
    List<Layer> layers = new ArrayList<>();
    Plane plane = shown.planes().get(draws);
    if (plane != null) {
      layers.add(ground(plane));
    }
    layers.addAll(RunLines.layers(frame, m, run -> walks(run, draws, selected, styles)));
    for (int i = 0; i < lanes.size(); i++) {
      Walk walk = lanes.get(i).walk();
      if (lanes.get(i).initializer().distribution() == draws && walk.trail().size() > 0) {
        layers.add(
            new MarkerLayer(
                MarkerLayer.Kind.RING,
                walk.trail().x()[0],
                walk.trail().y()[0],
                styles.get(i).colour(style)));
        layers.add(
            new MarkerLayer(MarkerLayer.Kind.DOT, walk.x(), walk.y(), styles.get(i).colour(style)));
      }
    }
    return new AxesFigure(
        m.text("initialization.landscape"),
        false,
        new Axis(m.text("initialization.first"), Plane.LOW, Plane.HIGH, false),
        new Axis(m.text("initialization.second"), Plane.LOW, Plane.HIGH, false),
        layers,
        style);
  }

  private static List<LineLayer> walks(
      InitializationSnapshot run,
      Initializer.Distribution draws,
      String selected,
      List<LaneStyle> styles) {
    List<LineLayer> walks = new ArrayList<>();
    for (Lane lane : run.lanes()) {
      if (lane.initializer().distribution() == draws) {
        String id = lane.learning().id();
        Walk walk = lane.walk();
        double width = id.equals(selected) ? 1.6 * WIDTH : WIDTH;
        walks.add(LineLayer.of(walk.trail(), walk.x(), walk.y(), LaneStyle.of(styles, id), width));
      }
    }
    return walks;
  }

  /** The kind of draws whose plane is shown: that of the selected lane. */
  static Initializer.Distribution draws(InitializationSnapshot shown, String selected) {
    return shown.lanes().stream()
        .filter(lane -> lane.learning().id().equals(selected))
        .map(lane -> lane.initializer().distribution())
        .findFirst()
        .orElse(shown.lanes().get(0).initializer().distribution());
  }

  private ContourLayer ground(Plane plane) {
    if (ground.isEmpty() || ground.get().plane != plane) {
      HeightField heights =
          new HeightField(Plane.LOW, Plane.HIGH, Plane.LOW, Plane.HIGH, Plane.SIZE, plane::at);
      ground = Optional.of(new Ground(plane, new ContourLayer(heights)));
    }
    return ground.get().contours;
  }

  /** The name of a lane's initializer, with its number where several are of one kind. */
  static String name(Lane lane, Messages m) {
    String kind = lane.initializer().id();
    String number = lane.learning().id().substring(kind.length()).replace('-', ' ');
    return m.text("network.setting.initializer." + kind) + number;
  }

  /** What an initializer draws, and the deviations that come of it in the network. */
  static Formula formula(
      Lane lane, int inputs, Settings settings, LaneStyle laneStyle, Style style) {
    int width = (Integer) settings.get(NetworkSettings.WIDTH);
    Initializer initializer = lane.initializer();
    return new Formula(
        List.of(
            new Formula.Line(initializer.latex(), style.text(), 16),
            deviation("1", initializer.deviation(inputs, width), inputs, laneStyle, style),
            deviation("2", initializer.deviation(width, width), width, laneStyle, style)),
        style);
  }

  private static Formula.Line deviation(
      String layer, double deviation, int inputs, LaneStyle laneStyle, Style style) {
    return new Formula.Line(
        "n_{in} = "
            + inputs
            + ":\\quad \\sigma(W_"
            + layer
            + ") = "
            + CompactNumbers.latex(deviation),
        laneStyle.ink(style),
        14);
  }

  private record Ground(Plane plane, ContourLayer contours) {}
}
