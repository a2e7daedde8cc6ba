package gradarium.concept.initialization;

import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.concept.initialization.InitializationFigures.Look;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.engine.initializer.Initializers;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.NetworkSettings;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.ChartTabs;
import gradarium.view.LanesView;
import gradarium.view.LearningFigures;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** Histograms at the start, or the landscape with all starts; beside them, what comes of it. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class InitializationView extends LanesView<InitializationSnapshot> {
  /** The slot of each initializer: those that are first side by side differ in colour. */
  private static final List<Integer> SLOTS = List.of(0, 8, 11, 3, 4, 12, 6, 14, 1, 9, 2, 10);

  private final InitializationFigures figures = new InitializationFigures();
  private String chosen = "";
  private ChartTabs tabs;
  private Label title;
  private Label gradientsTitle;
  private VBox histograms;
  private StackPane chart;
  private FigurePane activations;
  private FigurePane gradients;
  private FigurePane landscape;
  private FigurePane accuracy;
  private FigurePane loss;
  private FigurePane formula;
  private OldHeadline headline;
  private OldLaneTable table;

  InitializationView() {
    super(InitializationSettings.LANES, Integer.MAX_VALUE);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    tabs = new ChartTabs(host(), InitializationSettings.CHART);
    title = TwoColumns.title("");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    gradientsTitle = TwoColumns.title("");
    activations = TwoColumns.pane(host(), "initialization.activations.help");
    gradients = TwoColumns.pane(host(), "initialization.gradients.help");
    landscape = TwoColumns.pane(host(), "initialization.landscape.help");
    accuracy = TwoColumns.pane(host(), "learning.accuracy.help");
    loss = TwoColumns.pane(host(), "learning.loss.help");
    formula = new FigurePane(host().painter());
    headline = new OldHeadline();
    table =
        new OldLaneTable(
            host(),
            List.of(
                new Column(m.text("initialization.table.lane"), "board-name", true),
                new Column(m.text("learning.table.loss"), "board-loss", false),
                new Column(m.text("learning.table.accuracy"), "board-distance", false)));
    read(activations, (frame, x, y) -> readings().activations(frame.current(), look(frame), x, y));
    read(gradients, (frame, x, y) -> readings().gradients(frame.current(), look(frame), x, y));
    read(landscape, (frame, x, y) -> readings().loss(frame.current(), selected(), x, y));
    histograms = TwoColumns.column(activations, gradientsTitle, gradients);
    chart = new StackPane(histograms);
    chart.setMinSize(0, 0);
    HBox header = new HBox(12, title, tabs);
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    VBox left = TwoColumns.column(header, chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox right =
        TwoColumns.column(
            TwoColumns.title(m.text("learning.accuracy")),
            accuracy,
            TwoColumns.title(m.text("learning.loss")),
            loss,
            new Island(headline),
            table);
    return new TwoColumns(host(), left, right);
  }

  @Override
  protected void draw(Frame<InitializationSnapshot> frame, boolean readable) {
    Messages m = host().messages();
    List<LaneStyle> styles = styles(frame);
    String wanted = frame.settings().get(InitializationSettings.CHART);
    boolean isLandscape = wanted.equals(InitializationSettings.LANDSCAPE);
    if (!wanted.equals(chosen)) {
      chosen = wanted;
      chart.getChildren().setAll(isLandscape ? landscape : histograms);
    }
    String selected = selected();
    if (isLandscape) {
      landscape.show(figures.landscape(frame, selected, styles, m, host().style()));
    } else {
      Look look = look(frame);
      activations.show(InitializationFigures.activations(frame, look, styles, m, host().style()));
      gradients.show(InitializationFigures.gradients(frame, look, styles, m, host().style()));
    }
    Frame<LearningSnapshot> learning = frame.map(InitializationSnapshot::learning);
    accuracy.show(LearningFigures.accuracies(learning, styles, m, host().style()));
    loss.show(LearningFigures.trainLosses(learning, styles, m, host().style()));
    if (readable) {
      showTexts(frame, styles, m);
    }
  }

  private Look look(Frame<InitializationSnapshot> frame) {
    boolean now =
        frame.settings().get(InitializationSettings.CHART).equals(InitializationSettings.NOW);
    return new Look(now, selected());
  }

  private void showTexts(Frame<InitializationSnapshot> frame, List<LaneStyle> styles, Messages m) {
    tabs.show(chosen);
    boolean now = chosen.equals(InitializationSettings.NOW);
    InitializationSnapshot shown = frame.current();
    String selected = selected();
    gradientsTitle.setText(
        m.text(now ? "initialization.gradients.now" : "initialization.gradients"));
    title.setText(
        chosen.equals(InitializationSettings.LANDSCAPE)
            ? m.text(
                switch (InitializationFigures.draws(shown, selected)) {
                  case CONSTANT -> "initialization.landscape.constant";
                  case NORMAL -> "initialization.landscape.normal";
                  case UNIFORM -> "initialization.landscape.uniform";
                })
            : m.text("initialization.activations.short"));
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    LearningSnapshot learning = shown.learning();
    List<Integer> ranking = learning.ranking();
    for (int i : ranking) {
      Lane lane = shown.lanes().get(i);
      entries.add(entry(lane, styles.get(i), m));
      if (lane.learning().id().equals(selected)) {
        Formula printed =
            InitializationFigures.formula(
                lane,
                NetworkSettings.data(frame.settings()).training().inputs(),
                frame.settings(),
                styles.get(i),
                host().style());
        show(formula, printed);
      }
    }
    table.show(entries);
    Lane best = shown.lanes().get(ranking.get(0));
    Lane worst = shown.lanes().get(ranking.get(ranking.size() - 1));
    headline.show(
        CompactNumbers.percent(best.learning().accuracy()),
        m.text(
            "initialization.headline",
            InitializationFigures.name(best, m),
            InitializationFigures.name(worst, m),
            CompactNumbers.percent(worst.learning().accuracy())));
  }

  private static OldLaneTable.Entry entry(Lane lane, LaneStyle style, Messages m) {
    String name = InitializationFigures.name(lane, m);
    LearningSnapshot.Lane learning = lane.learning();
    String trained = trained(learning, m);
    String percent = CompactNumbers.percent(learning.accuracy());
    return new OldLaneTable.Entry(
        learning.id(),
        style,
        List.of(name, trained, percent),
        m.text("learning.table.row", name, trained, percent));
  }

  private List<LaneStyle> styles(Frame<InitializationSnapshot> frame) {
    return styles(frame.current().lanes().stream().map(lane -> lane.learning().id()).toList());
  }

  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(
        ids, lane -> SLOTS.get(Initializers.ALL.indexOf(InitializationSettings.initializer(lane))));
  }

  private InitializationReadings readings() {
    return new InitializationReadings(host().messages());
  }

  /** What stands under the pointer, whose place is given in the units of the axes. */
  private interface Reading {
    String at(Frame<InitializationSnapshot> frame, double x, double y);
  }

  private void read(FigurePane pane, Reading reading) {
    Tooltip values = new Tooltip();
    Tooltip.install(pane, values);
    pane.setOnMouseMoved(
        e ->
            pane.scales()
                .ifPresent(
                    s ->
                        values.setText(
                            last()
                                .map(f -> reading.at(f, s.valueX(e.getX()), s.valueY(e.getY())))
                                .orElse(""))));
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }

  @Override
  public Set<String> controls() {
    return Set.of(InitializationSettings.CHART.key());
  }
}
