"""Cases of masks: which layers carry them on, use them, or end them: python masked.py FOLDER_OF_GOLDEN_PY [FOLDER]."""
import pathlib
import sys

sys.path.insert(0, sys.argv[1])  # the folder of golden.py
from golden import *  # noqa: F401,F403  (np, keras, tf and the case writers)

OUT = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).parent / "layers"
L = keras.layers
KEPT = np.array([[1, 1, 1, 0], [1, 0, 1, 1], [1, 0, 0, 0]])


def c(name, *layers, width=3, **kw):
    """A sequence with absent steps; a GRU, whose output shows which mask came to it."""
    x = (seeded(name).normal(0, 1, (3, 4, width)) * KEPT[..., None]).astype(np.float32)
    try:
        layer_case(OUT, name, list(layers), (4, width), values=x, **kw)
    except Exception as e:
        print("skip", name, repr(e)[:300])


def words(name, *layers, **kw):
    x = seeded(name).integers(0, 5, (3, 4)).astype(np.float32)
    layer_case(OUT, name, list(layers), (4,), values=x, **kw)


gru = lambda: L.GRU(2)
for name, layer in dict(dense=L.Dense(3), activation=L.Activation("tanh"), relu=L.ReLU(), prelu=L.PReLU(), elu=L.ELU(), leaky_relu=L.LeakyReLU(),
                        layer_normalization=L.LayerNormalization(), batch_normalization=L.BatchNormalization(), rms_normalization=L.RMSNormalization(),
                        unit_normalization=L.UnitNormalization(), identity=L.Identity(), rescaling=L.Rescaling(2.0, 1.0), einsum_dense=L.EinsumDense("abc,cd->abd", output_shape=(None, 3)),
                        activity_regularization=L.ActivityRegularization(0.1), conv=L.Conv1D(3, 2, padding="same"), permute=L.Permute((2, 1)), reshape=L.Reshape((4, 3)),
                        cropping=L.Cropping1D(1), zero_padding=L.ZeroPadding1D(1), up_sampling=L.UpSampling1D(2), max_pool=L.MaxPooling1D(2, strides=1, padding="same"),
                        time_distributed=L.TimeDistributed(L.Dense(3)), lstm_sequences=L.LSTM(3, return_sequences=True), simple_rnn=L.SimpleRNN(3, return_sequences=True, go_backwards=True),
                        group_normalization=L.GroupNormalization(3), normalization=L.Normalization(mean=0.5, variance=2.0), spectral_normalization=L.SpectralNormalization(L.Dense(3)),
                        bidirectional=L.Bidirectional(L.LSTM(2, return_sequences=True)), masking_again=L.Masking(1.0), dropout=L.Dropout(0.0), noise=L.GaussianNoise(0.0)).items():
    c(f"masked_{name}", L.Masking(0.0), layer, gru())
c("masked_softmax", L.Masking(0.0), L.Reshape((4, 4)), L.Softmax(), width=4)
c("masked_flatten", L.Masking(0.0), L.Flatten(), L.Dense(2))
c("masked_repeat", L.Masking(0.0), L.GRU(3), L.RepeatVector(3), gru())
c("masked_bidirectional_last", L.Masking(0.0), L.Bidirectional(L.GRU(2), merge_mode="sum"))
c("masked_batch_normalization_alone", L.Masking(0.0), L.BatchNormalization(momentum=0.5))
c("masked_into_nested", L.Masking(0.0), keras.Sequential([L.Dense(3), L.GRU(2, return_sequences=True)]), gru())
c("masked_out_of_nested", keras.Sequential([L.Masking(0.0), L.Dense(3)]), gru())
c("masked_time_distributed_nested", L.Masking(0.0), L.TimeDistributed(keras.Sequential([L.Dense(3), L.BatchNormalization()])), gru())
words("masked_embedding_nested", keras.Sequential([L.Embedding(5, 3, mask_zero=True), L.Dense(3)]), gru(), training=False)
words("masked_embedding_nested_gru", keras.Sequential([L.Embedding(5, 3, mask_zero=True), L.GRU(3)]), L.Dense(2), training=False)
words("masked_embedding_average", L.Embedding(5, 3, mask_zero=True), L.SpatialDropout1D(0.3), L.GlobalAveragePooling1D(), training=False)
