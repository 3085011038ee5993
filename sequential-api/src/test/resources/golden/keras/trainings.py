"""Whole trainings that mix layers, losses, metrics and optimizers: python trainings.py."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "training"
L, M, O, K, R = keras.layers, keras.metrics, keras.optimizers, keras.losses, keras.regularizers
fit = dict(epochs=2, batch_size=16)


def case(name, layers, shape, compiled, fit, classes=4, kind="categorical", **kw):
    training_case(OUT, name, layers, shape, lambda: compiled(), fit, classes=classes, loss_kind=kind, **kw)


def cce(optimizer, **kw):
    return lambda: dict(optimizer=optimizer, loss="categorical_crossentropy", **kw)


case("mixed_pictures", [L.Conv2D(4, 3, activation="relu", padding="same"), L.MaxPooling2D(), L.BatchNormalization(), L.Flatten(), L.Dense(4, activation="softmax")], (8, 8, 3),
     cce(O.SGD(0.05, momentum=0.9), metrics=["accuracy", M.Precision(), M.AUC(num_thresholds=20)]), dict(epochs=2, batch_size=20))
case("mixed_separable", [L.SeparableConv2D(4, 3, strides=2), L.GroupNormalization(groups=2), L.PReLU(shared_axes=[1, 2]), L.GlobalAveragePooling2D(), L.Dense(4)], (8, 8, 3),
     lambda: dict(optimizer=O.Adamax(0.02), loss=K.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1), metrics=[M.CategoricalAccuracy(), M.TopKCategoricalAccuracy(k=2)]), fit)
case("mixed_cells", [L.RNN([L.GRUCell(4), L.LSTMCell(3)]), L.Dense(4, activation="softmax")], (6, 3), cce(O.Lion(0.01)), fit)
case("mixed_bidirectional", [L.Bidirectional(L.GRU(3)), L.LayerNormalization(), L.Dense(4, activation="softmax")], (6, 3), cce(O.Lamb(0.02)), dict(epochs=2, batch_size=16, validation_split=0.25))
case("mixed_sound", [L.Conv1D(5, 3, padding="causal", activation="swish"), L.AveragePooling1D(2), L.Conv1DTranspose(3, 2), L.GlobalMaxPooling1D(), L.Dense(3, activation="sigmoid")], (10, 2),
     lambda: dict(optimizer=O.Adafactor(0.05), loss="binary_crossentropy", metrics=["accuracy", M.Recall(thresholds=0.4), M.BinaryIoU([0, 1])]), fit, 3, "binary")
case("mixed_spectral", [L.EinsumDense("ab,bc->ac", output_shape=6, bias_axes="c"), L.ELU(0.5), L.SpectralNormalization(L.Dense(5)), L.Dense(4, activation="softmax")], (5,), cce(O.Nadam(0.02, weight_decay=0.01)), fit)
case("mixed_depthwise", [L.DepthwiseConv2D(3, depth_multiplier=2), L.Conv2DTranspose(3, 2, strides=2, activation=L.LeakyReLU(0.2)), L.AdaptiveAveragePooling2D(2), L.Flatten(), L.Dense(4, activation="softmax")], (6, 6, 2), cce(O.Adagrad(0.1)), fit)
case("mixed_video", [L.ConvLSTM2D(2, 2), L.Flatten(), L.Dense(4, activation="softmax")], (3, 4, 4, 2), cce(O.Adadelta(1.0)), fit)

# A bias before a batch normalization has a gradient of rounding errors only, on which Adam and Lion walk all the same.
case("dense_bn_adam", [L.Dense(16), L.BatchNormalization(), L.Activation("relu"), L.Dense(10, activation="softmax")], (12,),
     cce(O.Adam(), metrics=["accuracy"]), dict(epochs=3, batch_size=16), classes=10)
case("conv_bn_lion", [L.Conv2D(4, 3), L.BatchNormalization(), L.Activation("relu"), L.MaxPooling2D(), L.Flatten(), L.Dense(10, activation="softmax")],
     (12, 12, 3), cce(O.Lion(), metrics=["accuracy"]), dict(epochs=3, batch_size=16), classes=10)
# Keras's file leaves out what the optimizer inside keeps once
case("loss_scaled_nadam", [L.Dense(8, activation="tanh"), L.Dense(3, activation="softmax")], (6,), cce(O.LossScaleOptimizer(O.Nadam(0.01), dynamic_growth_steps=5)), fit, 3)
case("loss_scaled_embedding", [L.Embedding(5, 4), L.GlobalAveragePooling1D(), L.Dense(3, activation="softmax")], (6,), cce(O.LossScaleOptimizer(O.RMSprop(0.01, clipnorm=0.05))), fit, 3)
# 1 - beta_2 in single precision or not makes a difference here, and Keras takes both ways
for name, optimizer in dict(adam=O.Adam(0.01, beta_2=0.99999), lion=O.Lion(0.01, beta_2=0.9999), nadam=O.Nadam(0.01, beta_2=0.99999)).items():
    case(f"slow_mean_{name}", [L.Dense(6, activation="relu"), L.Dense(3, activation="sigmoid")], (6,), lambda: dict(optimizer=optimizer, loss="binary_focal_crossentropy"), fit, 3, "binary")
# Keras tells its callbacks of every third step, and of the last
case("three_steps_a_call", [L.Dense(8, activation="tanh"), L.Dense(4, activation="softmax")], (5,), cce("adam", steps_per_execution=3), dict(epochs=2, batch_size=9))
