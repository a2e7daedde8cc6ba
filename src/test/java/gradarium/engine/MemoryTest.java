package gradarium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Probes;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.surface.Racer;
import gradarium.engine.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays are freed with their owner, and what is used afterwards is refused and ends no JVM. */
class MemoryTest {
  private static final Initializer WEIGHTS = Initializers.named("xavier-normal").orElseThrow();
  private static final Dataset DATA =
      new Dataset("two", 1, 1, new float[] {1, 1, 2, 1}, new float[] {0, 1});

  private static Training training(DataType type) {
    Network network =
        new Network(
            1,
            List.of(
                new Dense(3, WEIGHTS),
                BatchNormalization.usual(),
                new Nonlinear(Activations.named("tanh").orElseThrow()),
                new Dense(1, WEIGHTS)),
            type);
    Training.Plan plan = new Training.Plan(Methods.named("adam").orElseThrow(), 2, 7, false);
    return new Training(network, DATA, Loss.MSE, plan);
  }

  private static void refused(ThrowingCallable use) {
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(use);
  }

  @Test
  void aClosedTrainingIsRefusedWithAllThatItMade() {
    for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
      Training training = training(type);
      Evaluation evaluation = training.evaluation(DATA);
      Responses responses = training.responses(DATA);
      Probes probes = new Probes(training.network(), training.pass());
      Training.Checkpoint saved = training.save();
      training.step();
      training.close();
      training.close();
      refused(training::step);
      refused(training::parameters);
      refused(() -> training.parameters(0));
      refused(training::gradientNorms);
      refused(training::changeNorms);
      refused(training::hasDiverged);
      refused(training::save);
      refused(() -> training.restore(saved));
      refused(() -> training.setLearningRate(1));
      refused(() -> training.evaluation(DATA));
      refused(() -> training.look(Training.Look::norms));
      refused(evaluation::measure);
      refused(responses::compute);
      refused(() -> responses.of(0));
      refused(() -> probes.slope(0));
      refused(() -> probes.activations(0));
    }
  }

  @Test
  void lookingOftenKeepsNoMemory() {
    for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
      try (Training training = training(type)) {
        training.setPenalty(0.1, 0.1);
        training.step();
        training.look(Training.Look::norms);
        long before = NativeMemory.settled();
        for (int i = 0; i < 3; i++) {
          training.look(Training.Look::norms);
          training.step();
        }
        assertThat(NativeMemory.bytes()).isEqualTo(before);
      }
    }
  }

  @Test
  void aClosedRacerIsRefused() {
    Racer racer =
        new Racer(
            Surfaces.ALL.get(0),
            Surfaces.ALL.get(0).start(),
            Methods.named("nag").orElseThrow(),
            false,
            7);
    racer.setNoise(1);
    racer.step();
    racer.close();
    refused(racer::step);
    refused(racer::position);
    refused(racer::loss);
    refused(() -> racer.state("v"));
    refused(() -> racer.setNoise(2));
  }

  @Test
  void whatIsClosedHoldsNothing() {
    long before = NativeMemory.bytes();
    Memory memory = new Memory();
    INDArray array = memory.array(DataType.FLOAT, 3, 50_000);
    INDArray copy = memory.copy(memory.like(array));
    long bytes = 3 * 50_000 * Float.BYTES;
    assertThat(NativeMemory.bytes() - before).isGreaterThan(2 * bytes);
    memory.close();
    assertThat(NativeMemory.bytes() - before).isLessThan(bytes);
    assertThat(array.wasClosed()).isTrue();
    assertThat(copy.wasClosed()).isTrue();
  }

  @Test
  void aLackOfMemoryIsToldAsSuch() {
    try (Memory memory = new Memory()) {
      NativeMemory.within(
          1 << 20,
          () ->
              assertThatExceptionOfType(OutOfMemoryError.class)
                  .isThrownBy(() -> memory.array(DataType.FLOAT, 1 << 20)));
      assertThat(HostCopy.of(memory.array(DataType.FLOAT, 1 << 20))).containsOnly(0);
    }
  }

  @Test
  void anInterruptedThreadStopsBetweenTwoCalls() {
    try (Memory memory = new Memory()) {
      INDArray array = memory.array(DataType.DOUBLE, 2);
      Program program =
          new Program(memory)
              .fill(1, array)
              .then(() -> Thread.currentThread().interrupt())
              .fill(2, array);
      assertThatExceptionOfType(CancellationException.class).isThrownBy(program::run);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(HostCopy.of(array)).containsExactly(1, 1);
    }
  }

  @Test
  void whatIsBuiltOnlyInPartHoldsNothing() {
    List<Training> built = new ArrayList<>();
    IllegalArgumentException reason = new IllegalArgumentException("the third is none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Memory.building(
                    () -> {
                      built.add(training(DataType.FLOAT));
                      built.add(training(DataType.DOUBLE));
                      throw reason;
                    }))
        .isSameAs(reason);
    built.forEach(training -> refused(training::step));
    Training whole = Memory.building(() -> training(DataType.FLOAT));
    whole.step();
    whole.close();
  }

  @Test
  void aTrainingThatIsInterruptedWhileItIsBuiltStops() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Memory.building(() -> training(DataType.FLOAT)));
    assertThat(Thread.interrupted()).isTrue();
  }
}
