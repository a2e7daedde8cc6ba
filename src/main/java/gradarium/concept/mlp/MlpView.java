package gradarium.concept.mlp;

import gradarium.chart.FigurePane;
import gradarium.chart.Island;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import gradarium.view.ExportMenu;
import gradarium.view.FrameView;
import gradarium.view.HeadlineBox;
import gradarium.view.TwoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** A network that learns, unit by unit, and one sample on its way forwards and backwards. */
@NullUnmarked // the parts are made in build(), which comes before everything else
final class MlpView extends FrameView<MlpSnapshot> {
  private static final double LEAST_CURVE = 70;
  private static final double ROOM_FOR_CONFUSION = 330;

  private LayerControls layers;
  private FigurePane diagram;
  private FollowBar followBar;
  private FigurePane formula;
  private FigurePane surface;
  private FigurePane losses;
  private HeadlineBox headline;
  private Label confusion;
  private boolean clearing;

  @Override
  protected Region layOut() {
    Messages m = host().messages();
    layers = new LayerControls(host());
    diagram = TwoColumns.pane(host(), "mlp.diagram.help");
    diagram.setOnMouseClicked(this::selectEdge);
    followBar = new FollowBar(host());
    formula = new FigurePane(host().painter());
    formula.managedProperty().bind(formula.visibleProperty());
    surface = TwoColumns.pane(host(), "mlp.surface.help");
    surface.setOnMouseClicked(this::addPoint);
    surface.setOnContextMenuRequested(Event::consume); // the right button puts a point
    losses = TwoColumns.pane(host(), "mlp.losses.help");
    headline = new HeadlineBox();
    confusion = new Label();
    confusion.getStyleClass().add("secondary");
    confusion.setWrapText(true);
    confusion.setMinHeight(Region.USE_PREF_SIZE);
    ExportMenu export =
        new ExportMenu(host(), () -> last().map(frame -> frame.current().trained()));
    HBox.setHgrow(confusion, Priority.ALWAYS);
    confusion.setMaxWidth(Double.MAX_VALUE);
    HBox below = new HBox(4, confusion, export);
    below.setAlignment(Pos.CENTER_LEFT);
    below.setMinHeight(Region.USE_PREF_SIZE);
    VBox left = TwoColumns.column(layers, diagram, followBar, formula);
    VBox.setVgrow(formula, Priority.NEVER);
    VBox right =
        TwoColumns.column(
            surfaceTitle(m),
            surface,
            TwoColumns.title(m.text("mlp.losses")),
            losses,
            new Island(headline),
            below);
    confusion
        .visibleProperty()
        .bind(right.heightProperty().greaterThan(ROOM_FOR_CONFUSION * host().style().scale()));
    confusion.managedProperty().bind(confusion.visibleProperty());
    surface.setPrefHeight(300);
    surface.maxHeightProperty().bind(surface.widthProperty());
    losses.setPrefHeight(110);
    losses.setMinHeight(LEAST_CURVE);
    return new TwoColumns(host(), left, right);
  }

  private Node surfaceTitle(Messages m) {
    Label title = TwoColumns.title(m.text("mlp.surface"));
    Button clear = new Button(m.text("mlp.clear"));
    clear.getStyleClass().addAll("flat-button", "small-button");
    clear.setTooltip(new Tooltip(m.text("mlp.clear.help")));
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(e -> clearing = true);
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    return new HBox(6, title, clear);
  }

  @Override
  protected void draw(Frame<MlpSnapshot> frame, boolean readable) {
    MlpSnapshot shown = frame.current();
    Settings settings = frame.settings();
    Optional<Following> following = Following.of(shown, settings);
    diagram.show(diagram(shown, settings, following));
    surface.show(MlpFigures.surface(frame, following, host().messages(), host().style()));
    losses.show(MlpFigures.losses(frame, host().messages(), host().style()));
    if (readable) {
      layers.show(settings);
      followBar.show(following);
      showFormula(shown, settings, following);
      showTexts(shown);
    }
  }

  private MlpDiagram diagram(MlpSnapshot shown, Settings settings, Optional<Following> following) {
    Optional<Edge> selected = following.map(f -> edge(shown, settings));
    return new MlpDiagram(shown.layers(), selected, following, host().style());
  }

  private static Edge edge(MlpSnapshot shown, Settings settings) {
    return shown.nearest(settings.get(MlpSettings.EDGE).value());
  }

  private void showFormula(MlpSnapshot shown, Settings settings, Optional<Following> following) {
    formula.setVisible(following.isPresent());
    following.ifPresent(
        f ->
            show(formula, ChainRule.of(shown, f, edge(shown, settings), settings, host().style())));
  }

  private void showTexts(MlpSnapshot shown) {
    Messages m = host().messages();
    if (shown.divergedAt() >= 0) {
      headline.show("∞", m.text("mlp.headline.diverged", shown.divergedAt()));
    } else {
      boolean tested = shown.points().test().size() > 0;
      String train = CompactNumbers.percent(shown.train().accuracy());
      String of = m.text(tested ? "mlp.headline" : "mlp.headline.untested", train);
      boolean stopped = shown.stoppedAt() == shown.step();
      headline.show(
          tested ? CompactNumbers.percent(shown.test().accuracy()) : train,
          stopped ? of + m.text("mlp.headline.stopped") : of);
    }
    int[][] c = shown.confusion();
    confusion.setText(
        shown.points().test().size() > 0
            ? m.text("mlp.confusion", c[1][1], c[1][0], c[0][0], c[0][1])
            : "");
  }

  /** A click on an edge selects it; its sample is followed from then on. */
  private void selectEdge(MouseEvent e) {
    last()
        .flatMap(
            frame ->
                diagram(frame.current(), frame.settings(), Optional.empty())
                    .edgeAt(e.getX(), e.getY(), diagram.getWidth(), diagram.getHeight()))
        .ifPresent(
            edge ->
                host()
                    .change(
                        settings ->
                            settings
                                .with(MlpSettings.EDGE, edge.written())
                                .with(MlpSettings.FOLLOW, true)));
  }

  /** A click puts a point of class 1; with the other button, or shift, one of class 0. */
  private void addPoint(MouseEvent e) {
    boolean other = e.getButton() == MouseButton.SECONDARY || e.isShiftDown();
    surface
        .scales()
        .filter(s -> s.area().contains(e.getX(), e.getY()))
        .ifPresent(s -> add(s.valueX(e.getX()), s.valueY(e.getY()), other ? 0 : 1));
  }

  private void add(double x, double y, int label) {
    List<ClickedPoint> points = new ArrayList<>();
    Settings settings = host().settings();
    if (settings.get(MlpSettings.DATA).text().equals(PlaneData.CLICKED) && !clearing) {
      points.addAll(settings.get(MlpSettings.POINTS).value());
    }
    clearing = false;
    points.add(new ClickedPoint(rounded(x), rounded(y), label));
    host()
        .change(
            s ->
                s.with(MlpSettings.DATA, MlpSettings.DATA.bundled(PlaneData.CLICKED))
                    .with(MlpSettings.POINTS, ClickedPoint.written(points)));
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  @Override
  public Set<String> controls() {
    return Set.of(
        MlpSettings.HIDDEN.key(),
        MlpSettings.ACTIVATION.key(),
        MlpSettings.POINTS.key(),
        MlpSettings.FOLLOW.key(),
        MlpSettings.SAMPLE.key(),
        MlpSettings.MOMENT.key(),
        MlpSettings.EDGE.key());
  }
}
