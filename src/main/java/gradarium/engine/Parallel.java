package gradarium.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Does again and again pieces of work that know nothing of each other: on all cores, where that
 * takes less time than to hand them out, which it learns from how long they took. What a piece
 * computes does not depend on the thread that does it. A piece may itself have its own pieces done.
 *
 * <p>The thread that asks works too, and goes on only when no other works for it any more, whatever
 * came of it; so native code ends with the thread that is waited for. An exception reaches it as it
 * is, and where it is interrupted, those that work for it stop as it does.
 */
public final class Parallel {
  /** How many threads compute, instead of as many as there are cores. */
  public static final String PROPERTY = "gradarium.threads";

  /** After how many nanoseconds work is handed out; for tests, to which small work matters too. */
  static final String WORTH = "gradarium.threads.worth";

  /** What is done in less time is not handed out: to wake a thread takes about a tenth of it. */
  private static final long WORTH_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

  private static final long IDLE_SECONDS = 10;
  private static final Map<Integer, Executor> HELPERS = new ConcurrentHashMap<>();

  private final int threads = threads();
  private final long worth = Long.getLong(WORTH, WORTH_NANOS);
  private long last = -1;
  private long before;

  /** Threads that compute; on a GPU only one, which is where the GPU expects its work from. */
  public static int threads() {
    int cores = Runtime.getRuntime().availableProcessors();
    boolean cpu = Backend.start().device().equals(Backend.CPU);
    return cpu ? Math.max(1, Integer.getInteger(PROPERTY, cores)) : 1;
  }

  /** Does something with each; in no order. */
  public <T> void forEach(List<T> all, Consumer<? super T> work) {
    run(all.size(), i -> work.accept(all.get(i)));
  }

  /** What a function makes of each, in their order. */
  public <T, R> List<R> map(List<T> all, Function<? super T, ? extends R> of) {
    List<@Nullable R> results = new ArrayList<>(Collections.nCopies(all.size(), null));
    run(all.size(), i -> results.set(i, of.apply(all.get(i))));
    return List.copyOf(results);
  }

  private void run(int pieces, IntConsumer work) {
    long begin = System.nanoTime();
    int from = 0;
    if (last < 0 && pieces > 0) {
      work.accept(from++); // the first time alone, as it also loads what all need
      last = pieces * (System.nanoTime() - begin);
      before = last;
    }
    boolean pays = Math.min(last, before) > worth; // one time may have been interrupted
    before = last;
    if (pays && threads > 1 && pieces - from > 1) {
      last = new Job(from, pieces, work).run(threads);
    } else {
      for (int i = from; i < pieces; i++) {
        work.accept(i);
      }
      last = System.nanoTime() - begin;
    }
  }

  /** Whether what this thread computes is wanted no more. */
  static boolean isStopped() {
    Thread thread = Thread.currentThread();
    Job job = thread instanceof Helper helper ? helper.job : null;
    return job == null ? thread.isInterrupted() : job.isStopped();
  }

  private static Executor helpers(int count) {
    return HELPERS.computeIfAbsent(
        count,
        n -> {
          ThreadPoolExecutor pool =
              new ThreadPoolExecutor(
                  n, n, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Helper::new);
          pool.allowCoreThreadTimeOut(true);
          return pool;
        });
  }

  /** A thread that works for others. */
  private static final class Helper extends Thread {
    private @Nullable Job job;

    Helper(Runnable work) {
      super(work, "helper");
      setDaemon(true);
    }
  }

  /** Pieces that are being done. */
  private static final class Job {
    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next;
    private final Thread asking = Thread.currentThread();
    private final @Nullable Job within = asking instanceof Helper helper ? helper.job : null;
    private final @Nullable List<Memory> building = Memory.building();
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;
    private int helping;
    private boolean over;
    private long nanos;

    Job(int from, int pieces, IntConsumer work) {
      this.pieces = pieces;
      this.work = work;
      next = new AtomicInteger(from);
    }

    /** Does all pieces, and tells how long that would have taken on one thread. */
    long run(int threads) {
      Executor helpers = helpers(threads - 1);
      try {
        for (int i = 1; i < Math.min(threads, pieces); i++) {
          helpers.execute(this::help);
        }
        work();
      } finally {
        awaitHelpers();
      }
      if (failure instanceof Error error) {
        throw error;
      } else if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return nanos;
    }

    private void work() {
      long begin = System.nanoTime();
      try {
        for (int i = next.getAndIncrement();
            i < pieces && failure == null;
            i = next.getAndIncrement()) {
          work.accept(i);
        }
      } catch (RuntimeException | Error e) {
        failed(e);
      }
      worked(System.nanoTime() - begin);
    }

    /** On a thread that comes too late, nothing. */
    private void help() {
      if (begins()) {
        Helper helper = (Helper) Thread.currentThread();
        helper.job = this;
        Memory.setBuilding(building);
        work();
        Memory.setBuilding(null);
        helper.job = null;
        ends();
      }
    }

    private synchronized boolean begins() {
      helping += over ? 0 : 1;
      return !over;
    }

    private synchronized void ends() {
      helping--;
      notifyAll();
    }

    private synchronized void worked(long time) {
      nanos += time;
    }

    private synchronized void failed(Throwable by) {
      failure = failure == null ? by : failure;
    }

    /** An interrupt is handed on, which waiting would swallow, and kept. */
    private synchronized void awaitHelpers() {
      over = true;
      while (helping > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          stopped = true;
        }
      }
      if (stopped) {
        asking.interrupt();
      }
    }

    private boolean isStopped() {
      return stopped || (within == null ? asking.isInterrupted() : within.isStopped());
    }
  }
}
