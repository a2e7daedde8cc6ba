package gradarium.command;

import gradarium.engine.data.DataFacts;
import gradarium.engine.data.DataFile;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.TableOptions;
import gradarium.engine.data.UnreadableData;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is found in a data file. */
@Command(
    name = "data",
    description =
        "Prints what is found in a data file: per line one fact, its name, a tab, its value.",
    mixinStandardHelpOptions = true)
final class DataCommand extends Subcommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "<file>",
      description = "A table (CSV), images in IDX, or CIFAR in binary form, also gzipped.")
  private Path file = Path.of("");

  @Option(
      names = "--separator",
      paramLabel = "<word>",
      description = "What separates the cells: tab, semicolon, pipe, comma or space.")
  private String separator = "";

  @Option(
      names = "--header",
      paramLabel = "<word>",
      description = "yes or no: whether the first row names the columns.")
  private String header = "";

  @Option(
      names = "--label",
      paramLabel = "<column>",
      description = "The class column: its name, or its number from 1.")
  private String label = "";

  @Override
  public Integer call() {
    TableOptions options = new TableOptions(separator, header, label);
    PrintWriter out = out();
    try {
      DataFacts.of(DataFile.read(new DataSource(file, options)).description())
          .forEach((name, value) -> out.println(name + "\t" + value));
    } catch (UnreadableData e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    out.flush();
    return 0;
  }
}
