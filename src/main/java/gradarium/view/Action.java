package gradarium.view;

import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * A button that does something with what is shown.
 *
 * @param <S> what the view shows
 */
public final class Action<S extends Snapshot> implements Part<S> {
  private final String key;
  private final BiConsumer<Shown<S>, ConceptView.Host> action;
  private Predicate<S> disabled = shown -> false;
  private final Button button = new Button();
  private Optional<Shown<S>> last = Optional.empty();

  /**
   * A button.
   *
   * @param key of its text in the bundles; its help is under the same with {@code .help}
   */
  public Action(String key, BiConsumer<Shown<S>, ConceptView.Host> action) {
    this.key = key;
    this.action = action;
  }

  /** It can do nothing where this is so. */
  public Action<S> disabledWhere(Predicate<S> condition) {
    disabled = condition;
    return this;
  }

  /** Small enough to stand beside a title. */
  Action<S> small() {
    button.getStyleClass().addAll("flat-button", "small-button");
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    button.setText(host.messages().text(key));
    button.setTooltip(new Tooltip(host.messages().text(key + ".help")));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> last.ifPresent(shown -> action.accept(shown, host)));
    return List.of(button);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    last = Optional.of(shown);
    button.setDisable(disabled.test(shown.current()));
  }
}
