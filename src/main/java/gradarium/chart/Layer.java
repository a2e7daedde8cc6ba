package gradarium.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/** One thing that is drawn between a pair of axes. */
public interface Layer {

  /** Draws; the clip is set to the area between the axes. */
  void draw(Graphics2D g, Scales scales);

  /** The numbers behind it, between these axes; none where others tell them already. */
  default List<Values> values(Axis x, Axis y) {
    return List.of();
  }

  /** The lines among it; those that a pointer reads and a click finds. */
  default List<LineLayer> lines() {
    return List.of();
  }

  /** What a legend says of it. */
  default List<LegendEntry> legend() {
    return lines().stream().flatMap(line -> line.legend().stream()).toList();
  }

  /** Something that stays the same as long as the layer shows the same ground. */
  default Optional<Object> ground() {
    return Optional.empty();
  }
}
