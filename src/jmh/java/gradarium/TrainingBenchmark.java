package gradarium;

import gradarium.engine.Backend;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Probes;
import gradarium.engine.network.Probes.Distribution;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bytedeco.openblas.presets.openblas;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Prints training steps per second, and the ratio to PyTorch where python3 has it. On Debian
 * PyTorch multiplies with whatever libblas.so.3 is; with libopenblas0-pthread installed it is
 * several times faster than with the reference implementation, and the ratio honest.
 *
 * <p>ND4J's elementwise operations stay on one thread, as in the program: a second team of threads
 * beside that of OpenBLAS halves the speed where both have work.
 */
public final class TrainingBenchmark {
  private static final long MEASURED = TimeUnit.SECONDS.toNanos(4);

  private static final int TURNS = 32;
  private static final long FRAME = TimeUnit.SECONDS.toNanos(1) / 60;

  private TrainingBenchmark() {}

  /** Runs everything; about a minute. */
  public static void main(String[] arguments) throws Exception {
    Backend.start();
    for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
      openblas.blas_set_num_threads(threads);
      Map<String, Double> torch = torch(threads);
      System.out.printf(
          Locale.ROOT, "%n%d thread(s) for products of matrices, one for the rest%n", threads);
      measure(torch, "2-8-8-1 tanh, 32, SGD", DataType.FLOAT, "tanh", "sgd", 32, 2, 8, 8, 1);
      measure(
          torch,
          "784-128-64-10 ReLU, 64, Adam",
          DataType.FLOAT,
          "relu",
          "adam",
          64,
          784,
          128,
          64,
          10);
      int[] deep = new int[32];
      java.util.Arrays.fill(deep, 32);
      measure(
          torch, "30 hidden of 32 sigmoid, 32, SGD", DataType.FLOAT, "sigmoid", "sgd", 32, deep);
      measure(
          torch,
          "784-128-784 sigmoid, 64, Adam",
          DataType.FLOAT,
          "sigmoid",
          "adam",
          64,
          784,
          128,
          784);
      measure(torch, "2-8-8-1 tanh, 32, SGD", DataType.DOUBLE, "tanh", "sgd", 32, 2, 8, 8, 1);
      measure(
          torch, "30 hidden of 32 sigmoid, 32, SGD", DataType.DOUBLE, "sigmoid", "sgd", 32, deep);
    }
    System.exit(0);
  }

  private static void measure(
      Map<String, Double> torch,
      String name,
      DataType type,
      String activation,
      String method,
      int batch,
      int... sizes) {
    Initializer weights = Initializers.named("xavier-normal").orElseThrow();
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      layers.add(new Dense(sizes[i], weights));
      if (i < sizes.length - 1) {
        layers.add(new Nonlinear(Activations.named(activation).orElseThrow()));
      }
    }
    Training training =
        new Training(
            new Network(sizes[0], layers, type),
            data(sizes[0], sizes[sizes.length - 1]),
            Loss.MSE,
            new Training.Plan(Methods.named(method).orElseThrow(), batch, 7, false));
    training.optimizer().set("learning-rate", 0.001);
    long end = System.nanoTime() + MEASURED / 2;
    while (System.nanoTime() < end) {
      training.step();
    }
    long begin = System.nanoTime();
    long steps = 0;
    while (System.nanoTime() - begin < MEASURED) {
      training.step();
      steps++;
    }
    double perSecond = steps * 1e9 / (System.nanoTime() - begin);
    double probed = probed(training);
    Double other = torch.get(name);
    System.out.printf(
        Locale.ROOT,
        "  %-34s %-6s %,9.0f steps/s; probes cost %4.1f %%%s%n",
        name,
        type.name().toLowerCase(Locale.ROOT),
        perSecond,
        100 * (1 - probed),
        other == null
            ? ""
            : String.format(
                Locale.ROOT, "; PyTorch eager %,7.0f, ratio %.1f", other, perSecond / other));
  }

  /**
   * Steps with probes for each without, in turns of a quarter of a second: the norms of the
   * gradient at every step, all other probes of all layers 60 times a second, as a view asks.
   */
  private static double probed(Training training) {
    Probes probes = new Probes(training.network(), training.pass());
    long[] steps = new long[2];
    long[] nanos = new long[2];
    for (int turn = 0; turn < TURNS; turn++) {
      boolean with = turn % 2 == 1;
      long begin = System.nanoTime();
      long frame = begin;
      long now = begin;
      while (now - begin < MEASURED / TURNS * 2) {
        training.step();
        if (with) {
          training.gradientNorms();
          if (now >= frame) {
            probe(probes, training);
            frame = now + FRAME;
          }
        }
        steps[turn % 2]++;
        now = System.nanoTime();
      }
      nanos[turn % 2] += now - begin;
    }
    return (steps[1] / (double) nanos[1]) / (steps[0] / (double) nanos[0]);
  }

  private static void probe(Probes probes, Training training) {
    training.changeNorms();
    for (int i = 0; i < probes.hidden(); i++) {
      Distribution.of(probes.activations(i), -1, 1, 48);
      probes.slope(i);
    }
  }

  /** Digits with their classes, digits with themselves, or noise of other sizes. */
  private static Dataset data(int inputs, int outputs) {
    Dataset digits = Digits.training();
    if (inputs != digits.inputs()) {
      return noise(inputs, outputs);
    } else if (outputs == digits.outputs()) {
      return digits;
    }
    return digits.reproducing();
  }

  private static Dataset noise(int inputs, int outputs) {
    SplittableRandom random = new SplittableRandom(3);
    int count = 1024;
    float[] samples = new float[count * (inputs + 1)];
    float[] targets = new float[count * outputs];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (i + 1) % (inputs + 1) == 0 ? 1 : (float) random.nextDouble();
    }
    for (int i = 0; i < targets.length; i++) {
      targets[i] = (float) random.nextDouble();
    }
    return new Dataset("noise", inputs, outputs, samples, targets);
  }

  /** Steps per second of PyTorch by name, in float; empty where there is no PyTorch. */
  private static Map<String, Double> torch(int threads) throws InterruptedException {
    Map<String, Double> found = new LinkedHashMap<>();
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/python3", "src/jmh/python/torch_steps.py", "" + threads);
    try {
      Process process = builder.start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .map(line -> line.split("\t"))
            .forEach(parts -> found.put(parts[0], Double.parseDouble(parts[1])));
      }
      process.waitFor();
    } catch (IOException e) {
      System.out.println("no python3: " + e.getMessage());
    }
    return found;
  }
}
