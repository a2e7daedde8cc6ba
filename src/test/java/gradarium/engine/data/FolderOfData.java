package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder into which a test writes files of data, and from which it reads them. */
abstract class FolderOfData {
  @TempDir protected Path folder;

  protected DataFile.Content read(String name) throws IOException {
    return DataFile.read(new DataSource(folder.resolve(name), TableOptions.NONE));
  }

  /** Writes a file, compressed where its name says so. */
  protected void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), name.endsWith(".gz") ? DataBytes.zip(bytes) : bytes);
  }

  protected String refusal(String name) {
    UnreadableData e = catchThrowableOfType(UnreadableData.class, () -> read(name));
    assertThat(e).as("%s is refused", name).isNotNull();
    return e.getMessage();
  }
}
