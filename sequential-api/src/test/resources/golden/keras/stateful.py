"""Cases of layers with stateful=True: python stateful.py. In layers the state that y leaves is the one that y_train begins with."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

HERE = pathlib.Path(__file__).parent
L = keras.layers
KEPT = dict(stateful=True)


def case(name, *layers, shape=(5, 3), **kw):
    layer_case(HERE / "layers", name, list(layers), shape, stated=2, **kw)


def masked(name):
    numbers = seeded(name).normal(0, 1, (2, 5, 3))
    return np.where(seeded(name + "mask").uniform(0, 1, (2, 5, 1)) < 0.4, 0, numbers).astype(np.float32)


case("stateful_simple_rnn", L.SimpleRNN(4, **KEPT))
case("stateful_simple_rnn_sequences", L.SimpleRNN(4, activation="relu", return_sequences=True, go_backwards=True, unroll=True, **KEPT))
case("stateful_gru", L.GRU(4, **KEPT))
case("stateful_gru_reset_before", L.GRU(4, reset_after=False, return_sequences=True, **KEPT))
case("stateful_lstm", L.LSTM(4, **KEPT))
case("stateful_lstm_sequences", L.LSTM(4, return_sequences=True, go_backwards=True, **KEPT))
case("stateful_lstm_steps", L.LSTM(4, recurrent_activation="hard_sigmoid", **KEPT))
case("stateful_lstm_masked", L.Masking(), L.LSTM(4, return_sequences=True, **KEPT), values=masked("lstm"))
case("stateful_gru_masked", L.Masking(), L.GRU(4, **KEPT), values=masked("gru"))
case("stateful_rnn_stacked", L.RNN([L.GRUCell(3), L.LSTMCell(2), L.SimpleRNNCell(4)], return_sequences=True, **KEPT))
case("stateful_bidirectional", L.Bidirectional(L.LSTM(3, return_sequences=True, **KEPT)))
case("stateful_bidirectional_two", L.Bidirectional(L.RNN(L.GRUCell(3), **KEPT), backward_layer=L.SimpleRNN(3, go_backwards=True, **KEPT), merge_mode="ave"))
case("stateful_conv_lstm1d", L.ConvLSTM1D(3, 3, padding="same", return_sequences=True, **KEPT), shape=(3, 6, 2))
case("stateful_conv_lstm2d", L.ConvLSTM2D(3, 2, strides=2, **KEPT), shape=(3, 6, 5, 2))
case("stateful_conv_lstm3d", L.ConvLSTM3D(2, 2, **KEPT), shape=(2, 4, 3, 4, 2))
case("stateful_two", L.LSTM(3, return_sequences=True, **KEPT), L.Dense(2), L.GRU(3, **KEPT))
case("stateful_nested", keras.Sequential([keras.Input((5, 3), batch_size=2), L.SimpleRNN(3, **KEPT)]), L.Dense(2))


def training(name, layers, compile_args, fit_args, **kw):
    training_case(HERE / "training", name, layers, (5, 3), compile_args, {"batch_size": 16, **fit_args}, classes=3, stated=16, **kw)


training("stateful_lstm_adam", [L.LSTM(4, **KEPT), L.Dense(3, activation="softmax")], lambda: dict(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"]), dict(epochs=2))
training("stateful_bidirectional_validation", [L.Bidirectional(L.GRU(3, **KEPT)), L.Dense(3)], lambda: dict(optimizer=keras.optimizers.SGD(0.1), loss="mse"), dict(epochs=2, validation_split=0.25), loss_kind="regression")

x = seeded("files").normal(0, 1, (4, 5, 3)).astype(np.float32)
keras.utils.set_random_seed(2)
model = keras.Sequential([keras.Input((5, 3), batch_size=4), L.Bidirectional(L.LSTM(3, return_sequences=True, **KEPT)), L.RNN([L.GRUCell(2), L.LSTMCell(2)], **KEPT)])
model_files(HERE / "files", "stateful", model, x)
