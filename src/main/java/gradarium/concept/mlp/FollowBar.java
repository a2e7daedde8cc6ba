package gradarium.concept.mlp;

import gradarium.message.Messages;
import gradarium.view.ConceptView;
import gradarium.view.Shown;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Starts and ends following a sample, and moves it on its way. */
final class FollowBar extends HBox {
  private final ConceptView.Host host;
  private final ToggleButton follow;
  private final List<Node> moving;
  private final Button back;
  private final Button forward;
  private final Label where = new Label();
  private int last;
  private int samples = 1;

  FollowBar(ConceptView.Host host) {
    this.host = host;
    Messages m = host.messages();
    follow = new ToggleButton(m.text("mlp.follow"));
    follow.setTooltip(new Tooltip(m.text("mlp.follow.help")));
    follow.setId("follow");
    follow.setMinWidth(Region.USE_PREF_SIZE);
    follow.setOnAction(e -> host.change(MlpSettings.FOLLOW, follow.isSelected()));
    back = button("◀", "mlp.follow.back", () -> move(-1));
    forward = button("▶", "mlp.follow.forward", () -> move(1));
    Button sample = button(m.text("mlp.follow.other"), "mlp.follow.other.help", this::other);
    moving = List.of(back, forward, sample, where);
    where.setMinWidth(0);
    getChildren().add(follow);
    getChildren().addAll(moving);
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(2);
  }

  /** Shows where the sample is. */
  void show(Shown<MlpSnapshot> shown) {
    Optional<Following> following = Following.of(shown);
    follow.setSelected(host.settings().get(MlpSettings.FOLLOW));
    moving.forEach(node -> node.setVisible(following.isPresent()));
    following.ifPresent(
        f -> {
          last = f.last();
          samples = f.next().batch();
          back.setDisable(f.moment() == 0);
          forward.setDisable(f.moment() == f.last());
          where.setText(text(f));
        });
  }

  private String text(Following f) {
    String key =
        f.moment() == 0
            ? "mlp.follow.at-inputs"
            : f.moment() == f.last()
                ? "mlp.follow.at-update"
                : f.isBackwards() ? "mlp.follow.backwards" : "mlp.follow.forwards";
    return host.messages().text(key, f.sample() + 1, f.next().batch());
  }

  private void move(int by) {
    int moment = Math.min(host.settings().get(MlpSettings.MOMENT), last) + by;
    host.change(MlpSettings.MOMENT, moment);
  }

  /** The next sample of the mini-batch, from its inputs on. */
  private void other() {
    int sample = host.settings().get(MlpSettings.SAMPLE) % samples + 1;
    host.change(s -> s.with(MlpSettings.SAMPLE, sample).with(MlpSettings.MOMENT, 0));
  }

  private Button button(String text, String help, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().add("flat-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(host.messages().text(help)));
    button.setAccessibleText(host.messages().text(help));
    button.setOnAction(e -> action.run());
    return button;
  }
}
