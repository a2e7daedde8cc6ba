package gradarium.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Csv;
import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.surface.Surface;
import gradarium.engine.surface.SurfaceObjective;
import gradarium.engine.surface.Surfaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The numbers come from PyTorch: src/test/python/reference_trajectories.py. */
class ReferenceTrajectoryTest {

  @TestFactory
  List<DynamicTest> everyMethodFollowsItsReferenceOnEverySurface() throws Exception {
    Map<String, List<String[]>> runs = new LinkedHashMap<>();
    for (String[] row : Csv.rows("/reference/trajectories.csv")) {
      runs.computeIfAbsent(String.join(" ", row[0], row[1], row[2]), k -> new ArrayList<>())
          .add(row);
    }
    assertThat(runs).hasSize(12 * 10);
    return runs.entrySet().stream()
        .map(run -> DynamicTest.dynamicTest(run.getKey(), () -> follow(run.getValue())))
        .toList();
  }

  private static void follow(List<String[]> rows) {
    Surface surface = Surfaces.named(rows.get(0)[0]).orElseThrow();
    Memory memory = new Memory();
    SurfaceObjective objective = new SurfaceObjective(memory, surface);
    INDArray theta = objective.positions(1);
    HostCopy.write(new double[] {surface.start().x(), surface.start().y()}, theta);
    Optimizer optimizer =
        new Optimizer(
            memory,
            Methods.named(rows.get(0)[1]).orElseThrow(),
            objective,
            theta,
            Boolean.parseBoolean(rows.get(0)[2]));
    if (!rows.get(0)[3].isEmpty()) {
      optimizer.set("learning-rate", Double.parseDouble(rows.get(0)[3]));
    }
    int step = 0;
    for (String[] row : rows) {
      for (; step < Integer.parseInt(row[4]); step++) {
        optimizer.step();
      }
      double x = Double.parseDouble(row[5]);
      double y = Double.parseDouble(row[6]);
      double allowed = 1e-9 * Math.max(1, Math.max(Math.abs(x), Math.abs(y)));
      assertThat(theta.data().getDouble(0)).as("x at step " + step).isCloseTo(x, within(allowed));
      assertThat(theta.data().getDouble(1)).as("y at step " + step).isCloseTo(y, within(allowed));
    }
  }
}
