package gradarium.view;

import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.NullUnmarked;

/**
 * A node that no other part stands for: a bar of buttons, a pad to draw on.
 *
 * @param <S> what the view shows
 * @param <N> the node
 */
@NullUnmarked // the node is there from build() on, which comes before everything else
public final class Custom<S extends Snapshot, N extends Node> implements Part<S> {
  private final Function<ConceptView.Host, N> make;
  private final BiConsumer<N, Shown<S>> renew;
  private N node;

  /**
   * A node.
   *
   * @param make it
   * @param renew what it shows, no more often than it can be read
   */
  public Custom(Function<ConceptView.Host, N> make, BiConsumer<N, Shown<S>> renew) {
    this.make = make;
    this.renew = renew;
  }

  /** A node that does not follow what is shown. */
  public Custom(Function<ConceptView.Host, N> make) {
    this(make, (made, shown) -> {});
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    node = make.apply(host);
    return List.of(node);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (readable) {
      renew.accept(node, shown);
    }
  }
}
