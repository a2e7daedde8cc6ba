package gradarium.engine.data;

/**
 * Samples to learn from, and others to test with.
 *
 * @param training to learn from
 * @param test never learned from
 */
public record Split(Dataset training, Dataset test) {}
