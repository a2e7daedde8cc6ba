package gradarium.concept.vanishing;

import gradarium.chart.AxesFigure;
import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.CompactNumbers;
import gradarium.view.Headline;
import gradarium.view.LaneTable;
import gradarium.view.LaneTable.Column;
import gradarium.view.LanesView;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** What flows back through deep networks, layer by layer, on every step. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class VanishingView extends LanesView<VanishingSnapshot> {
  private static final int FIRST_COLOUR = 6;

  private FigurePane gradients;
  private FigurePane changes;
  private FigurePane slope;
  private FigurePane losses;
  private FigurePane formula;
  private Label slopeTitle;
  private Headline headline;
  private LaneTable table;

  VanishingView() {
    super(VanishingSettings.LANES, 0);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    gradients = TwoColumns.pane(host(), "vanishing.gradients.help");
    changes = TwoColumns.pane(host(), "vanishing.changes.help");
    slope = TwoColumns.pane(host(), "vanishing.slope.help");
    losses = TwoColumns.pane(host(), "vanishing.losses.help");
    formula = new FigurePane(host().painter());
    headline = new Headline();
    slopeTitle = TwoColumns.title("");
    table =
        new LaneTable(
            host(),
            List.of(
                new Column(m.text("vanishing.table.lane"), "board-name", true),
                new Column(m.text("vanishing.table.ratio"), "board-reached", false),
                new Column(m.text("vanishing.table.loss"), "board-loss", false)));
    readLayers(gradients, VanishingSnapshot.Lane::gradientNorms);
    readLayers(changes, VanishingSnapshot.Lane::weightChanges);
    VBox left =
        TwoColumns.column(
            TwoColumns.title(m.text("vanishing.gradients")),
            gradients,
            TwoColumns.title(m.text("vanishing.changes")),
            changes);
    VBox right =
        TwoColumns.column(
            slopeTitle,
            slope,
            TwoColumns.title(m.text("vanishing.losses")),
            losses,
            new Island(headline),
            table);
    VBox.setMargin(table, new Insets(0, 0, 4, 0));
    gradients.setPrefHeight(300);
    changes.setPrefHeight(140);
    return new TwoColumns(host(), left, right);
  }

  @Override
  protected void draw(Frame<VanishingSnapshot> frame, boolean readable) {
    List<LaneStyle> styles = styles(frame);
    Messages m = host().messages();
    gradients.show(VanishingFigures.gradients(frame, styles, m, host().style()));
    changes.show(VanishingFigures.changes(frame, styles, m, host().style()));
    losses.show(VanishingFigures.losses(frame, styles, m, host().style()));
    if (readable) {
      showTexts(frame, styles, m);
    }
  }

  private void showTexts(Frame<VanishingSnapshot> frame, List<LaneStyle> styles, Messages m) {
    List<VanishingSnapshot.Lane> lanes = frame.current().lanes();
    List<LaneTable.Entry> entries = new ArrayList<>();
    List<String> names = names(frame);
    for (int i = 0; i < lanes.size(); i++) {
      VanishingSnapshot.Lane lane = lanes.get(i);
      entries.add(entry(lane, names.get(i), styles.get(i), m));
      if (lane.id().equals(selected())) {
        showSelected(frame, lane, styles.get(i), m);
      }
    }
    table.show(entries);
  }

  private void showSelected(
      Frame<VanishingSnapshot> frame, VanishingSnapshot.Lane lane, LaneStyle style, Messages m) {
    AxesFigure curve = VanishingFigures.slope(frame, lane, style, m, host().style());
    slopeTitle.setText(curve.title());
    slope.show(curve);
    Formula chain = VanishingFigures.formula(lane, style, host().style());
    show(formula, chain);
    String key =
        lane.divergedAt() >= 0
            ? "vanishing.headline.diverged"
            : lane.ratio() < 0.01
                ? "vanishing.headline.vanishes"
                : lane.ratio() > 100 ? "vanishing.headline.explodes" : "vanishing.headline.arrives";
    headline.show(CompactNumbers.shortest(lane.ratio()), m.text(key, lane.gradientNorms().length));
  }

  private static LaneTable.Entry entry(
      VanishingSnapshot.Lane lane, String name, LaneStyle style, Messages m) {
    String ratio = CompactNumbers.shortest(lane.ratio());
    String loss =
        lane.divergedAt() >= 0
            ? m.text("optimizer.status.diverged")
            : lane.steps() == 0 ? "–" : CompactNumbers.shortest(lane.loss());
    return new LaneTable.Entry(
        lane.id(),
        style,
        List.of(name, ratio, loss),
        m.text("vanishing.table.row", name, ratio, loss));
  }

  private List<String> names(Frame<VanishingSnapshot> frame) {
    return VanishingNames.of(frame.settings(), ids(frame), host().messages());
  }

  private static List<String> ids(Frame<VanishingSnapshot> frame) {
    return frame.current().lanes().stream().map(VanishingSnapshot.Lane::id).toList();
  }

  private List<LaneStyle> styles(Frame<VanishingSnapshot> frame) {
    return styles(ids(frame));
  }

  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(ids, lane -> FIRST_COLOUR + 3 * ids.indexOf(lane));
  }

  private void readLayers(FigurePane pane, Function<VanishingSnapshot.Lane, double[]> what) {
    Tooltip values = new Tooltip();
    Tooltip.install(pane, values);
    pane.setOnMouseMoved(
        e ->
            pane.scales()
                .ifPresent(
                    s -> values.setText(valuesAt((int) Math.round(s.valueX(e.getX())), what))));
  }

  private String valuesAt(int layer, Function<VanishingSnapshot.Lane, double[]> what) {
    StringBuilder text = new StringBuilder(host().messages().text("vanishing.layer") + " " + layer);
    last()
        .ifPresent(
            frame -> {
              List<String> names = names(frame);
              for (int i = 0; i < names.size(); i++) {
                double[] values = what.apply(frame.current().lanes().get(i));
                if (layer >= 1 && layer <= values.length) {
                  text.append('\n')
                      .append(names.get(i))
                      .append(": ")
                      .append(CompactNumbers.shortest(values[layer - 1]));
                }
              }
            });
    return text.toString();
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }
}
