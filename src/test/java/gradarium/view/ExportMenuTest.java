package gradarium.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.data.Dataset;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Network;
import gradarium.engine.network.Trained;
import gradarium.message.Message;
import gradarium.message.Messages;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ExportMenuTest {
  private final List<Message> said = new ArrayList<>();

  @Start
  void start(Stage stage) {
    stage.close();
  }

  @Test
  void aNetworkThatDivergedIsNotExportedAndWhyIsSaid(FxRobot robot) {
    Dataset data = new Dataset("one", 1, 1, new float[] {1, 1}, new float[] {0});
    Network network =
        Network.ofFloats(1, List.of(new Dense(1, Initializers.named("he-normal").orElseThrow())));
    double[] parameters = {Double.NEGATIVE_INFINITY, 0.5};
    Trained diverged = new Trained(network, parameters, new double[0], data);
    robot.interact(
        () -> {
          ExportMenu menu = new ExportMenu(host());
          menu.offer(diverged);
          menu.getItems().forEach(item -> item.fire());
        });
    assertThat(said).hasSize(3).extracting(Message::key).containsOnly("export.diverged");
  }

  /** A window that notes what it is to say. */
  private ConceptView.Host host() {
    return (ConceptView.Host)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ConceptView.Host.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "messages" -> Messages.in(Locale.ENGLISH);
                  case "say" -> {
                    said.add((Message) arguments[0]);
                    yield null;
                  }
                  default -> throw new AssertionError(method.getName());
                });
  }
}
