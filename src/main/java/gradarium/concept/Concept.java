package gradarium.concept;

import gradarium.engine.network.Trained;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * One row of numbers for each thing that has some; of the last look where not each step has one.
   */
  List<List<String>> rows(S snapshot);

  /** Whether a cell of {@link #rows} is of the snapshot's own step, and not of a look before it. */
  default boolean isOfItsStep(S snapshot, int row, String column) {
    return true;
  }

  /** The rows as {@code trace} prints them: a cell that is not of the snapshot's step is empty. */
  default List<List<String>> table(S snapshot) {
    List<List<String>> table = new ArrayList<>();
    for (List<String> row : rows(snapshot)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        boolean now = isOfItsStep(snapshot, table.size(), columns().get(i));
        cells.add(now ? row.get(i) : "");
      }
      table.add(List.copyOf(cells));
    }
    return List.copyOf(table);
  }

  /** The names of the columns of {@link #rows}. */
  List<String> columns();

  /** What lessons can check, by name: the numbers of {@link #rows}, and what is made of them. */
  default Map<String, Double> measures(S snapshot) {
    return Measures.of(columns(), rows(snapshot));
  }

  /**
   * The size of what a measured number is summed from, where its terms cancel, so that what is left
   * may be rounding alone; without an entry, it is the number's own.
   */
  default Map<String, Double> sizes(S snapshot) {
    return Map.of();
  }

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
