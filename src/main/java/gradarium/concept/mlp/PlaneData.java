package gradarium.concept.mlp;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.PointSet;
import gradarium.engine.data.PointSets;
import gradarium.engine.data.Split;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.FileSetting;
import java.util.ArrayList;
import java.util.List;

/** Where points of two classes in the plane come from. */
interface PlaneData {
  /** The word for points that the learner clicks. */
  String CLICKED = "clicked";

  /** The points to learn from and to test with. */
  Split points(Request request);

  /**
   * What points are wanted.
   *
   * @param count how many to learn from, and as many to test with
   * @param noise standard deviation of what is added to each coordinate
   * @param clicked points that the learner clicked
   * @param seed decides what is drawn
   */
  record Request(int count, double noise, List<ClickedPoint> clicked, long seed) {}

  /** The words for all that comes with the program. */
  static List<FileSetting.Content<PlaneData>> bundled() {
    List<FileSetting.Content<PlaneData>> all = new ArrayList<>();
    for (PointSet set : PointSets.ALL) {
      if (set.isOfClasses()) {
        all.add(new FileSetting.Content<>(set.id(), () -> request -> drawn(set, request)));
      }
    }
    all.add(
        new FileSetting.Content<>(CLICKED, () -> request -> ClickedPoint.split(request.clicked())));
    return List.copyOf(all);
  }

  private static Split drawn(PointSet set, Request request) {
    return new Split(
        drawn(set, request, Purpose.TRAINING_SAMPLES), drawn(set, request, Purpose.TEST_SAMPLES));
  }

  private static Dataset drawn(PointSet set, Request request, Purpose purpose) {
    return set.draw(request.count(), request.noise(), RandomStream.of(purpose, request.seed()));
  }

  /** Points from a table of two columns of numbers and one of two classes. */
  static PlaneData read(Split split) throws Refused {
    Dataset training = split.training();
    if (training.inputs() != 2 || training.outputs() != 2) {
      throw new Refused(
          Message.of("mlp.error.table", training.name(), training.inputs(), training.outputs()));
    }
    Split points = new Split(oneTarget(training), oneTarget(split.test()));
    return request -> points;
  }

  private static Dataset oneTarget(Dataset data) {
    float[] targets = new float[data.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = data.label(i);
    }
    return new Dataset(
        data.name(), data.inputs(), 1, data.samples(), targets, data.standardization());
  }
}
