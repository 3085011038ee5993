package dev.sequential.tracking.tensorboard;

import com.google.protobuf.ByteString;
import dev.sequential.tracking.pictures.GreyScale;
import dev.sequential.tracking.pictures.Png;
import dev.sequential.tracking.runs.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.HistogramProto;
import org.tensorflow.proto.Summary;

/** The summaries of weights that TensorBoard shows: histograms and pictures. */
final class WeightSummaries {
    private static final int MOST_PICTURES = 3;

    private WeightSummaries() {}

    /** The histogram of a weight. */
    static Summary.Value.Builder histogram(String weight, float[] values) {
        Histogram spread = Histogram.of(0, weight, values);
        var proto = HistogramProto.newBuilder().setMin(spread.low()).setMax(spread.high());
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                sum += value;
                squares += (double) value * value;
            }
        }
        proto.setNum(Arrays.stream(spread.counts()).sum()).setSum(sum).setSumSquares(squares);
        double width = (spread.high() - spread.low()) / spread.counts().length;
        for (int i = 0; i < spread.counts().length; i++) {
            boolean last = i == spread.counts().length - 1;
            proto.addBucketLimit(last ? spread.high() : spread.low() + (i + 1) * width);
            proto.addBucket(spread.counts()[i]);
        }
        return Summary.Value.newBuilder().setTag(weight + "/histogram").setHisto(proto);
    }

    /**
     * The pictures of a weight, stretched from black to white: of a bias a line, of a matrix one picture, wider than
     * high, and of three axes the first three slices of the last one. Axes of size 1 do not count, as in Keras; a
     * kernel that has four axes without them has no picture.
     */
    static List<Summary.Value.Builder> pictures(String weight, Shape shape, float[] values) {
        long[] sizes = Arrays.stream(shape.asArray()).filter(size -> size != 1).toArray();
        return switch (sizes.length) {
            case 0, 1 -> List.of(picture(weight, 1, values.length, values));
            case 2 -> List.of(lying(weight, (int) sizes[0], (int) sizes[1], values));
            case 3 -> planes(weight, (int) sizes[0], (int) sizes[1], (int) sizes[2], values);
            default -> List.of();
        };
    }

    private static Summary.Value.Builder lying(String weight, int rows, int columns, float[] values) {
        if (rows <= columns) {
            return picture(weight, rows, columns, values);
        }
        float[] turned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % columns * rows + i / columns] = values[i];
        }
        return picture(weight, columns, rows, turned);
    }

    private static List<Summary.Value.Builder> planes(String weight, int rows, int columns, int count, float[] values) {
        List<Summary.Value.Builder> pictures = new ArrayList<>();
        for (int k = 0; k < Math.min(count, MOST_PICTURES); k++) {
            float[] plane = new float[rows * columns];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = values[i * count + k];
            }
            pictures.add(picture(weight, rows, columns, plane));
        }
        for (int k = 0; k < pictures.size(); k++) {
            pictures.get(k).setTag(weight + "/image/" + k);
        }
        return pictures;
    }

    private static Summary.Value.Builder picture(String weight, int rows, int columns, float[] values) {
        var image = Summary.Image.newBuilder()
                .setHeight(rows)
                .setWidth(columns)
                .setColorspace(1)
                .setEncodedImageString(ByteString.copyFrom(Png.encode(rows, columns, 1, GreyScale.stretched(values))));
        return Summary.Value.newBuilder().setTag(weight + "/image").setImage(image);
    }
}
