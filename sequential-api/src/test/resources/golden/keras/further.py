"""Cases of hashes, lookups, sounds, and of arguments that other scripts leave out: python further.py (needs scipy for windows)."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

HERE = pathlib.Path(__file__).parent
L, O = keras.layers, keras.optimizers


def case(name, layer, shape, **kw):
    layer_case(HERE / "layers", name, [layer], shape, **kw)


ints = dict(dtype="int32", low=1000, training=False)
case("hashing", L.Hashing(5), (4,), **ints)
case("hashing_salt_masked", L.Hashing(5, mask_value=0, salt=[3, 9]), (4,), dtype="int64", training=False)
case("hashing_multi_hot", L.Hashing(5, salt=7, output_mode="multi_hot"), (4,), **ints)
for mode in ("int", "multi_hot", "count"):
    case(f"integer_lookup_{mode}", L.IntegerLookup(vocabulary=[5, 1, 3], output_mode=mode, num_oov_indices=2, mask_token=0), (4,), dtype="int64", training=False)
case("integer_lookup_one_hot", L.IntegerLookup(vocabulary=[1, 3, 5], output_mode="one_hot"), (1,), dtype="int32", training=False)
case("integer_lookup_tf_idf", L.IntegerLookup(vocabulary=[1, 3, 5], output_mode="tf_idf", idf_weights=[0.5, 1.0, 2.0], max_tokens=7, pad_to_max_tokens=True), (4,), dtype="int32", training=False)
case("integer_lookup_farmhash", L.IntegerLookup(vocabulary=[1, 3], num_oov_indices=3, oov_method="farmhash"), (4,), dtype="int64", training=False)
case("integer_lookup_invert", L.IntegerLookup(vocabulary=[9, 7, 8], invert=True, mask_token=0), (4,), dtype="int64", training=False)
case("reversible_embedding", L.ReversibleEmbedding(9, 4, tie_weights=False), (5,), dtype="int32")
case("embedding_from_the_end", L.Embedding(6, 3, mask_zero=True), (4,), dtype="int32", values=np.array([[1, -1, 0, 5], [-6, 2, -3, -1]], np.int32))
# fractions take the vector below them, and only what is 0 itself is masked
layer_case(HERE / "layers", "embedding_of_fractions", [L.Embedding(6, 3, mask_zero=True), L.GRU(2)], (4,), values=np.array([[1.0, 0.3, 2.7, 0.0], [-0.2, 5.0, 0.0, 0.0]], np.float32))
case("stft_log", L.STFTSpectrogram(frame_length=8), (32, 2))
for mode in ("magnitude", "psd", "real", "angle", "stft"):
    case(f"stft_{mode}", L.STFTSpectrogram(mode=mode, frame_length=8, frame_step=3, fft_length=16, window="hamming", padding="same", expand_dims=mode != "psd", scaling="spectrum", periodic=True), (30, 2))
case("stft_channels_first", L.STFTSpectrogram(mode="imag", frame_length=8, window=None, scaling=None, data_format="channels_first"), (2, 32))
case("mel", L.MelSpectrogram(fft_length=32, sequence_stride=8, sampling_rate=1000, num_mel_bins=8, min_freq=10.0, max_freq=400.0), (100,))
case("mel_power", L.MelSpectrogram(fft_length=32, sequence_length=20, sequence_stride=8, window="hamming", sampling_rate=1000, num_mel_bins=8, power_to_db=False, mag_exp=1.0), (100,))
case("mel_low_bands", L.MelSpectrogram(fft_length=16, sequence_stride=8, sampling_rate=160, num_mel_bins=4, max_freq=70.0), (64,), training=False)
case("mel_quiet", L.MelSpectrogram(fft_length=32, sampling_rate=1000, sequence_stride=16, num_mel_bins=6, top_db=20.0, min_power=1e-5, ref_power=2.0, window=None, max_freq=500.0), (2, 100))
# Keras 3.15.1 has no gradient of this interpolation
case("resizing_area", L.Resizing(4, 7, interpolation="area"), (6, 5, 3), training=False)
case("resizing_area_small", L.Resizing(3, 2, interpolation="area"), (6, 5, 3), training=False)
case("prelu_last_axis_shared", L.PReLU(shared_axes=[-1]), (3, 4))
case("spectral_embedding", L.SpectralNormalization(L.Embedding(9, 4)), (5,), values=seeded("embedding").integers(0, 9, (2, 5)).astype(np.float32))

for name, optimizer in dict(schedule_free=O.ScheduleFreeAdamW(0.05), schedule_free_warm=O.ScheduleFreeAdamW(0.1, 0.8, 0.9, warmup_steps=3, weight_decay=0.1, clipnorm=0.5), schedule_free_accumulated=O.ScheduleFreeAdamW(0.1, gradient_accumulation_steps=2, use_ema=True, ema_momentum=0.7)).items():
    optimizer_case(HERE / "optimizers", name, optimizer)

rng = seeded("columns")
metric_case(HERE / "metrics", "sparse_top_k_sorted_ids", keras.metrics.SparseTopKCategoricalAccuracy(k=2, from_sorted_ids=True), [(rng.integers(0, 4, n).astype(np.int32), np.argsort(rng.normal(0, 1, (n, 4)))[:, :3].astype(np.int32)) for n in (5, 8, 3)])
loss_case(HERE / "losses", "mse_weights_in_a_column", keras.losses.MeanSquaredError(), rng.normal(0, 1, (6, 1)).astype(np.float32), rng.normal(0, 1, (6, 1)).astype(np.float32), rng.uniform(0, 2, (6, 1)).astype(np.float32))

case("dense_activation_layer", L.Dense(3, activation=L.LeakyReLU(0.3)), (5,))
case("conv1d_activation_layer", L.Conv1D(3, 2, activation=L.Softmax(), padding="same"), (5, 2))
initializer_case(HERE / "initializers", "stft_without_window", keras.initializers.STFT(side="real", window=None, periodic=True), (64, 1, 33), True)
