package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the learner's own data: a file of IDX, of CIFAR-10 or a table, each plain or compressed
 * with gzip. Which it is shows in its first bytes, whatever its name.
 */
public final class DataFile {
  private static final int SNIFFED = 512;
  private static final int TAR_MARK = 257;
  private static final int[] TYPES_OF_IDX = {0x8, 0x9, 0xB, 0xC, 0xD, 0xE};

  private DataFile() {}

  /**
   * The samples of a file. The labels of images in IDX, and the samples to test with, are looked
   * for in files beside it, named as those of MNIST and CIFAR-10 are; where there are none to test
   * with, a fifth of the samples is set aside.
   *
   * @throws UnreadableData which file, where in it, and what was expected
   */
  public static Split read(Path file) throws UnreadableData {
    try {
      return split(file);
    } catch (UnreadableData e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.memory"));
    } catch (IOException e) {
      throw UnreadableData.file(file.toString(), Message.of("error.data.reading", e.toString()));
    }
  }

  private static Split split(Path file) throws IOException {
    byte[] start;
    try (CountedInput in = open(file)) {
      start = in.peek(SNIFFED);
    }
    return switch (kind(file, start)) {
      case IMAGES -> pair(file);
      case LABELS -> pair(sibling(file, "labels-idx1", "images-idx3", "error.data.no-images"));
      case COLOURS -> {
        Dataset all = colours(file);
        List<Path> test = siblings(file, name(file).replaceFirst("data_batch_\\d+", "test_batch"));
        yield test.isEmpty() ? Split.of(all) : new Split(all, colours(test.get(0)));
      }
      case TABLE -> {
        try (CountedInput in = open(file)) {
          yield Split.standardized(Csv.read(in));
        }
      }
    };
  }

  private static Split pair(Path images) throws IOException {
    List<Path> training = siblings(images, name(images).replace("t10k", "train"));
    List<Path> test = siblings(images, name(images).replace("train", "t10k"));
    if (!training.isEmpty()) {
      return new Split(grey(training.get(0)), grey(images));
    } else if (!test.isEmpty()) {
      return new Split(grey(images), grey(test.get(0)));
    }
    return Split.of(grey(images));
  }

  private static Dataset grey(Path images) throws IOException {
    Path labels = sibling(images, "images-idx3", "labels-idx1", "error.data.no-labels");
    try (CountedInput of = open(images);
        CountedInput with = open(labels)) {
      return Idx.read(name(images), of, with, Digits.CLASSES);
    }
  }

  private static Dataset colours(Path file) throws IOException {
    try (CountedInput in = open(file)) {
      return Cifar.read(in);
    }
  }

  private static CountedInput open(Path file) throws IOException {
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

  private static Path sibling(Path file, String part, String by, String problem)
      throws UnreadableData {
    String wanted = name(file).replace(part, by);
    return siblings(file, wanted).stream()
        .findFirst()
        .orElseThrow(() -> UnreadableData.file(name(file), Message.of(problem, part, by)));
  }

  /** Files beside one that have this other name, compressed like it or not. */
  private static List<Path> siblings(Path file, String wanted) {
    if (wanted.equals(name(file))) {
      return List.of();
    }
    String plain = wanted.endsWith(".gz") ? wanted.substring(0, wanted.length() - 3) : wanted;
    return Stream.of(wanted, plain, plain + ".gz")
        .map(file::resolveSibling)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static String name(Path file) {
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
    if (magic == Idx.IMAGES) {
      return Kind.IMAGES;
    } else if (magic == Idx.LABELS) {
      return Kind.LABELS;
    } else if (isIdx(magic)) {
      String found = Idx.hex(magic);
      throw UnreadableData.at(name(file), 0, Message.of("error.data.idx", found));
    } else if (isArchive(start)) {
      throw UnreadableData.file(name(file), Message.of("error.data.archive"));
    } else if (isText(start)) {
      return Kind.TABLE;
    } else if (start[0] >= 0 && start[0] < Cifar.CLASSES) {
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

  private static boolean isArchive(byte[] start) {
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    return latin.startsWith("PK") || latin.startsWith("ustar", TAR_MARK);
  }

  /** Whether the bytes are UTF-8 without control characters, but for what the last one cuts. */
  private static boolean isText(byte[] start) {
    CharBuffer text = CharBuffer.allocate(start.length);
    if (StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(start), text, false)
        .isMalformed()) {
      return false;
    }
    return text.flip()
        .chars()
        .noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
  }
}
