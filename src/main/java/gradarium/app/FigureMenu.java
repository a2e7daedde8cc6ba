package gradarium.app;

import gradarium.chart.AxesFigure;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Style;
import gradarium.chart.Vectors;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.view.ConceptView.Content;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** Takes a chart, or the whole view, away: to the clipboard, or as pixels, vectors or numbers. */
final class FigureMenu {
  private static final int LARGEST_ZOOM = 4;
  private static final int LONGEST_NAME = 40;

  private final Desk<?> desk;
  private final Source source;

  private FigureMenu(Desk<?> desk, Source source) {
    this.desk = desk;
    this.source = source;
  }

  /** What is taken away. */
  private interface Source {
    BufferedImage image(double zoom);

    byte[] svg() throws IOException;

    /** Rows of numbers; none where it shows no numbers. */
    List<List<String>> numbers();
  }

  /** The items for a chart. */
  static List<MenuItem> ofChart(Desk<?> desk, FigurePane pane) {
    return new FigureMenu(
            desk,
            new Source() {
              @Override
              public BufferedImage image(double zoom) {
                return Pictures.chart(figure(), pane.getWidth(), pane.getHeight(), style(), zoom);
              }

              @Override
              public byte[] svg() throws IOException {
                return Vectors.svg(
                    g -> figure().draw(g, pane.getWidth(), pane.getHeight()),
                    (int) Math.ceil(pane.getWidth()),
                    (int) Math.ceil(pane.getHeight()),
                    style());
              }

              @Override
              public List<List<String>> numbers() {
                return figure().numbers();
              }

              private Figure figure() {
                return pane.figure().map(Figure::alone).orElse((g, width, height) -> {});
              }

              private Style style() {
                return desk.style();
              }
            })
        .items();
  }

  /** The items for a whole view, and a menu for each of its charts that is shown. */
  static List<MenuItem> ofAll(Desk<?> desk, Region view) {
    List<MenuItem> all = new ArrayList<>(ofView(desk, view));
    all.add(new SeparatorMenuItem());
    for (FigurePane pane : FigurePane.in(view)) {
      if (pane.figure().isPresent()) {
        Menu menu = new Menu(name(pane));
        menu.getItems().setAll(ofChart(desk, pane));
        all.add(menu);
      }
    }
    return all;
  }

  /** Its title where it has one, else how a screen reader begins to tell of it. */
  private static String name(FigurePane pane) {
    String title = pane.figure().orElseThrow() instanceof AxesFigure figure ? figure.title() : "";
    String help = String.valueOf(pane.getAccessibleText());
    String name = title.isEmpty() ? help : title;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }

  /** The items for a whole view. */
  private static List<MenuItem> ofView(Desk<?> desk, Region view) {
    return new FigureMenu(
            desk,
            new Source() {
              @Override
              public BufferedImage image(double zoom) {
                return Pictures.view(view, desk.style(), zoom);
              }

              @Override
              public byte[] svg() throws IOException {
                return Pictures.svg(view, desk.style());
              }

              @Override
              public List<List<String>> numbers() {
                return desk.table();
              }
            })
        .items();
  }

  private List<MenuItem> items() {
    Messages m = desk.messages();
    Menu png = new Menu(m.text("figure.png"));
    for (int zoom = 1; zoom <= LARGEST_ZOOM; zoom++) {
      int times = zoom;
      png.getItems()
          .add(
              item(
                  m.text("figure.times", times),
                  () -> save("png", () -> Pictures.png(source.image(times)))));
    }
    return List.of(
        item(m.text("figure.copy"), this::copy),
        png,
        item(m.text("figure.svg"), () -> save("svg", source::svg)),
        item(m.text("figure.gif"), this::animate),
        item(m.text("figure.csv"), this::csv));
  }

  private void csv() {
    List<List<String>> numbers = source.numbers();
    if (numbers.isEmpty()) {
      desk.say(Message.of("figure.no-numbers"));
    } else {
      save("csv", () -> Pictures.csv(numbers));
    }
  }

  private void copy() {
    BufferedImage image = source.image(1);
    int w = image.getWidth();
    int h = image.getHeight();
    WritableImage copied = new WritableImage(w, h);
    copied
        .getPixelWriter()
        .setPixels(
            0,
            0,
            w,
            h,
            PixelFormat.getIntArgbInstance(),
            image.getRGB(0, 0, w, h, null, 0, w),
            0,
            w);
    ClipboardContent content = new ClipboardContent();
    content.putImage(copied);
    Clipboard.getSystemClipboard().setContent(content);
    desk.say(Message.of("figure.copied"));
  }

  private void save(String ending, Content content) {
    choose(ending).ifPresent(file -> desk.save(file, content));
  }

  /** Where to write; the system's dialog asks before it takes a file that is there already. */
  private Optional<Path> choose(String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(desk.messages().text("figure.save"));
    chooser.setInitialFileName("%s.%s".formatted(desk.concept().id(), ending));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    return Optional.ofNullable(chooser.showSaveDialog(desk.window().scene().getWindow()))
        .map(File::toPath);
  }

  private void animate() {
    RangeDialog.ask(desk)
        .ifPresent(
            steps ->
                choose("gif")
                    .ifPresent(file -> Recording.start(desk, steps, () -> source.image(1), file)));
  }

  /** An item; what goes wrong with it is said, and the window goes on. */
  private MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(
        e -> {
          try {
            action.run();
          } catch (RuntimeException failure) {
            desk.failed(failure);
          }
        });
    return item;
  }
}
