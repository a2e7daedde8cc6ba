package gradarium.concept.descent;

import gradarium.engine.data.Dataset;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.learning.LaneSimulation;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Trail;
import java.util.List;

/** A network of one input and one output, without an activation, on its way down the bowl. */
final class DescentLane implements LaneSimulation.Lane<DescentLane.Saved> {
  private static final double BOUND = 1e12;
  private static final double TRAIL_SPACING = 0.01;

  private final String id;
  private final LineFit fit;
  private final Training training;
  private final int batch;
  private final Trail trail = new Trail(TRAIL_SPACING);
  private final Series losses = new Series();
  private Point before;
  private Point at;
  private double rate;
  private long divergedAt = -1;

  DescentLane(String id, Settings settings, Dataset data, LineFit fit, long seed) {
    this.id = id;
    this.fit = fit;
    batch = DescentSettings.batch(settings, id, data.size());
    Dense line = new Dense(1, Initializers.named("zeros").orElseThrow());
    training =
        new Training(
            Network.ofDoubles(1, List.of(line)),
            data,
            Loss.MSE,
            new Training.Plan(Methods.named("sgd").orElseThrow(), batch, seed, false));
    before = settings.get(DescentSettings.START);
    training.startFrom(new double[] {before.x(), before.y()});
    at = before;
    record(0, at);
    apply(settings);
  }

  @Override
  public void apply(Settings settings) {
    rate = NetworkSettings.learningRate(settings, id);
    training.setLearningRate(rate);
  }

  @Override
  public void step(long number) {
    if (divergedAt >= 0) {
      return;
    }
    before = at;
    training.step();
    at = position();
    record(number, at);
  }

  private void record(long number, Point reached) {
    if (!(Math.abs(reached.x()) <= BOUND && Math.abs(reached.y()) <= BOUND)) {
      divergedAt = number;
      return;
    }
    trail.add(reached.x(), reached.y());
    losses.add(number, fit.excess(reached.x(), reached.y()));
  }

  private Point position() {
    double[] line = training.parameters();
    return new Point(line[0], line[1]);
  }

  DescentSnapshot.Lane snapshot() {
    boolean moved = training.steps() > 0;
    double[] gradient = training.gradients();
    return new DescentSnapshot.Lane(
        id,
        rate,
        at,
        before,
        moved ? new Point(gradient[0], gradient[1]) : new Point(0, 0),
        moved ? training.samples() : new int[0],
        training.steps() * batch,
        fit.excess(at.x(), at.y()),
        divergedAt,
        trail.points(),
        losses.points());
  }

  @Override
  public Saved save() {
    return new Saved(training.save(), before, trail.save(), losses.save(), divergedAt);
  }

  @Override
  public void restore(Saved saved) {
    training.restore(saved.training);
    before = saved.before;
    at = position();
    trail.restore(saved.trail);
    losses.restore(saved.losses);
    divergedAt = saved.divergedAt;
  }

  @Override
  public void close() {
    training.close();
  }

  /** A saved lane. */
  record Saved(
      Training.Checkpoint training,
      Point before,
      Trail.Saved trail,
      Series.Saved losses,
      long divergedAt)
      implements Simulation.State {

    @Override
    public long bytes() {
      return training.bytes() + losses.bytes();
    }
  }
}
