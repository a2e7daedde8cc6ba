package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Parts side by side.
 *
 * @param <S> what the view shows
 */
@SuppressWarnings("varargs") // they are only read
public final class Row<S extends Snapshot> implements Part<S> {
  private static final double GAP = 10;

  private final List<Cell<S>> cells = new ArrayList<>();
  private double height = Region.USE_COMPUTED_SIZE;

  /** Parts one below the other, as wide as there is room or as they need. */
  private record Cell<S extends Snapshot>(boolean isWide, List<Part<S>> parts) {}

  /** Parts one below the other, which share the room with others like them. */
  @SafeVarargs
  public final Row<S> wide(Part<S>... parts) {
    cells.add(new Cell<>(true, List.of(parts)));
    return this;
  }

  /** Parts one below the other, as wide as they need. */
  @SafeVarargs
  public final Row<S> narrow(Part<S>... parts) {
    cells.add(new Cell<>(false, List.of(parts)));
    return this;
  }

  /** How high it would like to be, in pixels at scale 1. */
  public Row<S> height(double pixels) {
    height = pixels;
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    HBox row = new HBox(GAP);
    row.setPrefHeight(height);
    for (Cell<S> cell : cells) {
      Node[] nodes = cell.parts.stream().flatMap(p -> p.build(host).stream()).toArray(Node[]::new);
      VBox column = cell.isWide ? TwoColumns.column(nodes) : new VBox(GAP, nodes);
      if (cell.isWide) {
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
      } else {
        column.setMinWidth(Region.USE_PREF_SIZE);
      }
      row.getChildren().add(column);
    }
    if (!FigurePane.in(row).isEmpty()) {
      VBox.setVgrow(row, Priority.ALWAYS);
    }
    return List.of(row);
  }

  private Stream<Part<S>> parts() {
    return cells.stream().flatMap(cell -> cell.parts.stream());
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    parts().forEach(part -> part.show(shown, readable));
  }

  @Override
  public void setNarrow(boolean narrow) {
    parts().forEach(part -> part.setNarrow(narrow));
  }

  @Override
  public void setLow(boolean low) {
    parts().forEach(part -> part.setLow(low));
  }

  @Override
  public boolean isComputing() {
    return parts().anyMatch(Part::isComputing);
  }

  @Override
  public void stop() {
    parts().forEach(Part::stop);
  }
}
