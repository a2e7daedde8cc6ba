package gradarium.concept.optimizer;

import gradarium.concept.ConceptView;
import gradarium.engine.surface.Surface;
import gradarium.message.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Above the large chart: the surface with its formula, and what of it is shown. */
final class ChartHeader extends HBox {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final double NARROW = 330;

  private final Messages messages;
  private final Label title = new Label();
  private final Label source = new Label();
  private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();

  ChartHeader(ConceptView.Host host) {
    messages = host.messages();
    title.getStyleClass().add("chart-title");
    source.getStyleClass().add("secondary");
    source.setMinWidth(0);
    source.setMaxWidth(Double.MAX_VALUE);
    setHgrow(source, Priority.ALWAYS);
    SegmentedButton buttons = new SegmentedButton();
    for (String chart : OptimizerSettings.CHART.choices()) {
      ToggleButton button = tab(chart, host);
      tabs.put(chart, button);
      buttons.getButtons().add(button);
    }
    buttons.setToggleGroup(null);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    source.visibleProperty().bind(widthProperty().greaterThan(NARROW));
    source.managedProperty().bind(source.visibleProperty());
    title
        .minWidthProperty()
        .bind(Bindings.when(source.visibleProperty()).then(Region.USE_PREF_SIZE).otherwise(0));
    setSpacing(12);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getChildren().addAll(title, source, buttons);
  }

  private ToggleButton tab(String chart, ConceptView.Host host) {
    String key = OptimizerSettings.CHART.name().message() + "." + chart;
    ToggleButton button = new ToggleButton(messages.text(key));
    button.setId("chart-" + chart);
    button.setTooltip(new Tooltip(messages.text(key + ".help")));
    button.setAccessibleHelp(messages.text(key + ".help"));
    button.setOnAction(
        e -> {
          button.setSelected(true);
          host.change(Map.of(OptimizerSettings.CHART.key(), chart));
        });
    return button;
  }

  void show(Surface surface, String chart) {
    title.setText(RaceFigures.title(surface, messages));
    source.setText(readable(surface.source()));
    tabs.forEach((each, button) -> button.setSelected(each.equals(chart)));
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
