"""What Keras's callbacks do on given logs: python callbacks.py (keras 3.15.1, tensorflow-cpu 2.18.1) writes callbacks.json beside itself.

A case: the callback's class and keyword arguments, one dictionary of logs an epoch; after each epoch the learning rate, and whether the
training is to stop. Weights are set to the epoch's number before each epoch ends, so `kernel` tells which epoch's weights are left at the end.
CSVLogger: the file's text. ModelCheckpoint: the epochs, counted from 1, whose models were saved. LearningRateScheduler: the learning rate of each epoch.
"""
import json, math, pathlib, tempfile, warnings
import keras, numpy as np

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
C = keras.callbacks
FALL = [1.0, 0.8, 0.81, 0.79995, 0.9, 0.7, 0.7, 0.71, 0.72, 0.69, 0.73, 0.74]
RISE = [0.1, 0.5, 0.4, 0.45, 0.6, 0.6, 0.55, 0.601, 0.2, 0.3, 0.1, 0.7]
LOSS = [{"loss": x / 2, "val_loss": x} for x in FALL]
ACC = [{"loss": 1.0, "accuracy": x, "precision": x, "val_accuracy": x, "val_precision": x} for x in RISE]
SPARSE = [{"loss": 1.0, **({"val_loss": x} if i % 2 else {})} for i, x in enumerate(FALL)]


def drive(name, arguments, logs):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(0.4), "mse", metrics=["accuracy", keras.metrics.Precision()])
    model.train_on_batch(np.ones((2, 1)), np.ones((2, 1)))  # builds the metrics
    model.stop_training = False
    callback = getattr(C, name)(**arguments)
    callback.set_model(model)
    callback.set_params(dict(epochs=len(logs)))
    callback.on_train_begin()
    model.optimizer.learning_rate = 0.4
    rates, stops = [], []
    for epoch, entry in enumerate(logs):
        model.layers[0].kernel.assign([[float(epoch)]])
        callback.on_epoch_end(epoch, dict(entry))
        rates.append(float(model.optimizer.learning_rate.numpy()))
        stops.append(bool(model.stop_training))
        if model.stop_training:
            break
    callback.on_train_end()
    return dict(callback=name, arguments=arguments, logs=logs, learning_rate=rates, stopping=stops, kernel=float(model.layers[0].kernel.numpy()[0, 0]))


def csv(arguments, *trainings):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "log.csv"
        for logs in trainings:
            callback = C.CSVLogger(str(file), **arguments)
            callback.on_train_begin()
            for epoch, entry in enumerate(logs):
                callback.on_epoch_end(epoch, dict(entry))
            callback.on_train_end()
        return dict(callback="CSVLogger", arguments=arguments, trainings=trainings, text=file.read_bytes().decode())


def built():
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(0.4), "mse", metrics=["accuracy", keras.metrics.Precision()])
    model.train_on_batch(np.ones((2, 1)), np.ones((2, 1)))
    return model


def saved(logs, **arguments):
    with tempfile.TemporaryDirectory() as folder:
        callback = C.ModelCheckpoint(folder + "/{epoch:02d}.keras", **arguments)
        callback.set_model(built())
        callback.on_train_begin()
        for epoch, entry in enumerate(logs):
            callback.on_epoch_begin(epoch)
            callback.on_epoch_end(epoch, dict(entry))
        callback.on_train_end()
        epochs = sorted(int(file.stem) for file in pathlib.Path(folder).iterdir())
    return dict(callback="ModelCheckpoint", arguments=arguments, logs=logs, saved=epochs)


def scheduled(epochs):
    model = built()
    callback = C.LearningRateScheduler(lambda epoch, rate: rate * (0.5 if epoch % 2 else 1.5))
    callback.set_model(model)
    logs, rates = [], []
    for epoch in range(epochs):
        callback.on_epoch_begin(epoch)
        entry = {"loss": 1.0}
        callback.on_epoch_end(epoch, entry)
        logs.append(entry)
        rates.append(float(model.optimizer.learning_rate.numpy()))
    return dict(callback="LearningRateScheduler", rule="times 1.5 in even epochs, 0.5 in odd ones", learning_rate=rates, logged=[float(entry["learning_rate"]) for entry in logs])


stop = lambda logs, **arguments: drive("EarlyStopping", arguments, logs)
lower = lambda logs, **arguments: drive("ReduceLROnPlateau", arguments, logs)
CASES = dict(
    stop_default=stop(LOSS), stop_patience=stop(LOSS, patience=3), stop_delta=stop(LOSS, patience=2, min_delta=0.05), stop_loss=stop(LOSS, monitor="loss", patience=2),
    stop_best=stop(LOSS, patience=3, restore_best_weights=True), stop_never=stop(LOSS, patience=20, restore_best_weights=True),
    stop_baseline=stop(LOSS, patience=2, baseline=0.75), stop_baseline_high=stop(LOSS, patience=2, baseline=5.0), stop_from=stop(LOSS, patience=1, start_from_epoch=6),
    stop_accuracy=stop(ACC, monitor="val_accuracy", patience=2), stop_precision=stop(ACC, monitor="val_precision", mode="max", patience=3, restore_best_weights=True),
    stop_max=stop(ACC, monitor="val_accuracy", mode="max", min_delta=0.15, patience=3), stop_min=stop(ACC, monitor="val_accuracy", mode="min", patience=4),
    stop_sparse=stop(SPARSE, patience=2),
    lower_default=lower(LOSS), lower_patience=lower(LOSS, patience=2), lower_factor=lower(LOSS, patience=1, factor=0.5), lower_cooldown=lower(LOSS, patience=1, cooldown=2),
    lower_min=lower(LOSS, patience=1, factor=0.2, min_lr=0.05), lower_delta=lower(LOSS, patience=1, min_delta=0.15), lower_no_delta=lower(LOSS, patience=1, min_delta=0),
    lower_accuracy=lower(ACC, monitor="val_accuracy", patience=2, factor=0.3), lower_precision=lower(ACC, monitor="val_precision", mode="max", patience=2, factor=0.3),
    lower_max=lower(ACC, monitor="accuracy", mode="max", patience=1, min_delta=0.02), lower_min_mode=lower(ACC, monitor="accuracy", mode="min", patience=1),
    lower_sparse=lower(SPARSE, patience=1),
    csv=csv({}, LOSS[:3]), csv_no_validation=csv({}, [{"loss": 0.5, "accuracy": 0.25}, {"loss": 0.25, "accuracy": 0.5, "val_loss": 0.75, "val_accuracy": 1.0}]),
    csv_separator=csv(dict(separator=";"), LOSS[:2]), csv_append=csv(dict(append=True), LOSS[:2], LOSS[2:4]), csv_anew=csv({}, LOSS[:2], LOSS[2:4]),
    csv_sparse=csv({}, SPARSE[1:4]),
    saved_each=saved(LOSS), saved_best=saved(LOSS, save_best_only=True), saved_best_loss=saved(LOSS, save_best_only=True, monitor="loss"),
    saved_best_accuracy=saved(ACC, save_best_only=True, monitor="val_accuracy"), saved_best_precision=saved(ACC, save_best_only=True, monitor="val_precision", mode="max"),
    saved_lowest_accuracy=saved(ACC, save_best_only=True, monitor="val_accuracy", mode="min"), saved_below=saved(LOSS, save_best_only=True, initial_value_threshold=0.75),
    saved_above=saved(ACC, save_best_only=True, monitor="accuracy", mode="max", initial_value_threshold=0.55),
    scheduled=scheduled(6),
)
(HERE / "callbacks.json").write_text(json.dumps(CASES, indent=1) + "\n")
