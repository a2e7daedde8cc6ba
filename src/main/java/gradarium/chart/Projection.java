package gradarium.chart;

/** From the unit square and a level to the picture. */
final class Projection {
  private static final double RELIEF = 0.55;
  private static final double SIZE = 0.66;

  private final double sin;
  private final double cos;
  private final double sinTilt;
  private final double cosTilt;
  private final double middleX;
  private final double middleY;
  private final double size;
  private final double wide;
  private final double deep;

  /**
   * A unit is as long on both sides of the ground.
   *
   * @param left room on the left for numbers
   */
  Projection(Camera camera, HeightField field, double width, double height, double left) {
    sin = Math.sin(camera.turn());
    cos = Math.cos(camera.turn());
    sinTilt = Math.sin(camera.tilt());
    cosTilt = Math.cos(camera.tilt());
    middleX = (width + left) / 2 + camera.shiftX();
    middleY = height / 2 + camera.shiftY();
    size = camera.zoom() * SIZE * Math.min(width - left, height * 1.15);
    Axis x = field.across("");
    Axis y = field.up("");
    double longest = Math.max(x.max() - x.min(), y.max() - y.min());
    wide = (x.max() - x.min()) / longest;
    deep = (y.max() - y.min()) / longest;
  }

  double x(double u, double v) {
    return middleX + size * ((u - 0.5) * wide * cos + (v - 0.5) * deep * sin);
  }

  double y(double u, double v, double level) {
    double depth = (v - 0.5) * deep * cos - (u - 0.5) * wide * sin;
    double up = RELIEF * (level - 0.45);
    return middleY - size * (depth * sinTilt + up * cosTilt);
  }
}
