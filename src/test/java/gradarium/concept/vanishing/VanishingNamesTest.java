package gradarium.concept.vanishing;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.message.Messages;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VanishingNamesTest {
  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

  private static List<String> names(Map<String, String> changes, String... lanes) {
    Settings settings =
        Settings.of(VanishingSettings.ALL).with("lanes", String.join(",", lanes)).with(changes);
    return VanishingNames.of(settings, List.of(lanes), ENGLISH);
  }

  @Test
  void aSingleNetworkIsNamedByItsActivationAndHowItsWeightsStart() {
    assertThat(names(Map.of(), "network")).containsExactly("Sigmoid, Xavier normal");
    assertThat(names(Map.of("batch-norm", "true"), "network"))
        .containsExactly("Sigmoid, batch norm, Xavier normal");
  }

  @Test
  void severalAreNamedByWhatTellsThemApart() {
    assertThat(names(Map.of("network.depth", "1", "network-2.depth", "5"), "network", "network-2"))
        .containsExactly("Sigmoid, depth 1", "Sigmoid, depth 5");
    assertThat(names(Map.of("network-2.batch-norm", "true"), "network", "network-2"))
        .containsExactly("Sigmoid", "Sigmoid, batch norm");
    assertThat(
            names(
                Map.of("network-2.activation", "relu", "network-2.initializer", "he-normal"),
                "network",
                "network-2"))
        .containsExactly("Sigmoid, Xavier normal", "ReLU, He normal");
    assertThat(names(Map.of("network-2.learning-rate", "0.5"), "network", "network-2"))
        .containsExactly("Sigmoid, η 0.1", "Sigmoid, η 0.5");
  }

  @Test
  void networksThatAreAlikeHaveTheSameName() {
    assertThat(names(Map.of(), "network", "network-2"))
        .containsExactly("Sigmoid, Xavier normal", "Sigmoid, Xavier normal");
  }
}
