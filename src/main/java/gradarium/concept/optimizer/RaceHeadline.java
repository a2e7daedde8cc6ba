package gradarium.concept.optimizer;

import gradarium.concept.ConceptView;
import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The one number of the race: in how many steps the first lane reached the tolerance. */
final class RaceHeadline extends HBox {
  private final ConceptView.Host host;
  private final Label number = new Label();
  private final Label meaning = new Label();

  RaceHeadline(ConceptView.Host host) {
    this.host = host;
    number.getStyleClass().add("headline");
    number.setMinWidth(Region.USE_PREF_SIZE);
    meaning.setWrapText(true);
    meaning.getStyleClass().add("headline-meaning");
    setHgrow(meaning, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    getStyleClass().add("race-headline");
    getChildren().addAll(number, meaning);
  }

  void show(OptimizerSnapshot race) {
    Messages m = host.messages();
    List<LaneSnapshot> ranking = race.ranking().stream().map(race.lanes()::get).toList();
    LaneSnapshot first = ranking.get(0);
    String name = OptimizerView.name(first, m);
    String goal = BoardNumbers.shortest(race.tolerance());
    if (first.reachedAt() >= 0) {
      number.setText(Long.toString(first.reachedAt()));
      meaning.setText(
          m.text("optimizer.headline.reached", name, goal) + runnerUp(first, ranking, m));
    } else if (first.divergedAt() >= 0) {
      number.setText("∞");
      meaning.setText(m.text("optimizer.headline.diverged"));
    } else {
      boolean bounded = race.surface().lowest().isPresent();
      number.setText(BoardNumbers.shortest(first.loss() - race.surface().lowest().orElse(0)));
      meaning.setText(
          m.text(
              bounded ? "optimizer.headline.leads" : "optimizer.headline.unbounded", name, goal));
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
