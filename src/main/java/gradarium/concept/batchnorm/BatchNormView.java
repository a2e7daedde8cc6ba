package gradarium.concept.batchnorm;

import gradarium.chart.AxesFigure;
import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.LanesView;
import gradarium.view.LearningFigures;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** What comes into a layer over the last steps, without and with normalization, side by side. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class BatchNormView extends LanesView<BatchNormSnapshot> {
  private static final int SHIFT = 1;

  private FigurePane ridges;
  private Label ridgesTitle;
  private FigurePane loss;
  private FigurePane learned;
  private FigurePane formula;
  private OldHeadline headline;
  private OldLaneTable table;

  BatchNormView() {
    super(BatchNormSettings.LANES, Integer.MAX_VALUE);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    ridges = TwoColumns.pane(host(), "batchnorm.ridges.help");
    ridgesTitle = TwoColumns.title("");
    loss = TwoColumns.pane(host(), "learning.loss.help");
    learned = TwoColumns.pane(host(), "batchnorm.learned.help");
    formula = new FigurePane(host().painter());
    headline = new OldHeadline();
    table =
        new OldLaneTable(
            host(),
            List.of(
                new Column(m.text("batchnorm.table.lane"), "board-name", true),
                new Column(m.text("batchnorm.table.shift"), "board-loss", false),
                new Column(m.text("learning.table.loss"), "board-loss", false),
                new Column(m.text("batchnorm.table.running"), "board-distance", false),
                new Column(m.text("batchnorm.table.batch"), "board-distance", false)));
    VBox right =
        TwoColumns.column(
            TwoColumns.title(m.text("learning.loss")),
            loss,
            TwoColumns.title(m.text("batchnorm.learned")),
            learned,
            new Island(headline),
            table);
    TwoColumns all = new TwoColumns(host(), TwoColumns.column(ridgesTitle, ridges), right);
    all.narrowProperty().addListener((o, was, is) -> table.setHidden(SHIFT, is));
    return all;
  }

  @Override
  protected void draw(Frame<BatchNormSnapshot> frame, boolean readable) {
    Messages m = host().messages();
    List<BatchNormSnapshot.Lane> lanes = frame.current().lanes();
    List<LaneStyle> styles = styles(lanes.stream().map(lane -> lane.learning().id()).toList());
    int layer = frame.settings().get(BatchNormSettings.LAYER);
    AxesFigure distributions = BatchNormFigures.ridges(frame, layer, styles, m, host().style());
    ridges.show(distributions);
    ridgesTitle.setText(distributions.title());
    loss.show(
        LearningFigures.trainLosses(
            frame.map(BatchNormSnapshot::learning), styles, m, host().style()));
    if (readable) {
      showTexts(frame, styles, layer, m);
    }
  }

  private void showTexts(
      Frame<BatchNormSnapshot> frame, List<LaneStyle> styles, int layer, Messages m) {
    List<BatchNormSnapshot.Lane> lanes = frame.current().lanes();
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      BatchNormSnapshot.Lane lane = lanes.get(i);
      entries.add(entry(lane, styles.get(i), m));
      boolean selected = lane.learning().id().equals(selected());
      if (selected) {
        Formula shown = BatchNormFigures.formula(lane, layer, styles.get(i), host().style());
        show(formula, shown);
      }
    }
    table.show(entries);
    showHeadline(lanes, m);
    showLearned(frame, styles, m);
  }

  /** Of the selected lane; where that learns no γ and β, of the last one that does. */
  private void showLearned(Frame<BatchNormSnapshot> frame, List<LaneStyle> styles, Messages m) {
    frame.current().lanes().stream()
        .filter(BatchNormSnapshot.Lane::normalized)
        .reduce((one, next) -> one.learning().id().equals(selected()) ? one : next)
        .ifPresent(
            lane ->
                learned.show(
                    BatchNormFigures.learned(
                        frame,
                        lane,
                        LaneStyle.of(styles, lane.learning().id()),
                        m,
                        host().style())));
  }

  private void showHeadline(List<BatchNormSnapshot.Lane> lanes, Messages m) {
    double with = shift(lanes, true);
    double without = shift(lanes, false);
    if (Double.isNaN(with) || Double.isNaN(without)) {
      double one = Double.isNaN(with) ? without : with;
      headline.show(
          Double.isNaN(one) ? "–" : CompactNumbers.shortest(one), m.text("batchnorm.headline.one"));
      return;
    }
    headline.show(
        String.format(Locale.ROOT, "%.1f ×", without / with),
        m.text(
            "batchnorm.headline", CompactNumbers.shortest(without), CompactNumbers.shortest(with)));
  }

  private static double shift(List<BatchNormSnapshot.Lane> lanes, boolean normalized) {
    return lanes.stream()
        .filter(lane -> lane.normalized() == normalized)
        .mapToDouble(BatchNormSnapshot.Lane::shift)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static OldLaneTable.Entry entry(
      BatchNormSnapshot.Lane lane, LaneStyle style, Messages m) {
    String name = BatchNormFigures.name(lane, m);
    String loss = trained(lane.learning(), m);
    String running = CompactNumbers.percent(lane.learning().accuracy());
    return new OldLaneTable.Entry(
        lane.learning().id(),
        style,
        List.of(
            name,
            Double.isNaN(lane.shift()) ? "–" : CompactNumbers.shortest(lane.shift()),
            loss,
            running,
            lane.normalized() ? CompactNumbers.percent(lane.batchAccuracy()) : "–"),
        m.text("learning.table.row", name, loss, running));
  }

  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(ids, lane -> 1 + 5 * ids.indexOf(lane));
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }
}
