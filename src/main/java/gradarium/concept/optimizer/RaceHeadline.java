package gradarium.concept.optimizer;

import gradarium.message.CompactNumbers;
import gradarium.view.Headline.Text;
import gradarium.view.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one number of the race: in how many steps the first lane reached the tolerance. */
final class RaceHeadline {
  private static final int MOST_NAMES = 2;

  private RaceHeadline() {}

  static Text of(Shown<OptimizerSnapshot> shown) {
    OptimizerSnapshot race = shown.current();
    List<LaneSnapshot> ranking = race.ranking().stream().map(race.lanes()::get).toList();
    LaneSnapshot first = ranking.get(0);
    List<LaneSnapshot> level = ranking.stream().filter(lane -> race.better(lane) == 0).toList();
    String name = names(level, shown);
    String goal = CompactNumbers.shortest(race.tolerance());
    if (first.reachedAt() >= 0) {
      return new Text(
          Long.toString(first.reachedAt()),
          shown.text("optimizer.headline.reached", name, goal)
              + runnerUp(first, ranking.subList(level.size(), ranking.size()), shown));
    }
    if (first.divergedAt() >= 0) {
      return new Text("∞", shown.text("optimizer.headline.diverged"));
    }
    return new Text(
        CompactNumbers.shortest(first.loss() - race.surface().lowest().orElse(0)),
        shown.text("optimizer.headline." + kind(race, level.size()), name, goal));
  }

  /** What is said of lanes on their way, of which so many are level in front. */
  private static String kind(OptimizerSnapshot race, int level) {
    if (race.surface().lowest().isPresent()) {
      return level > 1 && level == race.lanes().size() ? "even" : "leads";
    }
    return race.surface().minima().isEmpty() ? "unbounded" : "local";
  }

  /** The name of the first lane, or of those that share its place; many are counted. */
  private static String names(List<LaneSnapshot> level, Shown<OptimizerSnapshot> shown) {
    if (level.size() > MOST_NAMES) {
      return shown.text("optimizer.headline.several", level.size());
    }
    return level.stream().map(lane -> shown.name(lane.id())).collect(Collectors.joining(", "));
  }

  private static String runnerUp(
      LaneSnapshot first, List<LaneSnapshot> others, Shown<OptimizerSnapshot> shown) {
    if (others.isEmpty() || others.get(0).reachedAt() < 0 || first.reachedAt() == 0) {
      return "";
    }
    LaneSnapshot second = others.get(0);
    double ratio = (double) second.reachedAt() / first.reachedAt();
    return shown.text(
        "optimizer.headline.second",
        shown.name(second.id()),
        String.format(Locale.ROOT, "%.1f", ratio));
  }
}
