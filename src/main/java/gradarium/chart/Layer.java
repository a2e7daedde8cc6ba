package gradarium.chart;

import java.awt.Graphics2D;

/** One thing that is drawn between a pair of axes. */
public interface Layer {

  /** Draws; the clip is set to the area between the axes. */
  void draw(Graphics2D g, Scales scales);
}
