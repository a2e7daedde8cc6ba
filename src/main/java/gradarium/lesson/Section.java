package gradarium.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A section of a lesson below one heading: Markdown, and blocks that the program reads. */
final class Section {
  /** The kinds of blocks, in their order. */
  private static final List<String> KINDS = List.of("set", "ask", "run", "remember", "check");

  private static final String ONLY_SHOWN = "text";

  private final String title;
  private final String[] lines;
  private final int start;
  private final List<Block> blocks = new ArrayList<>();
  private int end;

  /**
   * A block that the program reads.
   *
   * @param kind one of set, ask, run, remember and check
   * @param line of its fence, from 1
   * @param lines between the fences
   * @param end the line after it, from 0
   */
  record Block(String kind, int line, String[] lines, int end) {}

  private Section(String title, String[] lines, int start) {
    this.title = title;
    this.lines = lines;
    this.start = start;
    end = lines.length;
  }

  /** What stands before the first heading of the second level, and below each of them. */
  static List<Section> of(String[] lines, int body, Problems problems) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", lines, body));
    String[] text = lines.clone();
    Arrays.fill(text, 0, body, "");
    Node document =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(String.join("\n", text));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      int line = node.getSourceSpans().get(0).getLineIndex();
      int after = node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex() + 1;
      Section section = sections.get(sections.size() - 1);
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        section.end = line;
        String title = lines[line].replaceFirst("^\\s*#+\\s*", "").strip();
        sections.add(new Section(title, lines, after));
      } else if (node instanceof FencedCodeBlock code && !code.getInfo().isBlank()) {
        String[] inside = code.getLiteral().split("\n", -1);
        section.add(new Block(code.getInfo().strip(), line + 1, inside, after), problems);
      }
    }
    return sections;
  }

  private void add(Block block, Problems problems) {
    int order = KINDS.indexOf(block.kind);
    if (order < 0) {
      if (!block.kind.equals(ONLY_SHOWN)) {
        problems.report(block.line, 4, "lesson.problem.block", block.kind, kinds());
      }
      return;
    }
    if (blocks.stream().anyMatch(before -> KINDS.indexOf(before.kind) >= order)) {
      problems.report(block.line, 4, "lesson.problem.order", block.kind, kinds());
    }
    blocks.add(block);
  }

  private static String kinds() {
    return String.join(", ", KINDS);
  }

  /** Its heading. */
  String title() {
    return title;
  }

  /** All its blocks. */
  List<Block> blocks() {
    return blocks;
  }

  /** Its block of a kind. */
  Optional<Block> block(String kind) {
    return blocks.stream().filter(block -> block.kind.equals(kind)).findFirst();
  }

  /** All its Markdown. */
  String text() {
    return text(start, end);
  }

  /** The Markdown that is read before anything comes of the step. */
  String before() {
    return text(start, turn());
  }

  /** The Markdown that is read after that. */
  String after() {
    return text(turn(), end);
  }

  /** The line after the last block that asks, runs or measures; the end where there is none. */
  private int turn() {
    return blocks.stream()
        .filter(block -> !block.kind.equals("set"))
        .mapToInt(Block::end)
        .max()
        .orElse(end);
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      int line = i;
      if (blocks.stream().noneMatch(block -> line >= block.line - 1 && line < block.end)) {
        text.append(lines[i]).append('\n');
      }
    }
    return text.toString().strip();
  }
}
