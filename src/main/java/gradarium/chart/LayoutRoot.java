package gradarium.chart;

import javafx.scene.layout.Region;

/**
 * Holds something whose texts change often. Its size is asked for once, and again where its
 * smallest size is set; other changes inside are laid out inside, and not, as otherwise, the whole
 * window.
 */
public final class LayoutRoot extends Region {
  private final Region content;

  /** A root of this content. */
  public LayoutRoot(Region content) {
    this.content = content;
    content.setManaged(false);
    content.minWidthProperty().addListener((o, was, is) -> requestLayout());
    content.minHeightProperty().addListener((o, was, is) -> requestLayout());
    getChildren().add(content);
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
