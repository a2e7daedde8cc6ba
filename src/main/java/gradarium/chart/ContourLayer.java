package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A field as filled bands and isolines, sampled anew for what the axes show, so that it fills the
 * area and stays sharp however near one looks. On the screen it is drawn once for each size and
 * look, and then copied. Drawn by one thread at a time.
 */
public final class ContourLayer implements Layer {
  /** Set on a graphics that takes shapes as shapes, not as pixels. */
  public static final RenderingHints.Key VECTORS = new VectorsKey();

  private static final int BANDS = 16;

  private final HeightField field;
  private final boolean isMeasured;
  private @Nullable HeightField seen;
  private List<Contours> contours = List.of();
  private @Nullable AreaImage drawn;

  private ContourLayer(HeightField field, boolean isMeasured) {
    this.field = field;
    this.isMeasured = isMeasured;
  }

  /** A map of a field whose heights are known everywhere, also outside. */
  public ContourLayer(HeightField field) {
    this(field, false);
  }

  /** A map of a field whose heights are known at its nodes alone. */
  public static ContourLayer ofNodes(HeightField field) {
    return new ContourLayer(field, true);
  }

  @Override
  public Optional<Object> ground() {
    return Optional.of(field);
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    if (Boolean.TRUE.equals(g.getRenderingHint(VECTORS))) {
      paint(g, scales);
      return;
    }
    double zoom = AreaImage.zoom(g);
    AreaImage image = drawn;
    if (image == null || !image.fits(scales, zoom)) {
      image = new AreaImage(scales, zoom, BufferedImage.TYPE_INT_RGB);
      Graphics2D inside = image.graphics();
      paint(inside, scales);
      inside.dispose();
      drawn = image;
    }
    image.draw(g);
  }

  @Override
  public List<Values> values(Axis x, Axis y) {
    return field.values();
  }

  private void paint(Graphics2D g, Scales scales) {
    List<Contours> all = contours(isMeasured ? field : field.over(scales.x(), scales.y()));
    Style style = scales.style();
    AffineTransform toPlaces = scales.fromValues();
    g.setPaint(style.loss(0));
    g.fill(scales.area());
    for (int i = 0; i < all.size(); i++) {
      Color colour = style.loss((i + 1.0) / (BANDS - 1));
      g.setPaint(colour);
      g.fill(toPlaces.createTransformedShape(all.get(i).region()));
    }
    g.setStroke(new BasicStroke((float) (0.8 * style.scale())));
    g.setPaint(style.isoline());
    for (Contours contour : all) {
      g.draw(toPlaces.createTransformedShape(contour.line()));
    }
  }

  private List<Contours> contours(HeightField wanted) {
    if (seen == null || !seen.coversTheSameAs(wanted)) {
      seen = wanted;
      contours =
          IntStream.range(1, BANDS)
              .mapToObj(i -> new Contours(wanted, (double) i / BANDS))
              .toList();
    }
    return contours;
  }

  private static final class VectorsKey extends RenderingHints.Key {
    VectorsKey() {
      super(0x47726164);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Boolean;
    }
  }
}
