package gradarium.chart;

/** A figure that needs a certain height, however wide it is. */
public interface SizedFigure extends Figure {

  /** The height that it needs, in pixels. */
  double height();
}
