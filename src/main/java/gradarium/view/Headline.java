package gradarium.view;

import gradarium.chart.LayoutRoot;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The one measured number of a view in large type, with its unit and a word of comparison.
 *
 * @param <S> what the view shows
 */
public final class Headline<S extends Snapshot> implements Part<S> {
  private final Function<Shown<S>, Text> text;
  private int every = 1;
  private ToLongFunction<S> measured = Snapshot::step;
  private final Label number = new Label();
  private final Label meaning = new Label();

  /** A headline that says this. */
  public Headline(Function<Shown<S>, Text> text) {
    this.text = text;
  }

  /** A headline that says this of the selected lane. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> Headline<S> ofLane(
      BiFunction<Shown<S>, L, Text> text) {
    return new Headline<>(
        shown -> Shown.selected(shown).map(lane -> text.apply(shown, lane)).orElse(Text.NONE));
  }

  /** Its number is measured every so many steps; between them it says at which. */
  public Headline<S> measuredEvery(int steps) {
    return measuredEvery(steps, Snapshot::step);
  }

  /** The same of another step than the one that is shown. */
  public Headline<S> measuredEvery(int steps, ToLongFunction<S> of) {
    every = steps;
    measured = of;
    return this;
  }

  /**
   * What a headline says.
   *
   * @param number in large type
   * @param meaning beside it
   */
  public record Text(String number, String meaning) {
    /** Nothing. */
    static final Text NONE = new Text("", "");
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    number.getStyleClass().add("headline");
    number.setMinWidth(Region.USE_PREF_SIZE);
    meaning.setWrapText(true);
    HBox.setHgrow(meaning, Priority.ALWAYS);
    HBox box = new HBox(10, number, meaning);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("race-headline");
    return List.of(new LayoutRoot(box));
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (readable) {
      Text now = text.apply(shown);
      long step = measured.applyAsLong(shown.current());
      long since = step % every;
      number.setText(now.number());
      meaning.setText(
          since == 0
              ? now.meaning()
              : now.meaning() + shown.text("headline.of-step", step - since));
    }
  }
}
