package gradarium.simulation;

/**
 * Points in the order in which they came. Views share the arrays with the collector that filled
 * them, which only ever writes behind {@code size}.
 *
 * @param x first coordinates, {@code size} of them in use
 * @param y second coordinates, {@code size} of them in use
 * @param size number of points
 */
public record Points(double[] x, double[] y, int size) {}
