package gradarium.app;

import gradarium.chart.FormulaImage;
import gradarium.chart.Style;
import gradarium.lesson.LessonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Markdown with formulas between dollar signs, as nodes of the window. */
final class MarkdownText {
  private static final char FIRST_PLACE = '\uE000';
  private static final double SIZE = 13;
  private static final double LINE_SPACING = 2;

  private final Style style;
  private final List<String> formulas = new ArrayList<>();
  private final List<Boolean> displayed = new ArrayList<>();

  private MarkdownText(Style style) {
    this.style = style;
  }

  /** The text, one node for each of its blocks. */
  static VBox of(String markdown, Style style) {
    MarkdownText text = new MarkdownText(style);
    Node document = Parser.builder().build().parse(text.withoutFormulas(markdown));
    VBox box = new VBox();
    box.getStyleClass().add("markdown");
    text.addBlocks(document, box);
    return box;
  }

  /** Formulas give way to single characters of private use, which Markdown leaves alone. */
  private String withoutFormulas(String markdown) {
    Matcher matcher = LessonParser.FORMULA.matcher(markdown);
    StringBuilder without = new StringBuilder();
    while (matcher.find()) {
      boolean display = matcher.group(1) != null;
      matcher.appendReplacement(
          without, Character.toString((char) (FIRST_PLACE + formulas.size())));
      formulas.add((display ? matcher.group(1) : matcher.group(2)).strip());
      displayed.add(display);
    }
    matcher.appendTail(without);
    return without.toString();
  }

  private void addBlocks(Node parent, VBox into) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof BulletList || block instanceof OrderedList) {
        addList(block, into);
      } else if (block instanceof FencedCodeBlock code) {
        TextFlow flow = new TextFlow(text(code.getLiteral().stripTrailing(), "code"));
        into.getChildren().add(flow);
      } else if (block instanceof BlockQuote) {
        VBox quote = new VBox();
        quote.getStyleClass().addAll("markdown", "quote");
        addBlocks(block, quote);
        into.getChildren().add(quote);
      } else {
        TextFlow flow = new TextFlow();
        flow.setLineSpacing(LINE_SPACING);
        addInlines(block, flow, block instanceof Heading ? "strong" : "");
        into.getChildren().add(flow);
      }
    }
  }

  private void addList(Node list, VBox into) {
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
      String bullet = list instanceof OrderedList ? "%s.".formatted(number++) : "–";
      VBox content = new VBox();
      content.getStyleClass().add("markdown");
      addBlocks(item, content);
      HBox.setHgrow(content, Priority.ALWAYS);
      TextFlow mark = new TextFlow(text(bullet, ""));
      mark.setMinWidth(Region.USE_PREF_SIZE);
      into.getChildren().add(new HBox(6, mark, content));
    }
  }

  private void addInlines(Node parent, TextFlow flow, String kind) {
    for (Node inline = parent.getFirstChild(); inline != null; inline = inline.getNext()) {
      if (inline instanceof org.commonmark.node.Text literal) {
        addText(literal.getLiteral(), flow, kind);
      } else if (inline instanceof Code code) {
        flow.getChildren().add(text(code.getLiteral(), "code"));
      } else if (inline instanceof SoftLineBreak) {
        flow.getChildren().add(text(" ", kind));
      } else if (inline instanceof HardLineBreak) {
        flow.getChildren().add(text("\n", kind));
      } else {
        boolean strong = inline instanceof StrongEmphasis || inline instanceof Emphasis;
        addInlines(inline, flow, strong ? "strong" : kind);
      }
    }
  }

  private void addText(String literal, TextFlow flow, String kind) {
    StringBuilder plain = new StringBuilder();
    for (char c : literal.toCharArray()) {
      int formula = c - FIRST_PLACE;
      if (formula >= 0 && formula < formulas.size()) {
        flow.getChildren().add(text(plain.toString(), kind));
        plain.setLength(0);
        flow.getChildren().add(formula(formula));
      } else {
        plain.append(c);
      }
    }
    flow.getChildren().add(text(plain.toString(), kind));
  }

  private ImageView formula(int index) {
    FormulaImage image = FormulaImage.of(formulas.get(index), displayed.get(index), SIZE, style);
    ImageView view =
        new ImageView(image.image()) {
          @Override
          public double getBaselineOffset() {
            return image.baseline();
          }
        };
    view.setFitWidth(image.width());
    view.setFitHeight(image.height());
    view.setAccessibleText(formulas.get(index));
    return view;
  }

  private static Text text(String content, String kind) {
    Text text = new Text(content);
    text.getStyleClass().add("ink");
    if (!kind.isEmpty()) {
      text.getStyleClass().add(kind);
    }
    return text;
  }
}
