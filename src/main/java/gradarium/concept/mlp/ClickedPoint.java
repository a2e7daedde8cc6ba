package gradarium.concept.mlp;

import gradarium.engine.Numbers;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.TextSetting.Language;
import gradarium.simulation.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A point that the learner put somewhere.
 *
 * @param x where
 * @param y where
 * @param label its class, 0 or 1
 */
record ClickedPoint(double x, double y, int label) {
  /** How points are written. */
  static final Language<List<ClickedPoint>> LANGUAGE =
      new Language<>() {
        @Override
        public List<ClickedPoint> read(String text) throws Refused {
          return parse(text);
        }

        @Override
        public void check(List<ClickedPoint> points) throws Refused {
          if (points.size() > MOST) {
            throw new Refused(Message.of("mlp.error.points", MOST));
          }
        }
      };

  private static final int MOST = 1000;
  private static final int PARTS = 3;

  /** Reads points written {@code 0.5 -1 0; 1 1 1}. */
  static List<ClickedPoint> parse(String text) throws Refused {
    List<ClickedPoint> points = new ArrayList<>();
    for (String point : text.split(";", -1)) {
      points.add(one(point.strip()));
    }
    return List.copyOf(points);
  }

  private static ClickedPoint one(String text) throws Refused {
    String[] parts = text.split(" +");
    try {
      if (parts.length == PARTS) {
        double x = Numbers.parse(parts[0]);
        double y = Numbers.parse(parts[1]);
        double size = MlpSettings.PLANE;
        boolean isClass = parts[2].equals("0") || parts[2].equals("1");
        if (Math.abs(x) <= size && Math.abs(y) <= size && isClass) {
          return new ClickedPoint(x, y, Integer.parseInt(parts[2]));
        }
      }
    } catch (NumberFormatException e) {
      throw new Refused(Message.of("mlp.error.point", text));
    }
    throw new Refused(Message.of("mlp.error.point", text));
  }

  /** Points as they are written. */
  static Written<List<ClickedPoint>> written(List<ClickedPoint> points) {
    String text =
        points.stream()
            .map(p -> Numbers.plain(p.x) + " " + Numbers.plain(p.y) + " " + p.label)
            .collect(Collectors.joining("; "));
    return new Written<>(text, List.copyOf(points));
  }

  /** All points to learn from, and none to test with. */
  static Split split(List<ClickedPoint> points) {
    float[] samples = new float[3 * points.size()];
    float[] targets = new float[points.size()];
    for (int i = 0; i < points.size(); i++) {
      samples[3 * i] = (float) points.get(i).x;
      samples[3 * i + 1] = (float) points.get(i).y;
      samples[3 * i + 2] = 1;
      targets[i] = points.get(i).label;
    }
    Dataset data = new Dataset(PlaneData.CLICKED, 2, 1, samples, targets);
    return new Split(data, data.first(0));
  }
}
