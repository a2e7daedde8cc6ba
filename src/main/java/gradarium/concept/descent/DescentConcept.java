package gradarium.concept.descent;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.concept.SideBySide;
import gradarium.engine.Numbers;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Map;

/** A line that finds its place among points, little by little. */
public final class DescentConcept implements Concept<DescentSnapshot> {

  @Override
  public String id() {
    return "descent";
  }

  @Override
  public Group group() {
    return Group.LEARNING;
  }

  @Override
  public List<Setting<?>> settings() {
    return DescentSettings.ALL;
  }

  @Override
  public Simulation<DescentSnapshot> start(Settings settings, long seed) {
    Dataset data = DescentSettings.data(settings, seed);
    LineFit fit = LineFit.of(LineData.inputs(data), LineData.targets(data));
    List<DescentLane> lanes =
        settings.get(DescentSettings.LANES).stream()
            .map(lane -> new DescentLane(lane, settings, data, fit, seed))
            .toList();
    Point start = settings.get(DescentSettings.START);
    return new LaneSimulation<>(
        lanes,
        (step, all) ->
            new DescentSnapshot(
                step, data, fit, start, all.stream().map(DescentLane::snapshot).toList()));
  }

  @Override
  public List<String> columns() {
    return List.of("step", "lane", "w", "b", "mse", "seen");
  }

  @Override
  public List<List<String>> rows(DescentSnapshot snapshot) {
    return snapshot.lanes().stream()
        .map(
            lane ->
                List.of(
                    Long.toString(snapshot.step()),
                    lane.id(),
                    Numbers.exact(lane.position().x()),
                    Numbers.exact(lane.position().y()),
                    Numbers.exact(snapshot.fit().lowest() + lane.excess()),
                    Long.toString(lane.seen())))
        .toList();
  }

  @Override
  public Map<String, Double> measures(DescentSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    LineFit fit = snapshot.fit();
    measures.put("best_w", fit.best().x());
    measures.put("best_b", fit.best().y());
    measures.put("best_mse", fit.lowest());
    measures.put("largest_rate", fit.largestRate());
    measures.put("steepest", fit.steepest());
    measures.put("flattest", fit.flattest());
    for (DescentSnapshot.Lane lane : snapshot.lanes()) {
      measures.put(Measures.name(lane.id(), "excess"), lane.excess());
      measures.put(
          Measures.name(lane.id(), "distance"),
          Math.hypot(lane.position().x() - fit.best().x(), lane.position().y() - fit.best().y()));
      measures.put(
          Measures.name(lane.id(), "step_length"),
          Math.hypot(
              lane.position().x() - lane.before().x(), lane.position().y() - lane.before().y()));
      measures.put(Measures.name(lane.id(), "gradient_w"), lane.gradient().x());
      measures.put(Measures.name(lane.id(), "gradient_b"), lane.gradient().y());
      measures.put(Measures.name(lane.id(), "diverged"), lane.divergedAt() < 0 ? 0.0 : 1.0);
    }
    return measures;
  }

  @Override
  public ConceptView<DescentSnapshot> view() {
    return new DescentView();
  }
}
