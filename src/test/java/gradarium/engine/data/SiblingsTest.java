package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SiblingsTest {
  @TempDir private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileBesideOneMayBeALinkUnlessItLeadsToAnotherComputer() throws Exception {
    Path train = Files.writeString(folder.resolve("train.bin"), "train");
    Path kept = Files.writeString(folder.resolve("kept"), "test");
    Path test = folder.resolve("test.bin");
    Files.createSymbolicLink(test, Path.of("kept"));
    assertThat(Siblings.test(train)).contains(test);
    Files.delete(test);
    Files.createSymbolicLink(folder.resolve("far"), Path.of("/net/server/data"));
    Files.createSymbolicLink(test, Path.of("far/test.bin"));
    assertThat(Siblings.test(train)).isEmpty();
    Files.writeString(folder.resolve("test.bin.gz"), "zipped");
    assertThat(Siblings.test(train)).as("the next name").contains(folder.resolve("test.bin.gz"));
    assertThat(kept).exists();
  }
}
