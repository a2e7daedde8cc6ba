package gradarium.engine.expression;

import static gradarium.engine.expression.Expression.constant;

import gradarium.engine.expression.Expression.Binary;
import gradarium.engine.expression.Expression.Call;
import gradarium.engine.expression.Expression.Constant;
import gradarium.engine.expression.Expression.Variable;

/** The rules of differentiation. */
final class Derivative {
  private Derivative() {}

  static Expression of(Expression f, Variable by) {
    if (f instanceof Constant) {
      return constant(0);
    } else if (f instanceof Variable v) {
      return constant(v == by ? 1 : 0);
    } else if (f instanceof Call call) {
      Expression inner = of(call.argument(), by);
      return inner.is(0) ? inner : call.function().derivative(call.argument()).times(inner);
    }
    Binary binary = (Binary) f;
    Expression a = binary.left();
    Expression b = binary.right();
    Expression da = of(a, by);
    Expression db = of(b, by);
    return switch (binary.operator()) {
      case ADD -> da.plus(db);
      case SUBTRACT -> da.minus(db);
      case MULTIPLY -> da.times(b).plus(a.times(db));
      case DIVIDE -> da.over(b).minus(f.times(db).over(b));
      case POWER -> power(a, b, da, db);
      case MAX -> max(a, b, da, db);
    };
  }

  /** b a^(b−1) a′, and a^b ln(a) b′ where the exponent is no constant. */
  private static Expression power(Expression a, Expression b, Expression da, Expression db) {
    Expression base = da.is(0) ? da : b.times(a.power(b.minus(constant(1)))).times(da);
    Expression exponent = db.is(0) ? db : a.power(b).times(a.apply(Function.LOG)).times(db);
    return base.plus(exponent);
  }

  /** a′ where a is larger, b′ where b is larger, their mean where both are equal. */
  private static Expression max(Expression a, Expression b, Expression da, Expression db) {
    Expression larger = a.minus(b).apply(Function.SIGN);
    return da.plus(db).plus(larger.times(da.minus(db))).times(constant(0.5));
  }
}
