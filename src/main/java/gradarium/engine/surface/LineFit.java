package gradarium.engine.surface;

/**
 * The mean squared error of a line through samples, {@code J(w, b) = 1/n Σ (w x + b − t)²}: a bowl
 * over w and b, whose lowest point follows directly from the normal equations (Legendre 1805, Gauss
 * 1809).
 *
 * @param best its lowest point; where all x are the same, one of many
 * @param lowest the error there
 * @param meanX mean of x
 * @param meanSquareX mean of x²
 */
public record LineFit(Point best, double lowest, double meanX, double meanSquareX) {

  /**
   * The fit of some samples.
   *
   * @param x of each sample; at least one
   * @param t the target of each sample
   */
  public static LineFit of(double[] x, double[] t) {
    double n = x.length;
    double meanX = 0;
    double meanT = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / n;
      meanT += t[i] / n;
    }
    double variance = 0;
    double covariance = 0;
    for (int i = 0; i < x.length; i++) {
      variance += (x[i] - meanX) * (x[i] - meanX) / n;
      covariance += (x[i] - meanX) * (t[i] - meanT) / n;
    }
    double w = variance > 0 ? covariance / variance : 0;
    double b = meanT - w * meanX;
    double lowest = 0;
    for (int i = 0; i < x.length; i++) {
      double off = w * x[i] + b - t[i];
      lowest += off * off / n;
    }
    return new LineFit(new Point(w, b), lowest, meanX, variance + meanX * meanX);
  }

  /** The excess error at a point: its error minus the lowest error. */
  public double excess(double w, double b) {
    double dw = w - best.x();
    double db = b - best.y();
    return meanSquareX * dw * dw + 2 * meanX * dw * db + db * db;
  }

  /** The error at a point. */
  public double at(double w, double b) {
    return lowest + excess(w, b);
  }

  /** The largest second derivative in any direction: the larger eigenvalue of the Hessian. */
  public double steepest() {
    double half = (meanSquareX + 1) / 2;
    double apart = Math.hypot((meanSquareX - 1) / 2, meanX);
    return 2 * (half + apart);
  }

  /** The smallest second derivative in any direction: the smaller eigenvalue of the Hessian. */
  public double flattest() {
    return 4 * (meanSquareX - meanX * meanX) / steepest();
  }

  /** The learning rate above which gradient descent on all samples diverges: 2/λ. */
  public double largestRate() {
    return 2 / steepest();
  }
}
