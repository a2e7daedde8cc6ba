package gradarium.chart;

import java.awt.Color;
import java.awt.Font;

/**
 * How charts look: the ink of a theme and the size of the type.
 *
 * @param dark whether on a dark ground
 * @param scale size of type and strokes, 1 for a desk, more for a lecture hall
 */
public record Style(boolean dark, double scale) {
  private static final float TEXT_SIZE = 12;

  /** The ground. */
  public Color paper() {
    return dark ? new Color(0x15191E) : Color.WHITE;
  }

  /** The ground of what stands out a little. */
  public Color panel() {
    return dark ? new Color(0x1B2127) : new Color(0xF5F7FA);
  }

  /** Text. */
  public Color text() {
    return dark ? new Color(0xE4E7EB) : new Color(0x1F2933);
  }

  /** Text of second rank. */
  public Color secondary() {
    return dark ? new Color(0x9AA5B1) : new Color(0x616E7C);
  }

  /** Grid lines. */
  public Color rule() {
    return dark ? new Color(0x2A323B) : new Color(0xE4E7EB);
  }

  /** The colour of a loss, from 0 (low) to 1 (high): one hue, light to dark, on either ground. */
  public Color loss(double height) {
    return dark
        ? between(new Color(0x5F7A96), new Color(0x1C2733), height)
        : between(new Color(0xF4F8FC), new Color(0x83A3C6), height);
  }

  /** The colour of a signed value from −1 to 1: blue through the ground to orange. */
  public Color signed(double value) {
    Color end = new Color(value < 0 ? 0x0072B2 : 0xD55E00);
    return between(paper(), end, Math.abs(value));
  }

  /** Lines of equal loss. */
  public Color isoline() {
    return dark ? new Color(0xC8, 0xD6, 0xE5, 70) : new Color(255, 255, 255, 200);
  }

  /** The font of labels. */
  public Font font() {
    return Fonts.regular().deriveFont((float) (TEXT_SIZE * scale));
  }

  /** The font of titles. */
  public Font bold() {
    return Fonts.bold().deriveFont((float) (TEXT_SIZE * scale));
  }

  /** A colour as JavaFX has it. */
  public static javafx.scene.paint.Color paint(Color colour) {
    return javafx.scene.paint.Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  /** The mixture of two colours: the first at 0, the second at 1. */
  public static Color between(Color a, Color b, double t) {
    double u = Math.max(0, Math.min(1, t));
    return new Color(
        (int) Math.round(a.getRed() + u * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + u * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + u * (b.getBlue() - a.getBlue())));
  }
}
