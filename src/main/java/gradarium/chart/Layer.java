package gradarium.chart;

import java.awt.Graphics2D;
import java.util.List;

/** One thing that is drawn between a pair of axes. */
public interface Layer {

  /** Draws; the clip is set to the area between the axes. */
  void draw(Graphics2D g, Scales scales);

  /** The numbers behind it, between these axes; none where others tell them already. */
  default List<Values> values(Axis x, Axis y) {
    return List.of();
  }
}
