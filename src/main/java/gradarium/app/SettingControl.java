package gradarium.app;

import atlantafx.base.controls.ToggleSwitch;
import gradarium.message.Messages;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.FileSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.PointSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import gradarium.simulation.ToggleSetting;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * The control of one setting.
 *
 * @param <T> the type of the setting's values
 */
final class SettingControl<T> {
  private static final int SLIDER_DIGITS = 3;
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Setting<T> setting;
  private final Desk<?> desk;
  private final Messages messages;
  private final VBox node = new VBox(2);
  private Consumer<T> shower = value -> {};
  private boolean showing;
  private int asked;

  private SettingControl(Setting<T> setting, Desk<?> desk) {
    this.setting = setting;
    this.desk = desk;
    this.messages = desk.messages();
    node.getStyleClass().add("setting");
  }

  /** The control for a setting. */
  static <T> SettingControl<T> of(Setting<T> setting, Desk<?> desk) {
    SettingControl<T> control = new SettingControl<>(setting, desk);
    control.build();
    return control;
  }

  Node node() {
    return node;
  }

  /** Shows the value in force. */
  void show(Settings settings) {
    showing = true;
    shower.accept(settings.get(setting));
    showing = false;
  }

  private void build() {
    if (setting instanceof NumberSetting number) {
      slider(number);
    } else if (setting instanceof ToggleSetting toggle) {
      toggle(toggle);
    } else if (setting instanceof ChoiceSetting choice) {
      choice(choice);
    } else if (setting instanceof TextSetting<?>) {
      TextField field = field();
      field.setMaxWidth(Double.MAX_VALUE);
      field.getStyleClass().add("text-setting");
      node.getChildren().addAll(label(field), field);
    } else if (setting instanceof ListSetting) {
      TextField field = field();
      field.getStyleClass().add("list-setting");
      row(field);
    } else if (setting instanceof IntegerSetting || setting instanceof PointSetting) {
      row(field());
    } else if (setting instanceof FileSetting<?> file) {
      file(file);
    } else if (setting instanceof LanesSetting) {
      throw new IllegalArgumentException("lanes have controls of their own");
    }
  }

  private void slider(NumberSetting number) {
    boolean logarithmic = number.scale() == Scale.LOGARITHMIC;
    Slider slider = new Slider();
    slider.setMin(logarithmic ? Math.log10(number.min()) : number.min());
    slider.setMax(logarithmic ? Math.log10(number.max()) : number.max());
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 50);
    describe(slider);
    slider
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              double value = logarithmic ? Math.pow(10, is.doubleValue()) : is.doubleValue();
              if (!showing) {
                desk.change(number, rounded(value, number));
              }
            });
    TextField field = field();
    Consumer<T> showText = shower;
    shower =
        value -> {
          showText.accept(value);
          double v = (Double) value;
          slider.setValue(logarithmic ? Math.log10(v) : v);
        };
    row(field);
    node.getChildren().add(slider);
  }

  private static double rounded(double value, NumberSetting number) {
    double rounded =
        new java.math.BigDecimal(value)
            .round(new java.math.MathContext(SLIDER_DIGITS))
            .doubleValue();
    return Math.max(number.min(), Math.min(number.max(), rounded));
  }

  private void toggle(ToggleSetting setting) {
    ToggleSwitch toggle = new ToggleSwitch(labelText());
    toggle.setMaxWidth(Double.MAX_VALUE);
    describe(toggle);
    toggle
        .selectedProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                desk.change(setting, is);
              }
            });
    shower = value -> toggle.setSelected((Boolean) value);
    node.getChildren().add(toggle);
  }

  private void choice(ChoiceSetting choice) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(choice.choices());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String word) {
            return word == null ? "" : messages.text(setting.name().message() + "." + word);
          }

          @Override
          public String fromString(String text) {
            throw new IllegalStateException("the box is not editable");
          }
        });
    box.setOnAction(
        e -> {
          if (!showing) {
            desk.change(choice, box.getValue());
          }
        });
    shower = value -> box.setValue((String) value);
    describe(box);
    row(box);
  }

  private void file(FileSetting<?> file) {
    FileButton<?> button = new FileButton<>(file, desk);
    DataPane facts = new DataPane(file, desk);
    shower =
        value -> {
          FileSetting.Content<?> content = (FileSetting.Content<?>) value;
          button.show(content);
          facts.show(content.found());
        };
    describe(button);
    row(button);
    node.getChildren().add(facts);
  }

  private TextField field() {
    TextField field = new TextField();
    field.getStyleClass().add("setting-field");
    describe(field);
    field.setOnAction(e -> changeTo(field, () -> {}));
    field.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            show(desk.settings());
          }
        });
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !showing && !field.getText().equals(desk.settings().text(setting))) {
                changeTo(field, () -> show(desk.settings()));
              }
            });
    shower =
        value -> {
          field.pseudoClassStateChanged(REFUSED, false);
          String text = setting.format(value);
          if (!text.equals(field.getText())) {
            field.setText(text);
          }
        };
    return field;
  }

  private void row(Control control) {
    Label label = label(control);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(6, label, control);
    row.getStyleClass().add("setting-row");
    node.getChildren().add(row);
  }

  private Label label(Control control) {
    Label label = new Label(labelText());
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(new Tooltip(helpText()));
    return label;
  }

  private void describe(Control control) {
    String kind = control instanceof Slider ? "slider-" : "setting-";
    control.setId(kind + setting.key().replace('.', '-'));
    control.setAccessibleText(labelText());
    control.setAccessibleHelp(helpText());
    control.setTooltip(new Tooltip(helpText()));
  }

  private String labelText() {
    return messages.text(setting.name().message());
  }

  private String helpText() {
    return messages.text(setting.name().message() + ".help");
  }

  /**
   * What is refused stays, marked, to be mended; on leaving the field, the value in force shows.
   */
  private void changeTo(TextField field, Runnable then) {
    Consumer<Boolean> done =
        allowed -> {
          field.pseudoClassStateChanged(REFUSED, !allowed);
          then.run();
        };
    if (setting instanceof TextSetting<?>) {
      int number = ++asked;
      desk.changes().change(setting, field.getText(), done, () -> showUnlessAskedSince(number));
    } else {
      done.accept(desk.change(s -> s.with(setting.key(), field.getText())));
    }
  }

  /** What was asked for in the field counts no more; the next, if there is one, still may. */
  private void showUnlessAskedSince(int number) {
    if (number == asked) {
      show(desk.settings());
    }
  }
}
