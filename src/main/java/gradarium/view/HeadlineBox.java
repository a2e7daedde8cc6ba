package gradarium.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The one measured number of a view in large type, with its unit and a word of comparison. */
public final class HeadlineBox extends HBox {
  private final Label number = new Label();
  private final Label meaning = new Label();

  /** No number yet. */
  public HeadlineBox() {
    number.getStyleClass().add("headline");
    number.setMinWidth(Region.USE_PREF_SIZE);
    meaning.setWrapText(true);
    setHgrow(meaning, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    getStyleClass().add("race-headline");
    getChildren().addAll(number, meaning);
  }

  /** Shows a number and what it means. */
  public void show(String newNumber, String newMeaning) {
    if (!newNumber.equals(number.getText())) {
      number.setText(newNumber);
    }
    if (!newMeaning.equals(meaning.getText())) {
      meaning.setText(newMeaning);
    }
  }
}
