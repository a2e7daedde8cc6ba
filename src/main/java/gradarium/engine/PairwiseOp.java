package gradarium.engine;

import java.util.List;
import java.util.Locale;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BaseTransformSameOp;

/**
 * z ← x ∘ y for two arrays of one shape, as ND4J's native library numbers its pairwise transforms.
 * Ten times cheaper on small arrays than the operations that ND4J's convenience methods make.
 */
final class PairwiseOp extends BaseTransformSameOp {

  /** The operations in use; the numbers are the native library's, and others can end the JVM. */
  enum Kind {
    ADD(0),
    /** z ← y. */
    COPY(1),
    DIVIDE(2),
    MULTIPLY(3),
    POWER(4),
    SUBTRACT(6),
    MAX(7),
    MIN(8);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private final Kind kind;

  PairwiseOp(Kind kind, INDArray x, INDArray y, INDArray z) {
    super(x, y, z);
    this.kind = kind;
  }

  @Override
  public int opNum() {
    return kind.number;
  }

  @Override
  public String opName() {
    return "pairwise_" + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String onnxName() {
    return opName();
  }

  @Override
  public String tensorflowName() {
    return opName();
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> gradients) {
    throw new UnsupportedOperationException("not part of a differentiated graph");
  }
}
