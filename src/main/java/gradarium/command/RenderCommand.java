package gradarium.command;

import gradarium.app.Opening;
import gradarium.app.Preferences;
import gradarium.app.Renderer;
import gradarium.app.Renderer.Format;
import gradarium.app.Renderer.Picture;
import gradarium.app.WorkFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a view into a file. */
@Command(
    name = "render",
    description = "Draws the window into a PNG or an animated GIF, or its charts into an SVG.",
    mixinStandardHelpOptions = true)
final class RenderCommand extends RunCommand {
  private static final int SMALLEST = 320;
  private static final int LARGEST = 7680;
  private static final long MOST_STEPS = 10_000_000;

  @Option(names = "--steps", required = true, paramLabel = "<n>", description = "Step to show.")
  private long steps;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "<file>",
      description = "A file whose name ends with .png, .svg or .gif.")
  private Path out = Path.of("");

  @Option(names = "--size", paramLabel = "<WxH>", description = "Pixels; 1280x720 if not given.")
  private String size = "1280x720";

  @Option(
      names = "--lang",
      paramLabel = "<code>",
      description = "en or ko.",
      converter = Language.class)
  private Locale language = Locale.ENGLISH;

  @Option(names = "--dark", description = "The dark theme.")
  private boolean dark;

  @Option(names = "--present", description = "Presentation mode: large type, only the charts.")
  private boolean presenting;

  @Override
  public Integer call() {
    if (steps < 0 || steps > MOST_STEPS) {
      throw usage("--steps is %s; 0 to %s is allowed".formatted(steps, MOST_STEPS));
    }
    Format format = format();
    Matcher pixels = pixels();
    checkWritable("--out", out);
    WorkFolders.problem()
        .ifPresent(
            problem -> {
              throw usage(problem);
            });
    Opening opening = opening();
    int width = Integer.parseInt(pixels.group(1));
    int height = Integer.parseInt(pixels.group(2));
    Preferences preferences = Preferences.of(language, dark, width, height);
    Picture picture = new Picture(opening, steps, width, height, preferences, presenting);
    try {
      Renderer.render(picture, format, out);
    } catch (IOException e) {
      throw new Unwritable("--out", out, e);
    }
    return 0;
  }

  private Format format() {
    String name = out.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(Format.values())
        .filter(f -> name.endsWith("." + f.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "--out is '%s'; a name that ends with .png, .svg or .gif is allowed"
                        .formatted(out)));
  }

  private Matcher pixels() {
    Matcher matcher = Pattern.compile("(\\d{1,5})x(\\d{1,5})").matcher(size);
    if (!matcher.matches() || outOfRange(matcher.group(1)) || outOfRange(matcher.group(2))) {
      throw usage(
          "--size is '%s'; WIDTHxHEIGHT from %s to %s is allowed"
              .formatted(size, SMALLEST, LARGEST));
    }
    return matcher;
  }

  private static boolean outOfRange(@Nullable String number) {
    int pixels = Integer.parseInt(String.valueOf(number));
    return pixels < SMALLEST || pixels > LARGEST;
  }
}
