package gradarium.concept.dropout;

import gradarium.chart.AxesFigure;
import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.engine.Numbers;
import gradarium.learning.LearningSnapshot;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.LanesView;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/**
 * Which units are dropped now, and how several architectures do on unseen digits, with and without.
 */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class DropoutView extends LanesView<DropoutSnapshot> {
  private static final long FIRST_STEPS = 200;

  private FigurePane diagram;
  private FigurePane matrix;
  private FigurePane losses;
  private FigurePane errors;
  private FigurePane formula;
  private Label diagramTitle;
  private Label matrixTitle;
  private OldHeadline headline;
  private OldLaneTable table;

  DropoutView() {
    super(DropoutSettings.LANES, 1);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    diagram = TwoColumns.pane(host(), "dropout.diagram.help");
    matrix = TwoColumns.pane(host(), "dropout.matrix.help");
    losses = TwoColumns.pane(host(), "dropout.losses.help");
    errors = TwoColumns.pane(host(), "dropout.errors.help");
    formula = new FigurePane(host().painter());
    diagramTitle = TwoColumns.title("");
    matrixTitle = TwoColumns.title("");
    headline = new OldHeadline();
    table =
        new OldLaneTable(
            host(),
            List.of(
                new Column(m.text("dropout.table.lane"), "board-name", true),
                new Column(m.text("dropout.table.train"), "board-distance", false),
                new Column(m.text("dropout.table.test"), "board-distance", false),
                new Column(m.text("dropout.table.gap"), "board-loss", false)));
    VBox left = TwoColumns.column(diagramTitle, diagram, matrixTitle, matrix);
    VBox right =
        TwoColumns.column(
            TwoColumns.title(m.text("dropout.losses")),
            losses,
            TwoColumns.title(m.text("dropout.errors")),
            errors,
            new Island(headline),
            table);
    return new TwoColumns(host(), left, right);
  }

  @Override
  protected void draw(Frame<DropoutSnapshot> frame, boolean readable) {
    Messages m = host().messages();
    List<DropoutSnapshot.Lane> lanes = frame.current().lanes();
    List<LaneStyle> styles = styles(lanes.stream().map(lane -> lane.learning().id()).toList());
    Frame<LearningSnapshot> learning = frame.map(DropoutSnapshot::learning);
    losses.show(DropoutFigures.losses(learning, styles, m, host().style()));
    errors.show(DropoutFigures.errors(learning, styles, m, host().style()));
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).learning().id().equals(selected())) {
        showSelected(lanes.get(i), styles.get(i), m, readable);
      }
    }
    if (readable) {
      showTable(lanes, styles, m);
      showHeadline(frame.current(), m);
    }
  }

  private void showSelected(
      DropoutSnapshot.Lane lane, LaneStyle style, Messages m, boolean readable) {
    diagram.show(DropoutFigures.diagram(lane, style, m, host().style()));
    AxesFigure weights = DropoutFigures.matrix(lane, m, host().style());
    matrix.show(weights);
    if (readable) {
      diagramTitle.setText(m.text("dropout.diagram", name(lane, m)));
      matrixTitle.setText(weights.title());
      Formula scaling = DropoutFigures.formula(lane, style, host().style());
      show(formula, scaling);
    }
  }

  private void showTable(List<DropoutSnapshot.Lane> lanes, List<LaneStyle> styles, Messages m) {
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      DropoutSnapshot.Lane lane = lanes.get(i);
      String name = name(lane, m);
      String test = CompactNumbers.percent(1 - lane.learning().accuracy());
      String gap = CompactNumbers.shortest(lane.gap());
      entries.add(
          new OldLaneTable.Entry(
              lane.learning().id(),
              styles.get(i),
              List.of(name, CompactNumbers.percent(1 - lane.trainAccuracy()), test, gap),
              m.text("dropout.table.row", name, test, gap)));
    }
    table.show(entries);
  }

  /**
   * The test loss of the selected lane, against that of the same network without or with dropout.
   */
  private void showHeadline(DropoutSnapshot shown, Messages m) {
    List<DropoutSnapshot.Lane> lanes = shown.lanes();
    Optional<DropoutSnapshot.Lane> selected =
        lanes.stream().filter(lane -> lane.learning().id().equals(selected())).findFirst();
    if (selected.isEmpty()) {
      return;
    }
    DropoutSnapshot.Lane lane = selected.get();
    Optional<DropoutSnapshot.Lane> other =
        lanes.stream()
            .filter(o -> o.width() == lane.width() && o.depth() == lane.depth())
            .filter(o -> o.drops() != lane.drops())
            .findFirst();
    String compared = other.map(o -> compared(shown.step(), lane, o, m)).orElse("");
    headline.show(
        CompactNumbers.shortest(lane.learning().testLoss()),
        m.text("dropout.headline", CompactNumbers.shortest(lane.gap())) + compared);
  }

  /** One network against the other; why the one with dropout is behind is known at first only. */
  static String compared(long step, DropoutSnapshot.Lane lane, DropoutSnapshot.Lane o, Messages m) {
    double dropping = (lane.drops() ? lane : o).learning().testLoss();
    double plain = (lane.drops() ? o : lane).learning().testLoss();
    return m.text(
            lane.drops() ? "dropout.headline.with" : "dropout.headline.without",
            CompactNumbers.shortest(o.learning().testLoss()),
            CompactNumbers.shortest(o.gap()))
        + (step <= FIRST_STEPS && dropping > plain ? m.text("dropout.headline.behind") : "");
  }

  private static String name(DropoutSnapshot.Lane lane, Messages m) {
    String shape = lane.depth() + " × " + lane.width();
    return lane.drops() ? m.text("dropout.named", shape, rates(lane)) : shape;
  }

  /** The rate of all hidden layers, or of each where they differ; that of the inputs, if any. */
  private static String rates(DropoutSnapshot.Lane lane) {
    double inputs = lane.rates().get(0);
    List<Double> hidden = lane.rates().subList(1, lane.rates().size());
    String all =
        (hidden.stream().distinct().count() == 1 ? hidden.subList(0, 1) : hidden)
            .stream().map(Numbers::plain).collect(Collectors.joining(" · "));
    return inputs > 0 ? Numbers.plain(inputs) + " → " + all : all;
  }

  /** A colour for each architecture and form. */
  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    List<String> kinds = List.copyOf(DropoutSettings.LANES.kinds().keySet());
    return LaneStyle.assign(
        ids, lane -> 1 + kinds.indexOf(DropoutSettings.LANES.kind(lane).orElseThrow()));
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }
}
