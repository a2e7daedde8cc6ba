package gradarium.concept.mlp;

import gradarium.simulation.Settings;
import gradarium.view.Shown;
import java.util.List;
import java.util.Optional;

/**
 * One sample on its way: unit by unit forwards, then backwards, then the update.
 *
 * @param next the numbers of its mini-batch
 * @param sample its place in the mini-batch
 * @param moment how far it has come: 0 at the inputs, then one more for each unit
 */
record Following(NextStep next, int sample, int moment) {

  /** A unit: its layer among the hidden ones and the output, and its place there, from 0. */
  record Unit(int layer, int index) {}

  /** The sample that the settings follow, or nothing where they follow none. */
  static Optional<Following> of(Shown<MlpSnapshot> shown) {
    Settings settings = shown.settings();
    if (!settings.get(MlpSettings.FOLLOW)) {
      return Optional.empty();
    }
    return shown
        .current()
        .next()
        .map(
            next -> {
              int sample = Math.min(settings.get(MlpSettings.SAMPLE), next.batch()) - 1;
              int moment = Math.min(settings.get(MlpSettings.MOMENT), last(next.layers()));
              return new Following(next, sample, moment);
            });
  }

  /** The last moment, that of the update. */
  int last() {
    return last(next.layers());
  }

  private static int last(List<NextStep.LayerNumbers> layers) {
    return 2 * units(layers) + 1;
  }

  private static int units(List<NextStep.LayerNumbers> layers) {
    return layers.stream().mapToInt(layer -> layer.sums().length).sum();
  }

  /** The unit whose turn it is; none at the inputs and at the update. */
  Optional<Unit> current() {
    int units = units(next.layers());
    if (moment == 0 || moment == last()) {
      return Optional.empty();
    }
    int wanted = moment <= units ? moment - 1 : 2 * units - moment;
    for (int layer = 0; layer < next.layers().size(); layer++) {
      int inLayer = next.layers().get(layer).sums().length;
      if (wanted < inLayer) {
        return Optional.of(new Unit(layer, wanted));
      }
      wanted -= inLayer;
    }
    return Optional.empty();
  }

  /** Whether the sample is on its way back. */
  boolean isBackwards() {
    return moment > units(next.layers());
  }

  /** Whether the output of a unit has been computed. */
  boolean isComputed(Unit unit) {
    return moment > number(unit);
  }

  /** Whether the error has come back to a unit. */
  boolean hasError(Unit unit) {
    return moment > 2 * units(next.layers()) - 1 - number(unit);
  }

  private int number(Unit unit) {
    int number = unit.index();
    for (int layer = 0; layer < unit.layer(); layer++) {
      number += next.layers().get(layer).sums().length;
    }
    return number;
  }

  /** The output of a unit for the sample. */
  double output(Unit unit) {
    return next.layers().get(unit.layer()).outputs()[unit.index()][sample];
  }

  /** δ of a unit for the sample. */
  double error(Unit unit) {
    return next.layers().get(unit.layer()).errors()[unit.index()][sample];
  }
}
