package gradarium.view;

import gradarium.simulation.ChoiceSetting;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Buttons side by side that choose what the large chart shows: a setting of the picture. */
public final class ChartTabs extends SegmentedButton {
  private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();

  /** A button for each choice; each has a help text. */
  public ChartTabs(ConceptView.Host host, ChoiceSetting setting) {
    for (String choice : setting.choices()) {
      String key = setting.name().message() + "." + choice;
      ToggleButton button = new ToggleButton(host.messages().text(key));
      button.setId("chart-" + choice);
      button.setTooltip(new Tooltip(host.messages().text(key + ".help")));
      button.setAccessibleHelp(host.messages().text(key + ".help"));
      button.setOnAction(
          e -> {
            button.setSelected(true);
            host.change(setting, choice);
          });
      tabs.put(choice, button);
      getButtons().add(button);
    }
    setToggleGroup(null);
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /** Shows which is chosen. */
  public void show(String choice) {
    tabs.forEach((each, button) -> button.setSelected(each.equals(choice)));
  }
}
