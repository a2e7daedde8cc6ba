package gradarium.concept.optimizer;

import gradarium.chart.Formula;
import gradarium.chart.Formula.Line;
import gradarium.chart.LaneStyle;
import gradarium.chart.Style;
import gradarium.engine.optimizer.RAdam;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import java.util.ArrayList;
import java.util.List;

/** The update formula of a lane, with the numbers of its last step put in. */
final class UpdateFormula {
  private static final double LARGE = 16;
  private static final double SMALL = 13;

  private final LaneSnapshot lane;
  private final Style style;
  private final LaneStyle laneStyle;
  private final List<Line> lines = new ArrayList<>();

  private UpdateFormula(LaneSnapshot lane, LaneStyle laneStyle, Style style) {
    this.lane = lane;
    this.laneStyle = laneStyle;
    this.style = style;
  }

  static Formula of(LaneSnapshot lane, LaneStyle laneStyle, Style style) {
    UpdateFormula formula = new UpdateFormula(lane, laneStyle, style);
    formula.write();
    return new Formula(List.copyOf(formula.lines), style);
  }

  private void write() {
    switch (lane.method().id()) {
      case "sgd" -> {
        say("\\theta \\leftarrow \\theta - \\eta\\, g");
        fill(p(lane.before()));
        fill("- %s \\cdot %s".formatted(h("learning-rate"), g()));
      }
      case "momentum" -> velocity("\\nabla J(\\theta)");
      case "nag" -> velocity("\\nabla J(\\theta - \\gamma v)");
      case "adagrad" -> {
        say("G \\leftarrow G + g^2");
        fill("%s + %s^2".formatted(was("G"), g()));
        fill("= " + is("G"));
        scaledStep();
      }
      case "rmsprop" -> {
        squares();
        scaledStep();
      }
      case "adadelta" -> {
        squares();
        say("\\Delta = \\frac{\\sqrt{s + \\epsilon}}{\\sqrt{G + \\epsilon}}\\, g");
        fill(
            "\\frac{\\sqrt{%s + \\epsilon}}{\\sqrt{%s + \\epsilon}}\\,%s"
                .formatted(was("s"), is("G"), g()));
        say("\\theta \\leftarrow \\theta - \\Delta");
        fill("%s - %s".formatted(p(lane.before()), p(negative(lane.step()))));
        say("s \\leftarrow \\gamma s + (1 - \\gamma)\\Delta^2");
        fill("= %s".formatted(is("s")));
      }
      default -> moments();
    }
    say("\\theta = " + p(lane.position()));
  }

  private void velocity(String gradient) {
    String sign = lane.asPrinted() ? "-" : "+";
    say("v \\leftarrow \\gamma v " + sign + " \\eta\\," + gradient);
    fill("%s \\cdot %s".formatted(h("momentum"), was("v")));
    fill("%s %s \\cdot %s".formatted(sign, h("learning-rate"), g()));
    fill("= " + is("v"));
    say("\\theta \\leftarrow \\theta - v");
    fill("%s - %s".formatted(p(lane.before()), is("v")));
  }

  private void squares() {
    say("G \\leftarrow \\gamma G + (1 - \\gamma)\\, g^2");
    fill("%s \\cdot %s".formatted(h("decay"), was("G")));
    fill("+ %s \\cdot %s^2".formatted(rest("decay"), g()));
  }

  private void scaledStep() {
    say("\\theta \\leftarrow \\theta - \\frac{\\eta}{\\sqrt{G + \\epsilon}}\\, g");
    fill(p(lane.before()));
    fill("- \\frac{%s}{\\sqrt{%s + \\epsilon}}\\,%s".formatted(h("learning-rate"), is("G"), g()));
  }

  private void moments() {
    double t = lane.steps();
    say("m \\leftarrow \\beta_1 m + (1 - \\beta_1)\\, g");
    fill("%s \\cdot %s".formatted(h("beta1"), was("m")));
    fill("+ %s \\cdot %s".formatted(rest("beta1"), g()));
    say("v \\leftarrow \\beta_2 v + (1 - \\beta_2)\\, g^2");
    fill("%s \\cdot %s".formatted(h("beta2"), was("v")));
    fill("+ %s \\cdot %s^2".formatted(rest("beta2"), g()));
    say("\\hat m = \\frac{m}{1 - \\beta_1^t} \\quad \\hat v = \\frac{v}{1 - \\beta_2^t}");
    fill("\\hat m = " + hat("m", "beta1", t));
    fill("\\hat v = " + hat("v", "beta2", t));
    String factor = "";
    if (lane.method() instanceof RAdam) {
      double r =
          RAdam.rectification(lane.hyperparameters().get("beta2"), Math.max(1, lane.steps()));
      if (r == 0) {
        say("\\rho_t \\le 4:\\quad \\theta \\leftarrow \\theta - \\eta\\, \\hat m");
        fill(
            "%s - %s \\cdot %s"
                .formatted(p(lane.before()), h("learning-rate"), hat("m", "beta1", t)));
        return;
      }
      factor = "r_t\\, ";
      fill("r_t = " + CompactNumbers.latex(r));
    }
    say(
        "\\theta \\leftarrow \\theta - \\eta\\, "
            + factor
            + "\\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}");
    fill("%s %s".formatted(p(lane.before()), plus(lane.step())));
  }

  private String hat(String name, String beta, double t) {
    double correction = 1 - Math.pow(lane.hyperparameters().get(beta), t);
    Point value = lane.state().get(name);
    return t == 0 ? p(value) : p(new Point(value.x() / correction, value.y() / correction));
  }

  private void say(String latex) {
    lines.add(new Line(latex, style.text(), LARGE));
  }

  /** Adds numbers of the last step; before the first there are none. */
  private void fill(String latex) {
    if (lane.steps() > 0) {
      lines.add(new Line(latex, laneStyle.ink(style), SMALL));
    }
  }

  private String h(String key) {
    return CompactNumbers.latex(lane.hyperparameters().get(key));
  }

  private String rest(String key) {
    return CompactNumbers.latex(1 - lane.hyperparameters().get(key));
  }

  private String g() {
    return p(lane.gradient());
  }

  private String was(String name) {
    return p(lane.stateBefore().get(name));
  }

  private String is(String name) {
    return p(lane.state().get(name));
  }

  private static Point negative(Point p) {
    return new Point(-p.x(), -p.y());
  }

  private static String plus(Point p) {
    return "+ " + p(p);
  }

  private static String p(Point p) {
    return "(" + CompactNumbers.latex(p.x()) + ",\\," + CompactNumbers.latex(p.y()) + ")";
  }
}
