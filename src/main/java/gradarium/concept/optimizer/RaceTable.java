package gradarium.concept.optimizer;

import gradarium.message.CompactNumbers;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Width;
import gradarium.view.Shown;
import java.util.Locale;
import java.util.OptionalDouble;

/** The leader board of the race: rank, when the goal was reached, loss, distance from a minimum. */
final class RaceTable {
  private RaceTable() {}

  static LaneTable<OptimizerSnapshot, LaneSnapshot> of() {
    return new LaneTable<OptimizerSnapshot, LaneSnapshot>(OptimizerSnapshot::lanes)
        .column(shown -> "#", Width.RANK, RaceTable::rank)
        .names("optimizer.board.lane")
        .column("optimizer.board.reached", Width.REACHED, RaceTable::reached)
        .column(RaceTable::lossName, Width.LOSS, RaceTable::loss)
        .wideColumn(
            shown -> shown.text("optimizer.board.distance"), Width.DISTANCE, RaceTable::distance)
        .ordered(OptimizerSnapshot::ranking)
        .spoken(
            (shown, cells) ->
                shown.text(
                    "optimizer.board.row",
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    lossName(shown),
                    cells.get(3)));
  }

  private static String rank(Shown<OptimizerSnapshot> shown, LaneSnapshot lane) {
    return lane.reachedAt() >= 0 ? Integer.toString(shown.current().better(lane) + 1) : "–";
  }

  private static String reached(Shown<OptimizerSnapshot> shown, LaneSnapshot lane) {
    return lane.reachedAt() >= 0
        ? shown.text("optimizer.board.steps", lane.reachedAt())
        : shown.text("optimizer.status." + lane.status().name().toLowerCase(Locale.ROOT));
  }

  /** The loss is counted from the lowest one where that is known. */
  private static String lossName(Shown<OptimizerSnapshot> shown) {
    boolean bounded = shown.current().surface().lowest().isPresent();
    return shown.text(bounded ? "optimizer.board.excess" : "optimizer.board.loss");
  }

  private static String loss(Shown<OptimizerSnapshot> shown, LaneSnapshot lane) {
    double lowest = shown.current().surface().lowest().orElse(0);
    return CompactNumbers.shortest(lane.loss() - lowest);
  }

  private static String distance(Shown<OptimizerSnapshot> shown, LaneSnapshot lane) {
    OptionalDouble distance = shown.current().surface().distanceToMinimum(lane.position());
    return distance.isPresent() ? CompactNumbers.shortest(distance.getAsDouble()) : "–";
  }
}
