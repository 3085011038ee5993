"""Cases of layers inside layers: the penalties on their outputs, and which of them are frozen: python inside.py."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "layers"
L = keras.layers


def case(name, *layers, shape=(5, 3)):
    layer_case(OUT, name, list(layers), shape)


case("bidirectional_activity", L.Bidirectional(L.LSTM(2, return_sequences=True, activity_regularizer="l2")))
case("nested_activity", keras.Sequential([L.Dense(2, activity_regularizer="l2"), L.Dense(3)]), L.Dense(3, activity_regularizer="l1"))
case("time_distributed_activity", L.TimeDistributed(keras.Sequential([L.Dense(2, activity_regularizer="l2"), L.Dense(3)])))
# Keras calls the layer in a way that leaves its own penalty out
case("time_distributed_own_activity", L.TimeDistributed(L.Dense(2, activity_regularizer="l2")))
case("pipeline", L.Pipeline([L.Rescaling(0.5), L.Dense(4, activity_regularizer="l2"), L.BatchNormalization()]), L.Dense(2))
steps = seeded("steps").normal(0, 1, (2, 5, 3)).astype(np.float32)
steps[0, 3:] = steps[1, 1] = 0
layer_case(OUT, "pipeline_masked", [L.Pipeline([L.Masking(0.0), L.Dense(4), L.LSTM(3, return_sequences=True)]), L.GRU(2)], (5, 3), values=steps)
# every layer takes this keyword
case("activity_of_a_pool", L.MaxPooling1D(2, activity_regularizer=keras.regularizers.L1L2(0.1, 0.02)))
case("activity_of_a_normalization_inside", keras.Sequential([L.Dense(4), L.BatchNormalization(activity_regularizer="l2")]), L.Activation("tanh", activity_regularizer="l1"))
# trainable=False of the outer layer freezes nothing where the inner ones do not say it
case("bidirectional_trainable_inside", L.Bidirectional(L.LSTM(2), trainable=False))
case("nested_trainable_inside", keras.Sequential([keras.Input((5, 3)), L.Dense(2), L.BatchNormalization()], trainable=False), L.Dense(2))
case("log_softmax_sequence", L.Dense(4, activation="log_softmax"))

# Keras leaves delta out of the configuration
u, v = (seeded(name).normal(0, 1, (6, 5)).astype(np.float32) for name in ("u", "v"))
loss_case(OUT.parent / "losses", "huber_delta_sum", keras.losses.Huber(delta=0.5, reduction="sum"), u, v)
normalization = L.Normalization()
normalization.adapt(u)
model_files(OUT.parent / "files", "normalization", keras.Sequential([keras.Input((5,)), normalization, L.Dense(2)]), u)

# one loss of the whole batch, which counts for each sample
bits, probabilities = (u > 0).astype(np.float32), (1 / (1 + np.exp(-v))).astype(np.float32)
loss_case(OUT.parent / "losses", "dice_whole_batch_weighted", keras.losses.Dice(), bits, probabilities, np.array([1, 0, 2, 0.5, 1, 3], np.float32))
optimizer_case(OUT.parent / "optimizers", "muon_adam_without_decay", keras.optimizers.Muon(0.05, adam_weight_decay=None))
