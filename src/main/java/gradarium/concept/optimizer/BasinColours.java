package gradarium.concept.optimizer;

import gradarium.chart.Style;
import gradarium.engine.surface.BasinMap;
import java.awt.Color;

/** The colours of basins: the lowest minima first, then as many hues as are needed. */
final class BasinColours {
  private static final int[] FIRST = {
    0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0xD55E00, 0x0072B2, 0x999999
  };
  private static final double QUIET = 0.35;
  private static final double GOLDEN = 0.618033988749895;

  private BasinColours() {}

  /** The colour of an outcome of {@link BasinMap}. */
  static Color of(int outcome, Style style) {
    return switch (outcome) {
      case BasinMap.UNKNOWN -> style.paper();
      case BasinMap.NOWHERE -> style.rule();
      case BasinMap.DIVERGED -> style.secondary();
      default ->
          outcome < FIRST.length
              ? quiet(new Color(FIRST[outcome]), style)
              : quiet(Color.getHSBColor((float) (outcome * GOLDEN % 1), 0.45f, 0.8f), style);
    };
  }

  private static Color quiet(Color colour, Style style) {
    return Style.between(colour, style.paper(), QUIET);
  }

  /** The colours of all cells. */
  static int[] of(int[] outcomes, Style style) {
    int[] colours = new int[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      colours[i] = of(outcomes[i], style).getRGB();
    }
    return colours;
  }
}
