package gradarium.command;

import gradarium.app.Opening;
import gradarium.concept.Concept;
import gradarium.simulation.ShutdownGuard;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a view without a window and prints its numbers. */
@Command(
    name = "trace",
    description = "Runs a view without a window and prints its numbers as CSV.",
    mixinStandardHelpOptions = true)
final class TraceCommand extends RunCommand {
  @Option(names = "--steps", required = true, paramLabel = "<n>", description = "Steps to run.")
  private long steps;

  @Option(
      names = "--every",
      paramLabel = "<k>",
      description = "Print every k-th step only; the start is step 0.")
  private long every = 1;

  private volatile boolean stopped;
  private volatile boolean whole;

  @Override
  public Integer call() {
    if (steps < 0) {
      throw usage("--steps is %s; 0 or more is allowed".formatted(steps));
    }
    if (every < 1) {
      throw usage("--every is %s; 1 or more is allowed".formatted(every));
    }
    Opening run = opening();
    PrintWriter out = out();
    ShutdownGuard.run(() -> trace(run.concept(), run, out), () -> stopped = true);
    out.flush();
    if (!whole) {
      throw new CancellationException();
    }
    return 0;
  }

  private <S extends Snapshot> void trace(Concept<S> concept, Opening run, PrintWriter out) {
    out.println(String.join(",", concept.measures().columns()));
    try (Simulation<S> simulation = concept.start(run.settings(), run.seed())) {
      for (long step = 0; step <= steps; step++) {
        if (stopped) {
          return;
        }
        if (step > 0) {
          simulation.step();
        }
        if (step % every == 0) {
          for (List<String> row : concept.measures().rows(simulation.snapshot())) {
            out.println(String.join(",", row));
          }
        }
      }
    }
    whole = true;
  }
}
