package gradarium.view;

import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A text that is never cut.
 *
 * @param <S> what the view shows
 */
public final class Caption<S extends Snapshot> implements Part<S> {
  private final Function<Shown<S>, String> text;
  private final Label label = new Label();
  private boolean isForHigh;

  /** A text that follows what is shown. */
  public Caption(Function<Shown<S>, String> text) {
    this.text = text;
  }

  /** It is quiet, and goes where there is little height. */
  public Caption<S> secondary() {
    label.getStyleClass().add("secondary");
    isForHigh = true;
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
    return List.of(label);
  }

  @Override
  public void setLow(boolean low) {
    label.setVisible(!(low && isForHigh));
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (readable) {
      label.setText(text.apply(shown));
    }
  }
}
