package gradarium.engine;

import org.nd4j.linalg.factory.Nd4j;

/** The memory of all arrays together, as ND4J itself counts it. */
public final class NativeMemory {
  private static final int HOST = 0;

  private NativeMemory() {}

  /** Bytes of all arrays that have not been freed. */
  public static long bytes() {
    return Nd4j.getEnvironment().getDeviceCouner(HOST);
  }

  /** Does work during which arrays may take so many bytes more than before. */
  public static void within(long more, Runnable work) {
    Nd4j.getEnvironment().setDeviceLimit(HOST, bytes() + more);
    try {
      work.run();
    } finally {
      Nd4j.getEnvironment().setDeviceLimit(HOST, 0);
    }
  }
}
