package gradarium.simulation;

import java.util.function.BooleanSupplier;

/** Waits for what another thread does; a test that waits in vain ends by its timeout. */
public final class Await {
  private Await() {}

  /** Waits until something is so. */
  public static void await(BooleanSupplier wanted) {
    while (!wanted.getAsBoolean()) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new AssertionError("it did not come", e);
      }
    }
  }
}
