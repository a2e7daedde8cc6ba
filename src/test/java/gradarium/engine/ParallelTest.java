package gradarium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nd4j.linalg.api.buffer.DataType;

/** Work that is done on several threads, as many as each test needs to be at work at once. */
@Timeout(60)
class ParallelTest {
  private static final int THREADS = 4;
  private static final List<Integer> PIECES = IntStream.range(0, 40).boxed().toList();

  private final CyclicBarrier all = new CyclicBarrier(THREADS);

  @BeforeEach
  void setThreads() {
    System.setProperty(Parallel.PROPERTY, Integer.toString(THREADS));
  }

  @AfterEach
  void resetThreads() {
    System.clearProperty(Parallel.PROPERTY);
    System.clearProperty(Parallel.WORTH);
  }

  @Test
  void allThreadsWorkAtOnceAndResultsKeepTheirOrder() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    List<Integer> squares =
        worthIt()
            .map(
                PIECES,
                i -> {
                  meet();
                  threads.add(Thread.currentThread());
                  return i * i;
                });
    assertThat(threads).hasSize(THREADS).contains(Thread.currentThread());
    assertThat(squares).isEqualTo(PIECES.stream().map(i -> i * i).toList());
  }

  @Test
  void withOneThreadAllIsDoneInItsOrderWhereItIsAskedFor() {
    System.setProperty(Parallel.PROPERTY, "1");
    StringBuilder done = new StringBuilder();
    worthIt().forEach(List.of(3, 1, 2), i -> done.append(i).append(Thread.currentThread().getId()));
    long here = Thread.currentThread().getId();
    assertThat(done.toString()).isEqualTo("3" + here + "1" + here + "2" + here);
  }

  /** Forty pieces of two microseconds: long enough for a thread to wake up and take some. */
  @Test
  void whatTakesLittleTimeStaysOnTheThreadThatAsks() {
    assertThat(elsewhere(new Parallel())).as("only where this thread was halted").isLessThan(4_000);
    System.setProperty(Parallel.WORTH, "-1");
    assertThat(elsewhere(new Parallel())).as("if all is handed out").isPositive();
  }

  private static int elsewhere(Parallel parallel) {
    AtomicInteger elsewhere = new AtomicInteger();
    Thread here = Thread.currentThread();
    for (int i = 0; i < 1000; i++) {
      parallel.forEach(
          PIECES,
          piece -> {
            elsewhere.addAndGet(Thread.currentThread() == here ? 0 : 1);
            long end = System.nanoTime() + 2_000;
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
          });
    }
    return elsewhere.get();
  }

  @Test
  void piecesMayHavePiecesOfTheirOwn() {
    AtomicInteger sum = new AtomicInteger();
    worthIt()
        .forEach(
            PIECES,
            i -> {
              sleep();
              worthIt().forEach(PIECES, sum::addAndGet);
            });
    assertThat(sum).hasValue(40 * (39 * 40 / 2));
  }

  @Test
  void aFailureReachesWhoAsksAsItIsOnceNothingIsAtWorkAnyMore() {
    for (Throwable failure :
        List.of(new OutOfMemoryError("for a test"), new IllegalStateException("for a test"))) {
      AtomicInteger working = new AtomicInteger();
      Consumer<Integer> work =
          i -> {
            working.incrementAndGet();
            meet();
            if (i == 2) {
              working.decrementAndGet();
              rethrow(failure);
            }
            sleep();
            working.decrementAndGet();
          };
      Throwable thrown = catchThrowable(() -> worthIt().forEach(List.of(0, 1, 2, 3), work));
      assertThat(thrown).isSameAs(failure);
      assertThat(working).hasValue(0);
    }
  }

  @Test
  void anInterruptStopsAllThatWorkAndIsKept() {
    Thread asking = Thread.currentThread();
    AtomicInteger working = new AtomicInteger();
    AtomicInteger stopped = new AtomicInteger();
    Parallel parallel = worthIt();
    for (boolean interruptedWhileItWaits : List.of(false, true)) {
      stopped.set(0);
      Consumer<Integer> work =
          i -> {
            working.incrementAndGet();
            try {
              meet();
              boolean asks = Thread.currentThread() == asking;
              while (!(asks && interruptedWhileItWaits)) {
                if (asks || interruptedWhileItWaits && working.get() < THREADS) {
                  asking.interrupt();
                }
                Memory.checkInterrupt();
              }
            } catch (CancellationException e) {
              stopped.incrementAndGet();
              throw e;
            } finally {
              working.decrementAndGet();
            }
          };
      assertThatThrownBy(() -> parallel.forEach(List.of(0, 1, 2, 3), work))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
      assertThat(working).hasValue(0);
      assertThat(stopped).hasValue(interruptedWhileItWaits ? THREADS - 1 : THREADS);
    }
    parallel.forEach(PIECES, i -> Memory.checkInterrupt());
  }

  @Test
  void whatAllThreadsBuiltOfSomethingThatFailsIsFreed() {
    Parallel parallel = worthIt();
    long before = NativeMemory.settled();
    assertThatThrownBy(
            () ->
                Memory.building(
                    () ->
                        parallel.map(
                            List.of(0, 1, 2, 3),
                            i -> {
                              new Memory().array(DataType.FLOAT, 100_000);
                              meet();
                              throw new IllegalStateException("for a test");
                            })))
        .isInstanceOf(IllegalStateException.class);
    assertThat(NativeMemory.bytes()).isLessThan(before + 100_000);
  }

  /** What has taken so long that the next time it is handed out. */
  private static Parallel worthIt() {
    Parallel parallel = new Parallel();
    parallel.forEach(List.of(1), i -> sleep());
    return parallel;
  }

  /** Waits until all threads are there. */
  private void meet() {
    try {
      all.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError("the others did not come", e);
    }
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
