package gradarium.concept.optimizer;

import gradarium.engine.surface.Surface;
import gradarium.message.Messages;
import gradarium.view.ChartTabs;
import gradarium.view.ConceptView;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the large chart: the surface with its formula, and what of it is shown. */
final class ChartHeader extends HBox {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final double NARROW = 330;

  private final Messages messages;
  private final Label title = new Label();
  private final Label source = new Label();
  private final ChartTabs tabs;

  ChartHeader(ConceptView.Host host) {
    messages = host.messages();
    tabs = new ChartTabs(host, OptimizerSettings.CHART);
    title.getStyleClass().add("chart-title");
    source.getStyleClass().add("secondary");
    source.setMinWidth(0);
    source.setMaxWidth(Double.MAX_VALUE);
    setHgrow(source, Priority.ALWAYS);
    source.visibleProperty().bind(widthProperty().greaterThan(NARROW));
    source.managedProperty().bind(source.visibleProperty());
    title
        .minWidthProperty()
        .bind(Bindings.when(source.visibleProperty()).then(Region.USE_PREF_SIZE).otherwise(0));
    setSpacing(12);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getChildren().addAll(title, source, tabs);
  }

  void show(Surface surface, String chart) {
    title.setText(RaceFigures.title(surface, messages));
    source.setText(readable(surface.source()));
    tabs.show(chart);
  }

  /** A formula with raised exponents, as on paper: x² for x^2. */
  static String readable(String formula) {
    StringBuilder text = new StringBuilder();
    boolean raised = false;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean begins = c == '^' && wholeExponentAt(formula, i + 1);
      raised = begins || (raised && digit);
      if (!begins) {
        text.append(raised ? RAISED.charAt(c - '0') : c);
      }
    }
    return text.toString().replace("*", "·").replace(" - ", " − ").replaceAll("\\bpi\\b", "π");
  }

  private static boolean wholeExponentAt(String formula, int at) {
    int end = at;
    while (end < formula.length() && Character.isDigit(formula.charAt(end))) {
      end++;
    }
    return end > at && (end == formula.length() || formula.charAt(end) != '.');
  }
}
