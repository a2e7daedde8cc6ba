package gradarium.concept.descent;

import gradarium.chart.Scales;
import gradarium.engine.Numbers;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.TextSetting.Language;
import gradarium.simulation.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Samples that the learner put somewhere.
 *
 * @param x of each
 * @param t what each is to give
 */
record Samples(List<Double> x, List<Double> t) {
  /** None: samples are drawn. */
  static final Samples NONE = new Samples(List.of(), List.of());

  /** How they are written. */
  static final Language<Samples> LANGUAGE =
      new Language<>() {
        @Override
        public Samples read(String text) throws Refused {
          return parse(text);
        }

        @Override
        public void check(Samples samples) throws Refused {
          if (samples.x.size() > MOST) {
            throw new Refused(Message.of("descent.error.points", MOST));
          }
        }
      };

  private static final int MOST = 500;
  private static final double FARTHEST = 100;

  /** Those of a data set. */
  static Samples of(Dataset data) {
    return new Samples(
        Arrays.stream(LineData.inputs(data)).boxed().toList(),
        Arrays.stream(LineData.targets(data)).boxed().toList());
  }

  /** Reads samples written {@code 0.5 1; -1 0.2}; none from an empty text. */
  static Samples parse(String text) throws Refused {
    List<Double> x = new ArrayList<>();
    List<Double> t = new ArrayList<>();
    for (String sample : text.isBlank() ? new String[0] : text.split(";", -1)) {
      String[] parts = sample.strip().split(" +");
      if (parts.length != 2) {
        throw DescentSettings.refused(sample.strip());
      }
      x.add(number(parts[0], sample));
      t.add(number(parts[1], sample));
    }
    return new Samples(List.copyOf(x), List.copyOf(t));
  }

  private static double number(String text, String sample) throws Refused {
    try {
      double value = Numbers.parse(text);
      if (Math.abs(value) <= FARTHEST) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw DescentSettings.refused(sample.strip());
    }
    throw DescentSettings.refused(sample.strip());
  }

  /** As they are written, with numbers that can be read by people too. */
  Written<Samples> written() {
    Samples all = new Samples(rounded(x), rounded(t));
    String text =
        IntStream.range(0, x.size())
            .mapToObj(i -> Numbers.plain(all.x.get(i)) + " " + Numbers.plain(all.t.get(i)))
            .collect(Collectors.joining("; "));
    return new Written<>(text, all);
  }

  private static List<Double> rounded(List<Double> values) {
    return values.stream().map(value -> Math.rint(value * 1000) / 1000 + 0.0).toList();
  }

  /** The same and one more. */
  Samples with(double newX, double newT) {
    List<Double> allX = new ArrayList<>(x);
    List<Double> allT = new ArrayList<>(t);
    allX.add(newX);
    allT.add(newT);
    return new Samples(List.copyOf(allX), List.copyOf(allT));
  }

  /** The same without one of them. */
  Samples without(int sample) {
    List<Double> allX = new ArrayList<>(x);
    List<Double> allT = new ArrayList<>(t);
    allX.remove(sample);
    allT.remove(sample);
    return new Samples(List.copyOf(allX), List.copyOf(allT));
  }

  /** The sample that is nearest to a place on a chart, where one is near. */
  Optional<Integer> nearest(Scales scales, double placeX, double placeY, double reach) {
    Optional<Integer> found = Optional.empty();
    double least = reach;
    for (int i = 0; i < x.size(); i++) {
      double distance =
          Math.hypot(scales.placeX(x.get(i)) - placeX, scales.placeY(t.get(i)) - placeY);
      if (distance < least) {
        least = distance;
        found = Optional.of(i);
      }
    }
    return found;
  }

  /** What a line is fitted to. */
  Dataset dataset() {
    return LineData.of(
        x.stream().mapToDouble(v -> v).toArray(), t.stream().mapToDouble(v -> v).toArray());
  }
}
