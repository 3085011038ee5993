"""Whole trainings of embeddings with repeated rows: python embedding_training.py FOLDER_OF_GOLDEN_PY [NAME …].

Keras on TensorFlow keeps the gradients of a row's occurrences apart, and its optimizers square each of them by itself.
"""
import pathlib
import sys

sys.path.insert(0, sys.argv[1])  # the folder of golden.py
from golden import *  # noqa: F401,F403  (np, keras and the case writers)

OUT = pathlib.Path(__file__).parent / "training"
L, O = keras.layers, keras.optimizers


def case(name, optimizer, embedding):
    rng = seeded(name)
    keras.utils.set_random_seed(3)
    x = rng.integers(0, 6, (24, 5)).astype(np.float32)
    y = rng.integers(0, 3, 24).astype(np.int32)
    model = keras.Sequential([keras.Input((5,)), embedding(), L.GlobalAveragePooling1D(), L.Dense(4, activation="relu"), L.Dense(3, activation="softmax")])
    model.compile(optimizer=optimizer(), loss="sparse_categorical_crossentropy", metrics=["accuracy"], jit_compile=False)
    model.save(OUT / f"{name}-start.keras")
    losses = []
    spy = keras.callbacks.LambdaCallback(on_train_batch_end=lambda b, logs: losses.append(float(logs["loss"])))
    fit = dict(epochs=3, batch_size=7)
    history = model.fit(x, y, shuffle=False, verbose=0, callbacks=[spy], **fit).history
    evaluated = model.evaluate(x, y, verbose=0, batch_size=16, return_dict=True)
    model.save(OUT / f"{name}-end.keras")
    with h5py.File(OUT / f"{name}.h5", "w") as f:
        f["x"], f["y"], f["predictions_end"] = x, y, model.predict(x, verbose=0)
    write_json(OUT / f"{name}.json", dict(compile=model.get_compile_config(), fit={**fit, "shuffle": False}, class_weight=None, history=history,
                                          running_loss_after_each_batch=losses, evaluate_batch_16=evaluated))


plain = lambda: L.Embedding(6, 3)
regular = lambda: L.Embedding(6, 3, embeddings_regularizer=keras.regularizers.L2(0.01))
CASES = dict(
    embedding_sgd=(lambda: O.SGD(0.1, momentum=0.9), plain),
    embedding_adam=(lambda: O.Adam(0.02), plain),
    embedding_adam_amsgrad=(lambda: O.Adam(0.02, amsgrad=True), plain),
    embedding_adam_regularized=(lambda: O.Adam(0.02), regular),
    embedding_adam_clipnorm=(lambda: O.Adam(0.02, clipnorm=0.05), plain),
    embedding_adam_clipvalue=(lambda: O.Adam(0.02, clipvalue=0.01), plain),
    embedding_adam_global_clipnorm=(lambda: O.Adam(0.02, global_clipnorm=0.05), plain),
    embedding_adam_accumulated=(lambda: O.Adam(0.02, gradient_accumulation_steps=2), plain),
    embedding_adam_average=(lambda: O.Adam(0.02, use_ema=True), plain),
    embedding_adamw=(lambda: O.AdamW(0.02, weight_decay=0.1), plain),
    embedding_rmsprop=(lambda: O.RMSprop(0.02), plain),
    embedding_rmsprop_centered=(lambda: O.RMSprop(0.02, centered=True, momentum=0.5), plain),
    embedding_adagrad=(lambda: O.Adagrad(0.1), plain),
    embedding_adadelta=(lambda: O.Adadelta(1.0), plain),
    embedding_adamax=(lambda: O.Adamax(0.02), plain),
    embedding_adafactor=(lambda: O.Adafactor(0.05), plain),
    embedding_nadam=(lambda: O.Nadam(0.02), plain),
    embedding_ftrl=(lambda: O.Ftrl(0.1), plain),
    embedding_lion=(lambda: O.Lion(0.01), plain),
    embedding_lamb=(lambda: O.Lamb(0.02), plain),
    embedding_muon=(lambda: O.Muon(0.02), plain),
)

if __name__ == "__main__":
    for name in sys.argv[2:] or CASES:
        try:
            case(name, *CASES[name])
        except Exception as refused:  # what Keras itself cannot train is no case
            print(name, "is refused by Keras:", str(refused).split("\n")[0])
