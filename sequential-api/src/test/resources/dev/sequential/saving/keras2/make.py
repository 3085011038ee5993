"""Whole models as Keras 2 saved them, in .h5 and .keras, with inputs and predictions beside them. Nothing is edited by hand.

    pip install tensorflow-cpu==2.18.1 tf-keras==2.18.0 h5py
    python make.py
"""
import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import h5py
import numpy as np
import tf_keras as keras
from tf_keras import layers

random = np.random.default_rng(11)
keras.utils.set_random_seed(11)


def save(name, model, x, y=None):
    if y is not None:
        model.fit(x, y, batch_size=4, epochs=2, shuffle=False, verbose=0)
    model.save(f"{name}.h5")
    with h5py.File(f"{name}-io.h5", "w") as f:
        f["x"] = x
        f["y"] = model.predict(x, verbose=0)


def floats(*shape):
    return random.normal(size=shape).astype("float32")


one_hot = np.eye(3, dtype="float32")[[0, 1, 2, 0, 1, 2, 0, 1]]

model = keras.Sequential([
    layers.Conv2D(3, 3, activation="relu", padding="same", input_shape=(6, 6, 2)),
    layers.BatchNormalization(),
    layers.MaxPooling2D(),
    layers.DepthwiseConv2D(3, padding="same"),
    layers.SeparableConv2D(4, 3, padding="same", activation="elu"),
    layers.Dropout(0.25),
    layers.GlobalAveragePooling2D(),
    layers.Dense(3, kernel_regularizer=keras.regularizers.l2(0.01)),
    layers.Activation("softmax"),
])
model.compile("adam", "categorical_crossentropy", ["accuracy"])
save("pictures", model, floats(8, 6, 6, 2), one_hot)

model = keras.Sequential([
    layers.Embedding(7, 4, input_length=5),
    layers.SpatialDropout1D(0.1),
    layers.LSTM(3, return_sequences=True),
    layers.Bidirectional(layers.GRU(2, return_sequences=True)),
    layers.SimpleRNN(3),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(keras.optimizers.RMSprop(0.01, momentum=0.5), keras.losses.BinaryCrossentropy(), [keras.metrics.BinaryAccuracy()])
save("words", model, random.integers(0, 7, (8, 5)).astype("float32"), one_hot[:, :1])

model = keras.Sequential([
    layers.Flatten(input_shape=(2, 3)),
    layers.LayerNormalization(),
    layers.Dense(4, kernel_initializer="he_normal", kernel_constraint=keras.constraints.MaxNorm(2)),
    layers.LeakyReLU(alpha=0.2),
    layers.Dense(4, activation=keras.activations.swish),
    layers.ReLU(max_value=6),
    layers.PReLU(),
    layers.Dense(2, activation="linear", trainable=False),
])
model.compile(keras.optimizers.SGD(0.05, momentum=0.9, nesterov=True), "mse", ["mae"])
save("numbers", model, floats(8, 2, 3), floats(8, 2))

model = keras.Sequential([
    layers.InputLayer(input_shape=(8, 2)),
    layers.Conv1D(4, 3, padding="causal", dilation_rate=2),
    layers.MaxPooling1D(),
    layers.TimeDistributed(layers.Dense(3)),
    layers.Permute((2, 1)),
    layers.Reshape((12,)),
    layers.RepeatVector(2),
    layers.GlobalMaxPooling1D(),
])
save("series", model, floats(4, 8, 2))

# what Keras 3 renamed, dropped, or computes otherwise under the same name
model = keras.Sequential([
    layers.InputLayer(input_shape=(4, 4, 2)),
    layers.experimental.SyncBatchNormalization(),
    layers.Conv2DTranspose(3, 2, strides=2, activation="hard_sigmoid"),
    layers.ThresholdedReLU(theta=0.5),
    layers.Reshape((8, 24)),
    layers.LSTM(3, recurrent_activation="hard_sigmoid", return_sequences=True),
    layers.GRU(3, recurrent_activation="hard_sigmoid", reset_after=False),
    layers.Dense(3, kernel_initializer=keras.initializers.get("random_normal"), activation="softmax"),
])
model.compile(keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.1, 4, 0.9)), "categorical_crossentropy")
save("renamed", model, floats(8, 4, 4, 2), one_hot)


def goes_on(name, optimizer):
    """Three epochs more, after the file was loaded."""
    model = keras.Sequential([layers.Dense(4, activation="tanh", input_shape=(4,)), layers.Dense(3, activation="softmax")])
    model.compile(optimizer, "categorical_crossentropy")
    x = floats(8, 4)
    save(f"goes-on-{name}", model, x, one_hot)
    model = keras.models.load_model(f"goes-on-{name}.h5")
    if not name.startswith("old"):
        model.save(f"goes-on-{name}.keras")
    history = model.fit(x, one_hot, batch_size=4, epochs=3, shuffle=False, verbose=0)
    with h5py.File(f"goes-on-{name}-io.h5", "a") as f:
        f["labels"] = one_hot
        f["losses"] = np.array(history.history["loss"], "float32")


goes_on("sgd", keras.optimizers.SGD(0.1))
goes_on("schedule", keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.1, 20)))
goes_on("adafactor", keras.optimizers.Adafactor(0.1))
goes_on("amsgrad", keras.optimizers.Adam(0.1, amsgrad=True))
goes_on("old-adam", keras.optimizers.legacy.Adam(0.1, decay=0.1))
goes_on("old-rmsprop", keras.optimizers.legacy.RMSprop(0.01, momentum=0.5, centered=True))
goes_on("old-adadelta", keras.optimizers.legacy.Adadelta(1.0))
