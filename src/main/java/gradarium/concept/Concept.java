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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One idea of the lecture: its settings, the simulation that they start, what that measures, and
 * the view that shows it. Its texts are in the bundles under its id.
 *
 * @param <S> what its simulation shows
 */
public final class Concept<S extends Snapshot> {
  private static final long SECOND_STEP = 2;

  private final String id;
  private final Group group;
  private final List<Setting<?>> settings;
  private final Start<S> start;
  private final Measures<S> measures;
  private final Supplier<ConceptView<S>> view;
  private Reseed reseed = (given, seed) -> given;
  private long firstMeasured = SECOND_STEP;
  private Function<S, Optional<Trained>> trained = shown -> Optional.empty();

  /**
   * A concept.
   *
   * @param id its name on the command line and in scenes
   * @param group the question under which it stands in the navigation
   * @param settings what can be set
   * @param start makes a simulation at step 0
   * @param measures what it measures
   * @param view makes a view
   */
  public Concept(
      String id,
      Group group,
      List<Setting<?>> settings,
      Start<S> start,
      Measures<S> measures,
      Supplier<ConceptView<S>> view) {
    this.id = id;
    this.group = group;
    this.settings = List.copyOf(settings);
    this.start = start;
    this.measures = measures;
    this.view = view;
  }

  /** Makes a simulation at step 0. */
  public interface Start<S extends Snapshot> {

    /** The simulation of these settings and this seed. */
    Simulation<S> of(Settings settings, long seed);
  }

  /** Draws settings anew that are drawn at random. */
  public interface Reseed {

    /** These settings, with what this seed draws. */
    Settings of(Settings settings, long seed);
  }

  /** Some of its settings are drawn at random, anew with each new seed. */
  public Concept<S> reseeded(Reseed how) {
    reseed = how;
    return this;
  }

  /** The first step at which what is measured tells what an update has made. */
  public Concept<S> firstMeasuredAt(long step) {
    firstMeasured = step;
    return this;
  }

  /** It trains a network that can be taken away. */
  public Concept<S> training(Function<S, Trained> network) {
    trained = network.andThen(Optional::of);
    return this;
  }

  /** Its name on the command line and in scenes. */
  public String id() {
    return id;
  }

  /** The question under which it stands in the navigation. */
  public Group group() {
    return group;
  }

  /** What can be set. */
  public List<Setting<?>> settings() {
    return settings;
  }

  /** A simulation at step 0. Starts ND4J where that has not happened yet. */
  public Simulation<S> start(Settings from, long seed) {
    return start.of(from, seed);
  }

  /** Settings that a new seed brings: where some are drawn at random, they are drawn anew. */
  public Settings reseed(Settings from, long seed) {
    return reseed.of(from, seed);
  }

  /** What it measures. */
  public Measures<S> measures() {
    return measures;
  }

  /** The first step at which what is measured tells what an update has made. */
  public long firstMeasured() {
    return firstMeasured;
  }

  /** The network that it trains, as it is now; of views that train one and can give it away. */
  public Optional<Trained> trained(S snapshot) {
    return trained.apply(snapshot);
  }

  /** A new view. To be called on the thread that draws the window. */
  public ConceptView<S> view() {
    return view.get();
  }

  /** The questions of the navigation, in their order. */
  public enum Group {
    LEARNING,
    DEPTH,
    TRAINING,
    SEEING,
    COMPRESSING,
    WHY
  }
}
