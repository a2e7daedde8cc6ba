package gradarium.engine.expression;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.Collections;
import java.util.List;

/**
 * Tells the parser that a name is a function of so many arguments. The parser's own evaluation is
 * not used: array programs evaluate.
 */
record NamedFunction(int arguments) implements FunctionIfc {

  @Override
  public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
    return Collections.nCopies(
        arguments, FunctionParameterDefinition.builder().name("value").build());
  }

  @Override
  public boolean hasVarArgs() {
    return false;
  }

  @Override
  public void validatePreEvaluation(Token token, EvaluationValue... values) {}

  @Override
  public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
      throws EvaluationException {
    throw new EvaluationException(token, "formulas are compiled, not evaluated here");
  }
}
