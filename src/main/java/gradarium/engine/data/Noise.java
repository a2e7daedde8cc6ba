package gradarium.engine.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Corrupts inputs, so that a network cannot rely on any single one of them (Vincent et al. 2008).
 *
 * @param kind how inputs are corrupted
 * @param level how strongly: the standard deviation of Gaussian noise, or the share of inputs that
 *     are replaced
 */
public record Noise(Kind kind, double level) {

  /** Kinds of noise. */
  public enum Kind {
    /** Adds normal noise to every input; values outside 0 to 1 are clipped. */
    GAUSSIAN("gaussian"),
    /** Sets inputs to 0. */
    MASKING("masking"),
    /** Sets inputs to 0 or 1. */
    SALT_AND_PEPPER("salt-and-pepper");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The kind of this name. */
    public static Optional<Kind> named(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Its name in settings. */
    public String id() {
      return id;
    }
  }

  /** Writes inputs with noise added. */
  public void add(
      float[] from, int at, float[] into, int intoAt, int count, RandomGenerator random) {
    for (int i = 0; i < count; i++) {
      into[intoAt + i] = noisy(from[at + i], random);
    }
  }

  private float noisy(float value, RandomGenerator random) {
    if (kind == Kind.GAUSSIAN) {
      return (float) Math.max(0, Math.min(1, value + level * random.nextGaussian()));
    }
    boolean replaced = random.nextDouble() < level;
    boolean salt = kind == Kind.SALT_AND_PEPPER && random.nextBoolean();
    return replaced ? (salt ? 1 : 0) : value;
  }

  /** The samples with noise; their targets stay as they are. */
  public Dataset applied(Dataset clean, RandomGenerator random) {
    float[] samples = clean.samples().clone();
    int length = clean.inputs() + 1;
    for (int i = 0; i < clean.size(); i++) {
      add(clean.samples(), i * length, samples, i * length, clean.inputs(), random);
    }
    return new Dataset(
        clean.name(),
        clean.inputs(),
        clean.outputs(),
        samples,
        clean.targets(),
        clean.standardization());
  }
}
