package gradarium.chart;

import java.awt.Graphics2D;
import java.util.List;

/** Something that can be drawn at any size, on the screen or into a file. Never changes. */
public interface Figure {

  /** Draws into the rectangle from (0, 0) to (width, height). */
  void draw(Graphics2D g, double width, double height);

  /** The same figure as it is shown by itself, outside the window. */
  default Figure alone() {
    return this;
  }

  /**
   * The numbers behind it, row by row with a row of names first; none where it shows no numbers.
   */
  default List<List<String>> numbers() {
    return List.of();
  }
}
