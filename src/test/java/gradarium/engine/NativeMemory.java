package gradarium.engine;

import org.nd4j.linalg.factory.Nd4j;

/** The memory of all arrays together, as ND4J itself counts it. */
public final class NativeMemory implements AutoCloseable {
  private static final int HOST = 0;

  /** Until it is closed, arrays take at most so many bytes more than now. */
  public NativeMemory(long more) {
    Nd4j.getEnvironment().setDeviceLimit(HOST, bytes() + more);
  }

  /** Bytes of all arrays that have not been freed. */
  public static long bytes() {
    return Nd4j.getEnvironment().getDeviceCouner(HOST);
  }

  @Override
  public void close() {
    Nd4j.getEnvironment().setDeviceLimit(HOST, 0);
  }
}
