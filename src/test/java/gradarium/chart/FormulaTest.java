package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaTest {
  @TempDir private Path folder;

  @Test
  void aFormulaReadsNeitherFilesNorOtherComputers() throws Exception {
    Path image = folder.resolve("there.png");
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
    for (String at :
        new String[] {image.toString(), image.toUri().toString(), "//host/share/a.png"}) {
      assertThat(Formula.problem("\\includegraphics{" + at + "}")).as(at).isPresent();
      assertThat(
              Formula.problem("\\newcommand{\\draw}[1]{\\include#1}\\draw{graphics{" + at + "}}"))
          .as("put together from %s", at)
          .isPresent();
    }
    assertThat(Formula.problem("\\usepackage{" + image + "}")).isPresent();
    assertThat(Formula.problem("\\frac{\\partial L}{\\partial w} = \\sqrt{2}")).isEmpty();
  }
}
