"""More cases of layers with windows and of layers that pad, crop and repeat: python windowed.py FOLDER_OF_GOLDEN_PY [FOLDER]."""
import pathlib
import sys

sys.path.insert(0, sys.argv[1])  # the folder of golden.py
from golden import *  # noqa: F401,F403  (np, keras, tf and the case writers)

OUT = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).parent / "layers"
L = keras.layers
FIRST = dict(data_format="channels_first")


def c(name, layer, shape, **kw):
    try:
        layer_case(OUT, name, layer if isinstance(layer, list) else [layer], shape, **kw)
    except Exception as e:  # what this TensorFlow cannot compute on a CPU
        print("skip", name, repr(e)[:200])


# Of several layers with masks: the first sequence ends early, the last is one step long.
def sequences(name, *step):
    kept = np.array([[1, 1, 1, 0], [1, 0, 1, 1], [1, 0, 0, 0]]).reshape(3, 4, *(1 for _ in step))
    return (seeded(name).normal(0, 1, (3, 4, *step)) * kept).astype(np.float32)


c("conv1d_first_groups", L.Conv1D(6, 2, groups=3, strides=2, **FIRST), (3, 8))
c("conv1d_dilated", L.Conv1D(3, 3, dilation_rate=3, padding="same", use_bias=False), (10, 2))
c("conv1d_causal_strided", L.Conv1D(3, 4, padding="causal", strides=2, activation="tanh"), (9, 2))
c("conv1d_causal_first", L.Conv1D(3, 2, padding="causal", dilation_rate=3, **FIRST), (2, 9))
c("conv1d_pointwise", L.Conv1D(3, 1, activation="relu"), (5, 2))
c("conv1d_masked", [L.Masking(0.0), L.Conv1D(3, 2), L.GlobalAveragePooling1D()], (4, 2), values=sequences("conv1d_masked", 2))
c("conv2d_first_dilated", L.Conv2D(3, (2, 3), dilation_rate=(1, 2), padding="same", **FIRST), (2, 6, 7))
c("conv2d_groups_strided", L.Conv2D(4, 3, groups=2, strides=(2, 1), padding="same", kernel_regularizer="l2"), (7, 6, 4))
c("conv2d_groups_dilated", L.Conv2D(4, 2, groups=2, dilation_rate=(2, 3)), (7, 8, 2))
c("conv3d_strided", L.Conv3D(3, (3, 2, 1), strides=(1, 2, 2), padding="same", activation="relu"), (4, 5, 4, 2))
c("conv3d_valid", L.Conv3D(2, (2, 3, 2), use_bias=False, kernel_initializer="he_normal"), (4, 5, 4, 3))
c("conv3d_first", L.Conv3D(3, 2, strides=2, **FIRST), (3, 4, 5, 4))
c("conv3d_first_as_wide_as_filters", L.Conv3D(2, 2, strides=2, **FIRST), (3, 4, 5, 4))
c("conv3d_groups", L.Conv3D(4, 2, groups=2, padding="same"), (3, 4, 3, 4))
c("conv3d_dilated", L.Conv3D(2, 2, dilation_rate=(2, 1, 2), padding="same"), (5, 4, 5, 2))
c("conv3d_pointwise", L.Conv3D(3, 1), (2, 3, 2, 2))

c("max_pool1d_same_first", L.MaxPooling1D(3, strides=2, padding="same", **FIRST), (2, 8))
c("max_pool2d_first", L.MaxPooling2D((3, 2), strides=(1, 2), **FIRST), (2, 6, 7))
c("max_pool3d", L.MaxPooling3D((2, 3, 1), strides=(1, 2, 2), padding="same"), (4, 5, 4, 2))
c("max_pool3d_first", L.MaxPooling3D(**FIRST), (2, 4, 5, 4))
c("average_pool1d", L.AveragePooling1D(3, strides=1, padding="same"), (7, 2))
c("average_pool1d_first", L.AveragePooling1D(2, **FIRST), (2, 7))
c("average_pool2d_first", L.AveragePooling2D(2, strides=1, padding="same", **FIRST), (2, 5, 4))
c("average_pool3d_same", L.AveragePooling3D((3, 2, 2), strides=(2, 1, 2), padding="same"), (4, 5, 4, 2))
c("average_pool3d_first", L.AveragePooling3D(2, **FIRST), (2, 4, 5, 4))
c("pools_masked", [L.Masking(0.0), L.MaxPooling1D(2), L.GlobalAveragePooling1D()], (4, 2), values=sequences("pools_masked", 2))
for n, shape in (1, (5, 3)), (2, (4, 3, 2)), (3, (3, 2, 4, 2)):
    for kind in "Max", "Average":
        layer = getattr(L, f"Global{kind}Pooling{n}D")
        c(f"global_{kind}_pool{n}d".lower(), layer(), shape)
        c(f"global_{kind}_pool{n}d_first_keepdims".lower(), layer(keepdims=True, **FIRST), shape)
c("global_average_pool1d_masked", [L.Masking(0.0), L.GlobalAveragePooling1D()], (4, 2), values=sequences("global_average_pool1d_masked", 2))
c("global_average_pool1d_masked_keepdims", [L.Masking(0.0), L.GlobalAveragePooling1D(keepdims=True)], (4, 2), values=sequences("global_average_pool1d_masked_keepdims", 2))

c("zero_padding1d_symmetric_first", L.ZeroPadding1D(2, **FIRST), (3, 4))
c("zero_padding2d_first", L.ZeroPadding2D((2, 1), **FIRST), (2, 3, 4))
c("zero_padding3d", L.ZeroPadding3D(((1, 0), (0, 2), (1, 1))), (2, 3, 2, 2))
c("zero_padding3d_first", L.ZeroPadding3D(2, **FIRST), (2, 2, 3, 2))
c("cropping1d_default", L.Cropping1D(), (6, 3))
c("cropping2d_first", L.Cropping2D((1, 2), **FIRST), (2, 5, 6))
c("cropping3d", L.Cropping3D(((1, 0), (0, 2), (1, 1))), (4, 5, 4, 2))
c("cropping3d_first", L.Cropping3D(**FIRST), (2, 4, 5, 3))
c("up_sampling2d_first", L.UpSampling2D((3, 1), **FIRST), (2, 3, 4))
for way in "bilinear", "bicubic", "lanczos3", "lanczos5":
    c(f"up_sampling2d_{way}_uneven", L.UpSampling2D((2, 3), interpolation=way), (4, 3, 2))
c("up_sampling2d_bicubic_first", L.UpSampling2D(2, interpolation="bicubic", **FIRST), (2, 3, 4))
c("up_sampling3d", L.UpSampling3D((1, 2, 3)), (2, 3, 2, 2))
c("up_sampling3d_first", L.UpSampling3D(**FIRST), (2, 2, 3, 2))

c("depthwise_conv1d_strided", L.DepthwiseConv1D(2, strides=2, padding="same", activation="relu", use_bias=False), (7, 3))
c("depthwise_conv1d_dilated_first", L.DepthwiseConv1D(3, dilation_rate=2, depth_multiplier=2, **FIRST), (2, 9))
c("depthwise_conv2d_strided", L.DepthwiseConv2D((3, 2), strides=2, depth_multiplier=2), (7, 6, 2))
c("depthwise_conv2d_dilated", L.DepthwiseConv2D(3, dilation_rate=2, padding="same", depthwise_regularizer="l2"), (8, 7, 2))
c("depthwise_conv2d_dilated_strided", L.DepthwiseConv2D(3, dilation_rate=2, strides=2, padding="same"), (8, 7, 2))
c("depthwise_conv2d_dilated_strided_uneven", L.DepthwiseConv2D(2, dilation_rate=(1, 2), strides=(3, 2)), (8, 7, 2))
c("depthwise_conv2d_first", L.DepthwiseConv2D(2, strides=2, padding="same", **FIRST), (2, 5, 6))
c("separable_conv1d_first", L.SeparableConv1D(4, 2, strides=2, depth_multiplier=2, padding="same", activation="tanh", **FIRST), (2, 7))
c("separable_conv1d_first_longer", L.SeparableConv1D(4, 2, strides=2, padding="same", **FIRST), (2, 9))
c("separable_conv1d_dilated", L.SeparableConv1D(4, 2, dilation_rate=2, use_bias=False), (7, 3))
c("separable_conv2d_strided", L.SeparableConv2D(4, (3, 2), strides=2, depthwise_regularizer="l2", pointwise_regularizer="l1"), (7, 6, 2))
c("separable_conv2d_first", L.SeparableConv2D(3, 2, dilation_rate=2, padding="same", **FIRST), (2, 5, 6))
c("separable_conv2d_dilated_strided", L.SeparableConv2D(3, 3, dilation_rate=2, strides=2), (9, 8, 2))

c("conv1d_transpose_same", L.Conv1DTranspose(3, 4, strides=3, padding="same", activation="relu"), (5, 2))
c("conv1d_transpose_output_padding", L.Conv1DTranspose(3, 3, strides=2, padding="same", output_padding=1, use_bias=False), (5, 2))
c("conv1d_transpose_first", L.Conv1DTranspose(3, 2, strides=3, **FIRST), (2, 5))
c("conv1d_transpose_dilated", L.Conv1DTranspose(3, 3, dilation_rate=2), (5, 2))
c("conv2d_transpose_output_padding", L.Conv2DTranspose(3, (3, 4), strides=(2, 3), output_padding=(1, 0)), (3, 4, 2))
c("conv2d_transpose_output_padding_same", L.Conv2DTranspose(3, 3, strides=3, output_padding=2, padding="same"), (3, 4, 2))
c("conv2d_transpose_first", L.Conv2DTranspose(3, 3, strides=2, padding="same", **FIRST), (2, 3, 4))
c("conv2d_transpose_small_kernel", L.Conv2DTranspose(2, 1, strides=(2, 3)), (3, 4, 2))
c("conv2d_transpose_dilated", L.Conv2DTranspose(2, 2, dilation_rate=2, padding="same"), (4, 5, 2))
c("conv2d_transpose_dilated_uneven", L.Conv2DTranspose(2, 2, dilation_rate=(1, 2)), (4, 5, 2))
c("conv3d_transpose_same", L.Conv3DTranspose(2, (3, 2, 2), strides=(2, 1, 2), padding="same"), (2, 3, 2, 2))
c("conv3d_transpose_output_padding", L.Conv3DTranspose(2, 3, strides=2, output_padding=1), (2, 2, 2, 2))
c("conv3d_transpose_first", L.Conv3DTranspose(2, 2, strides=2, **FIRST), (2, 2, 3, 2))

for n, size, shape in (1, 3, (7, 2)), (2, (2, 3), (5, 7, 2)), (3, (2, 1, 3), (5, 3, 4, 2)):
    for kind in "Max", "Average":
        layer = getattr(L, f"Adaptive{kind}Pooling{n}D")
        c(f"adaptive_{kind}_pool{n}d".lower(), layer(size), shape)
        c(f"adaptive_{kind}_pool{n}d_first".lower(), layer(2, **FIRST), (2, *shape[:-1]))

c("conv_lstm1d", L.ConvLSTM1D(2, 3, padding="same", return_sequences=True), (3, 5, 2))
c("conv_lstm1d_first", L.ConvLSTM1D(2, 2, strides=2, go_backwards=True, **FIRST), (3, 2, 6))
c("conv_lstm1d_masked", [L.Masking(0.0), L.TimeDistributed(L.Reshape((3, 2))), L.ConvLSTM1D(2, 2)], (4, 6), values=sequences("conv_lstm1d_masked", 6))
c("conv_lstm1d_masked_sequences", [L.Masking(0.0), L.TimeDistributed(L.Reshape((3, 2))), L.ConvLSTM1D(2, 2, return_sequences=True), L.TimeDistributed(L.Flatten()),
                                   L.GlobalAveragePooling1D()], (4, 6), values=sequences("conv_lstm1d_masked_sequences", 6))
c("reshape_masked", [L.Masking(0.0), L.Reshape((4, 2)), L.GlobalAveragePooling1D()], (4, 2), values=sequences("reshape_masked", 2))
c("conv_lstm2d", L.ConvLSTM2D(2, (2, 3)), (3, 4, 5, 2))
c("conv_lstm2d_dilated", L.ConvLSTM2D(2, 2, dilation_rate=2, return_sequences=True, use_bias=False), (3, 5, 4, 2))
c("conv_lstm2d_first", L.ConvLSTM2D(2, 2, padding="same", recurrent_activation="hard_sigmoid", unit_forget_bias=False, return_sequences=True,
                                     go_backwards=True, **FIRST), (2, 2, 4, 3))
c("conv_lstm2d_regularized", L.ConvLSTM2D(2, 2, activation="relu", kernel_regularizer="l2", recurrent_regularizer="l1", bias_regularizer="l2",
                                           activity_regularizer="l2"), (2, 4, 3, 2))
c("conv_lstm2d_dropout", L.ConvLSTM2D(2, 2, dropout=0.3, recurrent_dropout=0.2), (2, 4, 3, 2), training=False)
c("conv_lstm3d", L.ConvLSTM3D(2, 2, padding="same"), (2, 3, 2, 3, 2))
c("conv_lstm3d_first", L.ConvLSTM3D(2, 2, strides=(1, 2, 1), return_sequences=True, **FIRST), (2, 2, 3, 4, 3))

# Windows of one element with steps: TensorFlow's own kernels get the gradient of the first three wrong with oneDNN on processors without AVX-512,
# and all of the last two without oneDNN. These were written with TF_ENABLE_ONEDNN_OPTS=0 and 1.
c("conv1d_pointwise_strided", L.Conv1D(8, 1, strides=2, activation="tanh"), (12, 3))
c("conv2d_pointwise_strided", L.Conv2D(16, 1, strides=(1, 2)), (7, 10, 2))
c("conv2d_pointwise_groups_strided", L.Conv2D(16, 1, strides=2, groups=2, padding="same", use_bias=False), (9, 6, 4))
c("depthwise_conv2d_pointwise_strided", L.DepthwiseConv2D(1, strides=2, depth_multiplier=2), (5, 8, 3))
c("conv2d_transpose_pointwise_strided", L.Conv2DTranspose(8, 1, strides=(2, 3), output_padding=(0, 1)), (4, 3, 2))
c("conv2d_transpose_row_strided", L.Conv2DTranspose(3, (1, 3), strides=2, padding="same"), (4, 3, 2))
c("conv3d_flat_strided", L.Conv3D(8, (1, 2, 1), strides=(1, 2, 3), padding="same"), (4, 2, 6, 2))
c("conv3d_transpose_flat_strided", L.Conv3DTranspose(3, (1, 2, 1), strides=(1, 2, 3)), (2, 2, 3, 2))
