package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class DataSourceTest {

  @Test
  void aPathAloneHasNoOptions() {
    assertThat(DataSource.parse("folder/a.csv"))
        .isEqualTo(new DataSource(Path.of("folder/a.csv"), TableOptions.NONE));
  }

  @Test
  void optionsStandBehindAQuestionMark() {
    DataSource read = DataSource.parse("a.csv?separator=tab&header=no&label=50%25 %26 more%3F");
    assertThat(read.path()).hasToString("a.csv");
    assertThat(read.options()).isEqualTo(new TableOptions("tab", "no", "50% & more?"));
  }

  @Test
  void aQuestionMarkInANameIsKept() {
    assertThat(DataSource.parse("why?not=this.csv").path()).hasToString("why?not=this.csv");
    DataSource odd = new DataSource(Path.of("a?label=3"), TableOptions.NONE);
    assertThat(DataSource.parse(odd.text())).isEqualTo(odd);
  }

  @Property(tries = 1000)
  void everySourceReadsBackAsItself(
      @ForAll @Chars({'a', '?', '&', '=', '%', '2', '6', 'F', '열', ' ', 'l'}) String name,
      @ForAll @Chars({'a', '?', '&', '=', '%', '2', '5', '6', '3', 'F', '열'}) String label,
      @ForAll boolean header) {
    TableOptions options = new TableOptions("comma", header ? "yes" : "", label);
    DataSource source = new DataSource(Path.of("x" + name), options);
    assertThat(DataSource.parse(source.text())).isEqualTo(source);
    DataSource plain = new DataSource(Path.of("x" + name), TableOptions.NONE);
    assertThat(DataSource.parse(plain.text())).isEqualTo(plain);
    assertThat(DataSource.path(plain.text())).isEqualTo(plain.path().toString());
  }
}
