package gradarium.concept;

import gradarium.engine.network.Trained;
import gradarium.simulation.Measures;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Optional;

/**
 * One idea of the lecture: its settings, the simulation that they start, and the view that shows
 * it. Its texts are in the bundles under its id.
 *
 * @param <S> what its simulation shows
 */
public interface Concept<S extends Snapshot> {

  /** Its name on the command line and in scenes. */
  String id();

  /** The question under which it stands in the navigation. */
  Group group();

  /** What can be set. */
  List<Setting<?>> settings();

  /** A simulation at step 0. Starts ND4J where that has not happened yet. */
  Simulation<S> start(Settings settings, long seed);

  /** Settings that a new seed brings: where some are drawn at random, they are drawn anew. */
  default Settings reseed(Settings settings, long seed) {
    return settings;
  }

  /** What it measures. */
  Measures<S> measures();

  /** The first step at which what is measured tells what an update has made. */
  default long firstMeasured() {
    return 2;
  }

  /** The network that it trains, as it is now; of views that train one and can give it away. */
  default Optional<Trained> trained(S snapshot) {
    return Optional.empty();
  }

  /** A new view. To be called on the thread that draws the window. */
  ConceptView<S> view();

  /** The questions of the navigation, in their order. */
  enum Group {
    LEARNING,
    DEPTH,
    TRAINING,
    SEEING,
    COMPRESSING,
    WHY
  }
}
