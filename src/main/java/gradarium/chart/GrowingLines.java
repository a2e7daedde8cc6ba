package gradarium.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that grow at their ends. On the screen only what is new of them is drawn, onto an image of
 * what was there before; where a line is another, or the axes are, all begins anew. Drawn by one
 * thread at a time.
 */
public final class GrowingLines {
  private @Nullable AreaImage image;
  private List<Drawn> drawn = List.of();

  /** The lines as they are now. */
  public Layer of(List<LineLayer> lines) {
    List<LineLayer> now = List.copyOf(lines);
    return new Layer() {
      @Override
      public void draw(Graphics2D g, Scales scales) {
        GrowingLines.this.draw(now, g, scales);
      }

      @Override
      public List<LineLayer> lines() {
        return now;
      }

      @Override
      public List<Values> values(Axis x, Axis y) {
        return now.stream().flatMap(line -> line.values(x, y).stream()).toList();
      }
    };
  }

  private void draw(List<LineLayer> lines, Graphics2D g, Scales scales) {
    if (Boolean.TRUE.equals(g.getRenderingHint(ContourLayer.VECTORS))) {
      lines.forEach(line -> line.draw(g, scales));
      return;
    }
    double zoom = AreaImage.zoom(g);
    AreaImage before = image;
    boolean goesOn = before != null && before.fits(scales, zoom) && continueThoseDrawn(lines);
    AreaImage now =
        goesOn && before != null
            ? before
            : new AreaImage(scales, zoom, BufferedImage.TYPE_INT_ARGB_PRE);
    if (!goesOn) {
      drawn = new ArrayList<>();
      lines.forEach(line -> drawn.add(new Drawn(line, new LineLayer.Pen(), 0)));
    }
    image = now;
    Graphics2D inside = now.graphics();
    for (int i = 0; i < lines.size(); i++) {
      LineLayer line = lines.get(i);
      line.trace(inside, scales, drawn.get(i).pen, drawn.get(i).count);
      drawn.set(i, new Drawn(line, drawn.get(i).pen, line.points().size()));
    }
    inside.dispose();
    now.draw(g);
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).end(g, scales, drawn.get(i).pen);
    }
  }

  private boolean continueThoseDrawn(List<LineLayer> lines) {
    if (lines.size() != drawn.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).continues(drawn.get(i).line)) {
        return false;
      }
    }
    return true;
  }

  /** A line of which {@code count} points are in the image, and where the pen stopped. */
  private record Drawn(LineLayer line, LineLayer.Pen pen, int count) {}
}
