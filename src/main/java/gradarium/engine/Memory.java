package gradarium.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The arrays of one owner, outside the Java heap. All of them are freed when it is closed, rather
 * than whenever the garbage collector runs. Used by one thread at a time.
 */
public final class Memory implements AutoCloseable {
  private static final ThreadLocal<@Nullable List<Memory>> BUILDING = new ThreadLocal<>();

  private final List<INDArray> arrays = new ArrayList<>();
  private boolean closed;

  /** An owner without arrays. */
  public Memory() {
    List<Memory> building = BUILDING.get();
    if (building != null) {
      building.add(this);
    }
  }

  /**
   * Builds something that owns arrays, on this thread and those that work for it. If that fails or
   * is stopped, what was built so far is closed.
   *
   * @param what builds it; it must not call this method itself
   */
  public static <T> T building(Supplier<T> what) {
    List<Memory> built = Collections.synchronizedList(new ArrayList<>());
    BUILDING.set(built);
    try {
      return what.get();
    } catch (RuntimeException | Error e) {
      built.forEach(Memory::close);
      throw e;
    } finally {
      BUILDING.remove();
    }
  }

  /** Where this thread notes what it builds; nowhere outside of {@link #building(Supplier)}. */
  static @Nullable List<Memory> building() {
    return BUILDING.get();
  }

  /** Has this thread note what it builds for another. */
  static void setBuilding(@Nullable List<Memory> building) {
    BUILDING.set(building);
  }

  /**
   * Zeros in column order ({@code 'f'}).
   *
   * @throws OutOfMemoryError if there is not enough memory, like all methods that make arrays
   */
  public INDArray array(DataType type, long... shape) {
    return made(() -> Nd4j.create(type, shape, 'f'));
  }

  /** Ones in column order. */
  public INDArray ones(DataType type, long... shape) {
    INDArray ones = array(type, shape);
    fill(1, ones);
    return ones;
  }

  /**
   * Sets every element of an array, or of a part of one. {@link INDArray#assign(Number)} would make
   * an array with the number, which only the garbage collector frees.
   */
  public void fill(double value, INDArray part) {
    new Program(this).fill(value, part).run();
  }

  /** A vector of these numbers; ND4J knows no empty ones, so it has at least one. */
  public INDArray vector(DataType type, double... values) {
    INDArray vector = array(type, Math.max(1, values.length));
    HostCopy.write(values, vector);
    return vector;
  }

  /** Zeros of the type, shape and order of another array. */
  public INDArray like(INDArray other) {
    return array(other.dataType(), other.shape());
  }

  /** A copy of another array. */
  public INDArray copy(INDArray other) {
    return made(() -> other.dup('f'));
  }

  /** ND4J has no exception of its own for out-of-memory. */
  private INDArray made(Supplier<INDArray> making) {
    check();
    try {
      return kept(making.get());
    } catch (RuntimeException e) {
      if (String.valueOf(e.getMessage()).startsWith("Allocation failed")) {
        throw (OutOfMemoryError) new OutOfMemoryError(e.getMessage()).initCause(e);
      }
      throw e;
    }
  }

  /** Takes over an array that somebody else made. */
  INDArray kept(INDArray array) {
    arrays.add(array);
    return array;
  }

  /**
   * Called before each computation on its arrays.
   *
   * @throws IllegalStateException once it is closed
   * @throws CancellationException where the thread, or the one that it works for, is interrupted,
   *     because the program ends or the result is no longer needed
   */
  void check() {
    if (closed) {
      throw new IllegalStateException("the arrays have been freed");
    }
    checkInterrupt();
  }

  /**
   * Called during long work that uses no arrays.
   *
   * @throws CancellationException where the thread is interrupted, as in {@link #check}
   */
  public static void checkInterrupt() {
    if (Parallel.isStopped()) {
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public void close() {
    closed = true;
    arrays.forEach(INDArray::close);
    arrays.clear();
  }
}
