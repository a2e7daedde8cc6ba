package gradarium.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Words at the top of a part of the width, in as many lines as they need; upright where a word
 * would not fit.
 *
 * @param text the words
 * @param from where the part begins, in values
 * @param to where it ends, in values
 * @param foot down to where there is room, in values
 * @param bold whether they stand out
 * @param ink their colour
 */
public record CaptionLayer(
    String text, double from, double to, double foot, boolean bold, Color ink) implements Layer {

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    g.setFont(bold ? style.bold() : style.font());
    g.setPaint(ink);
    FontMetrics metrics = g.getFontMetrics();
    double left = scales.placeX(from);
    double room = scales.placeX(to) - left;
    double top = scales.area().getY();
    List<String> lines = lines(text, metrics, room - 4 * style.scale());
    if (lines.stream().anyMatch(line -> metrics.stringWidth(line) > room)) {
      upright(g, metrics, left, room, top, scales.placeY(foot));
      return;
    }
    double y = top + metrics.getAscent();
    for (String line : lines) {
      g.drawString(line, (float) (left + (room - metrics.stringWidth(line)) / 2), (float) y);
      y += metrics.getHeight();
    }
  }

  /** From the foot upwards, in as many lines as fit side by side; what is over is left out. */
  private void upright(
      Graphics2D g, FontMetrics metrics, double left, double room, double top, double bottom) {
    double length = bottom - top;
    int height = metrics.getHeight();
    List<String> lines = lines(text, metrics, length);
    int most = Math.max(1, (int) (room / height));
    if (lines.size() > most) {
      String rest = String.join(" ", lines.subList(most - 1, lines.size()));
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(rest);
    }
    Graphics2D turned = (Graphics2D) g.create();
    turned.translate(left + (room - lines.size() * height) / 2 + metrics.getAscent() - 1, bottom);
    turned.rotate(-Math.PI / 2);
    for (int i = 0; i < lines.size(); i++) {
      turned.drawString(shortened(lines.get(i), metrics, length), 0, i * height);
    }
    turned.dispose();
  }

  private static String shortened(String line, FontMetrics metrics, double room) {
    if (metrics.stringWidth(line) <= room) {
      return line;
    }
    int kept = line.length();
    while (kept > 1 && metrics.stringWidth(line.substring(0, kept) + "…") > room) {
      kept--;
    }
    return line.substring(0, kept) + "…";
  }

  /** A text broken between its words into lines that fit, where words allow it. */
  public static List<String> lines(String text, FontMetrics metrics, double room) {
    List<String> lines = new ArrayList<>();
    for (String word : text.split(" ")) {
      int last = lines.size() - 1;
      String longer = last < 0 ? word : lines.get(last) + " " + word;
      if (last >= 0 && metrics.stringWidth(longer) <= room) {
        lines.set(last, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
