package gradarium.view;

import gradarium.chart.Island;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * The one measured number of a view in large type, with its unit and a word of comparison.
 *
 * @param <S> what the view shows
 */
public final class Headline<S extends Snapshot> implements Part<S> {
  private final Function<Shown<S>, Text> text;
  private int every = 1;
  private final HeadlineBox box = new HeadlineBox();

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
    every = steps;
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
    return List.of(new Island(box));
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (readable) {
      Text now = text.apply(shown);
      long since = shown.current().step() % every;
      box.show(
          now.number(),
          since == 0
              ? now.meaning()
              : now.meaning() + shown.text("headline.of-step", shown.current().step() - since));
    }
  }
}
