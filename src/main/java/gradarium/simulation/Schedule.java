package gradarium.simulation;

import gradarium.simulation.Setting.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which settings are in force from which step on: those of step 0, and each change of a live
 * setting from the step on at which it was made.
 */
final class Schedule {
  private final TreeMap<Long, Settings> changes = new TreeMap<>();

  /** These settings from step 0 on. */
  Schedule(Settings settings) {
    changes.put(0L, settings);
  }

  private Schedule(Map<Long, Settings> changes) {
    this.changes.putAll(changes);
  }

  /** The same up to and with a step; what was changed later is not in it. */
  Schedule upTo(long step) {
    return new Schedule(changes.headMap(step, true));
  }

  /** The settings in force at a step. */
  Settings at(long step) {
    return changes.floorEntry(step).getValue();
  }

  /** What was changed at exactly this step. */
  Optional<Settings> changedAt(long step) {
    return Optional.ofNullable(changes.get(step));
  }

  /** Changes settings from a step on; later changes are forgotten. */
  void change(long step, Settings settings) {
    changes.tailMap(step, false).clear();
    changes.put(step, settings);
  }

  /** Changes settings of the picture, at every step. */
  void changeLooks(Settings settings) {
    changes.replaceAll((step, old) -> old.withLooks(settings));
  }

  /**
   * The same live changes at the same steps, in a run that begins anew with other settings. A copy
   * of a lane has the past of the lane that it was copied from.
   *
   * @param step where live settings that differ are changed
   */
  Schedule anew(long step, Settings changed) {
    Map<String, String> copies = copies(at(step), changed);
    Schedule anew = new Schedule(changes);
    anew.changes.replaceAll(
        (at, old) ->
            changed.keeping(old, copies, setting -> setting.name().effect() == Effect.LIVE));
    if (anew.at(step).differ(changed, Effect.LIVE)) {
      anew.change(step, changed);
    }
    return anew;
  }

  /** The same with the lanes of other settings, and all else as it is. */
  Schedule withLanes(long step, Settings changed) {
    Map<String, String> copies = copies(at(step), changed);
    Schedule anew = new Schedule(changes);
    anew.changes.replaceAll((at, old) -> changed.keeping(old, copies, setting -> true));
    return anew;
  }

  /** New lanes that stand behind a lane like them, and that lane. */
  private static Map<String, String> copies(Settings before, Settings after) {
    Map<String, String> copies = new HashMap<>();
    for (Setting<?> setting : after.all()) {
      if (setting instanceof LanesSetting lanes) {
        List<String> old = before.get(lanes);
        List<String> now = after.get(lanes);
        for (int i = 1; i < now.size(); i++) {
          String lane = now.get(i);
          String source = now.get(i - 1);
          if (!old.contains(lane)
              && old.contains(source)
              && values(lanes, lane, after).equals(values(lanes, source, after))) {
            copies.put(lane, source);
          }
        }
      }
    }
    return copies;
  }

  private static Map<String, Object> values(LanesSetting lanes, String lane, Settings settings) {
    Map<String, Object> values = new HashMap<>();
    for (Setting<?> setting : lanes.settings(lane)) {
      values.put(setting.key().substring(lane.length()), settings.get(setting));
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule schedule && changes.equals(schedule.changes);
  }

  @Override
  public int hashCode() {
    return changes.hashCode();
  }
}
