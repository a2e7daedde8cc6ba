package gradarium.concept;

import gradarium.engine.data.DrawnDigit;
import gradarium.message.Message;
import gradarium.simulation.Refused;
import java.util.Base64;
import java.util.Optional;

/** A digit that the learner drew, written as its 28 × 28 bytes in Base64. */
public final class Drawing {
  private static final int PIXELS = DrawnDigit.SIDE * DrawnDigit.SIDE;
  private static final int WHITE = 255;

  private Drawing() {}

  /** Returns quietly where a text writes a digit, or is empty. */
  public static void check(String text) throws Refused {
    parse(text);
  }

  /** The digit that a text writes; none where it is empty. */
  public static Optional<float[]> parse(String text) throws Refused {
    if (text.isBlank()) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      throw new Refused(Message.of("drawing.allowed"));
    }
    if (bytes.length != PIXELS) {
      throw new Refused(Message.of("drawing.allowed"));
    }
    float[] pixels = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      pixels[i] = (bytes[i] & WHITE) / (float) WHITE;
    }
    return Optional.of(pixels);
  }

  /** The text that {@link #parse} reads back, to a grey level; empty where nothing is drawn. */
  public static String textOf(float[] pixels) {
    boolean empty = true;
    for (float pixel : pixels) {
      empty &= pixel == 0;
    }
    if (empty) {
      return "";
    }
    byte[] bytes = new byte[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      bytes[i] = (byte) Math.round(pixels[i] * WHITE);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
