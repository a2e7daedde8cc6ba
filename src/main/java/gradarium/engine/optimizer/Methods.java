package gradarium.engine.optimizer;

import java.util.List;
import java.util.Optional;

/** The optimization methods of the lecture, in its order. */
public final class Methods {
  /** All methods. */
  public static final List<Method> ALL =
      List.of(
          new Sgd(),
          new Momentum(),
          new Nag(),
          new Adagrad(),
          new RmsProp(),
          new AdaDelta(),
          new Adam(),
          new RAdam());

  private Methods() {}

  /** The method of this name. */
  public static Optional<Method> named(String id) {
    return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
  }
}
