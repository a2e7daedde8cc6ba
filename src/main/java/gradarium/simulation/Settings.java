package gradarium.simulation;

import gradarium.message.Message;
import gradarium.simulation.Setting.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The values of all settings of a concept. Immutable. */
public final class Settings {
  private final List<Setting<?>> declared;
  private final Map<String, Object> values;

  private Settings(List<Setting<?>> declared, Map<String, Object> values) {
    this.declared = declared;
    this.values = values;
  }

  /** The initial values of these settings. */
  public static Settings of(List<Setting<?>> declared) {
    return new Settings(List.copyOf(declared), Map.of());
  }

  /** All settings there are, those of the lanes included. */
  public List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(declared);
    for (Setting<?> setting : declared) {
      if (setting instanceof LanesSetting lanes) {
        for (String lane : get(lanes)) {
          all.addAll(lanes.settings(lane));
        }
      }
    }
    return all;
  }

  /**
   * The value of a setting. A lane's setting that nobody set has the value of the setting of the
   * same name for the whole, where there is one.
   */
  @SuppressWarnings("unchecked") // with() has put a value of the setting's type under its key
  public <T> T get(Setting<T> setting) {
    Object value = values.get(setting.key());
    if (value == null) {
      value = ofTheWhole(setting).map(whole -> (Object) get(whole)).orElse(null);
    }
    return value == null ? setting.initial(this) : (T) value;
  }

  /** The value of a lane's setting. */
  public <T> T get(String lane, Setting<T> setting) {
    return get(setting.named(setting.name().ofLane(lane)));
  }

  private Optional<Setting<?>> ofTheWhole(Setting<?> setting) {
    int dot = setting.key().indexOf('.');
    String name = setting.key().substring(dot + 1);
    return dot < 0
        ? Optional.empty()
        : declared.stream().filter(whole -> whole.key().equals(name)).findFirst();
  }

  /** The value of the setting with this key. */
  public Object get(String key) {
    return get(setting(key));
  }

  /** The number of the setting with this key. */
  public double number(String key) {
    return (Double) get(key);
  }

  /** Whether the toggle with this key is on. */
  public boolean on(String key) {
    return (Boolean) get(key);
  }

  /** The value of a setting as text. */
  public <T> String text(Setting<T> setting) {
    return setting.format(get(setting));
  }

  /** All values, as texts by key. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    all().forEach(setting -> texts.put(setting.key(), text(setting)));
    return texts;
  }

  /**
   * These settings with one changed.
   *
   * @throws InvalidSetting where the key is unknown or the value not allowed
   */
  public Settings with(String key, String text) {
    return with(Map.of(key, text));
  }

  /**
   * These settings with some changed, in whatever order they come.
   *
   * @throws InvalidSetting where a key is unknown or a value not allowed
   */
  public Settings with(Map<String, String> texts) {
    return with(
        texts,
        invalid -> {
          throw invalid;
        });
  }

  /** These settings with those changes that are allowed; the others are told. */
  public Settings with(Map<String, String> texts, Consumer<InvalidSetting> refused) {
    Map<String, Object> changed = unfollowed(texts.keySet());
    Settings result = new Settings(declared, changed);
    for (Setting<?> setting : declared) {
      result.put(setting, texts, refused);
    }
    List<Setting<?>> all = result.all();
    for (Setting<?> setting : all.subList(declared.size(), all.size())) {
      result.put(setting, texts, refused);
    }
    List<String> keys = all.stream().map(Setting::key).toList();
    texts.keySet().stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> refused.accept(result.unknown(key)));
    changed.keySet().retainAll(keys);
    return result;
  }

  /**
   * These settings with one changed.
   *
   * @throws InvalidSetting where the value is not allowed
   */
  public <T> Settings with(Setting<T> setting, T value) {
    setting.check(value);
    Map<String, Object> changed = unfollowed(Set.of(setting.key()));
    changed.put(setting.key(), value);
    Settings result = new Settings(declared, changed);
    changed.keySet().retainAll(result.all().stream().map(Setting::key).toList());
    return result;
  }

  /** These settings with those of a lane given to another one of its kind. */
  public Settings withCopy(LanesSetting lanes, String lane, String copy) {
    Settings result = this;
    List<Setting<?>> there = lanes.settings(copy);
    for (int i = 0; i < there.size(); i++) {
      result = result.withValueOf(there.get(i), lanes.settings(lane).get(i));
    }
    return result;
  }

  private Settings withValueOf(Setting<?> setting, Setting<?> other) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(setting.key(), get(other));
    return new Settings(declared, changed);
  }

  /** The values, without points that are forgotten when settings of these keys change. */
  private Map<String, Object> unfollowed(Set<String> keys) {
    Map<String, Object> kept = new LinkedHashMap<>(values);
    for (Setting<?> setting : declared) {
      if (setting instanceof PointSetting point && keys.contains(point.follows())) {
        kept.remove(point.key());
      }
    }
    return kept;
  }

  /** The lanes of every setting that has some. */
  List<String> lanes() {
    return declared.stream()
        .filter(LanesSetting.class::isInstance)
        .flatMap(setting -> get((LanesSetting) setting).stream())
        .toList();
  }

  /** Whether some setting differs that has this effect. */
  public boolean differ(Settings other, Effect effect) {
    return !values(effect).equals(other.values(effect));
  }

  private Map<String, Object> values(Effect effect) {
    return all().stream()
        .filter(setting -> setting.name().effect() == effect)
        .collect(Collectors.toMap(Setting::key, setting -> (Object) get(setting)));
  }

  /** These settings with those of the picture taken from others. */
  public Settings withLooks(Settings other) {
    return withLooks(other, Set.of());
  }

  /** These settings with those of the picture taken from others, but for these keys. */
  public Settings withLooks(Settings other, Set<String> but) {
    return keeping(
        other,
        Map.of(),
        setting -> setting.name().effect() == Effect.LOOKS && !but.contains(setting.key()));
  }

  /**
   * These settings with the values that others have for some of them, where they have them.
   *
   * @param copies lanes whose values are those of another lane there
   */
  Settings keeping(Settings other, Map<String, String> copies, Predicate<Setting<?>> which) {
    Map<String, Setting<?>> there =
        other.all().stream().collect(Collectors.toMap(Setting::key, setting -> setting));
    Map<String, Object> kept = new LinkedHashMap<>(values);
    for (Setting<?> setting : all()) {
      String key = setting.key();
      int dot = key.indexOf('.');
      String lane = dot < 0 ? "" : key.substring(0, dot);
      Setting<?> source = there.get(copies.getOrDefault(lane, lane) + key.substring(lane.length()));
      if (source != null && !(setting instanceof LanesSetting) && which.test(setting)) {
        kept.put(key, other.get(source));
      }
    }
    return new Settings(declared, kept);
  }

  private void put(
      Setting<?> setting, Map<String, String> texts, Consumer<InvalidSetting> refused) {
    String key = setting.key();
    String text = texts.get(key);
    if (text != null) {
      try {
        values.put(key, parse(setting, text));
      } catch (InvalidSetting e) {
        refused.accept(e);
      }
    }
  }

  /**
   * What a text means for one of these settings, which it leaves as it is.
   *
   * @throws InvalidSetting where it is not allowed
   */
  public <T> T parse(Setting<T> setting, String text) {
    try {
      return setting.parse(text);
    } catch (InvalidSetting e) {
      int dot = Math.max(0, setting.key().indexOf('.'));
      throw label(setting.key().substring(0, dot)).map(e::of).orElse(e);
    }
  }

  /** What the lane of this name is called in the window; nothing where there is none. */
  private Optional<Message> label(String lane) {
    return declared.stream()
        .filter(setting -> setting instanceof LanesSetting all && get(all).contains(lane))
        .map(setting -> ((LanesSetting) setting).label(lane))
        .findFirst();
  }

  /**
   * The setting with this key.
   *
   * @throws InvalidSetting where there is none
   */
  public Setting<?> setting(String key) {
    return all().stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow(() -> unknown(key));
  }

  private InvalidSetting unknown(String key) {
    return InvalidSetting.key(
        key, all().stream().map(Setting::key).collect(Collectors.joining(", ")));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings s && declared.equals(s.declared) && values.equals(s.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return texts().toString();
  }
}
