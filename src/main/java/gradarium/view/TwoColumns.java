package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.Navigation;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The frame of most views: the charts that carry the idea on the left, curves and table beside. */
public final class TwoColumns extends HBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROWEST = 700;
  private static final double LOWEST = 338;
  private static final double GAP = 4;
  private static final double SIDE = 20;
  private static final double RIGHT_SHARE = 0.42;

  /** The margins of what stands above the columns. */
  static final Insets SIDES = new Insets(0, SIDE, 0, SIDE);

  private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper();

  /** Both columns; the left one takes what room there is. */
  public TwoColumns(ConceptView.Host host, Region left, Region right) {
    super(SIDE, left, right);
    setPadding(new Insets(0, SIDE, 8, SIDE));
    left.setMinWidth(0);
    right.prefWidthProperty().bind(widthProperty().multiply(RIGHT_SHARE));
    right.getStyleClass().add("race-side");
    setHgrow(left, Priority.ALWAYS);
    widthProperty()
        .addListener(
            (o, was, is) -> narrow.set(is.doubleValue() < NARROWEST * host.style().scale()));
    heightProperty()
        .addListener((o, was, is) -> low.set(is.doubleValue() < LOWEST * host.style().scale()));
    narrow.addListener((o, was, is) -> right.pseudoClassStateChanged(NARROW, is));
  }

  /** Whether there is little room. */
  public ReadOnlyBooleanProperty narrowProperty() {
    return narrow.getReadOnlyProperty();
  }

  /** Whether there is little height. */
  public ReadOnlyBooleanProperty lowProperty() {
    return low.getReadOnlyProperty();
  }

  /** Parts one below the other. */
  public static VBox column(Node... parts) {
    return new VBox(GAP, parts);
  }

  /** What stands above a chart. */
  public static Label title(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("chart-title");
    return label;
  }

  /** A chart, which takes what room there is, and what a screen reader says of it. */
  public static FigurePane pane(ConceptView.Host host, String help) {
    FigurePane pane = new FigurePane(host.painter());
    pane.setAccessibleText(host.messages().text(help));
    VBox.setVgrow(pane, Priority.ALWAYS);
    return pane;
  }

  /** Makes a chart navigable, with a button that shows all of it again. */
  public static Navigation navigation(ConceptView.Host host, FigurePane pane) {
    Navigation navigation = new Navigation(pane);
    pane.setAccessibleHelp(host.messages().text("chart.navigation.help"));
    pane.add(resetButton(host, pane.zoomedProperty(), navigation::reset));
    return navigation;
  }

  /** A button in the corner of a chart that is there while not all of it is shown. */
  static Button resetButton(ConceptView.Host host, ReadOnlyBooleanProperty needed, Runnable reset) {
    Button button = new Button(host.messages().text("chart.reset"));
    button.getStyleClass().addAll("flat-button", "small-button", "chart-reset");
    button.setTooltip(new Tooltip(host.messages().text("chart.reset.help")));
    button.setFocusTraversable(false);
    button.visibleProperty().bind(needed);
    button.setOnAction(e -> reset.run());
    return button;
  }
}
