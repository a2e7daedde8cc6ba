package gradarium.concept.activation;

import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.learning.LearningSnapshot;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.view.LanesView;
import gradarium.view.LearningFigures;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** The gallery of activation functions on the left, the race of their networks on the right. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class ActivationView extends LanesView<LearningSnapshot> {
  private static final double DIGITS = 100;
  private static final int VALUE = 1;
  private static final int SLOPE = 2;

  private final ActivationFigures gallery = new ActivationFigures();
  private FigurePane values;
  private FigurePane slopes;
  private FigurePane accuracy;
  private FigurePane loss;
  private FigurePane formula;
  private OldHeadline headline;
  private OldLaneTable table;

  ActivationView() {
    super(ActivationSettings.LANES, 0);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    values = TwoColumns.pane(host(), "activation.values.help");
    slopes = TwoColumns.pane(host(), "activation.slopes.help");
    accuracy = TwoColumns.pane(host(), "learning.accuracy.help");
    loss = TwoColumns.pane(host(), "learning.loss.help");
    formula = new FigurePane(host().painter());
    headline = new OldHeadline();
    table =
        new OldLaneTable(
            host(),
            List.of(
                new Column(m.text("activation.table.lane"), "board-name", true),
                new Column("f(z)", "board-loss", false),
                new Column("f′(z)", "board-loss", false),
                new Column(m.text("learning.table.loss"), "board-loss", false),
                new Column(m.text("learning.table.accuracy"), "board-distance", false)));
    for (FigurePane curves : List.of(values, slopes)) {
      curves.setCursor(Cursor.CROSSHAIR);
      curves.setOnMousePressed(e -> moveCursor(curves, e));
      curves.setOnMouseDragged(e -> moveCursor(curves, e));
    }
    VBox left =
        TwoColumns.column(
            TwoColumns.title(m.text("activation.values")),
            values,
            TwoColumns.title(m.text("activation.slopes")),
            slopes);
    VBox right =
        TwoColumns.column(
            TwoColumns.title(m.text("learning.accuracy")),
            accuracy,
            TwoColumns.title(m.text("learning.loss")),
            loss,
            new Island(headline),
            table);
    TwoColumns all = new TwoColumns(host(), left, right);
    all.narrowProperty()
        .addListener(
            (o, was, is) -> {
              table.setHidden(VALUE, is);
              table.setHidden(SLOPE, is);
            });
    return all;
  }

  private void moveCursor(FigurePane curves, MouseEvent e) {
    curves
        .scales()
        .ifPresent(
            s -> {
              double z = Math.rint(s.valueX(e.getX()) * DIGITS) / DIGITS;
              double far = ActivationSettings.FARTHEST;
              host().change(ActivationSettings.CURSOR, Math.max(-far, Math.min(far, z)));
            });
  }

  @Override
  protected void draw(Frame<LearningSnapshot> frame, boolean readable) {
    Messages m = host().messages();
    List<LaneStyle> styles = styles(frame.settings());
    accuracy.show(LearningFigures.accuracies(frame, styles, m, host().style()));
    loss.show(LearningFigures.trainLosses(frame, styles, m, host().style()));
    if (readable) {
      showGallery(frame, styles, m);
      showTable(frame, styles, m);
    }
  }

  private void showGallery(Frame<LearningSnapshot> frame, List<LaneStyle> styles, Messages m) {
    Settings settings = frame.settings();
    List<String> lanes = settings.get(ActivationSettings.LANES);
    List<Activation> activations = activations(settings);
    int selected = lanes.indexOf(selected());
    double z = settings.get(ActivationSettings.CURSOR);
    values.show(
        gallery.values(
            activations, styles, selected, z, m.text("activation.values"), host().style()));
    slopes.show(
        gallery.slopes(
            activations, styles, selected, z, m.text("activation.slopes"), host().style()));
    if (selected >= 0) {
      Formula shown =
          ActivationFigures.formula(
              activations.get(selected), z, styles.get(selected), host().style());
      show(formula, shown);
    }
  }

  private void showTable(Frame<LearningSnapshot> frame, List<LaneStyle> styles, Messages m) {
    LearningSnapshot race = frame.current();
    Settings settings = frame.settings();
    List<Activation> activations = activations(settings);
    double z = settings.get(ActivationSettings.CURSOR);
    if (activations.size() != race.lanes().size()) {
      return;
    }
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    for (int i : race.ranking()) {
      LearningSnapshot.Lane lane = race.lanes().get(i);
      Activation activation = activations.get(i);
      String name = name(lane, m);
      String percent = CompactNumbers.percent(lane.accuracy());
      String trained = trained(lane, m);
      String slope = CompactNumbers.shortest(activation.derivative(z));
      entries.add(
          new OldLaneTable.Entry(
              lane.id(),
              styles.get(i),
              List.of(name, CompactNumbers.shortest(activation.at(z)), slope, trained, percent),
              m.text("learning.table.row", name, trained, percent)));
    }
    table.show(entries);
    List<Integer> ranking = race.ranking();
    int best = ranking.get(0);
    int worst = ranking.get(ranking.size() - 1);
    headline.show(
        CompactNumbers.percent(race.lanes().get(best).accuracy()),
        m.text(
            "activation.headline",
            name(race.lanes().get(best), m),
            name(race.lanes().get(worst), m),
            CompactNumbers.percent(race.lanes().get(worst).accuracy())));
  }

  /** What a lane is called: its activation, and its number where it has one. */
  private static String name(LearningSnapshot.Lane lane, Messages m) {
    String kind = ActivationSettings.LANES.kind(lane.id()).orElseThrow();
    String number = lane.id().substring(kind.length()).replace('-', ' ');
    return m.text("activation.setting.lanes." + kind) + number;
  }

  private static List<Activation> activations(Settings settings) {
    return settings.get(ActivationSettings.LANES).stream()
        .map(lane -> ActivationSettings.activation(settings, lane))
        .toList();
  }

  private List<LaneStyle> styles(Settings settings) {
    return styles(settings.get(ActivationSettings.LANES));
  }

  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    List<String> all = Activations.ALL.stream().map(Activation::id).toList();
    return LaneStyle.assign(
        ids, lane -> Math.max(0, all.indexOf(ActivationSettings.LANES.kind(lane).orElseThrow())));
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }
}
