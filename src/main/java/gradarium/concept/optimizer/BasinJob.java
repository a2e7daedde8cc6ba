package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Method;
import gradarium.engine.surface.BasinMap;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.simulation.ShutdownGuard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Computes one basin map on a thread of its own. */
final class BasinJob {
  static final int SIZE = 512;

  private final Order order;
  private final AtomicReference<Optional<BasinMap.Progress>> newest =
      new AtomicReference<>(Optional.empty());
  private volatile List<Point> minima = List.of();
  private volatile boolean cancelled;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * What to compute.
   *
   * @param lane id of the lane whose method moves
   * @param steps updates for each start
   */
  record Order(
      Surface surface,
      String lane,
      Method method,
      boolean asPrinted,
      Map<String, Double> hyperparameters,
      int steps) {}

  BasinJob(Order order) {
    this.order = order;
    Thread thread = new Thread(() -> ShutdownGuard.run(this::run, this::cancel), "basins");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void run() {
    try {
      BasinMap map =
          new BasinMap(order.surface(), order.method(), order.asPrinted(), order.hyperparameters());
      minima = map.minima();
      map.compute(
          SIZE, order.steps(), () -> cancelled, progress -> newest.set(Optional.of(progress)));
    } catch (CancellationException e) {
      cancelled = true;
    } catch (RuntimeException | Error e) {
      failure.set(e);
      cancel();
    }
  }

  Order order() {
    return order;
  }

  /** The newest state of the map. */
  Optional<BasinMap.Progress> newest() {
    return newest.get();
  }

  /** The minima that the outcomes count. */
  List<Point> minima() {
    return minima;
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Why it stopped, where that was no wish; told once. */
  Optional<Throwable> takeFailure() {
    return Optional.ofNullable(failure.getAndSet(null));
  }
}
