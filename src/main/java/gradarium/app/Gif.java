package gradarium.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images in a row that repeat, in memory; each is packed as it comes. */
final class Gif implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int HUNDREDTHS = 8;
  private static final int LAST_HUNDREDTHS = 200;

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ImageOutputStream out = new MemoryCacheImageOutputStream(bytes);
  private boolean begun;

  /** Adds an image; the last one stays longer. */
  void add(BufferedImage image, boolean last) throws IOException {
    if (!begun) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      begun = true;
    }
    IIOMetadata metadata = metadata(writer, image, last ? LAST_HUNDREDTHS : HUNDREDTHS);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
  }

  /** The bytes of the animation; nothing can be added any more. */
  byte[] finish() throws IOException {
    writer.endWriteSequence();
    out.flush();
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    writer.dispose();
  }

  private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, int delay)
      throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(delay));
    control.setAttribute("transparentColorIndex", "0");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode applications = new IIOMetadataNode("ApplicationExtensions");
    applications.appendChild(loop);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(control);
    root.appendChild(applications);
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }
}
