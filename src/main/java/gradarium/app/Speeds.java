package gradarium.app;

import gradarium.simulation.Player;
import java.util.List;

/** The speeds at which a run can be played. */
final class Speeds {
  /** All of them in steps per second, the slowest first. */
  static final List<Double> ALL =
      List.of(1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 500.0, 2000.0, Player.UNLIMITED);

  /** Index of the one that a run has as long as nobody chooses another. */
  static final int FIRST = 4;

  private Speeds() {}

  /** Index of the slowest that is at least this fast. */
  static int fitting(double stepsPerSecond) {
    int index = 0;
    while (index < ALL.size() - 1 && ALL.get(index) < stepsPerSecond) {
      index++;
    }
    return index;
  }
}
