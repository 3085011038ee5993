"""Cases of glu, which halves the last axis: python halving.py. Keras's own output_shape does not say so, its numbers do."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "layers"
L = keras.layers

layer_case(OUT, "glu_activation", [L.Activation("glu")], (3, 4))
layer_case(OUT, "glu_dense", [L.Dense(6, activation="glu")], (4,))
layer_case(OUT, "glu_dense_sequence", [L.Dense(6, activation="glu")], (3, 4))
layer_case(OUT, "glu_einsum", [L.EinsumDense("abc,cd->abd", output_shape=(None, 6), bias_axes="d", activation="glu")], (3, 4))
layer_case(OUT, "glu_conv2d", [L.Conv2D(4, 3, activation="glu")], (5, 5, 2))
layer_case(OUT, "glu_conv2d_pointwise", [L.Conv2D(4, 1, activation="glu")], (5, 5, 2))
layer_case(OUT, "glu_separable", [L.SeparableConv1D(4, 2, activation="glu")], (5, 2))
layer_case(OUT, "glu_depthwise", [L.DepthwiseConv1D(2, depth_multiplier=2, activation="glu")], (5, 3))
layer_case(OUT, "glu_transpose", [L.Conv1DTranspose(4, 2, activation="glu")], (5, 2))
layer_case(OUT, "glu_time_distributed", [L.TimeDistributed(L.Dense(4, activation="glu"))], (3, 2))
