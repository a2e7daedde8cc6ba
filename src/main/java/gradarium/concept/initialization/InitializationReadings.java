package gradarium.concept.initialization;

import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.engine.network.Probes.Distribution;
import gradarium.message.CompactNumbers;
import gradarium.view.Pointer;
import gradarium.view.Shown;
import java.util.List;
import java.util.function.Function;

/** The numbers under the pointer. */
final class InitializationReadings {
  private InitializationReadings() {}

  /** Of the activations of a layer, where the lanes are beside each other. */
  static String activations(Shown<InitializationSnapshot> shown, Pointer at) {
    return layer(
        shown,
        at,
        hidden ->
            shown.text(
                "initialization.values.activations",
                CompactNumbers.shortest(hidden.activations().mean()),
                CompactNumbers.shortest(hidden.activations().deviation()),
                CompactNumbers.percent(hidden.dead())));
  }

  /** Of the gradients that come back to a layer. */
  static String gradients(Shown<InitializationSnapshot> shown, Pointer at) {
    return layer(
        shown,
        at,
        hidden -> {
          Distribution gradients = hidden.gradients();
          return shown.text(
              "initialization.values.gradients",
              CompactNumbers.shortest(gradients.mean()),
              CompactNumbers.shortest(gradients.deviation()));
        });
  }

  private static String layer(
      Shown<InitializationSnapshot> shown, Pointer at, Function<Hidden, String> what) {
    int lane = (int) Math.round(at.x());
    int layer = (int) Math.floor(at.y());
    List<Lane> lanes = shown.current().lanes();
    if (lane < 0 || lane >= lanes.size()) {
      return "";
    }
    String name = shown.name(lanes.get(lane).id());
    List<Hidden> layers = InitializationFigures.hidden(shown, lanes.get(lane));
    if (layer < 1 || layer > layers.size()) {
      return name;
    }
    return "%s\n%s %s\n%s"
        .formatted(
            name, shown.text("initialization.layer"), layer, what.apply(layers.get(layer - 1)));
  }

  /** The loss at a place of the plane, and that of the selected lane where it is. */
  static String loss(Shown<InitializationSnapshot> shown, Pointer at) {
    StringBuilder text = new StringBuilder();
    Plane plane = shown.current().planes().get(InitializationFigures.draws(shown));
    if (plane != null) {
      text.append(
          shown.text(
              "initialization.values.plane",
              CompactNumbers.shortest(at.x()),
              CompactNumbers.shortest(at.y()),
              CompactNumbers.shortest(plane.at(at.x(), at.y()))));
    }
    Shown.selected(shown)
        .ifPresent(
            lane ->
                text.append('\n')
                    .append(
                        shown.text(
                            "initialization.values.walk",
                            shown.name(lane.id()),
                            CompactNumbers.shortest(lane.walk().loss()),
                            CompactNumbers.shortest(lane.walk().moved()),
                            CompactNumbers.shortest(lane.walk().off()))));
    return text.toString();
  }
}
