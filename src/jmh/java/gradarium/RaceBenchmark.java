package gradarium;

import gradarium.app.MainWindow;
import gradarium.app.Opening;
import gradarium.app.Preferences;
import gradarium.chart.FigurePane;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.Backend;
import gradarium.engine.Memory;
import gradarium.engine.Parallel;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.optimizer.Optimizer;
import gradarium.engine.surface.Surface;
import gradarium.engine.surface.SurfaceObjective;
import gradarium.engine.surface.Surfaces;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Prints how fast the race of optimizers runs and how smoothly its window is drawn. */
public final class RaceBenchmark {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long MEASURED = 8 * SECOND;
  private static final int WARM_UP_STEPS = 5000;

  private RaceBenchmark() {}

  /** Runs everything; about a minute. */
  public static void main(String[] arguments) throws Exception {
    long begin = System.nanoTime();
    Backend backend = Backend.start();
    System.out.printf(
        Locale.ROOT,
        "%s, %d threads, JDK %s, %d cores; ND4J started in %.2f s%n",
        backend.device(),
        Parallel.threads(),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        seconds(System.nanoTime() - begin));
    particles(8);
    particles(262_144);
    race(Concepts.named("optimizer").orElseThrow());
    window("optimizer", 60, Map.of("noise", "3"));
    window("optimizer", Player.UNLIMITED, Map.of("noise", "3"));
    window("optimizer", 60, Map.of("noise", "3", "chart", "surface"));
    for (Concept<?> concept : Concepts.ALL) {
      if (!concept.id().equals("optimizer")) {
        window(concept.id(), Player.UNLIMITED, Map.of());
      }
    }
    System.exit(0);
  }

  private static void particles(int starts) {
    System.out.printf(Locale.ROOT, "%n%,d starts on Himmelblau, one array%n", starts);
    Surface surface = Surfaces.named("himmelblau").orElseThrow();
    for (String method : List.of("sgd", "momentum", "adam")) {
      try (Memory memory = new Memory()) {
        SurfaceObjective objective = new SurfaceObjective(memory, surface);
        INDArray positions = objective.positions(starts);
        for (int i = 0; i < starts; i++) {
          positions.data().put(i, surface.domain().x(i % 512, 512));
          positions.data().put(starts + (long) i, surface.domain().y(i / 512 % 512, 512));
        }
        Optimizer optimizer =
            new Optimizer(memory, Methods.named(method).orElseThrow(), objective, positions, false);
        double perSecond = perSecond(optimizer::step, starts > 1000 ? 10 : WARM_UP_STEPS);
        System.out.printf(
            Locale.ROOT,
            "  %-9s %,12.0f steps/s  %,15.0f particle-steps/s%n",
            method,
            perSecond,
            perSecond * starts);
      }
    }
  }

  private static <S extends Snapshot> void race(Concept<S> concept) {
    System.out.printf(Locale.ROOT, "%nA race of eight lanes, without a window%n");
    try (Simulation<S> race = concept.start(Settings.of(concept.settings()), 7)) {
      System.out.printf(
          Locale.ROOT,
          "  %,.0f steps/s; with a snapshot of each step %,.0f steps/s%n",
          perSecond(race::step, WARM_UP_STEPS),
          perSecond(
              () -> {
                race.step();
                race.snapshot();
              },
              WARM_UP_STEPS));
    }
  }

  private static double perSecond(Runnable step, int warmUp) {
    for (int i = 0; i < warmUp; i++) {
      step.run();
    }
    long begin = System.nanoTime();
    long steps = 0;
    while (System.nanoTime() - begin < 2 * SECOND) {
      step.run();
      steps++;
    }
    return steps / seconds(System.nanoTime() - begin);
  }

  /** The whole window at 1280×720 in the software pipeline, playing where lines are long. */
  private static void window(String view, double speed, Map<String, String> changed)
      throws InterruptedException {
    Watch watch = new Watch();
    CountDownLatch shown = new CountDownLatch(1);
    AtomicReference<MainWindow> opened = new AtomicReference<>();
    onJavaFx(
        () -> {
          Concept<?> concept = Concepts.named(view).orElseThrow();
          Settings settings = Settings.of(concept.settings()).with(changed);
          MainWindow window =
              new MainWindow(
                  new Opening(concept, settings, 7, 0),
                  Preferences.of(Locale.ENGLISH, false, 1280, 720));
          Stage stage = new Stage();
          window.show(stage);
          window.desk().player().seek(view.equals("optimizer") ? 1000 : 50);
          window.desk().player().setSpeed(speed);
          window.desk().player().play();
          opened.set(window);
          shown.countDown();
        });
    shown.await();
    Thread.sleep(4000);
    watch.run(opened.get());
    long steps = opened.get().desk().last().orElseThrow().current().step();
    System.out.printf(
        Locale.ROOT,
        "%nWindow 1280x720, %s %s, %s steps/s asked%n",
        view,
        changed,
        speed == Player.UNLIMITED ? "as many as possible" : Math.round(speed));
    watch.print(steps);
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          opened.get().scene().getWindow().hide();
          opened.get().close();
          closed.countDown();
        });
    closed.await();
  }

  private static void onJavaFx(Runnable task) {
    try {
      Platform.startup(
          () -> {
            Platform.setImplicitExit(false);
            task.run();
          });
    } catch (IllegalStateException running) {
      Platform.runLater(task);
    }
  }

  private static double seconds(long nanos) {
    return nanos / (double) SECOND;
  }

  /** Watches frames, and for how long the JavaFX thread answers nobody. */
  private static final class Watch {
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger pulses = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger();
    private long lastStep = -1;
    private long firstStep = -1;
    private double elapsed;
    private int drawn;

    void run(MainWindow window) throws InterruptedException {
      AnimationTimer counter =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              pulses.incrementAndGet();
              long step = window.desk().last().orElseThrow().current().step();
              firstStep = firstStep < 0 ? step : firstStep;
              if (step != lastStep) {
                fresh.incrementAndGet();
                lastStep = step;
              }
            }
          };
      Platform.runLater(counter::start);
      FigurePane chart = (FigurePane) window.scene().getRoot().lookup(".figure");
      int drawnBefore = chart.drawings();
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < MEASURED) {
        long asked = System.nanoTime();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(
            () -> {
              waits.add(System.nanoTime() - asked);
              answered.countDown();
            });
        answered.await();
        Thread.sleep(1);
      }
      elapsed = seconds(System.nanoTime() - begin);
      drawn = chart.drawings() - drawnBefore;
      Platform.runLater(counter::stop);
    }

    void print(long step) {
      List<Long> sorted = new ArrayList<>(waits);
      Collections.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "  %.1f frames/s, %.1f with a new step, large chart redrawn %.1f times/s, %.2f ms a frame;"
              + " %,.0f steps/s (step %,d)%n",
          pulses.get() / elapsed,
          fresh.get() / elapsed,
          drawn / elapsed,
          1000 * elapsed / Math.max(1, pulses.get()),
          (lastStep - firstStep) / elapsed,
          step);
      System.out.printf(
          Locale.ROOT,
          "  the JavaFX thread answers within %.2f ms (half), %.2f ms (99 of 100), %.2f ms (all)%n",
          millis(sorted, 0.5),
          millis(sorted, 0.99),
          millis(sorted, 1));
    }

    private static double millis(List<Long> sorted, double share) {
      int index = (int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()));
      return sorted.get(index) / 1e6;
    }
  }
}
