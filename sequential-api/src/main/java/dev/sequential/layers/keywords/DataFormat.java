package dev.sequential.layers.keywords;

import dev.sequential.config.Enums;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** The data format of images: whether their channels come last or first. */
public enum DataFormat {
    /** After the spatial axes: {@code (height, width, channels)}. */
    CHANNELS_LAST {
        @Override
        public Shape channelsLast(Shape shape) {
            return shape;
        }

        @Override
        public Shape shape(Shape channelsLast) {
            return channelsLast;
        }

        @Override
        public Operand<TFloating> channelsLast(Ops tf, Operand<TFloating> x, int spatialAxes) {
            return x;
        }

        @Override
        public Operand<TFloating> restore(Ops tf, Operand<TFloating> y, int spatialAxes) {
            return y;
        }
    },
    /** Before the spatial axes: {@code (channels, height, width)}. Computed with the channels moved behind them. */
    CHANNELS_FIRST {
        @Override
        public Shape channelsLast(Shape shape) {
            return shape.tail().append(shape.get(0));
        }

        @Override
        public Shape shape(Shape channelsLast) {
            int last = channelsLast.numDimensions() - 1;
            return channelsLast.take(last).prepend(channelsLast.get(last));
        }

        @Override
        public Operand<TFloating> channelsLast(Ops tf, Operand<TFloating> x, int spatialAxes) {
            int[] axes = new int[spatialAxes + 2];
            for (int axis = 1; axis <= spatialAxes; axis++) {
                axes[axis] = axis + 1;
            }
            axes[spatialAxes + 1] = 1;
            return tf.linalg.transpose(x, tf.constant(axes));
        }

        @Override
        public Operand<TFloating> restore(Ops tf, Operand<TFloating> y, int spatialAxes) {
            int[] axes = new int[spatialAxes + 2];
            axes[1] = spatialAxes + 1;
            for (int axis = 1; axis <= spatialAxes; axis++) {
                axes[axis + 1] = axis;
            }
            return tf.linalg.transpose(y, tf.constant(axes));
        }
    };

    /** A sample's shape with the channels last. */
    public abstract Shape channelsLast(Shape shape);

    /** The shape in this format of one whose channels are last. */
    public abstract Shape shape(Shape channelsLast);

    /** A batch with the channels last. */
    public abstract Operand<TFloating> channelsLast(Ops tf, Operand<TFloating> x, int spatialAxes);

    /** A batch in this format again. */
    public abstract Operand<TFloating> restore(Ops tf, Operand<TFloating> y, int spatialAxes);

    /** By Keras's word: {@code "channels_last"} or {@code "channels_first"}. */
    public static DataFormat of(String word) {
        return Enums.of(DataFormat.class, "data format", word);
    }
}
