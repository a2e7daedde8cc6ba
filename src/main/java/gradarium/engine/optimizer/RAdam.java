package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rectified Adam (Liu et al. 2020, Algorithm 2): as Adam, times the rectification r_t while the
 * variance of the adaptive learning rate is tractable (ρ_t &gt; 4), else θ ← θ − η m̂.
 */
public final class RAdam implements Method {

  @Override
  public String id() {
    return "radam";
  }

  @Override
  public String name() {
    return "RAdam";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(
        Hyperparameter.learningRate(0.02),
        Hyperparameter.beta1(),
        Hyperparameter.beta2(),
        Hyperparameter.epsilon(1e-8));
  }

  @Override
  public List<String> state() {
    return List.of("m", "v");
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray m = buffers.state("m");
    INDArray step = buffers.scratch();
    Moments moments = new Moments(buffers);
    Scalar rectified = buffers.newScalar(0);
    Program plain = buffers.program().multiply(m, moments.rate(), step);
    Program adaptive =
        buffers
            .program()
            .overRoot(
                rectified,
                m,
                moments.secondFactor(),
                buffers.state("v"),
                buffers.scalar(Hyperparameter.EPSILON),
                step);
    return moments
        .program()
        .then(
            () -> {
              double beta2 = buffers.scalar(Hyperparameter.BETA2).get();
              double r = rectification(beta2, buffers.step());
              rectified.set(r * moments.rate().get());
              (r > 0 ? adaptive : plain).run();
            })
        .subtract(theta, step, theta);
  }

  /** The rectification r of step t, or 0 where ρ ≤ 4 and the step is not adaptive. */
  public static double rectification(double beta2, long t) {
    double limit = 2 / (1 - beta2) - 1;
    double power = Math.pow(beta2, t);
    double rho = limit - 2 * t * power / (1 - power);
    if (rho <= 4) {
      return 0;
    }
    return Math.sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho));
  }
}
