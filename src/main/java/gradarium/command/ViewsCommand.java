package gradarium.command;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Messages;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the views with their settings. */
@Command(
    name = "views",
    description =
        "Lists the views, the columns that trace prints for each, and their settings with defaults and"
            + " allowed values.",
    mixinStandardHelpOptions = true)
final class ViewsCommand extends Subcommand implements Callable<Integer> {
  @Option(
      names = "--lang",
      paramLabel = "<code>",
      description = "en or ko.",
      converter = Language.class)
  private Locale language = Locale.ENGLISH;

  @Override
  public Integer call() {
    PrintWriter out = out();
    Messages messages = Messages.in(language);
    for (Concept<?> concept : Concepts.ALL) {
      out.println(concept.id() + "  " + messages.text(concept.id() + ".title"));
      out.println("  trace: " + String.join(",", concept.measures().columns()));
      Settings initial = Settings.of(concept.settings());
      for (Setting<?> setting : concept.settings()) {
        print(out, "  ", setting, initial, messages);
        if (setting instanceof LanesSetting lanes) {
          for (Map.Entry<String, List<Setting<?>>> kind : lanes.kinds().entrySet()) {
            for (Setting<?> ofLane : lanes.settings(kind.getKey())) {
              print(out, "    ", ofLane, initial, messages);
            }
          }
        }
      }
    }
    out.flush();
    return 0;
  }

  private static <T> void print(
      PrintWriter out, String indent, Setting<T> setting, Settings initial, Messages messages) {
    out.println(
        "%s%s=%s  %s: %s"
            .formatted(
                indent,
                setting.key(),
                setting.format(setting.initial(initial)),
                messages.text(setting.name().message()),
                messages.text(setting.allowed())));
  }
}
