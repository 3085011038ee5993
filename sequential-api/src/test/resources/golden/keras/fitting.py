"""More whole trainings, one for each argument of compile and fit: python fitting.py [NAME …]."""
import sys, pathlib
from golden import *
L, O, K, M = keras.layers, keras.optimizers, keras.losses, keras.metrics
HERE = pathlib.Path(__file__).parent / "training"
mlp = lambda: [L.Dense(8, activation="relu"), L.Dense(4, activation="softmax")]
cce = lambda **more: lambda: dict(optimizer=O.SGD(0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"], **more)
bits = lambda optimizer, **more: lambda: dict(optimizer=optimizer, loss="binary_crossentropy", **more)
real = lambda optimizer, **more: lambda: dict(optimizer=optimizer, loss="mse", **more)

CASES = dict(
    class_weight=(mlp(), (5,), cce(weighted_metrics=["accuracy", "categorical_crossentropy"]), dict(epochs=2, batch_size=16, class_weighted=True), 4),
    class_weight_sparse_split=(mlp(), (5,), lambda: dict(optimizer="adam", loss="sparse_categorical_crossentropy", weighted_metrics=["accuracy"]),
                               dict(epochs=2, batch_size=10, class_weighted=True, validation_split=0.3), 4, "sparse"),
    sample_weight_split=(mlp(), (5,), cce(weighted_metrics=["accuracy"]), dict(epochs=2, batch_size=16, weighted=True, validation_split=0.4), 4),
    validation_freq=(mlp(), (5,), cce(), dict(epochs=5, batch_size=16, validation_split=0.25, validation_freq=2), 4),
    validation_freq_list=(mlp(), (5,), cce(), dict(epochs=5, batch_size=16, validation_split=0.25, validation_freq=[1, 4]), 4),
    validation_steps=(mlp(), (5,), cce(), dict(epochs=4, batch_size=8, validation_split=0.5, validation_steps=3), 4),
    validation_batch_size=(mlp(), (5,), cce(), dict(epochs=2, batch_size=8, validation_split=0.5, validation_batch_size=5), 4),
    steps_per_epoch=(mlp(), (5,), cce(), dict(epochs=5, batch_size=16, steps_per_epoch=3), 4),
    steps_per_epoch_even=(mlp(), (5,), cce(), dict(epochs=4, batch_size=16, steps_per_epoch=2), 4),
    initial_epoch=(mlp(), (5,), cce(), dict(epochs=4, initial_epoch=2, batch_size=16), 4),
    loss_weights=(mlp(), (5,), cce(loss_weights=[0.3]), dict(epochs=2, batch_size=16), 4),
    loss_weights_penalty=([L.Dense(3, kernel_regularizer="l1", bias_regularizer=keras.regularizers.L2(0.1), activity_regularizer="l2"), L.Dense(2)], (5,),
                          real(O.Adam(0.02), loss_weights=2.5), dict(epochs=2, batch_size=12, weighted=True), 2, "real"),
    clip_and_average=([L.Dense(6, activation="tanh"), L.Dense(2)], (5,),
                      real(O.AdamW(0.02, global_clipnorm=0.5, use_ema=True, ema_momentum=0.8), metrics=[M.RootMeanSquaredError(), "mape"]),
                      dict(epochs=3, batch_size=16), 2, "real"),
    average_overwrites=([L.Dense(6, activation="tanh"), L.Dense(2)], (5,), real(O.Nadam(0.02, use_ema=True, ema_momentum=0.8, ema_overwrite_frequency=3)),
                        dict(epochs=2, batch_size=16), 2, "real"),
    accumulation=([L.Dense(6, activation="elu"), L.BatchNormalization(), L.Dense(2)], (5,),
                  real(O.RMSprop(0.01, gradient_accumulation_steps=3, clipnorm=0.7), metrics=["mae"]), dict(epochs=2, batch_size=16), 2, "real"),
    schedule=([L.Dense(6, activation="gelu"), L.Dense(2)], (5,), real(O.SGD(O.schedules.CosineDecay(0.2, 6), nesterov=True, momentum=0.5)),
              dict(epochs=2, batch_size=16), 2, "real"),
    frozen=([L.Dense(6, activation="relu", trainable=False), L.BatchNormalization(trainable=False), L.Dense(6, activation="relu"), L.BatchNormalization(),
             L.Dense(4, activation="softmax")], (5,), cce(), dict(epochs=2, batch_size=16), 4),
    constrained=([L.Dense(6, activation="tanh", kernel_constraint="max_norm", bias_constraint="non_neg"), L.Dense(3, activation="sigmoid", kernel_constraint="unit_norm")],
                 (5,), bits(O.Adagrad(0.5), metrics=["accuracy", M.AUC(num_thresholds=20), "precision"], weighted_metrics=[M.Recall(), M.F1Score(threshold=0.4)]),
                 dict(epochs=2, batch_size=16, weighted=True), 3, "binary"),
    loss_sum=([L.Dense(3)], (5,), lambda: dict(optimizer=O.Ftrl(0.02), loss=K.Huber(reduction="sum"), metrics=["mse"]), dict(epochs=2, batch_size=24, weighted=True), 3, "real"),
)


def case(name):
    layers, shape, compiled, fit, classes, *kind = CASES[name]
    training_case(HERE, name, layers, shape, compiled, fit, classes=classes, loss_kind=kind[0] if kind else "categorical")


if __name__ == "__main__":
    for name in sys.argv[1:] or CASES:
        case(name)
