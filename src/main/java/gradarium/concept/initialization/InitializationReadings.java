package gradarium.concept.initialization;

import gradarium.concept.initialization.InitializationFigures.Look;
import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.engine.network.Probes.Distribution;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import java.util.List;
import java.util.function.Function;

/**
 * The numbers under the pointer.
 *
 * @param messages the texts around them
 */
record InitializationReadings(Messages messages) {

  /** Of the activations of a layer, where the lanes are beside each other. */
  String activations(InitializationSnapshot shown, Look look, double x, double y) {
    return layer(
        shown.lanes(),
        look,
        x,
        y,
        hidden ->
            messages.text(
                "initialization.values.activations",
                CompactNumbers.shortest(hidden.activations().mean()),
                CompactNumbers.shortest(hidden.activations().deviation()),
                CompactNumbers.percent(hidden.dead())));
  }

  /** Of the gradients that come back to a layer. */
  String gradients(InitializationSnapshot shown, Look look, double x, double y) {
    return layer(shown.lanes(), look, x, y, hidden -> gradients(hidden.gradients()));
  }

  private String gradients(Distribution gradients) {
    return messages.text(
        "initialization.values.gradients",
        CompactNumbers.shortest(gradients.mean()),
        CompactNumbers.shortest(gradients.deviation()));
  }

  private String layer(
      List<Lane> lanes, Look look, double x, double y, Function<Hidden, String> what) {
    int lane = (int) Math.round(x);
    int layer = (int) Math.floor(y);
    if (lane < 0 || lane >= lanes.size()) {
      return "";
    }
    String name = InitializationFigures.name(lanes.get(lane), messages);
    List<Hidden> layers = look.of(lanes.get(lane));
    if (layer < 1 || layer > layers.size()) {
      return name;
    }
    return "%s\n%s %s\n%s"
        .formatted(
            name, messages.text("initialization.layer"), layer, what.apply(layers.get(layer - 1)));
  }

  /** The loss at a place of the plane, and that of the selected lane where it is. */
  String loss(InitializationSnapshot shown, String selected, double x, double y) {
    StringBuilder text = new StringBuilder();
    Plane plane = shown.planes().get(InitializationFigures.draws(shown, selected));
    if (plane != null) {
      text.append(
          messages.text(
              "initialization.values.plane",
              CompactNumbers.shortest(x),
              CompactNumbers.shortest(y),
              CompactNumbers.shortest(plane.at(x, y))));
    }
    for (Lane lane : shown.lanes()) {
      if (lane.learning().id().equals(selected)) {
        text.append('\n')
            .append(
                messages.text(
                    "initialization.values.walk",
                    InitializationFigures.name(lane, messages),
                    CompactNumbers.shortest(lane.walk().loss()),
                    CompactNumbers.shortest(lane.walk().moved()),
                    CompactNumbers.shortest(lane.walk().off())));
      }
    }
    return text.toString();
  }
}
