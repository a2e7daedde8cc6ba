package gradarium.engine;

import org.bytedeco.openblas.presets.openblas;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The ND4J backend in use.
 *
 * @param device {@code CPU} or {@code GPU}
 * @param threads threads that one large array operation may use
 */
public record Backend(String device, int threads) {

  /**
   * Starts ND4J, which takes about two seconds the first time, and tells what it runs on. Later
   * calls return at once. One thread computes: more of them make the arrays of this program slower,
   * and take the processors that draw. Never to be called on the thread that draws the window.
   */
  public static Backend start() {
    boolean cpu = Nd4j.getBackend().getClass().getSimpleName().startsWith("Cpu");
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    if (cpu) {
      openblas.blas_set_num_threads(1);
    }
    return new Backend(cpu ? "CPU" : "GPU", Nd4j.getEnvironment().maxMasterThreads());
  }
}
