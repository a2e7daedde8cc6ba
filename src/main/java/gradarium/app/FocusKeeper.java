package gradarium.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus where it was: when what had it is built anew, what stands in its place gets it,
 * and where nothing does, a place from which no key leaves the view.
 */
final class FocusKeeper {
  private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

  private final Scene scene;
  private final Supplier<@Nullable Node> home;
  private Place last = new Place("", "", new ArrayDeque<>());
  private boolean lost;
  private boolean restoring;

  /**
   * Where in the scene a node is.
   *
   * @param id its id, or nothing
   * @param type its class
   * @param path for each parent from the root on, the index of its child on the way
   */
  private record Place(String id, String type, Deque<Integer> path) {}

  /**
   * Keeps the focus of a scene.
   *
   * @param home what gets the focus where nothing stands in the place of what had it
   */
  FocusKeeper(Scene scene, Supplier<@Nullable Node> home) {
    this.scene = scene;
    this.home = home;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> setKeyboard(true));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> setKeyboard(false));
    scene.focusOwnerProperty().addListener((o, was, is) -> moved(was, is));
  }

  /** While the keyboard is used, what has the focus is marked. */
  private void setKeyboard(boolean used) {
    scene.getRoot().pseudoClassStateChanged(KEYBOARD, used);
  }

  /** Puts the focus where it is at home. */
  void goHome() {
    Node node = home.get();
    if (node != null) {
      node.requestFocus();
    }
  }

  /**
   * Puts the focus on the first of these, as they stand in the scene now; nowhere where none is.
   */
  void goTo(Stream<String> ids) {
    scene.getRoot().applyCss();
    ids.map(scene::lookup)
        .filter(node -> node != null && !node.isDisabled())
        .findFirst()
        .ifPresent(
            node -> {
              restoring = true;
              node.requestFocus();
              restoring = false;
              lost = false;
              last = place(node);
            });
  }

  private void moved(@Nullable Node was, @Nullable Node is) {
    if (restoring) {
      return;
    }
    lost |= was != null && was.getScene() != scene;
    if (is != null && lost) {
      lost = false;
      restore();
    }
    Node owner = scene.getFocusOwner();
    if (owner != null) {
      last = place(owner);
    }
  }

  private void restore() {
    restoring = true;
    // what scrolls has its content in the scene only once it has its style
    scene.getRoot().applyCss();
    find(last).ifPresentOrElse(Node::requestFocus, this::goHome);
    restoring = false;
  }

  private static Place place(Node node) {
    Deque<Integer> path = new ArrayDeque<>();
    Node child = node;
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      path.push(p.getChildrenUnmodifiable().indexOf(child));
      child = p;
    }
    String id = node.getId();
    return new Place(id == null ? "" : id, node.getClass().getName(), path);
  }

  private Optional<Node> find(Place place) {
    Node found = place.id.isEmpty() ? follow(place.path) : scene.lookup("#" + place.id);
    return Optional.ofNullable(found)
        .filter(node -> node.getClass().getName().equals(place.type))
        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible());
  }

  private @Nullable Node follow(Deque<Integer> path) {
    Node node = scene.getRoot();
    for (int index : path) {
      if (!(node instanceof Parent parent) || index >= parent.getChildrenUnmodifiable().size()) {
        return null;
      }
      node = parent.getChildrenUnmodifiable().get(index);
    }
    return node;
  }
}
