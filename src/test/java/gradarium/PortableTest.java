package gradarium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import gradarium.engine.Backend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The calls that a GPU takes give the numbers that BLAS on pointers gives, in every view. */
@Tag("slow")
class PortableTest {
  private static final Set<String> DOUBLE =
      Set.of("optimizer", "descent", "mlp", "approximation", "vanishing");
  private static final double OF_FLOATS = 1e-4;
  private static final double OF_DOUBLES = 1e-9;

  /**
   * A unit's normalized inputs have deviation 1, and their mean is 0 but for rounding: it is known
   * no better than their sum, to some units in the last place of 1.
   */
  private static final String SUM_OF_ONES = "with_unit_mean";

  private static final double ROUNDING = 4 * Math.ulp(1f);

  @Test
  void tracesOfEveryViewAgree() throws Exception {
    assumeFalse(Backend.start().portable());
    Map<String, Double> pointers = ViewTraces.all();
    Map<String, Double> portable = portable();
    assertThat(portable.keySet()).isEqualTo(pointers.keySet());
    List<String> apart = new ArrayList<>();
    pointers.forEach(
        (name, value) -> {
          if (!agree(name, value, portable.get(name))) {
            apart.add(name + ": " + value + ", " + portable.get(name));
          }
        });
    assertThat(apart).isEmpty();
    assertThat(pointers.equals(portable)).as("the other calls were not taken").isFalse();
  }

  @Test
  void aWrongSignOrFactorIsFound() {
    ViewTraces.all()
        .forEach(
            (name, value) -> {
              if (value != 0 && Double.isFinite(value) && !name.endsWith(SUM_OF_ONES)) {
                assertThat(agree(name, value, -value)).as(name).isFalse();
                assertThat(agree(name, value, 1.001 * value)).as(name).isFalse();
              }
            });
  }

  private static boolean agree(String name, double a, double b) {
    double relative = DOUBLE.contains(name.split(" ")[0]) ? OF_DOUBLES : OF_FLOATS;
    double noise = name.endsWith(SUM_OF_ONES) ? ROUNDING : 0;
    return Double.compare(a, b) == 0
        || Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b)) + noise;
  }

  private static Map<String, Double> portable() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + Backend.PROPERTY + "=portable",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ViewTraces.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    Map<String, Double> numbers = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.split("\t"))
        .forEach(cells -> numbers.put(cells[0], Double.valueOf(cells[1])));
    return numbers;
  }
}
