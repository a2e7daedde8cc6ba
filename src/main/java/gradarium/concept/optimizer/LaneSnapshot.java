package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Method;
import gradarium.engine.surface.Point;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.Map;

/**
 * One lane of the race at one step.
 *
 * @param id its name in settings
 * @param method how it moves
 * @param asPrinted whether in the form printed on the slide
 * @param hyperparameters values by key
 * @param steps steps that it has done; fewer than the race where it diverged
 * @param before where it was before its last step
 * @param position where it is
 * @param loss the loss there
 * @param gradient the gradient that its last step used
 * @param stateBefore accumulators before its last step, by name
 * @param state accumulators now, by name
 * @param reachedAt the first step with a loss within the tolerance of the lowest, or −1; without a
 *     minimum there is no such step
 * @param divergedAt the step at which it left all bounds, or −1
 * @param within whether the loss is within the tolerance now
 * @param trail where it has been
 * @param losses its loss above the lowest minimum over steps
 */
public record LaneSnapshot(
    String id,
    Method method,
    boolean asPrinted,
    Map<String, Double> hyperparameters,
    long steps,
    Point before,
    Point position,
    double loss,
    Point gradient,
    Map<String, Point> stateBefore,
    Map<String, Point> state,
    long reachedAt,
    long divergedAt,
    boolean within,
    Points trail,
    Points losses)
    implements LanesSnapshot.Lane {

  /** How a lane is doing. */
  public enum Status {
    RUNNING,
    CONVERGED,
    DIVERGED
  }

  /** How the lane is doing. */
  public Status status() {
    return divergedAt >= 0 ? Status.DIVERGED : within ? Status.CONVERGED : Status.RUNNING;
  }

  /** What its last step added to its position. */
  public Point step() {
    return new Point(position.x() - before.x(), position.y() - before.y());
  }
}
