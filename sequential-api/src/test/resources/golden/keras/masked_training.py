"""Whole trainings of masked sequences, with weights of steps: python masked_training.py FOLDER_OF_GOLDEN_PY [NAME …].

Keras refuses a number a sample (sample_weight, class_weight) beside a mask of steps: it multiplies the two as they are.
"""
import pathlib
import sys

sys.path.insert(0, sys.argv[1])  # the folder of golden.py
from golden import *  # noqa: F401,F403  (np, keras and the case writers)

OUT = pathlib.Path(__file__).parent / "training"
L, O, K, M = keras.layers, keras.optimizers, keras.losses, keras.metrics
SAMPLES, STEPS, WIDTH, CLASSES = 24, 5, 3, 4


def case(name, first, label, compiled, fit, weights=False, ends=None):
    rng = seeded(name)
    keras.utils.set_random_seed(3)
    lengths = rng.integers(1, STEPS + 1, SAMPLES)
    there = np.arange(STEPS)[None, :] < lengths[:, None]
    if first == "embedding":
        x = np.where(there, rng.integers(1, 7, (SAMPLES, STEPS)), 0).astype(np.float32)
        layers, shape = [L.Embedding(7, WIDTH, mask_zero=True)], (STEPS,)
    else:
        x = (rng.normal(0, 1, (SAMPLES, STEPS, WIDTH)) * there[..., None]).astype(np.float32)
        layers, shape = [L.Masking(0.0)], (STEPS, WIDTH)
    places = (SAMPLES, STEPS)
    y = {"sparse": lambda: rng.integers(0, CLASSES, places).astype(np.int32),
         "categorical": lambda: np.eye(CLASSES, dtype=np.float32)[rng.integers(0, CLASSES, places)],
         "binary": lambda: rng.integers(0, 2, (*places, 1)).astype(np.float32),
         "real": lambda: rng.normal(0, 1, (*places, 2)).astype(np.float32)}[label]()
    end = dict(sparse=(CLASSES, "softmax"), categorical=(CLASSES, "softmax"), binary=(1, "sigmoid"), real=(2, None))[label]
    layers += ends() if ends else [L.LSTM(4, return_sequences=True)]
    model = keras.Sequential([keras.Input(shape), *layers, L.TimeDistributed(L.Dense(end[0], activation=end[1]))])
    model.compile(jit_compile=False, **compiled())
    model.save(OUT / f"{name}-start.keras")
    extra = {}
    if weights:
        extra["sample_weight"] = rng.uniform(0.2, 2, places).astype(np.float32)
    losses = []
    spy = keras.callbacks.LambdaCallback(on_train_batch_end=lambda b, logs: losses.append(float(logs["loss"])))
    history = model.fit(x, y, shuffle=False, verbose=0, callbacks=[spy], **fit, **extra).history
    evaluated = model.evaluate(x, y, verbose=0, batch_size=16, return_dict=True)
    model.save(OUT / f"{name}-end.keras")
    with h5py.File(OUT / f"{name}.h5", "w") as f:
        f["x"], f["y"], f["predictions_end"] = x, y, model.predict(x, verbose=0)
        if "sample_weight" in extra:
            f["sample_weight"] = extra["sample_weight"]
    write_json(OUT / f"{name}.json", dict(compile=model.get_compile_config(), fit={**fit, "shuffle": False, **({"weighted": True} if weights else {})}, class_weight=None, history=history,
                                          running_loss_after_each_batch=losses, evaluate_batch_16=evaluated))


two = dict(epochs=2, batch_size=7)
both = lambda *metrics: dict(metrics=[m() for m in metrics], weighted_metrics=[m() for m in metrics])
sparse = lambda: dict(optimizer=O.Adam(0.02), loss="sparse_categorical_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy", "sparse_categorical_crossentropy"])
CASES = dict(
    masked_sparse=("embedding", "sparse", sparse, two),
    masked_sparse_steps=("embedding", "sparse", sparse, two, True),
    masked_sparse_steps_split=("embedding", "sparse", sparse, {**two, "validation_split": 0.25}, True),
    masked_categorical_steps=("masking", "categorical", lambda: dict(optimizer=O.SGD(0.5), loss=K.CategoricalCrossentropy(label_smoothing=0.1),
                              **both(M.CategoricalAccuracy, M.TopKCategoricalAccuracy, M.CategoricalCrossentropy)), two, True),
    masked_binary_steps=("masking", "binary", lambda: dict(optimizer=O.RMSprop(0.02), loss="binary_crossentropy",
                         **both(M.BinaryAccuracy, M.Precision, M.Recall, lambda: M.AUC(num_thresholds=20))), two, True),
    masked_binary=("embedding", "binary", lambda: dict(optimizer=O.RMSprop(0.02), loss="binary_crossentropy", metrics=["accuracy", M.TruePositives(), M.FalseNegatives()]), two),
    masked_real_steps=("masking", "real", lambda: dict(optimizer=O.SGD(0.1), loss=K.Huber(delta=0.5), **both(M.MeanSquaredError, M.CosineSimilarity)), two, True),
    masked_real_root=("masking", "real", lambda: dict(optimizer=O.SGD(0.1), loss="mse", **both(M.RootMeanSquaredError, M.MeanAbsoluteError, M.LogCoshError)), two, True),
    masked_real_sum=("masking", "real", lambda: dict(optimizer=O.SGD(0.01), loss=K.MeanAbsoluteError(reduction="sum"), metrics=["mse"]), two, True),
    masked_real_mean_with_weights=("masking", "real", lambda: dict(optimizer=O.SGD(0.1), loss=K.MeanSquaredError(reduction="mean_with_sample_weight"), weighted_metrics=["mae"]), two, True),
    masked_gru_bidirectional=("embedding", "sparse", sparse, two, True, lambda: [L.Bidirectional(L.GRU(3, return_sequences=True)), L.Dropout(0.0), L.BatchNormalization()]),
    masked_ignored_class=("embedding", "sparse", lambda: dict(optimizer=O.Adam(0.02), loss=K.SparseCategoricalCrossentropy(ignore_class=1), metrics=["accuracy"]), two, True),
)

if __name__ == "__main__":
    for name in sys.argv[2:] or CASES:
        case(name, *CASES[name])
