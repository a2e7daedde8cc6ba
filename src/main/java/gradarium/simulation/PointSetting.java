package gradarium.simulation;

import gradarium.engine.Numbers;
import gradarium.engine.surface.Point;
import gradarium.message.Message;
import java.util.function.Function;

/**
 * A point of the plane, written {@code 1.0,1.5}.
 *
 * @param follows the key of a setting that decides the initial point; when it changes, a point set
 *     before is forgotten
 * @param initialFrom the initial point, given the other settings
 * @param limit largest allowed size of a coordinate
 */
public record PointSetting(
    Name name, String follows, Function<Settings, Point> initialFrom, double limit)
    implements Setting<Point> {

  @Override
  public Point initial(Settings others) {
    return initialFrom.apply(others);
  }

  @Override
  public Point parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw invalid(text);
    }
    Point value = new Point(coordinate(parts[0], text), coordinate(parts[1], text));
    if (!isAllowed(value)) {
      throw invalid(text);
    }
    return value;
  }

  private double coordinate(String part, String text) {
    try {
      return Numbers.parse(part);
    } catch (NumberFormatException e) {
      throw invalid(text);
    }
  }

  @Override
  public void check(Point value) {
    if (!isAllowed(value)) {
      throw invalid(format(value));
    }
  }

  private boolean isAllowed(Point value) {
    return Math.abs(value.x()) <= limit && Math.abs(value.y()) <= limit;
  }

  @Override
  public String format(Point value) {
    return Numbers.plain(value.x()) + "," + Numbers.plain(value.y());
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.point", Numbers.plain(-limit), Numbers.plain(limit));
  }

  @Override
  public PointSetting named(Name other) {
    return new PointSetting(other, follows, initialFrom, limit);
  }
}
