package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.Graphics2D;
import java.util.List;

/** One thing that is drawn between a pair of axes. */
public interface Layer {

  /** Draws; the clip is set to the area between the axes. */
  void draw(Graphics2D g, Scales scales);

  /** The lines behind it, in values; none where it shows no points. */
  default List<Points> lines() {
    return List.of();
  }
}
