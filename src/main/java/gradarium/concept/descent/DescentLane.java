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
import gradarium.learning.Lane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Trail;
import java.util.List;

/** A network of one input and one output, without an activation, on its way down the bowl. */
final class DescentLane extends Lane {
  private static final double TRAIL_SPACING = 0.01;

  private final LineFit fit;
  private final Training training;
  private final int batch;
  private final Trail trail = trail(TRAIL_SPACING);
  private final Series losses = series();
  private Point before;
  private Point at;
  private double rate;

  DescentLane(String id, Settings settings, Dataset data, LineFit fit, long seed) {
    super(id, 1);
    this.fit = fit;
    batch = DescentSettings.batch(settings, id, data.size());
    Dense line = new Dense(1, Initializers.named("zeros").orElseThrow());
    training =
        part(
            new Training(
                Network.ofDoubles(1, List.of(line)),
                data,
                Loss.MSE,
                new Training.Plan(Methods.named("sgd").orElseThrow(), batch, seed, false)));
    before = settings.get(DescentSettings.START);
    training.startFrom(new double[] {before.x(), before.y()});
    at = before;
    keep(
        () -> before,
        saved -> {
          before = saved;
          at = position();
        },
        saved -> 0);
  }

  @Override
  public void apply(Settings settings) {
    rate = NetworkSettings.learningRate(settings, id());
    training.setLearningRate(rate);
  }

  @Override
  protected void advance() {
    before = at;
    training.step();
    at = position();
  }

  @Override
  protected boolean isBounded() {
    return areBounded(at.x(), at.y());
  }

  @Override
  protected void measure() {
    trail.add(at.x(), at.y());
    losses.add(steps(), fit.excess(at.x(), at.y()));
  }

  private Point position() {
    double[] line = training.parameters();
    return new Point(line[0], line[1]);
  }

  DescentSnapshot.Lane snapshot() {
    boolean moved = training.steps() > 0;
    double[] gradient = training.gradients();
    return new DescentSnapshot.Lane(
        id(),
        rate,
        at,
        before,
        moved ? new Point(gradient[0], gradient[1]) : new Point(0, 0),
        moved ? training.samples() : new int[0],
        training.steps() * batch,
        fit.excess(at.x(), at.y()),
        divergedAt(),
        trail.points(),
        losses.points());
  }
}
