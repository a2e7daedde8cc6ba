package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How a lane is told from the others: by its colour, of Okabe and Ito's palette, which colour-blind
 * people tell apart, and by its dash.
 *
 * @param lane its id
 * @param slot index into the palette
 * @param name what people call it
 */
public record LaneStyle(String lane, int slot, String name) {
  private static final int[] COLOURS = {
    0x6B7280, 0xD55E00, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0x0072B2, 0x000000
  };

  private static final float[][] DASHES = {
    {8, 2},
    {1},
    {7, 3},
    {10, 2, 2, 2},
    {4, 2},
    {2, 3},
    {14, 3},
    {6, 3, 2, 3, 2, 3}
  };

  /** How many lanes can be told apart. */
  public static final int MOST = 2 * COLOURS.length;

  /** By how much the dash moves on when the colours come round again. */
  private static final int OTHER_DASH = 3;

  /** A style of something that is called as its id. */
  public LaneStyle(String lane, int slot) {
    this(lane, slot, lane);
  }

  /** The same colour with another dash. */
  public LaneStyle otherDash() {
    return new LaneStyle(lane, (slot + COLOURS.length) % MOST, name);
  }

  /** The same of something that people call otherwise. */
  public LaneStyle named(String other) {
    return new LaneStyle(lane, slot, other);
  }

  /**
   * Styles for lanes, each with its wish granted where no lane before it has it.
   *
   * @param wish the slot that a lane would like
   */
  public static List<LaneStyle> assign(List<String> lanes, ToIntFunction<String> wish) {
    List<Integer> wishes = lanes.stream().mapToInt(wish).boxed().toList();
    List<Integer> taken = new ArrayList<>();
    for (int wished : wishes) {
      int slot = wished % MOST;
      if (taken.contains(slot)) {
        slot = 0;
        while (slot < MOST - 1 && (taken.contains(slot) || wishes.contains(slot))) {
          slot++;
        }
      }
      taken.add(slot);
    }
    return IntStream.range(0, taken.size())
        .mapToObj(i -> new LaneStyle(lanes.get(i), taken.get(i)))
        .toList();
  }

  /** The style of a lane among these; of one that is not among them, a quiet one. */
  public static LaneStyle of(List<LaneStyle> styles, String lane) {
    return styles.stream()
        .filter(style -> style.lane().equals(lane))
        .findFirst()
        .orElse(new LaneStyle(lane, 0));
  }

  /** The colour on a ground. */
  public Color colour(Style style) {
    int rgb = COLOURS[slot % COLOURS.length];
    return rgb == 0 && style.dark() ? Color.WHITE : new Color(rgb);
  }

  /** The colour of text on a ground: as {@link #colour}, but never too faint to be read. */
  public Color ink(Style style) {
    Color colour = colour(style);
    return style.dark() ? Style.between(colour, Color.WHITE, 0.25) : dark(colour);
  }

  private static Color dark(Color colour) {
    double light = 0.3 * colour.getRed() + 0.59 * colour.getGreen() + 0.11 * colour.getBlue();
    return Style.between(colour, Color.BLACK, Math.max(0, (light - 110) / 255));
  }

  /** The stroke of its lines, after {@code drawn} pixels of the line. */
  public BasicStroke stroke(Style style, double width, double drawn) {
    float w = (float) (width * style.scale());
    float[] dash = dashes();
    return dash.length == 1
        ? new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : dashed(w, scaled(dash, w), drawn);
  }

  private static BasicStroke dashed(float width, float[] dash, double drawn) {
    double period = 0;
    for (float length : dash) {
      period += length;
    }
    float phase = (float) (drawn % period);
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, phase);
  }

  /** Lengths of dashes and gaps in widths of the line; one length alone is a solid line. */
  public float[] dashes() {
    int round = slot / COLOURS.length;
    return DASHES[(slot + round * OTHER_DASH) % DASHES.length].clone();
  }

  private static float[] scaled(float[] dash, float width) {
    float[] result = dash.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] *= Math.max(1, width / 2);
    }
    return result;
  }
}
