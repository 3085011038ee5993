"""More cases of normalization and of numeric preprocessing: python normalized.py FOLDER_OF_GOLDEN_PY [FOLDER]."""
import pathlib
import sys

sys.path.insert(0, sys.argv[1])  # the folder of golden.py
from golden import *  # noqa: F401,F403  (np, keras, tf and the case writers)

OUT = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).parent / "layers"
L = keras.layers


def c(name, layer, shape, **kw):
    layer_case(OUT, name, layer if isinstance(layer, list) else [layer], shape, **kw)


c("layer_normalization_plain", L.LayerNormalization(center=False, scale=False, epsilon=1e-5), (5,))
c("layer_normalization_first_axis", L.LayerNormalization(axis=1, center=False), (4, 3))
c("layer_normalization_axes_apart", L.LayerNormalization(axis=(1, 3), scale=False), (3, 2, 4))
c("layer_normalization_axes_mixed", L.LayerNormalization(axis=(-1, 1)), (3, 2, 3))
c("layer_normalization_rms", L.LayerNormalization(rms_scaling=True), (4, 6))
c("layer_normalization_regularized", L.LayerNormalization(beta_regularizer="l1", gamma_regularizer="l2", beta_constraint="non_neg"), (4, 3))
c("group_normalization_instance", L.GroupNormalization(groups=-1), (3, 2, 4))
c("group_normalization_first", L.GroupNormalization(groups=3, axis=1), (6, 3, 2))
c("group_normalization_middle", L.GroupNormalization(groups=2, axis=-2, epsilon=1e-2, scale=False), (3, 4, 5))
c("group_normalization_dense", L.GroupNormalization(groups=2, center=False, gamma_regularizer="l2"), (6,))
c("rms_normalization_axes", L.RMSNormalization(axis=(1, 2), epsilon=1e-3), (3, 4))
c("rms_normalization_square", L.RMSNormalization(axis=1), (4, 4))
c("unit_normalization_axes", L.UnitNormalization(axis=(1, 2)), (3, 4, 2))
c("unit_normalization_first", L.UnitNormalization(axis=1), (4, 3))
c("batch_normalization_first", L.BatchNormalization(axis=1), (3, 4, 2), batch=3)
c("batch_normalization_middle", L.BatchNormalization(axis=-2, momentum=0.8, center=False), (3, 4, 2), batch=3)
c("batch_normalization_image_tiny_epsilon", L.BatchNormalization(epsilon=1e-6, gamma_regularizer="l2", beta_regularizer="l1"), (3, 2, 4), batch=3)
c("batch_normalization_frozen", L.BatchNormalization(trainable=False), (3, 2, 4), batch=3)
c("batch_normalization_sequence", L.BatchNormalization(scale=False, center=False), (5, 3), batch=3)
c("batch_normalization_volume", L.BatchNormalization(), (2, 3, 2, 4), batch=2)
c("batch_normalization_renorm", L.BatchNormalization(renorm=True, renorm_momentum=0.8, momentum=0.9), (3, 2, 4), batch=3)
c("batch_normalization_renorm_bounded", L.BatchNormalization(scale=False, renorm=True, renorm_clipping=dict(rmax=1.5, rmin=0.7, dmax=0.4)), (5,), batch=6)
c("softmax_axes", L.Softmax(axis=(1, 2)), (3, 4, 2))
c("softmax_list_of_one", L.Softmax(axis=[1]), (3, 4))
c("einsum_dense", L.EinsumDense("abc,cd->abd", output_shape=(None, 4), bias_axes="d", activation="relu"), (3, 5))
c("einsum_dense_heads", L.EinsumDense("abc,cde->abde", output_shape=(None, 2, 4), bias_axes="de", kernel_regularizer="l2", bias_regularizer="l1"), (3, 5))
c("einsum_dense_over_axes", L.EinsumDense("abcd,cde->abe", output_shape=[3, 4], bias_axes="b"), (3, 2, 5))
c("einsum_dense_before", L.EinsumDense("...x,xy->...y", output_shape=4, bias_axes="y", activity_regularizer="l2"), (3, 2, 5))
c("einsum_dense_after", L.EinsumDense("abx...,xy->aby...", output_shape=(3, 4), bias_axes="y"), (3, 5, 2))
c("einsum_dense_axis_in_front", L.EinsumDense("abc,bd->adc", output_shape=(4, None), bias_axes="d", activation="tanh"), (3, 5))
c("einsum_dense_plain", L.EinsumDense("ab,bc->ac", output_shape=4), (5,))
def adapted(name, *shape, **kw):
    layer = L.Normalization(**kw)
    layer.adapt(seeded(name + " data").normal(2, 3, (50, *shape)).astype(np.float32))
    return layer


c("normalization_fresh", L.Normalization(), (4, 3), random_weights=False)
c("normalization_adapted", adapted("normalization_adapted", 4, 3), (4, 3), random_weights=False)
c("normalization_adapted_axes", adapted("normalization_adapted_axes", 4, 2, 3, axis=(-1, 1)), (4, 2, 3), random_weights=False)
c("normalization_adapted_whole", adapted("normalization_adapted_whole", 4, 3, axis=None, invert=True), (4, 3), random_weights=False)
c("normalization_before_dense", [adapted("normalization_before_dense", 3), L.Dense(4), L.BatchNormalization()], (3,), batch=4, random_weights=False)
c("normalization_given_inverted", L.Normalization(mean=2.0, variance=4.0, invert=True, axis=None), (5,))
c("normalization_given_matrix", L.Normalization(axis=(1, 2), mean=[[1.0, 2.0], [3.0, 4.0]], variance=[[1.0, 0.5], [0.2, 0.0]]), (2, 2))
ints = lambda name, *shape: seeded(name).integers(0, 5, shape).astype(np.float32)
for mode in "int", "one_hot", "multi_hot", "count":
    c(f"discretization_{mode}", L.Discretization(bin_boundaries=[-0.5, 0.0, 0.7], output_mode=mode), (4,), training=False)
c("discretization_one_hot_single", [L.Discretization([0.0, 1.0], output_mode="one_hot"), L.Dense(2)], (1,), training=False)
c("discretization_one_hot_image", [L.Discretization([0.0, 1.0], output_mode="one_hot")], (3, 2), training=False)
bins = L.Discretization(num_bins=4, epsilon=0.05)
bins.adapt(seeded("discretization_adapted").normal(0, 1, (200,)))
c("discretization_adapted", bins, (4,), training=False)
for mode in "one_hot", "multi_hot", "count":
    c(f"category_encoding_{mode}", L.CategoryEncoding(5, output_mode=mode), (4,), dtype="int32", low=5)
c("category_encoding_one_hot_single", [L.CategoryEncoding(6, output_mode="one_hot"), L.Dense(3)], (1,), dtype="int32", low=6, batch=4)
c("category_encoding_floats", [L.CategoryEncoding(6), L.Dense(3)], (3,), values=ints("category_encoding_floats", 4, 3), training=False)
c("spectral_normalization", L.SpectralNormalization(L.Dense(4, activation="tanh")), (3,))
c("spectral_normalization_conv", L.SpectralNormalization(L.Conv2D(4, 2, kernel_regularizer="l2"), power_iterations=3), (4, 3, 2))
c("spectral_normalization_frozen", [L.SpectralNormalization(L.Dense(4, trainable=False)), L.Dense(2)], (3,))
c("spectral_normalization_embedding", L.SpectralNormalization(L.Embedding(6, 3)), (4,), values=ints("spectral_normalization_embedding", 2, 4), training=False)
# Keras gives outputs the type of the inputs, and so cuts them to whole numbers here
c("spectral_normalization_embedding_whole", [L.SpectralNormalization(L.Embedding(6, 3, mask_zero=True)), L.LSTM(2)], (4,), dtype="int32", low=6)
c("spectral_normalization_each_step", L.TimeDistributed(L.SpectralNormalization(L.Dense(4, kernel_regularizer="l2"), power_iterations=2)), (3, 5))
c("spectral_normalization_depthwise", L.SpectralNormalization(L.DepthwiseConv2D(2)), (4, 3, 2))
