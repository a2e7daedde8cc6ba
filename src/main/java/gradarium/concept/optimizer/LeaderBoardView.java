package gradarium.concept.optimizer;

import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.view.ConceptView;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.layout.VBox;

/** Who is where in the race: rank, steps to the tolerance, loss now, distance to a minimum. */
final class LeaderBoardView extends VBox {
  private static final int LOSS = 3;
  private static final int DISTANCE = 4;

  private final ConceptView.Host host;
  private final OldHeadline headline = new OldHeadline();
  private final OldLaneTable table;

  LeaderBoardView(ConceptView.Host host) {
    this.host = host;
    Messages m = host.messages();
    table =
        new OldLaneTable(
            host,
            List.of(
                new Column("#", "board-rank", false),
                new Column(m.text("optimizer.board.lane"), "board-name", true),
                new Column(m.text("optimizer.board.reached"), "board-reached", false),
                new Column(m.text("optimizer.board.loss"), "board-loss", false),
                new Column(m.text("optimizer.board.distance"), "board-distance", false)));
    getChildren().addAll(new Island(headline), table);
  }

  void show(OptimizerSnapshot race, List<LaneStyle> lanes) {
    RaceHeadline.show(race, headline, host.messages());
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    for (int lane : race.ranking()) {
      entries.add(entry(race, race.lanes().get(lane), lanes.get(lane)));
    }
    table.setHeader(LOSS, lossName(race));
    table.show(entries);
  }

  /** Leaves out the distances where there is no room for them. */
  void setNarrow(boolean narrow) {
    table.setHidden(DISTANCE, narrow);
  }

  /** The loss is counted from the lowest one where that is known. */
  private String lossName(OptimizerSnapshot race) {
    boolean bounded = race.surface().lowest().isPresent();
    return host.messages().text(bounded ? "optimizer.board.excess" : "optimizer.board.loss");
  }

  private OldLaneTable.Entry entry(OptimizerSnapshot race, LaneSnapshot lane, LaneStyle style) {
    Messages m = host.messages();
    String rank = lane.reachedAt() >= 0 ? Integer.toString(race.better(lane) + 1) : "–";
    String name = OptimizerView.name(lane, m);
    String reached =
        lane.reachedAt() >= 0
            ? m.text("optimizer.board.steps", lane.reachedAt())
            : m.text("optimizer.status." + lane.status().name().toLowerCase(Locale.ROOT));
    String loss = CompactNumbers.shortest(lane.loss() - race.surface().lowest().orElse(0));
    OptionalDouble distance = race.surface().distanceToMinimum(lane.position());
    return new OldLaneTable.Entry(
        lane.id(),
        style,
        List.of(
            rank,
            name,
            reached,
            loss,
            distance.isPresent() ? CompactNumbers.shortest(distance.getAsDouble()) : "–"),
        m.text("optimizer.board.row", rank, name, reached, lossName(race), loss));
  }
}
