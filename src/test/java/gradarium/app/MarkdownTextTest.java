package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.chart.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Markdown becomes nodes of the window. */
class MarkdownTextTest {
  @BeforeAll
  static void startJavaFx() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void eachBlockIsANodeAndALineBreakInAParagraphASpace() throws Exception {
    VBox text = of("# Title\n\none\ntwo\n\nthree");
    assertThat(text.getChildren()).hasSize(3).allMatch(TextFlow.class::isInstance);
    assertThat(words(text.getChildren().get(0))).isEqualTo("Title");
    assertThat(kinds(text.getChildren().get(0))).containsExactly("strong");
    assertThat(words(text.getChildren().get(1))).isEqualTo("one two");
    assertThat(words(text.getChildren().get(2))).isEqualTo("three");
  }

  @Test
  void strongCodeAndPlainWordsKeepTheirOrderAndTheirKind() throws Exception {
    Node line = of("a **b** `c * d` *e*").getChildren().get(0);
    assertThat(words(line)).isEqualTo("a b c * d e");
    assertThat(kinds(line)).containsExactly("", "strong", "", "code", "", "strong");
  }

  @Test
  void listsAreNumberedFromWhereTheyBeginOrHaveDashes() throws Exception {
    VBox text = of("3. three\n4. four\n\ntext\n\n- dash\n  - inner");
    List<Node> parts = text.getChildren();
    assertThat(parts).hasSize(4);
    assertThat(words(parts.get(0))).isEqualTo("3.three");
    assertThat(words(parts.get(1))).isEqualTo("4.four");
    assertThat(words(parts.get(2))).isEqualTo("text");
    assertThat(parts.get(3)).isInstanceOf(HBox.class);
    assertThat(words(parts.get(3))).isEqualTo("–dash–inner");
  }

  @Test
  void aFormulaStandsWhereItIsWrittenAndMarkdownLeavesItAlone() throws Exception {
    Node line = of("so $a_1 * b_1$ and $c$ end").getChildren().get(0);
    List<Node> parts = ((TextFlow) line).getChildren();
    assertThat(parts.stream().map(n -> n instanceof ImageView))
        .containsExactly(false, true, false, true, false);
    assertThat(parts.get(1).getAccessibleText()).isEqualTo("a_1 * b_1");
    assertThat(parts.get(3).getAccessibleText()).isEqualTo("c");
    assertThat(words(line)).isEqualTo("so  and  end");
  }

  @Test
  void aLineEndsWhereTwoSpacesAreBeforeItsEnd() throws Exception {
    assertThat(words(of("one  \ntwo").getChildren().get(0))).isEqualTo("one\ntwo");
  }

  @Test
  void aFormulaOnItsOwnIsLargerThanOneInALine() throws Exception {
    ImageView inLine = formula("$\\frac{a}{b}$");
    ImageView onItsOwn = formula("$$ \\frac{a}{b} $$");
    assertThat(onItsOwn.getAccessibleText()).isEqualTo("\\frac{a}{b}");
    assertThat(onItsOwn.getFitHeight()).isGreaterThan(1.2 * inLine.getFitHeight());
  }

  @Test
  void aFormulaIsAsHighAsTheTextAndStandsOnItsLine() throws Exception {
    ImageView letter = formula("$x$");
    assertThat(letter.getFitHeight()).isBetween(5.0, 20.0);
    assertThat(letter.getFitWidth()).isBetween(5.0, 20.0);
    assertThat(letter.getBaselineOffset() / letter.getFitHeight()).isBetween(0.6, 1.0);
    ImageView fraction = formula("$\\frac{a}{b}$");
    assertThat(fraction.getBaselineOffset() / fraction.getFitHeight()).isBetween(0.4, 0.8);
  }

  private static ImageView formula(String markdown) throws Exception {
    return (ImageView)
        ((TextFlow) of(markdown).getChildren().get(0))
            .getChildren().stream().filter(ImageView.class::isInstance).findFirst().orElseThrow();
  }

  @Test
  void quotesAndCodeAreBlocksOfTheirOwn() throws Exception {
    VBox text = of("> said\n> so\n\n```\nx = 1\n\ny = 2\n```");
    assertThat(text.getChildren().get(0).getStyleClass()).contains("quote");
    assertThat(words(text.getChildren().get(0))).isEqualTo("said so");
    assertThat(words(text.getChildren().get(1))).isEqualTo("x = 1\n\ny = 2");
    assertThat(kinds(text.getChildren().get(1))).containsExactly("code");
  }

  @Test
  void whatIsNoMarkdownIsShownAsItIs() throws Exception {
    for (String odd : List.of("", " ", "**", "$", "a $ b", "[x](", "<b>", "\uE000", "`")) {
      VBox text = of(odd);
      assertThat(words(text).replace(" ", "")).as(odd).isSubstringOf(odd.replace(" ", "") + " ");
    }
  }

  private static VBox of(String markdown) throws Exception {
    return HiddenWindow.ask(() -> MarkdownText.of(markdown, new Style(false, 1)));
  }

  private static String words(Node node) {
    if (node instanceof Text text) {
      return text.getText();
    }
    StringBuilder all = new StringBuilder();
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> all.append(words(child)));
    }
    return all.toString();
  }

  /** What each piece of text is beside ink; empty pieces between others left out. */
  private static List<String> kinds(Node flow) {
    return ((TextFlow) flow)
        .getChildren().stream()
            .filter(n -> n instanceof Text text && !text.getText().isEmpty())
            .map(n -> String.join("", n.getStyleClass()).replace("ink", ""))
            .toList();
  }
}
