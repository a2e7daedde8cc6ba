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
    INDArray result = memory.array(vector.dataType());
    AMax largest = new AMax(part, result, Integer.MAX_VALUE);
    Norm2 norm = new Norm2(scaled, result, Integer.MAX_VALUE);
    HostCopy copy = new HostCopy(result);
    Scalar factor = new Scalar(memory, 1, vector.dataType());
    Program scale = new Program(memory).multiply(part, factor, scaled);
    return () -> {
      Nd4j.getExecutioner().exec(largest);
      double size = copy.pull()[0];
      if (!(size > 0 && Double.isFinite(size))) {
        return size;
      }
      factor.set(1 / size);
      scale.run();
      Nd4j.getExecutioner().exec(norm);
      return size * copy.pull()[0];
    };
  }
}
