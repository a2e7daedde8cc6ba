package gradarium.engine;

import org.nd4j.linalg.factory.Nd4j;

/**
 * The ND4J backend in use.
 *
 * @param device {@code CPU} or {@code GPU}
 * @param portable whether ND4J's own calls are used, as always on a GPU, rather than BLAS on
 *     pointers
 */
public record Backend(String device, boolean portable) {
  static final String CPU = "CPU";

  /** {@code portable} makes the CPU use the calls that a GPU would use. */
  public static final String PROPERTY = "gradarium.engine";

  /** The calls in use: the only place where it is decided which. */
  static Calls calls() {
    return Started.CALLS;
  }

  /**
   * Starts ND4J, which takes about two seconds the first time, and returns what it runs on. Later
   * calls return at once. One thread computes each operation: more threads would slow down arrays
   * as small as those of this program; {@link Parallel} runs independent work on several threads.
   * Must not be called on the thread that draws the window.
   */
  public static Backend start() {
    return Started.BACKEND;
  }

  private static final class Started {
    static final Backend BACKEND = begin();
    static final Calls CALLS = BACKEND.portable ? new PortableCalls() : new PointerCalls();

    private static Backend begin() {
      boolean cpu = Nd4j.getBackend().getClass().getSimpleName().startsWith("Cpu");
      Nd4j.getEnvironment().setMaxMasterThreads(1);
      boolean portable = !cpu || "portable".equals(System.getProperty(PROPERTY));
      return new Backend(cpu ? CPU : "GPU", portable);
    }
  }
}
