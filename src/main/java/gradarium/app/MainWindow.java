package gradarium.app;

import gradarium.concept.Concept;
import gradarium.message.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: one view with its navigation, transport and settings around it. */
public final class MainWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;
  private static final double LECTURE_HALL = 1.6;
  private static final double BESIDE_A_LESSON = 1.28;
  private static final double WIDE_SCREEN = 1500;
  private static final double ROOM_FOR_ALL = 1200;
  private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
  private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

  private final Preferences preferences;
  private final BorderPane root = new BorderPane();
  private final Scene scene;
  private final Theme theme;
  private final AnimationTimer timer;
  private @Nullable Stage stage;
  private Messages messages;
  private final ChangeListener<Boolean> fullScreen = (o, was, is) -> setPresenting(is);
  private final LessonDesk lessons = new LessonDesk(this);
  private final Sessions sessions = new Sessions();
  private final FileOpener files = new FileOpener(this);
  private final FocusKeeper focus;
  private Desk<?> desk;
  private Optional<NavigationPane> navigation = Optional.empty();
  private boolean presenting;
  private boolean fullScreenWanted;
  private boolean narrow;
  private Optional<Boolean> settingsWanted = Optional.empty();

  /** A window that shows this first. To be called on the JavaFX thread. */
  public MainWindow(Opening opening, Preferences preferences) {
    this.preferences = preferences;
    scene = new Scene(root, preferences.width(WIDTH), preferences.height(HEIGHT));
    messages = speak(preferences.language());
    theme = new Theme(scene, preferences.dark());
    narrow = scene.getWidth() < ROOM_FOR_ALL;
    desk = new Desk<>(sessions.open(opening), this);
    focus = new FocusKeeper(scene, () -> scene.lookup("#play"));
    try {
      layOut();
    } catch (RuntimeException e) {
      desk.close();
      sessions.close();
      throw e;
    }
    focus.goHome();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new Keys(this)::handle);
    files.takeDrops(scene);
    scene.widthProperty().addListener((o, was, is) -> fit());
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            sessions.engine().pulse();
            desk.pulse(now);
          }
        };
    timer.start();
  }

  /** Puts the window on a stage and shows it. */
  public void show(Stage on) {
    stage = on;
    on.setTitle("Gradarium");
    on.getIcons().add(new Image("/gradarium/gradarium.png"));
    on.setScene(scene);
    on.setWidth(preferences.width(WIDTH));
    on.setHeight(preferences.height(HEIGHT));
    on.setMinWidth(900);
    on.setMinHeight(560);
    on.fullScreenProperty().addListener(fullScreen);
    on.setFullScreenExitHint("");
    on.show();
  }

  /** The whole window, for a picture of it. */
  public Scene scene() {
    return scene;
  }

  /** The view and its player. */
  public Desk<?> desk() {
    return desk;
  }

  /** Keeps the focus of this window. */
  FocusKeeper focus() {
    return focus;
  }

  /** Remembers what is to be remembered and ends what runs. */
  public void close() {
    timer.stop();
    lessons.stop();
    Stage closing = stage;
    if (closing != null) {
      closing.fullScreenProperty().removeListener(fullScreen);
      if (!presenting) {
        preferences.setSize(closing.getWidth(), closing.getHeight());
      }
      preferences.setDark(theme.isDark());
      preferences.setLanguage(messages.locale());
      preferences.setView(desk.concept().id());
      preferences.save();
    }
    desk.close();
    sessions.close();
  }

  /** Shows a run in its view, where it takes the place of the one that there is. */
  void open(Opening opening) {
    show(sessions.open(opening));
  }

  /** Shows a view as it was left; as it is if nobody sets anything, the first time. */
  void open(Concept<?> concept) {
    show(sessions.of(concept));
  }

  private void show(Session<?> session) {
    if (session != desk.session()) {
      readings().overtake();
      desk.close();
      desk = new Desk<>(session, this);
      if (lessons.isOpen()) {
        layOutSide();
      } else {
        navigation.ifPresent(list -> list.show(session.concept()));
      }
      layOutDesk();
    }
  }

  /** Opens files. */
  FileOpener files() {
    return files;
  }

  /** What is read in the background, which goes to nothing where something else is opened. */
  Readings readings() {
    return sessions.readings();
  }

  /** Shows all keys. */
  void showKeys() {
    Dialogs.keys(this);
  }

  /** The lesson that is open, if any. */
  LessonDesk lessons() {
    return lessons;
  }

  /** Where the program keeps what it remembers; nowhere while it only draws a picture. */
  Optional<Path> folder() {
    return preferences.isKept() ? Optional.of(preferences.folder()) : Optional.empty();
  }

  /** The texts of the language in use. */
  Messages messages() {
    return messages;
  }

  /** Changes the language of everything. */
  public void setLanguage(Locale language) {
    messages = speak(language);
    layOut();
    lessons.translate();
  }

  /** The texts of a language, which those of JavaFX's own controls and dialogs follow. */
  private static Messages speak(Locale language) {
    Messages texts = Messages.in(language);
    Locale.setDefault(texts.locale());
    return texts;
  }

  boolean isDark() {
    return theme.isDark();
  }

  /** Changes between the light and the dark theme. */
  public void setDark(boolean wanted) {
    theme.setDark(wanted);
    desk.refresh();
  }

  boolean isPresenting() {
    return presenting;
  }

  /** How much larger than usual everything is. */
  double scale() {
    return !presenting ? 1 : isCrowded() ? BESIDE_A_LESSON : LECTURE_HALL;
  }

  /** Whether a lesson beside the view leaves too little room on the screen for large type. */
  private boolean isCrowded() {
    return lessons.isOpen() && Screen.getPrimary().getBounds().getWidth() < WIDE_SCREEN;
  }

  /** Whether a lesson, a view and its settings side by side leave each other too little room. */
  boolean isNarrow() {
    return narrow;
  }

  /** Whether settings are shown: as was wanted last, else where there is room for them. */
  boolean showsSettings() {
    return settingsWanted.orElse(!presenting && !(lessons.isOpen() && narrow));
  }

  /** Shows the settings, or leaves their place to the charts. */
  void toggleSettings() {
    settingsWanted = Optional.of(!showsSettings());
    desk.showSettings();
  }

  private void fit() {
    boolean is = scene.getWidth() < ROOM_FOR_ALL;
    if (is != narrow) {
      narrow = is;
      desk.showSettings();
      lessons.look();
    }
  }

  /** Goes to the presentation mode or back: the whole screen, large type, only the charts. */
  void togglePresentation() {
    fullScreenWanted = !fullScreenWanted;
    Stage shown = stage;
    if (shown == null) {
      setPresenting(fullScreenWanted);
    } else {
      shown.setFullScreen(fullScreenWanted);
    }
  }

  /** Large type and only the charts, or everything. */
  public void setPresenting(boolean wanted) {
    fullScreenWanted = wanted;
    if (wanted != presenting) {
      presenting = wanted;
      settingsWanted = Optional.empty();
      root.pseudoClassStateChanged(PRESENTING, wanted);
      layOut();
    }
  }

  /** Builds everything anew, in the language and mode in use. */
  void layOut() {
    root.pseudoClassStateChanged(CROWDED, isCrowded());
    layOutSide();
    layOutDesk();
  }

  private void layOutDesk() {
    root.setCenter(desk.build());
    desk.refresh();
  }

  /** Builds anew what stands beside the view. */
  void layOutSide() {
    Optional<Node> lesson = lessons.build();
    navigation =
        presenting || lesson.isPresent() ? Optional.empty() : Optional.of(new NavigationPane(this));
    root.setLeft(lesson.or(() -> navigation).orElse(null));
  }

  /** What the engine runs on. */
  EngineStart engine() {
    return sessions.engine();
  }
}
