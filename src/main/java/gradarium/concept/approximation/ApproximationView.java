package gradarium.concept.approximation;

import gradarium.chart.FigurePane;
import gradarium.chart.Island;
import gradarium.chart.LaneStyle;
import gradarium.chart.Scales;
import gradarium.concept.approximation.ApproximationSnapshot.Lane;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.simulation.Written;
import gradarium.view.LanesView;
import gradarium.view.OldHeadline;
import gradarium.view.OldLaneTable;
import gradarium.view.OldLaneTable.Column;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** A function, what networks of different sizes make of its samples, and the losses that part. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class ApproximationView extends LanesView<ApproximationSnapshot> {
  private static final List<String> KINDS = List.of("few", "some", "many");
  private static final List<Integer> SLOTS = List.of(3, 6, 1);

  private FigurePane functions;
  private FigurePane parting;
  private FigurePane tests;
  private FigurePane formula;
  private OldHeadline headline;
  private OldLaneTable table;
  private double fromX;
  private double fromY;

  ApproximationView() {
    super(ApproximationSettings.LANES, Integer.MAX_VALUE);
  }

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    functions = TwoColumns.pane(host(), "approximation.functions.help");
    functions.setCursor(Cursor.CROSSHAIR);
    functions.setOnMousePressed(e -> place(e, false));
    functions.setOnMouseDragged(e -> place(e, true));
    parting = TwoColumns.pane(host(), "approximation.parting.help");
    tests = TwoColumns.pane(host(), "approximation.tests.help");
    formula = new FigurePane(host().painter());
    headline = new OldHeadline();
    table =
        new OldLaneTable(
            host(),
            List.of(
                new Column(m.text("approximation.table.lane"), "board-name", true),
                new Column(m.text("approximation.table.train"), "board-loss", false),
                new Column(m.text("approximation.table.test"), "board-loss", false),
                new Column(m.text("approximation.table.best"), "board-loss", false),
                new Column(m.text("approximation.table.step"), "board-loss", false)));
    VBox left = TwoColumns.column(TwoColumns.title(m.text("approximation.functions")), functions);
    VBox right =
        TwoColumns.column(
            TwoColumns.title(m.text("approximation.parting")),
            parting,
            TwoColumns.title(m.text("approximation.tests")),
            tests,
            new Island(headline),
            table);
    return new TwoColumns(host(), left, right);
  }

  @Override
  protected void draw(Frame<ApproximationSnapshot> frame, boolean readable) {
    Messages m = host().messages();
    List<LaneStyle> styles = styles(frame);
    int selected = selected(frame.current());
    functions.show(ApproximationFigures.functions(frame, selected, styles, m, host().style()));
    parting.show(ApproximationFigures.parting(frame, selected, m, host().style()));
    tests.show(ApproximationFigures.tests(frame, styles, m, host().style()));
    if (readable) {
      showTexts(frame.current(), styles, selected, m);
    }
  }

  private List<LaneStyle> styles(Frame<ApproximationSnapshot> frame) {
    return styles(ids(frame.current()));
  }

  private int selected(ApproximationSnapshot shown) {
    return selectedOf(ids(shown));
  }

  private static List<String> ids(ApproximationSnapshot shown) {
    return shown.lanes().stream().map(Lane::id).toList();
  }

  private void showTexts(
      ApproximationSnapshot shown, List<LaneStyle> styles, int selected, Messages m) {
    List<OldLaneTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < shown.lanes().size(); i++) {
      entries.add(entry(shown.lanes().get(i), styles.get(i), m));
    }
    table.show(entries);
    Lane lane = shown.lanes().get(selected);
    show(formula, ApproximationFigures.formula(shown, lane, styles.get(selected), host().style()));
    if (lane.divergedAt() >= 0) {
      headline.show("∞", m.text("approximation.headline.diverged", name(lane, m)));
    } else {
      headline.show(
          CompactNumbers.shortest(lane.testLoss()),
          m.text(
              "approximation.headline",
              CompactNumbers.shortest(lane.trainLoss()),
              CompactNumbers.shortest(lane.best()),
              lane.bestStep()));
    }
  }

  private static OldLaneTable.Entry entry(Lane lane, LaneStyle style, Messages m) {
    String name = name(lane, m);
    String train =
        lane.divergedAt() >= 0
            ? m.text("optimizer.status.diverged")
            : CompactNumbers.shortest(lane.trainLoss());
    String test = CompactNumbers.shortest(lane.testLoss());
    String best = CompactNumbers.shortest(lane.best());
    return new OldLaneTable.Entry(
        lane.id(),
        style,
        List.of(name, train, test, best, Long.toString(lane.bestStep())),
        m.text("approximation.table.row", name, train, test, best, lane.bestStep()));
  }

  private static String name(Lane lane, Messages m) {
    return m.text("approximation.units", lane.units());
  }

  /** A press begins a stroke of the function, a drag draws it. */
  private void place(MouseEvent e, boolean draws) {
    Optional<Scales> scales = functions.scales();
    if (scales.isEmpty()) {
      return;
    }
    double x = scales.get().valueX(e.getX());
    double y = scales.get().valueY(e.getY());
    if (draws) {
      Settings settings = host().settings();
      DrawnFunction now =
          settings.get(ApproximationSettings.FUNCTION).equals(ApproximationSettings.DRAWN)
              ? settings.get(ApproximationSettings.LINE).value()
              : DrawnFunction.of(ApproximationSettings.function(settings));
      Written<DrawnFunction> changed = now.with(fromX, fromY, x, y).written();
      host()
          .change(
              s ->
                  s.with(ApproximationSettings.FUNCTION, ApproximationSettings.DRAWN)
                      .with(ApproximationSettings.LINE, changed));
    }
    fromX = x;
    fromY = y;
  }

  /** A colour for each kind. */
  @Override
  protected List<LaneStyle> styles(List<String> ids) {
    return LaneStyle.assign(
        ids,
        lane -> SLOTS.get(KINDS.indexOf(ApproximationSettings.LANES.kind(lane).orElseThrow())));
  }

  @Override
  public Optional<Node> detail() {
    return Optional.of(formula);
  }

  @Override
  public Set<String> controls() {
    return Set.of(ApproximationSettings.LINE.key());
  }
}
