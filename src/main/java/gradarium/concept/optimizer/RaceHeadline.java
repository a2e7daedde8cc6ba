package gradarium.concept.optimizer;

import gradarium.concept.Headline;
import gradarium.concept.ShortNumbers;
import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;

/** The one number of the race: in how many steps the first lane reached the tolerance. */
final class RaceHeadline {
  private RaceHeadline() {}

  static void show(OptimizerSnapshot race, Headline headline, Messages m) {
    List<LaneSnapshot> ranking = race.ranking().stream().map(race.lanes()::get).toList();
    LaneSnapshot first = ranking.get(0);
    String name = OptimizerView.name(first, m);
    String goal = ShortNumbers.shortest(race.tolerance());
    if (first.reachedAt() >= 0) {
      headline.show(
          Long.toString(first.reachedAt()),
          m.text("optimizer.headline.reached", name, goal) + runnerUp(first, ranking, m));
    } else if (first.divergedAt() >= 0) {
      headline.show("∞", m.text("optimizer.headline.diverged"));
    } else {
      boolean bounded = race.surface().lowest().isPresent();
      boolean none = race.surface().minima().isEmpty();
      headline.show(
          ShortNumbers.shortest(first.loss() - race.surface().lowest().orElse(0)),
          bounded
              ? m.text("optimizer.headline.leads", name, goal)
              : m.text("optimizer.headline." + (none ? "unbounded" : "local"), name));
    }
  }

  private static String runnerUp(LaneSnapshot first, List<LaneSnapshot> ranking, Messages m) {
    if (ranking.size() < 2 || ranking.get(1).reachedAt() < 0 || first.reachedAt() == 0) {
      return "";
    }
    LaneSnapshot second = ranking.get(1);
    double ratio = (double) second.reachedAt() / first.reachedAt();
    return m.text(
        "optimizer.headline.second",
        OptimizerView.name(second, m),
        String.format(Locale.ROOT, "%.1f", ratio));
  }
}
