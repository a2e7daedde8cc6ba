package gradarium.simulation;

/**
 * Something that advances in steps. Same settings and same seed give the same numbers. Used by one
 * thread at a time.
 *
 * @param <S> what it shows
 */
public interface Simulation<S extends Snapshot> extends AutoCloseable {

  /** Advances by one step. */
  void step();

  /** What there is to see now. Costs little, however long the simulation has run. */
  S snapshot();

  /** Whether the step just done is one at which a condition of the learner's stops the run. */
  default boolean stops() {
    return false;
  }

  /** All that the next steps depend on; never changes. */
  State save();

  /** Goes back to a state that this simulation, or one made alike, has saved. */
  void restore(State state);

  /** Changes the settings that may change while it runs. */
  void apply(Settings settings);

  /** Frees what it computes with. */
  @Override
  default void close() {}

  /** A saved state, known in detail only to its simulation. */
  interface State {

    /** About how many bytes of memory it takes for itself. */
    default long bytes() {
      return 0;
    }
  }
}
