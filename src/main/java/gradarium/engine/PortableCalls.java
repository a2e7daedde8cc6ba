package gradarium.engine;

import gradarium.engine.Matrices.Matrix;
import java.util.function.DoubleSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.floating.Norm2;
import org.nd4j.linalg.api.ops.impl.reduce.same.AMax;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** ND4J's own calls, which every backend has: those that a GPU takes. */
final class PortableCalls implements Calls {

  @Override
  public Runnable product(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    INDArray left = view(a);
    INDArray right = view(b);
    INDArray result = view(c);
    return () -> Nd4j.gemm(left, right, result, a.transposed(), b.transposed(), alpha, beta);
  }

  private static INDArray view(Matrix matrix) {
    INDArray all = matrix.array();
    long used = (long) matrix.stride() * matrix.columns();
    return all.reshape('f', new long[] {all.length()})
        .get(NDArrayIndex.interval(0, used))
        .reshape('f', new long[] {matrix.stride(), matrix.columns()})
        .get(NDArrayIndex.interval(0, matrix.rows()), NDArrayIndex.all());
  }

  @Override
  public Runnable copy(INDArray x, INDArray z) {
    PairwiseOp op = new PairwiseOp(PairwiseOp.Kind.COPY, z, x, z);
    return () -> Nd4j.getExecutioner().exec(op);
  }

  @Override
  public Runnable sum(Memory memory, Scalar a, INDArray x, Scalar b, INDArray y) {
    INDArray part = memory.like(y);
    return new Program(memory).multiply(x, a, part).multiply(y, b, y).add(y, part, y);
  }

  @Override
  public Runnable sqrt(INDArray x, INDArray z) {
    Sqrt op = new Sqrt(x, z);
    return () -> Nd4j.getExecutioner().exec(op);
  }

  @Override
  public Runnable overRoot(
      Memory memory, Scalar a, INDArray x, Scalar c, INDArray y, Scalar e, INDArray z) {
    INDArray root = memory.like(z);
    return new Program(memory)
        .multiply(y, c, root)
        .sqrt(root, root)
        .add(root, e, root)
        .multiply(x, a, z)
        .divide(z, root, z);
  }

  @Override
  public DoubleSupplier norm(Memory memory, INDArray vector, int from, int length) {
    INDArray part = vector.get(NDArrayIndex.interval(from, from + length));
    INDArray scaled = memory.like(part);
    INDArray results = memory.array(vector.dataType(), 2);
    INDArray largest = results.get(NDArrayIndex.point(0));
    Program program =
        new Program(memory)
            .then(new AMax(part, largest, Integer.MAX_VALUE))
            .divideByOne(part, largest, scaled)
            .then(new Norm2(scaled, results.get(NDArrayIndex.point(1)), Integer.MAX_VALUE));
    HostCopy copy = new HostCopy(results);
    return () -> {
      program.run();
      double[] both = copy.pull();
      boolean scales = both[0] > 0 && Double.isFinite(both[0]);
      return scales ? both[0] * both[1] : both[0];
    };
  }
}
