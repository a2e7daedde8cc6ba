package gradarium.app;

import gradarium.concept.Concept;
import gradarium.message.Message;
import gradarium.simulation.Frame;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/**
 * Work on a view: its player, its settings and how they changed. It knows no window, and is kept
 * while the program runs; what is not shown is paused and gives its memory back.
 *
 * @param <S> what the view shows
 */
final class Session<S extends Snapshot> {
  private static final double SECONDS_TO_PLAY = 8;
  private static final Logger LOG = Logger.getLogger(Session.class.getName());

  private final Concept<S> concept;
  private final EngineStart engine;
  private final Player<S> player;
  private final StringProperty selectedLane = new SimpleStringProperty("");
  private final Changes changes;
  private final List<Consumer<Frame<?>>> followers = new CopyOnWriteArrayList<>();
  private Optional<Listener> listener = Optional.empty();
  private Optional<Message> unsaid = Optional.empty();
  private Optional<Frame<S>> last = Optional.empty();
  private Optional<Start> pending = Optional.empty();
  private Settings settings;
  private long seed;
  private int speed = Speeds.FIRST;
  private double scroll;
  private volatile Optional<Throwable> failure = Optional.empty();

  /**
   * A run that was begun and that no frame shows yet.
   *
   * @param step where it is to be shown first
   * @param command the number of the command that sends it there
   */
  private record Start(long step, long command) {}

  /** Where a session is shown. All calls come on the JavaFX thread. */
  interface Listener {

    /** Says something. */
    void say(Message message);

    /** Something was changed, and what was said before is over. */
    void changed();
  }

  /** Work that begins at a step; it computes once the engine may start. */
  Session(
      Concept<S> concept,
      Settings settings,
      long seed,
      long step,
      EngineStart engine,
      Readings readings) {
    this.concept = concept;
    this.engine = engine;
    changes = new Changes(this, readings);
    this.settings = settings;
    this.seed = seed;
    player = new Player<>(this::start, settings, seed, Speeds.ALL.get(speed), this::fail);
    if (step > 0) {
      player.seek(step);
    }
    begins(step);
  }

  private void begins(long step) {
    pending = Optional.of(new Start(step, player.asked()));
  }

  /** Work on a view of whatever type. */
  static Session<?> of(Opening opening, EngineStart engine, Readings readings) {
    return new Session<>(
        opening.concept(), opening.settings(), opening.seed(), opening.step(), engine, readings);
  }

  private Simulation<S> start(Settings of, long seedOf) {
    engine.run();
    return concept.start(of, seedOf);
  }

  /** Notes that the simulation or its picture failed, and says so where it is shown. */
  void fail(Throwable thrown) {
    failure = Optional.of(thrown);
    LOG.log(Level.SEVERE, "the simulation or its view stopped", thrown);
    Platform.runLater(() -> say(reason(thrown)));
  }

  private Message reason(Throwable thrown) {
    if (!(thrown instanceof OutOfMemoryError)) {
      return Logs.message("error.simulation", "error.simulation.unlogged", thrown);
    }
    int lanes =
        settings.all().stream()
            .filter(LanesSetting.class::isInstance)
            .mapToInt(setting -> settings.get((LanesSetting) setting).size())
            .sum();
    return lanes > 1 ? Message.of("error.memory.lanes", lanes) : Message.of("error.memory");
  }

  /** Goes on where it is shown. */
  void show(Listener where) {
    listener = Optional.of(where);
    if (!isCurrent()) {
      player.wake();
    }
  }

  /** Pauses, and gives memory back. */
  void hide() {
    listener = Optional.empty();
    player.pause();
    player.rest();
  }

  /** Ends it. */
  void close() {
    player.close();
  }

  /** Says something where it is shown; else as soon as it is. */
  void say(Message message) {
    listener.ifPresentOrElse(to -> to.say(message), () -> unsaid = Optional.of(message));
  }

  /** What was said last while it was not shown; once. */
  Optional<Message> unsaid() {
    Optional<Message> message = unsaid;
    unsaid = Optional.empty();
    return message;
  }

  private void changed() {
    unsaid = Optional.empty();
    listener.ifPresentOrElse(Listener::changed, player::rest);
  }

  /** Hands each frame that is taken to somebody, until that is ended. */
  Subscription follow(Consumer<Frame<?>> follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /** Takes the newest frame, if there is one that was not taken yet. */
  void take() {
    Frame<S> frame = player.poll();
    if (frame == null) {
      return;
    }
    last = Optional.of(frame);
    pending = pending.filter(start -> frame.command() < start.command());
    if (player.isCurrent(frame)) {
      settings = frame.settings();
      seed = frame.seed();
    }
    followers.forEach(follower -> follower.accept(frame));
  }

  /** Goes on with these settings. */
  void use(Settings changed) {
    settings = changed;
    player.change(changed);
    changed();
  }

  /** Shows this step of this run; then it waits. */
  void show(Settings wanted, long wantedSeed, long step) {
    settings = wanted;
    seed = wantedSeed;
    player.restart(wanted, wantedSeed);
    player.seek(step);
    begins(step);
    changed();
  }

  /** Starts anew with the next seed. */
  void newSeed() {
    changes.beginsAnew();
    seed++;
    settings = concept.reseed(settings, seed);
    player.restart(settings, seed);
    begins(0);
    changed();
  }

  /** Chooses a speed by its index. */
  void setSpeed(int index) {
    speed = Math.max(0, Math.min(Speeds.ALL.size() - 1, index));
    player.setSpeed(Speeds.ALL.get(speed));
  }

  /** Plays to a step, at a speed at which that takes some seconds. */
  void playTo(long step) {
    setSpeed(Speeds.fitting((step - step()) / SECONDS_TO_PLAY));
    player.playTo(step);
  }

  /** The view. */
  Concept<S> concept() {
    return concept;
  }

  /** The player of the view. */
  Player<S> player() {
    return player;
  }

  /** Changes of the settings. */
  Changes changes() {
    return changes;
  }

  /** The newest frame that was taken. */
  Optional<Frame<S>> last() {
    return last;
  }

  /** What went wrong last in the simulation or its picture; the log has all of it. */
  Optional<Throwable> failure() {
    return failure;
  }

  /** What went wrong before does not count any more. */
  void forgetFailure() {
    failure = Optional.empty();
  }

  /** The settings in force. */
  Settings settings() {
    return settings;
  }

  long seed() {
    return seed;
  }

  /** Index into {@link Speeds#ALL}. */
  int speed() {
    return speed;
  }

  /** The step that is shown. */
  long step() {
    return last.map(frame -> frame.current().step()).orElse(0L);
  }

  /** The step of the run that was asked for last, whether it is shown yet or not. */
  long wantedStep() {
    return pending.map(Start::step).orElseGet(this::step);
  }

  /** The lane that is selected; empty where none is. */
  StringProperty selectedLane() {
    return selectedLane;
  }

  /** How far down the settings are scrolled, from 0 to 1. */
  double scroll() {
    return scroll;
  }

  void setScroll(double share) {
    scroll = share;
  }

  /** Whether the newest frame shows all that was asked for. */
  boolean isCurrent() {
    return last.filter(player::isCurrent).isPresent();
  }

  /** What the view measures now. */
  Map<String, Double> measures() {
    return last.map(frame -> concept.measures().all(frame.current())).orElse(Map.of());
  }

  /** All that it takes to show this again. */
  Opening opening() {
    return new Opening(concept, settings, seed, wantedStep());
  }
}
