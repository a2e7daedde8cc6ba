package gradarium.engine;

import gradarium.engine.Matrices.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BaseScalarOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMax;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A list of array operations on fixed buffers, made once and run many times. No array is allocated
 * while it runs. Unless stated otherwise, operations are elementwise; operands and result have the
 * same shape and may be the same array.
 */
public final class Program implements Runnable {
  private final OpExecutioner executioner = Nd4j.getExecutioner();
  private final List<Runnable> calls = new ArrayList<>();
  private final Memory memory;

  /**
   * An empty program.
   *
   * @param memory of its arrays
   */
  public Program(Memory memory) {
    this.memory = memory;
  }

  /** The memory of its arrays. */
  public Memory memory() {
    return memory;
  }

  /**
   * Runs all operations in the order in which they were appended.
   *
   * @throws IllegalStateException once its memory is closed
   * @throws java.util.concurrent.CancellationException between two operations, where the thread is
   *     interrupted
   */
  @Override
  public void run() {
    for (Runnable call : calls) {
      memory.check();
      call.run();
    }
  }

  /** Appends anything that runs at this point. */
  public Program then(Runnable call) {
    calls.add(call);
    return this;
  }

  /** Appends another program. */
  public Program then(Program program) {
    calls.addAll(program.calls);
    return this;
  }

  /** Appends a prepared ND4J operation. */
  public Program then(Op op) {
    if (op instanceof BaseScalarOp scalar) {
      memory.kept(scalar.scalar());
    } else if (op instanceof ReduceOp reduction) {
      memory.kept(reduction.dimensions());
    }
    return then(() -> executioner.exec(op));
  }

  /** c ← α a b + β c, a product of matrices. */
  public Program product(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    return then(Matrices.product(alpha, a, b, beta, c));
  }

  /** z ← x. */
  public Program copy(INDArray x, INDArray z) {
    return then(Backend.calls().copy(x, z));
  }

  /** z ← x + y. */
  public Program add(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.ADD, x, y, z));
  }

  /** z ← x − y. */
  public Program subtract(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.SUBTRACT, x, y, z));
  }

  /** z ← x ∘ y, element by element. */
  public Program multiply(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.MULTIPLY, x, y, z));
  }

  /** z ← x / y, element by element. */
  public Program divide(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.DIVIDE, x, y, z));
  }

  /** z ← x to the power y, element by element. */
  public Program power(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.POWER, x, y, z));
  }

  /** z ← the larger of x and y, element by element. */
  public Program max(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.MAX, x, y, z));
  }

  /** z ← the smaller of x and y, element by element. */
  public Program min(INDArray x, INDArray y, INDArray z) {
    return then(new PairwiseOp(PairwiseOp.Kind.MIN, x, y, z));
  }

  /** z ← s · x. */
  public Program multiply(INDArray x, Scalar s, INDArray z) {
    return scalar(new ScalarMultiplication(x, null, z, s.get()), s.array());
  }

  /** z ← x + s. */
  public Program add(INDArray x, Scalar s, INDArray z) {
    return scalar(new ScalarAdd(x, null, z, s.get()), s.array());
  }

  /** z ← x / s, where the array s has one element. */
  Program divideByOne(INDArray x, INDArray s, INDArray z) {
    return scalar(new ScalarDivision(x, null, z, 1), s);
  }

  /** y ← a x + b y. */
  public Program sum(Scalar a, INDArray x, Scalar b, INDArray y) {
    return then(Backend.calls().sum(memory, a, x, b, y));
  }

  /** z ← a x / (√(c y) + e), element by element. */
  public Program overRoot(Scalar a, INDArray x, Scalar c, INDArray y, Scalar e, INDArray z) {
    return then(Backend.calls().overRoot(memory, a, x, c, y, e, z));
  }

  /** z ← √x. */
  public Program sqrt(INDArray x, INDArray z) {
    return then(Backend.calls().sqrt(x, z));
  }

  /** z ← x + c. */
  public Program add(INDArray x, double c, INDArray z) {
    return then(new ScalarAdd(x, null, z, c));
  }

  /** z ← c · x. */
  public Program multiply(INDArray x, double c, INDArray z) {
    return then(new ScalarMultiplication(x, null, z, c));
  }

  /** z ← x / c. */
  public Program divide(INDArray x, double c, INDArray z) {
    return then(new ScalarDivision(x, null, z, c));
  }

  /** z ← c − x. */
  public Program subtractFrom(double c, INDArray x, INDArray z) {
    return then(new ScalarReverseSubtraction(x, null, z, c));
  }

  /** z ← c / x. */
  public Program divideInto(double c, INDArray x, INDArray z) {
    return then(new ScalarReverseDivision(x, null, z, c));
  }

  /** z ← x to the power c. */
  public Program power(INDArray x, double c, INDArray z) {
    return then(new Pow(x, z, c));
  }

  /** z ← the larger of x and c. */
  public Program max(INDArray x, double c, INDArray z) {
    return then(new ScalarMax(x, null, z, c));
  }

  /** Every element of z ← c. */
  public Program fill(double c, INDArray z) {
    return then(new ScalarSet(z, null, z, c));
  }

  /** The number is its owner's: this program frees only those that it made. */
  private Program scalar(BaseScalarOp op, INDArray s) {
    op.scalar().close();
    op.setScalar(s);
    return then(() -> executioner.exec(op));
  }
}
