package gradarium.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Figures as vectors. */
public final class Vectors {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final double GAP = 12;

  private Vectors() {}

  /** An SVG file that shows the figures side by side; letters are shapes, so no font is needed. */
  public static byte[] svg(List<Figure> figures, int width, int height, Style style)
      throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(2);
    context.setComment("Gradarium");
    SVGGraphics2D g = new SVGGraphics2D(context, true);
    g.setSVGCanvasSize(new Dimension(width, height));
    g.setRenderingHint(ContourLayer.VECTORS, Boolean.TRUE);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setPaint(style.paper());
    g.fillRect(0, 0, width, height);
    double each = (width - GAP * (figures.size() + 1)) / Math.max(1, figures.size());
    for (int i = 0; i < figures.size(); i++) {
      Graphics2D place = (Graphics2D) g.create();
      place.translate(GAP + i * (each + GAP), GAP);
      figures.get(i).draw(place, each, height - 2 * GAP);
      place.dispose();
    }
    StringWriter text = new StringWriter();
    g.stream(text, true);
    return text.toString().getBytes(StandardCharsets.UTF_8);
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
