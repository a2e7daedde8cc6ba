package gradarium.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gradarium.chart.Fonts;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How a window looks: its fonts, its style sheet, and light or dark colours. */
final class Theme {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Scene scene;
  private boolean dark;

  /** Gives a scene the looks of the program. */
  Theme(Scene scene, boolean dark) {
    this.scene = scene;
    loadFont(Fonts.REGULAR);
    loadFont(Fonts.BOLD);
    scene.getRoot().getStyleClass().add("gradarium");
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/gradarium/gradarium.css"))
                .toExternalForm());
    setDark(dark);
  }

  boolean isDark() {
    return dark;
  }

  /** Changes between light and dark. */
  void setDark(boolean wanted) {
    dark = wanted;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
  }

  private static void loadFont(String resource) {
    Font.loadFont(Theme.class.getResourceAsStream(resource), 13);
  }
}
