package gradarium.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradarium.engine.Backend;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a step brings from a device to the host, on the calls that a device takes: ND4J is asked for
 * it, and here notes what it is asked for.
 */
class StepCopiesTest {
  private static final Initializer WEIGHTS = Initializers.named("xavier-normal").orElseThrow();
  private static final int BATCH = 3;

  private static Training training(Loss loss, Method method) {
    Network network =
        Network.ofFloats(
            2,
            List.of(
                new Dropout(0.2),
                new Dense(5, WEIGHTS),
                BatchNormalization.usual(),
                new Nonlinear(Activations.named("tanh").orElseThrow()),
                new Dense(4, WEIGHTS)));
    float[] samples = new float[3 * 7];
    float[] targets = new float[4 * 7];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i % 3 == 2 ? 1 : i % 5 - 2;
    }
    for (int i = 0; i < 7; i++) {
      targets[4 * i + i % 4] = 1;
    }
    Dataset data = new Dataset("seven", 2, 4, samples, targets);
    Training training =
        new Training(network, data, loss, new Training.Plan(method, BATCH, 7, false));
    training.setPenalty(0.01, 0.01);
    return training;
  }

  @Test
  void aStepBringsDownOneNumber() throws Exception {
    assumeTrue(Backend.start().portable());
    for (Loss loss : Loss.values()) {
      for (Method method : Methods.ALL) {
        try (Training training = training(loss, method)) {
          training.step();
          assertThat(broughtDown(training::step))
              .as("%s, %s", loss, method.id())
              .containsExactly(1L);
          assertThat(training.loss()).isFinite().isPositive();
        }
      }
    }
  }

  @Test
  void whetherItHasDivergedTakesTwoNumbers() throws Exception {
    assumeTrue(Backend.start().portable());
    try (Training training = training(Loss.MSE, Methods.ALL.get(0))) {
      training.step();
      assertThat(broughtDown(training::hasDiverged)).containsExactly(2L);
    }
  }

  /** The lengths of the arrays that are read, rather than written, on the host. */
  private static List<Long> broughtDown(Runnable work) throws ReflectiveOperationException {
    AffinityManager usual = Nd4j.getAffinityManager();
    Thread thread = Thread.currentThread();
    List<INDArray> read = new ArrayList<>();
    AffinityManager noting =
        (AffinityManager)
            Proxy.newProxyInstance(
                AffinityManager.class.getClassLoader(),
                new Class<?>[] {AffinityManager.class},
                (proxy, asked, arguments) -> {
                  if (Thread.currentThread() == thread
                      && arguments != null
                      && arguments.length == 2
                      && arguments[1] == Location.HOST
                      && arguments[0] instanceof INDArray array) {
                    if (asked.getName().equals("ensureLocation")) {
                      read.add(array);
                    } else if (asked.getName().equals("tagLocation")) {
                      // was written, and before that made ready for it
                      read.removeIf(other -> other == array);
                    }
                  }
                  try {
                    return asked.invoke(usual, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    Field managers = Nd4j.class.getDeclaredField("affinityManager");
    managers.setAccessible(true);
    managers.set(null, noting);
    try {
      work.run();
    } finally {
      managers.set(null, usual);
    }
    return read.stream().map(INDArray::length).toList();
  }
}
