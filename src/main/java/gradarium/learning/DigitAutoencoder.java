package gradarium.learning;

import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Trained;
import gradarium.engine.network.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network that learns to give images back, pixels from 0 to 1. */
public final class DigitAutoencoder {
  private static final Activation SIGMOID = Activations.named("sigmoid").orElseThrow();

  private final Network network;
  private final boolean lossHasSigmoid;
  private final Training training;

  /**
   * An autoencoder at step 0.
   *
   * @param layers without the sigmoid at the end
   * @param loss squared error, or binary cross-entropy, which brings a sigmoid of its own
   * @param images to learn from
   */
  public DigitAutoencoder(List<Layer> layers, Loss loss, Dataset images, Training.Plan plan) {
    lossHasSigmoid = loss == Loss.BINARY_CROSS_ENTROPY;
    List<Layer> all = new ArrayList<>(layers);
    if (!lossHasSigmoid) {
      all.add(new Nonlinear(SIGMOID));
    }
    network = Network.ofFloats(images.inputs(), all);
    training = new Training(network, images.reproducing(), loss, plan);
  }

  /** Its training. */
  public Training training() {
    return training;
  }

  /** What it makes of some images, as it is now: one array of pixels for each. */
  public List<float[]> reconstructions(Responses of, int images) {
    float[] pixels = bySample(outputs(of), images);
    int m = network.inputs();
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < images; i++) {
      all.add(Arrays.copyOfRange(pixels, i * m, (i + 1) * m));
    }
    return List.copyOf(all);
  }

  /** The mean over images and pixels of (x̂ − x)², after {@link Responses#compute}. */
  public double error(Responses of, Dataset clean) {
    return errors(of, clean, 1)[0];
  }

  /**
   * The same for each of several parts of the responses.
   *
   * @param clean what the images of every part should be
   * @param parts how many parts there are, each with as many images as are clean
   */
  public double[] errors(Responses of, Dataset clean, int parts) {
    double[] outputs = outputs(of);
    int n = clean.size();
    int m = network.inputs();
    double[] errors = new double[parts];
    for (int pixel = 0; pixel < m; pixel++) {
      for (int part = 0; part < parts; part++) {
        int at = (pixel * parts + part) * n;
        for (int i = 0; i < n; i++) {
          double off = outputs[at + i] - clean.samples()[i * (m + 1) + pixel];
          errors[part] += off * off / ((double) n * m);
        }
      }
    }
    return errors;
  }

  private double[] outputs(Responses of) {
    double[] outputs = of.of(network.layers().size() - 1);
    if (lossHasSigmoid) {
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = SIGMOID.at(outputs[i]);
      }
    }
    return outputs;
  }

  /** The values of each sample together, of values that come unit by unit. */
  public static float[] bySample(double[] values, int samples) {
    int m = values.length / samples;
    float[] turned = new float[values.length];
    for (int k = 0; k < m; k++) {
      for (int i = 0; i < samples; i++) {
        turned[i * m + k] = (float) values[k * samples + i];
      }
    }
    return turned;
  }

  /** Its numbers as they are now, with a sigmoid at the end. */
  public Trained trained() {
    Trained trained = training.trained();
    return lossHasSigmoid ? trained.followedBy(new Nonlinear(SIGMOID)) : trained;
  }

  /** What a trained one makes of an image. */
  public static float[] reconstruct(Trained trained, float[] image) {
    return floats(trained.output(image));
  }

  /** Numbers for an image. */
  public static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
