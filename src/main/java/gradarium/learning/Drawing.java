package gradarium.learning;

import gradarium.engine.data.DrawnDigit;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.Written;
import java.util.Base64;
import java.util.Optional;

/** A digit that the learner drew, written as its 28 × 28 bytes in Base64. */
public final class Drawing {
  private static final int PIXELS = DrawnDigit.SIDE * DrawnDigit.SIDE;
  private static final int WHITE = 255;

  private Drawing() {}

  /** The digit that a text writes; none where it is empty. */
  public static Optional<float[]> parse(String text) throws Refused {
    if (text.isBlank()) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      throw new Refused(Message.of("error.setting.expected", Message.of("drawing.allowed")));
    }
    if (bytes.length != PIXELS) {
      throw new Refused(Message.of("error.setting.expected", Message.of("drawing.allowed")));
    }
    float[] pixels = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      pixels[i] = (bytes[i] & WHITE) / (float) WHITE;
    }
    return Optional.of(pixels);
  }

  /** A digit as it is drawn, to a grey level; none where nothing is drawn. */
  public static Written<Optional<float[]>> written(float[] pixels) {
    byte[] bytes = new byte[PIXELS];
    float[] rounded = new float[PIXELS];
    boolean isEmpty = true;
    for (int i = 0; i < PIXELS; i++) {
      bytes[i] = (byte) Math.round(pixels[i] * WHITE);
      rounded[i] = (bytes[i] & WHITE) / (float) WHITE;
      isEmpty &= bytes[i] == 0;
    }
    return isEmpty
        ? new Written<>("", Optional.empty())
        : new Written<>(Base64.getEncoder().encodeToString(bytes), Optional.of(rounded));
  }
}
