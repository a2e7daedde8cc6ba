package gradarium.chart;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Figures as vectors. */
public final class Vectors {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Vectors() {}

  /** Something drawn at a place. */
  public interface Drawing {

    /** Draws. */
    void draw(Graphics2D g);
  }

  /** An SVG file; text in it is text, which every viewer shows in a font that it has. */
  public static byte[] svg(Drawing drawing, int width, int height, Style style) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(2);
    context.setComment("Gradarium");
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(width, height));
    prepare(g);
    g.setPaint(style.paper());
    g.fillRect(0, 0, width, height);
    drawing.draw(g);
    StringWriter text = new StringWriter();
    g.stream(text, true);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Tells who draws that shapes are taken as shapes: nothing is kept from one drawing to the next.
   */
  public static void prepare(Graphics2D g) {
    g.setRenderingHint(ContourLayer.VECTORS, Boolean.TRUE);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /**
   * The same graphics, which, where it takes text as text, takes it as shapes: for the letters of
   * formulas, whose fonts no other program has.
   */
  static Graphics2D outlines(Graphics2D g) {
    return g instanceof SVGGraphics2D svg ? new Outlines(svg) : (Graphics2D) g.create();
  }

  private static final class Outlines extends SVGGraphics2D {
    Outlines(SVGGraphics2D original) {
      super(original);
    }

    @Override
    public Graphics create() {
      return new Outlines(this);
    }

    /** Written down where it comes to lie, for a scale that letters share is lost otherwise. */
    @Override
    public void drawString(String text, float x, float y) {
      AffineTransform toPage = getTransform();
      Shape letters = getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y);
      setTransform(new AffineTransform());
      fill(toPage.createTransformedShape(letters));
      setTransform(toPage);
    }
  }

  private static Document document() throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IOException(e);
    }
  }
}
