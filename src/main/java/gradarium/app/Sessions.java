package gradarium.app;

import gradarium.concept.Concept;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions of the views that were opened, one of each, kept while the program runs. */
final class Sessions {
  private final EngineStart engine = new EngineStart();
  private final Readings readings = new Readings();
  private final Map<Concept<?>, Session<?>> opened = new LinkedHashMap<>();

  /** The session of a run's view, in which the run takes the place of the one that there is. */
  Session<?> open(Opening opening) {
    Session<?> session = opened.get(opening.concept());
    if (session == null) {
      session = Session.of(opening, engine, readings);
      opened.put(opening.concept(), session);
    } else {
      session.changes().open(opening);
    }
    return session;
  }

  /** The session of a view as it was left; as it is if nobody sets anything, the first time. */
  Session<?> of(Concept<?> concept) {
    return opened.computeIfAbsent(
        concept, first -> Session.of(Opening.of(first.id()), engine, readings));
  }

  /** What the engine runs on. */
  EngineStart engine() {
    return engine;
  }

  /** What is read in the background for any of them. */
  Readings readings() {
    return readings;
  }

  /** Ends all. */
  void close() {
    opened.values().forEach(Session::close);
    engine.release();
  }
}
