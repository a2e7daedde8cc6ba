package gradarium.command;

import gradarium.app.Opening;
import gradarium.concept.Concept;
import gradarium.engine.export.ExportForm;
import gradarium.engine.network.Trained;
import gradarium.learning.NetworkSettings;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.ShutdownGuard;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the network of a view and exports it. */
@Command(
    name = "export",
    description = "Trains the network of a view, and writes it as JSON or as code.",
    mixinStandardHelpOptions = true)
final class ExportCommand extends RunCommand {
  @Option(names = "--steps", required = true, paramLabel = "<n>", description = "Steps to train.")
  private long steps;

  @Option(
      names = "--form",
      required = true,
      paramLabel = "<form>",
      description = "json, pytorch or keras.")
  private String form = "";

  @Option(names = "--out", required = true, paramLabel = "<file>", description = "The file.")
  private Path out = Path.of("");

  private volatile boolean stopped;

  @Override
  public Integer call() throws Refused {
    if (steps < 0) {
      throw usage("--steps is %s; 0 or more is allowed".formatted(steps));
    }
    ExportForm chosen =
        ExportForm.named(form)
            .orElseThrow(
                () ->
                    usage(
                        "--form is %s; %s is allowed"
                            .formatted(
                                form,
                                Arrays.stream(ExportForm.values())
                                    .map(ExportForm::id)
                                    .collect(Collectors.joining(" or ")))));
    checkWritable("--out", out);
    Opening run = opening();
    AtomicReference<@Nullable Optional<Trained>> trained = new AtomicReference<>();
    ShutdownGuard.run(() -> trained.set(train(run.concept(), run)), () -> stopped = true);
    Optional<Trained> whole = trained.get();
    if (stopped || whole == null) {
      throw new CancellationException();
    }
    Trained network =
        whole.orElseThrow(() -> usage("%s has no network".formatted(run.concept().id())));
    if (!network.isFinite()) {
      throw new Refused(Message.of("export.diverged"));
    }
    write(
        "--out",
        out,
        chosen
            .write(network, NetworkSettings.classes(run.settings()))
            .getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private <S extends Snapshot> Optional<Trained> train(Concept<S> concept, Opening run) {
    try (Simulation<S> simulation = concept.start(run.settings(), run.seed())) {
      for (long step = 0; step < steps && !stopped; step++) {
        simulation.step();
      }
      return concept.trained(simulation.snapshot());
    }
  }
}
