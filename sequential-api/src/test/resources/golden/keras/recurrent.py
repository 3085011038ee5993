"""Cases of RNN over cells: python recurrent.py."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "layers"
L = keras.layers


def case(name, *layers, shape=(5, 3), **kw):
    layer_case(OUT, name, list(layers), shape, **kw)


case("rnn_simple_cell", L.RNN(L.SimpleRNNCell(4)))
case("rnn_simple_cell_regularized", L.RNN(L.SimpleRNNCell(4, activation="relu", use_bias=False, kernel_regularizer="l2", recurrent_regularizer="l1"), return_sequences=True, go_backwards=True))
case("rnn_gru_cell", L.RNN(L.GRUCell(4), return_sequences=True))
case("rnn_gru_cell_before", L.RNN(L.GRUCell(4, reset_after=False, recurrent_activation="hard_sigmoid", activation="elu"), go_backwards=True))
case("rnn_lstm_cell", L.RNN(L.LSTMCell(4), unroll=True))
case("rnn_lstm_cell_masked", L.Masking(), L.RNN(L.LSTMCell(4, unit_forget_bias=False, use_bias=False), return_sequences=True), values=np.where(seeded("mask").uniform(0, 1, (2, 5, 1)) < 0.4, 0, seeded("x").normal(0, 1, (2, 5, 3))).astype(np.float32))
case("rnn_zero_output", L.Masking(), L.RNN(L.GRUCell(4), return_sequences=True, zero_output_for_mask=True), values=np.where(seeded("mask2").uniform(0, 1, (2, 5, 1)) < 0.4, 0, seeded("x").normal(0, 1, (2, 5, 3))).astype(np.float32))
case("rnn_dropout", L.RNN(L.LSTMCell(4, dropout=0.3, recurrent_dropout=0.2, seed=3)), training=False)
case("rnn_stacked", L.RNN([L.GRUCell(3), L.LSTMCell(2), L.GRUCell(4)], return_sequences=True))
case("rnn_stacked_masked", L.Masking(), L.RNN(L.StackedRNNCells([L.LSTMCell(3), L.SimpleRNNCell(2)])), values=np.where(seeded("mask3").uniform(0, 1, (2, 5, 1)) < 0.4, 0, seeded("x").normal(0, 1, (2, 5, 3))).astype(np.float32))
case("rnn_stacked_one", L.RNN(L.StackedRNNCells([L.LSTMCell(3)])))
case("rnn_bidirectional", L.Bidirectional(L.RNN(L.GRUCell(3), return_sequences=True), merge_mode="sum"))
case("rnn_bidirectional_two", L.Bidirectional(L.RNN(L.GRUCell(3)), backward_layer=L.RNN([L.SimpleRNNCell(2), L.LSTMCell(4)], go_backwards=True)))
case("rnn_time_distributed", L.TimeDistributed(L.RNN(L.GRUCell(3))), shape=(2, 4, 3))
