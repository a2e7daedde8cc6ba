package gradarium.engine;

import gradarium.message.Message;
import java.util.Optional;
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
  private static final String PORTABLE = "portable";

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

  /** What is wrong with the properties that decide how it computes, if anything. */
  public static Optional<Message> wrongProperty() {
    String calls = System.getProperty(PROPERTY, PORTABLE);
    String threads = System.getProperty(Parallel.PROPERTY, "1");
    if (!calls.equals(PORTABLE)) {
      return Optional.of(Message.of("error.property", PROPERTY, calls, PORTABLE));
    }
    return threads.matches("[1-9][0-9]{0,2}")
        ? Optional.empty()
        : Optional.of(Message.of("error.property", Parallel.PROPERTY, threads, "1 – 999"));
  }

  private static final class Started {
    static final Backend BACKEND = begin();
    static final Calls CALLS = BACKEND.portable ? new PortableCalls() : new PointerCalls();

    private static Backend begin() {
      boolean cpu = Nd4j.getBackend().getClass().getSimpleName().startsWith("Cpu");
      Nd4j.getEnvironment().setMaxMasterThreads(1);
      boolean portable = !cpu || PORTABLE.equals(System.getProperty(PROPERTY));
      return new Backend(cpu ? CPU : "GPU", portable);
    }
  }
}
