package gradarium.engine.data;

/**
 * Turns a drawing into a digit in the way MNIST did (LeCun et al. 1998): it is scaled, keeping its
 * proportions, until it fits a box of 20 × 20 pixels, with grey levels at the edges, and put into
 * 28 × 28 so that its centre of mass is in pixel 14 of both, counted from 0.
 */
public final class DrawnDigit {
  /** Pixels on a side of a digit. */
  public static final int SIDE = 28;

  private static final int BOX = 20;

  private DrawnDigit() {}

  /**
   * A digit of 28 × 28 values from 0 to 1, row by row from the top; all 0 where nothing is drawn.
   *
   * @param ink from 0 to 1, {@code [row][column]}, of any size
   */
  public static float[] normalized(double[][] ink) {
    int top = ink.length;
    int bottom = -1;
    int left = ink[0].length;
    int right = -1;
    for (int y = 0; y < ink.length; y++) {
      for (int x = 0; x < ink[y].length; x++) {
        if (ink[y][x] > 0) {
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
    }
    if (bottom < 0) {
      return new float[SIDE * SIDE];
    }
    double pixel = Math.max(bottom - top + 1, right - left + 1) / (double) BOX;
    double[][] box = new double[BOX][BOX];
    double mass = 0;
    double massX = 0;
    double massY = 0;
    for (int y = 0; y < BOX; y++) {
      for (int x = 0; x < BOX; x++) {
        box[y][x] = mean(ink, top + y * pixel, left + x * pixel, pixel);
        mass += box[y][x];
        massX += box[y][x] * x;
        massY += box[y][x] * y;
      }
    }
    int moveX = (int) Math.round(SIDE / 2.0 - massX / mass);
    int moveY = (int) Math.round(SIDE / 2.0 - massY / mass);
    float[] digit = new float[SIDE * SIDE];
    for (int y = 0; y < BOX; y++) {
      for (int x = 0; x < BOX; x++) {
        int toX = x + moveX;
        int toY = y + moveY;
        if (toX >= 0 && toX < SIDE && toY >= 0 && toY < SIDE) {
          digit[toY * SIDE + toX] = (float) box[y][x];
        }
      }
    }
    return digit;
  }

  /** The mean of the ink in a square, each cell as far as it is inside. */
  private static double mean(double[][] ink, double top, double left, double side) {
    double sum = 0;
    for (int y = (int) top; y < Math.min(ink.length, top + side); y++) {
      double high = Math.min(y + 1, top + side) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(ink[y].length, left + side); x++) {
        double wide = Math.min(x + 1, left + side) - Math.max(x, left);
        sum += ink[y][x] * Math.max(0, high) * Math.max(0, wide);
      }
    }
    return sum / (side * side);
  }
}
