package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.engine.Numbers;
import gradarium.engine.surface.Point;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.message.Refused;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final String LABEL = "network.setting.learning-rate";
  private static final NumberSetting RATE =
      new NumberSetting(live("rate"), 0.1, 1e-6, 10, Scale.LOGARITHMIC, "");
  private static final IntegerSetting DEPTH =
      new IntegerSetting(fixed("depth"), 3, 1, 100, "layers");
  private static final ChoiceSetting SHAPE =
      new ChoiceSetting(fixed("shape"), "circle", List.of("circle", "square"));
  private static final ToggleSetting SHOWN =
      new ToggleSetting(new Name("shown", LABEL, Effect.LOOKS), false);
  private static final PointSetting START =
      new PointSetting(
          fixed("start"),
          "shape",
          s -> s.get(SHAPE).equals("circle") ? new Point(0, 1) : new Point(2, 2),
          1e6);
  private static final TextSetting<String> WORD =
      TextSetting.of(fixed("word"), "yes", SettingsTest::threeLetters);
  private static final LanesSetting LANES =
      new LanesSetting(
          new Name("lanes", "optimizer.setting.lanes", Effect.RESTARTS),
          List.of("sgd"),
          kinds(),
          3);
  private static final Settings INITIAL =
      Settings.of(List.of(RATE, DEPTH, SHAPE, SHOWN, START, WORD, LANES));

  @Test
  void aSettingThatNobodySetHasItsInitialValue() {
    assertThat(INITIAL.get(RATE)).isEqualTo(0.1);
    assertThat(INITIAL.get(START)).isEqualTo(new Point(0, 1));
    assertThat(INITIAL.number("sgd.rate")).isEqualTo(0.1);
    assertThat(INITIAL.texts()).containsEntry("rate", "0.1").containsEntry("sgd.rate", "0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "rate; 11; expected: a number from 1e-6 to 10",
        "rate; NaN; expected: a number from 1e-6 to 10",
        "rate; Infinity; expected: a number from 1e-6 to 10",
        "rate; 0.1f; expected: a number from 1e-6 to 10",
        "rate; 1d; expected: a number from 1e-6 to 10",
        "rate; 0x1p-3; expected: a number from 1e-6 to 10",
        "rate; 0,5; expected: a number from 1e-6 to 10",
        "start; 1f,0x2p1; expected: two numbers x,y",
        "rate; adam; expected: a number from 1e-6 to 10",
        "rate; ''; expected: a number from 1e-6 to 10",
        "depth; 0; expected: a whole number from 1 to 100",
        "depth; 2.5; expected: a whole number from 1 to 100",
        "depth; 99999999999; expected: a whole number from 1 to 100",
        "shape; Circle; expected: one of circle, square",
        "shown; yes; expected: true or false",
        "start; 1; expected: two numbers x,y",
        "start; 1,2,3; expected: two numbers x,y",
        "start; 1e7,0; expected: two numbers x,y",
        "start; NaN,0; expected: two numbers x,y",
        "word; four; three letters",
        "lanes; ''; expected: 1 to 3 different names",
        "lanes; sgd,sgd; expected: 1 to 3 different names",
        "lanes; sgd,sgd-1; expected: 1 to 3 different names",
        "lanes; sgd,adam,sgd-2,adam-2; expected: 1 to 3 different names",
        "lanes; quick; expected: 1 to 3 different names",
        "sgd.rate; -1; expected: a number from 1e-6 to 10"
      })
  void aValueThatIsNotAllowedIsAnsweredWithKeyValueAndWhatIs(
      String key, String value, String allowed) {
    InvalidSetting e = catchThrowableOfType(InvalidSetting.class, () -> INITIAL.with(key, value));
    assertThat(e).as("%s=%s is refused", key, value).isNotNull();
    String label = key.equals("lanes") ? "Optimizers" : "Learning rate η";
    String lane = key.startsWith("sgd.") ? "SGD, " : "";
    String said = "'" + value + "' is not valid; ";
    assertThat(e.getMessage())
        .startsWith(key + " (" + lane + label + "): " + said)
        .contains(allowed);
    assertThat(Messages.in(Locale.ENGLISH).text(e.explanation()))
        .startsWith(lane + label + ": " + said);
    assertThat(Messages.in(Locale.KOREAN).text(e.explanation()))
        .startsWith(lane + (key.equals("lanes") ? "옵티마이저" : "학습률 η") + ": '" + value + "'");
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> INITIAL.with("raet", "1"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("there is no setting 'raet'")
        .hasMessageContaining("rate, depth, shape");
    assertThatThrownBy(() -> INITIAL.with("adam.rate", "1"))
        .as("a lane that does not race has no settings")
        .isInstanceOf(InvalidSetting.class);
  }

  @Test
  void aLongValueIsQuotedInPart() {
    assertThatThrownBy(() -> INITIAL.with("word", "a\n".repeat(5000)))
        .message()
        .hasSizeLessThan(200)
        .doesNotContain("\n");
  }

  @Test
  void lanesAndTheirSettingsMayComeInAnyOrder() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("adam-2.rate", "0.5");
    texts.put("lanes", "sgd, adam, adam-2");
    Settings settings = INITIAL.with(texts);
    assertThat(settings.number("adam-2.rate")).isEqualTo(0.5);
    assertThat(settings.number("adam.rate")).isEqualTo(0.1);
    assertThat(settings.with("lanes", "sgd").texts()).doesNotContainKey("adam-2.rate");
  }

  @Test
  void aLaneFollowsTheWholeUntilItIsSetItself() {
    Settings shared = INITIAL.with(Map.of("rate", "0.3", "lanes", "sgd,sgd-2", "sgd-2.rate", "1"));
    assertThat(shared.number("sgd.rate")).isEqualTo(0.3);
    assertThat(shared.number("sgd-2.rate")).isEqualTo(1);
    assertThat(shared.with("rate", "0.4").number("sgd.rate")).isEqualTo(0.4);
  }

  @Test
  void aPointIsForgottenWhenWhatItFollowsChanges() {
    Settings moved = INITIAL.with("start", "5,5");
    assertThat(moved.get(START)).isEqualTo(new Point(5, 5));
    assertThat(moved.with("shape", "square").get(START)).isEqualTo(new Point(2, 2));
    assertThat(moved.with(Map.of("shape", "square", "start", "3,4")).get(START))
        .isEqualTo(new Point(3, 4));
  }

  @Test
  void everySettingSaysWhatItsChangeDoes() {
    Settings faster = INITIAL.with("rate", "0.2");
    assertThat(INITIAL.differ(faster, Effect.LIVE)).isTrue();
    assertThat(INITIAL.differ(faster, Effect.RESTARTS)).isFalse();
    assertThat(INITIAL.differ(INITIAL.with("depth", "4"), Effect.RESTARTS)).isTrue();
    Settings shown = INITIAL.with("shown", "true");
    assertThat(INITIAL.differ(shown, Effect.LOOKS)).isTrue();
    assertThat(faster.withLooks(shown)).isEqualTo(faster.with("shown", "true"));
  }

  @Test
  void textsGiveTheSameSettingsBack() {
    Settings changed =
        INITIAL.with(Map.of("rate", "1e-3", "lanes", "adam,sgd", "start", "-1.5,2e-7"));
    assertThat(INITIAL.with(changed.texts()).texts()).isEqualTo(changed.texts());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 10, 12, 99})
  void lanesOfOneKindAreNumbered(int number) {
    assertThat(LANES.kind("adam-" + number)).contains("adam");
  }

  @Test
  void aFreeNameIsTheKindThenANumber() {
    assertThat(LANES.free("adam", List.of("sgd"))).isEqualTo("adam");
    assertThat(LANES.free("sgd", List.of("sgd"))).isEqualTo("sgd-2");
    assertThat(LANES.free("sgd", List.of("sgd", "sgd-2"))).isEqualTo("sgd-3");
  }

  @Property
  void everyNumberReadsBackAsItself(
      @ForAll @DoubleRange(min = 1e-6, max = 10) @net.jqwik.api.constraints.Scale(15)
          double value) {
    assertThat(RATE.parse(RATE.format(value))).isEqualTo(value);
    assertThat(Double.parseDouble(Numbers.exact(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.10000000000000001",
    "1, 1",
    "1e-300, 1.0000000000000000E-300",
    "-2.5, -2.5",
    "NaN, NaN"
  })
  void exactNumbersHaveSeventeenDigits(double value, String text) {
    assertThat(Numbers.exact(value)).isEqualTo(text);
  }

  private static String threeLetters(String text) throws Refused {
    if (text.length() != 3) {
      throw new Refused(Message.of("error.setting", "three letters", ""));
    }
    return text;
  }

  private static Map<String, List<Setting<?>>> kinds() {
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    kinds.put("sgd", List.of(RATE));
    kinds.put("adam", List.of(RATE));
    return kinds;
  }

  private static Name live(String key) {
    return new Name(key, LABEL, Effect.LIVE);
  }

  private static Name fixed(String key) {
    return new Name(key, LABEL, Effect.RESTARTS);
  }
}
