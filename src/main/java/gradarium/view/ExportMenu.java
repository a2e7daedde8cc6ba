package gradarium.view;

import gradarium.engine.export.ExportForm;
import gradarium.engine.network.Trained;
import gradarium.learning.NetworkSettings;
import gradarium.message.Message;
import gradarium.message.Messages;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** Takes a trained network away, in a form that the learner chooses. */
public final class ExportMenu extends MenuButton {
  private final ConceptView.Host host;
  private final Supplier<Optional<Trained>> network;

  /** A menu for the network that there is when something is chosen. */
  public ExportMenu(ConceptView.Host host, Supplier<Optional<Trained>> network) {
    this.host = host;
    this.network = network;
    Messages m = host.messages();
    setText(m.text("export"));
    setTooltip(new Tooltip(m.text("export.help")));
    setAccessibleHelp(m.text("export.help"));
    getStyleClass().add("flat-button");
    setMinWidth(Region.USE_PREF_SIZE);
    for (ExportForm form : ExportForm.values()) {
      MenuItem item = new MenuItem(m.text("export." + form.id()));
      item.setOnAction(e -> network.get().ifPresent(trained -> choose(form, trained)));
      getItems().add(item);
    }
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
