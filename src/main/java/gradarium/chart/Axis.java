package gradarium.chart;

import gradarium.engine.Numbers;
import gradarium.message.CompactNumbers;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A range of values along one side of a figure.
 *
 * @param label what is measured; may be empty
 * @param min value at the lower end
 * @param max value at the upper end
 * @param logarithmic whether equal ratios are equally far apart
 * @param names what stands at 0, 1, 2 and so on instead of numbers; empty for numbers
 */
public record Axis(String label, double min, double max, boolean logarithmic, List<String> names) {
  private static final double MOST_DECADES = 8;
  private static final double RAISED = 0.33;
  private static final double RAISED_SIZE = 0.82;
  private static final double LABEL_ROOM = 55;
  private static final double HAIR = 1e-6;
  private static final double LARGEST_WHOLE = 1e9;
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final DecimalFormatSymbols DOT = DecimalFormatSymbols.getInstance(Locale.ROOT);

  /** An axis with numbers. */
  public Axis(String label, double min, double max, boolean logarithmic) {
    this(label, min, max, logarithmic, List.of());
  }

  /** The share of the axis below a value: 0 at the lower end, 1 at the upper. */
  public double fraction(double value) {
    if (!logarithmic) {
      return (value - min) / (max - min);
    }
    double safe = Math.max(value, Double.MIN_NORMAL);
    return Math.log(safe / min) / Math.log(max / min);
  }

  /** The value above a share of the axis. */
  public double value(double fraction) {
    return logarithmic ? min * Math.pow(max / min, fraction) : min + fraction * (max - min);
  }

  /** An axis from 0 to the next round number, so that it grows in steps. */
  public static Axis steps(String label, long steps) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(steps, 10))));
    double max = power;
    for (double factor : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8, 10}) {
      max = factor * power;
      if (max >= steps) {
        break;
      }
    }
    return new Axis(label, 0, max, false);
  }

  /** A log axis without a name that begins at the power of ten at or below {@code lowest}. */
  public static Axis decades(double lowest, double max) {
    return new Axis("", Math.pow(10, Math.floor(Math.log10(lowest))), max, true);
  }

  /** The same axis between other values. */
  public Axis between(double low, double high) {
    return new Axis(label, low, high, logarithmic, names);
  }

  /** The same axis between the ends of another. */
  Axis between(Axis other) {
    return between(other.min, other.max);
  }

  /** How a value is read from it: by its name, whole where it is whole, else short. */
  String read(double value) {
    int index = (int) Math.round(value);
    if (!names.isEmpty()) {
      return index >= 0 && index < names.size() ? names.get(index) : "";
    }
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    return isWhole ? Numbers.plain(value) : CompactNumbers.shortest(value);
  }

  /** The same axis between shares of it, which may lie outside: 0 and 1 leave it as it is. */
  public Axis part(double low, double high) {
    return between(value(low), value(high));
  }

  /** So many times as near; what is at this share stays there. */
  Axis nearer(double times, double share) {
    return part(share - share / times, share + (1 - share) / times);
  }

  /** The same axis without its name. */
  Axis unlabelled() {
    return new Axis("", min, max, logarithmic, names);
  }

  /** Whether another measures the same. */
  boolean isLike(Axis other) {
    return label.equals(other.label)
        && logarithmic == other.logarithmic
        && names.equals(other.names);
  }

  /** Whether there is something between its ends. */
  boolean isProper() {
    return Double.isFinite(max - min) && max > min && (!logarithmic || min > 0);
  }

  /** An axis of JFreeChart; its lowest power of ten is inside by a hair, and so has its label. */
  ValueAxis chartAxis(Style style, double length) {
    NumberAxis linear = new NumberAxis();
    linear.setAutoRangeIncludesZero(false);
    if (!names.isEmpty()) {
      linear = new SymbolAxis(null, names.toArray(String[]::new));
      ((SymbolAxis) linear).setGridBandsVisible(false);
    }
    ValueAxis axis = logarithmic ? logAxis(style) : linear;
    axis.setRange(logarithmic ? min * (1 - HAIR) : min, max);
    axis.setLabel(label.isEmpty() ? null : label);
    axis.setLabelFont(style.font());
    axis.setLabelPaint(style.secondary());
    axis.setTickLabelFont(style.font());
    axis.setTickLabelPaint(style.secondary());
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(style.rule());
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    if (!logarithmic && names.isEmpty()) {
      double unit = roundUnit(max - min, Math.max(2, length / (LABEL_ROOM * style.scale())));
      linear.setTickUnit(new NumberTickUnit(unit, format(unit)));
    }
    if (axis instanceof LogAxis log) {
      double decades = Math.log10(max / min);
      double every = Math.max(1, Math.ceil(decades / Math.min(MOST_DECADES, length / 30)));
      log.setTickUnit(new NumberTickUnit(every));
    }
    return axis;
  }

  /** Plain numbers with as many decimals as tell them apart. */
  private static DecimalFormat format(double unit) {
    int decimals = (int) Math.max(3, Math.ceil(-Math.log10(unit)));
    return new DecimalFormat("0." + "#".repeat(Math.min(decimals, 12)), DOT);
  }

  private LogAxis logAxis(Style style) {
    LogAxis axis =
        new LogAxis() {
          private static final long serialVersionUID = 1L;

          /** Where there are no two powers of ten, round numbers. */
          @Override
          public List<?> refreshTicks(
              Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            boolean across = RectangleEdge.isTopOrBottom(edge);
            double length = across ? area.getWidth() : area.getHeight();
            return hasPowers()
                ? super.refreshTicks(g, state, area, edge)
                : roundTicks(length / (LABEL_ROOM * style.scale()), across);
          }

          @Override
          protected AttributedString createTickLabel(double value) {
            return power(Math.round(Math.log10(value)), style.font());
          }
        };
    axis.setBaseSymbol("10");
    axis.setBaseFormatter(NumberFormat.getIntegerInstance(Locale.ROOT));
    axis.setMinorTickMarksVisible(false);
    return axis;
  }

  /** Whether two powers of ten are shown, which tell all others. */
  private boolean hasPowers() {
    return Math.floor(Math.log10(max) + HAIR) - Math.ceil(Math.log10(min) - HAIR) >= 1;
  }

  /** Round numbers, each labelled. */
  private List<NumberTick> roundTicks(double most, boolean across) {
    TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    return roundValues(most).entrySet().stream()
        .map(e -> new NumberTick(e.getKey(), e.getValue(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  /** Round values between the ends, about as many as this, and how each is written. */
  Map<Double, String> roundValues(double most) {
    double unit = roundUnit(max - min, Math.max(2, most));
    Map<Double, String> values = new TreeMap<>();
    for (double k = Math.ceil(min / unit); k * unit <= max; k++) {
      String text = unit < SMALLEST_PLAIN ? shortened(k * unit) : format(unit).format(k * unit);
      values.put(k * unit, text);
    }
    return values;
  }

  private static String shortened(double value) {
    return new DecimalFormat("0.####E0", DOT).format(value).replace('E', 'e');
  }

  /** 10 with a raised exponent. */
  private static AttributedString power(long exponent, Font font) {
    String text = "10" + Long.toString(exponent).replace('-', '–');
    AttributedString label = new AttributedString(text);
    AffineTransform up = AffineTransform.getTranslateInstance(0, -RAISED * font.getSize2D());
    up.scale(RAISED_SIZE, RAISED_SIZE);
    Font raised = font.deriveFont(up);
    label.addAttribute(TextAttribute.FONT, font, 0, 2);
    label.addAttribute(TextAttribute.FONT, raised, 2, text.length());
    return label;
  }

  /** Distance of round labels that leaves each of them some room. */
  private static double roundUnit(double range, double most) {
    double power = Math.pow(10, Math.floor(Math.log10(range / most)));
    for (double factor : new double[] {1, 2, 5, 10}) {
      if (range / (factor * power) <= most) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
