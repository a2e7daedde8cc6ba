package gradarium.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled fonts, with which Latin and Korean look the same on every machine. */
public final class Fonts {
  /** Where the regular font is among the resources. */
  public static final String REGULAR = "/gradarium/fonts/NanumSquareR.ttf";

  /** Where the bold font is among the resources. */
  public static final String BOLD = "/gradarium/fonts/NanumSquareB.ttf";

  private Fonts() {}

  static Font regular() {
    return Regular.FONT;
  }

  static Font bold() {
    return Bold.FONT;
  }

  private static Font load(String resource) {
    try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static final class Regular {
    static final Font FONT = load(REGULAR);
  }

  private static final class Bold {
    static final Font FONT = load(BOLD);
  }
}
