package gradarium.view;

import gradarium.engine.export.ExportForm;
import gradarium.engine.network.Trained;
import gradarium.learning.NetworkSettings;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.simulation.Snapshot;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** Takes a trained network away, in a form that the learner chooses. */
public final class ExportMenu extends MenuButton {
  private final ConceptView.Host host;
  private Optional<Trained> network = Optional.empty();

  /** A menu without a network. */
  ExportMenu(ConceptView.Host host) {
    this.host = host;
    Messages m = host.messages();
    setText(m.text("export"));
    setTooltip(new Tooltip(m.text("export.help")));
    setAccessibleHelp(m.text("export.help"));
    getStyleClass().add("flat-button");
    setMinWidth(Region.USE_PREF_SIZE);
    for (ExportForm form : ExportForm.values()) {
      MenuItem item = new MenuItem(m.text("export." + form.id()));
      item.setOnAction(e -> network.ifPresent(trained -> choose(form, trained)));
      getItems().add(item);
    }
  }

  /** A menu for the network that is shown when something is chosen. */
  public static <S extends Snapshot> Part<S> of(Function<S, Trained> network) {
    return new Custom<S, ExportMenu>(
        ExportMenu::new, (menu, shown) -> menu.offer(network.apply(shown.current())));
  }

  /** Offers a network. */
  void offer(Trained trained) {
    network = Optional.of(trained);
  }

  private void choose(ExportForm form, Trained trained) {
    if (!trained.isFinite()) {
      host.say(Message.of("export.diverged"));
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(host.messages().text("export"));
    chooser.setInitialFileName("network." + form.extension());
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      host.save(
          chosen.toPath(),
          () ->
              form.write(trained, NetworkSettings.classes(host.settings()))
                  .getBytes(StandardCharsets.UTF_8));
    }
  }
}
