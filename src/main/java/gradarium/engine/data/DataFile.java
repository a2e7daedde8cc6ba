package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads the learner's own data: a file of IDX, of CIFAR or a table, each plain or compressed with
 * gzip. The format is recognized from the first bytes, whatever the name.
 */
public final class DataFile {
  private static final int SNIFFED = 512;
  private static final int TAR_MARK = 257;
  private static final int COMPOUND_FILE = 0xD0CF11E0;
  private static final int[] TYPES_OF_IDX = {0x8, 0x9, 0xB, 0xC, 0xD, 0xE};

  private DataFile() {}

  /**
   * What a file holds.
   *
   * @param split its samples
   * @param description what was found
   */
  public record Content(Split split, DataDescription description) {}

  /**
   * The samples of a file. The labels of images in IDX, and the test samples, are looked for in
   * files beside it, named like those of MNIST, EMNIST and CIFAR; if there is no test file, a fifth
   * of the samples is set aside.
   *
   * @throws UnreadableData if it cannot be read; says which file, where in it, and what was
   *     expected
   */
  public static Content read(DataSource source) throws UnreadableData {
    Path file = source.path();
    try {
      return content(source);
    } catch (UnreadableData e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.memory"));
    } catch (IOException e) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.reading", e.toString()));
    }
  }

  private static Content content(DataSource source) throws IOException {
    Path file = source.path();
    byte[] start;
    try (CountedInput in = open(file)) {
      start = in.peek(SNIFFED);
    }
    Kind kind = kind(file, start);
    if (kind != Kind.TABLE && !source.options().equals(TableOptions.NONE)) {
      throw UnreadableData.file(name(file), Message.of("error.data.no-table"));
    }
    return switch (kind) {
      case IMAGES -> ImageFiles.ofImages(source);
      case LABELS -> ImageFiles.ofLabels(source);
      case COLOURS -> ColourFiles.read(source, start);
      case TABLE -> TableFile.read(source, () -> open(file));
    };
  }

  /** The bytes of a file. */
  static CountedInput open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.missing"));
    } else if (!Files.isRegularFile(file)) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.folder"));
    } else if (!Files.isReadable(file)) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.forbidden"));
    }
    InputStream bytes = Files.newInputStream(file);
    try {
      return new CountedInput(name(file), bytes);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** The name of a file without its folders. */
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private enum Kind {
    IMAGES,
    LABELS,
    COLOURS,
    TABLE
  }

  private static Kind kind(Path file, byte[] start) throws UnreadableData {
    if (start.length == 0) {
      throw UnreadableData.file(name(file), Message.of("error.data.empty"));
    }
    int magic = start.length < 4 ? -1 : ByteBuffer.wrap(start).getInt();
    boolean text = TextEncoding.isText(start);
    boolean colours = Arrays.stream(Cifar.values()).anyMatch(cifar -> cifar.fits(start));
    if (magic == Idx.IMAGES) {
      return Kind.IMAGES;
    } else if (magic == Idx.LABELS) {
      return Kind.LABELS;
    } else if (isIdx(magic)) {
      throw UnreadableData.at(name(file), 0, Message.of("error.data.idx", Idx.hex(magic)));
    } else if (isSpreadsheet(file, start)) {
      throw UnreadableData.file(name(file), Message.of("error.data.spreadsheet"));
    } else if (isArchive(start)) {
      throw UnreadableData.file(name(file), Message.of("error.data.archive"));
    } else if (text) {
      return Kind.TABLE;
    } else if (colours) {
      return Kind.COLOURS;
    }
    throw UnreadableData.at(name(file), 0, Message.of("error.data.unknown"));
  }

  private static boolean isIdx(int magic) {
    for (int type : TYPES_OF_IDX) {
      if (magic >>> 8 == type && (magic & 0xFF) > 0 && (magic & 0xFF) < 8) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpreadsheet(Path file, byte[] start) {
    boolean old = start.length > 3 && ByteBuffer.wrap(start).getInt() == COMPOUND_FILE;
    return old || isArchive(start) && name(file).matches("(?i).*\\.(xls[xmb]|ods|numbers)");
  }

  private static boolean isArchive(byte[] start) {
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    return latin.startsWith("PK") || latin.startsWith("ustar", TAR_MARK);
  }
}
