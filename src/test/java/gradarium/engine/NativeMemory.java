package gradarium.engine;

import java.util.concurrent.locks.LockSupport;
import org.nd4j.linalg.factory.Nd4j;

/** The memory of all arrays together, as ND4J itself counts it. */
public final class NativeMemory {
  private static final int HOST = 0;
  private static final int STEADY = 100;
  private static final long MILLISECOND = 1_000_000;

  private NativeMemory() {}

  /** Bytes of all arrays that have not been freed. */
  public static long bytes() {
    return Nd4j.getEnvironment().getDeviceCouner(HOST);
  }

  /** The same once the garbage of what ran before is freed, and players that were closed are. */
  public static long settled() {
    System.gc();
    long bytes = bytes();
    for (int steady = 0; steady < STEADY; steady++) {
      LockSupport.parkNanos(MILLISECOND);
      long now = bytes();
      steady = now == bytes ? steady : 0;
      bytes = now;
    }
    return bytes;
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
