"""One model of the article in Keras, measured in this process; Benchmark.java is its twin and prints the same lines.

usage: keras.py NAME MODEL all|cold SECONDS
"""
import json
import os
import statistics
import sys
import time

START = float(os.environ["BENCH_T0"])
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"
sys.path.pop(0)  # the folder of this file, which has the name of the library
import keras
import numpy as np
import tensorflow as tf
from keras import layers

NAME, MODEL, WHAT, SECONDS = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
IMAGES, WARM_UP, CLASSES = 10240, 2560, 10


def emit(what, **numbers):
    print(json.dumps({"peer": NAME, "model": MODEL, "what": what, **{k: round(v, 4) for k, v in numbers.items()}}), flush=True)


def network():
    model = keras.Sequential([keras.Input((32, 32, 3))])
    if MODEL == "logistic_regression":
        model.add(layers.Flatten())
    elif MODEL == "mlp":
        model.add(layers.Flatten())
        model.add(layers.Dense(128, activation="sigmoid"))
        model.add(layers.Dense(128, activation="sigmoid"))
    elif MODEL == "cnn_simple":
        for filters in (32, 64):
            model.add(layers.Conv2D(filters, 3, activation="relu"))
            model.add(layers.MaxPooling2D())
        model.add(layers.Flatten())
    elif MODEL == "cnn_adv":
        for filters in (32, 64, 128):
            model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
            model.add(layers.Conv2D(filters, 1, activation="relu"))
            model.add(layers.MaxPooling2D())
            model.add(layers.BatchNormalization())
            model.add(layers.Dropout(0.25))
        model.add(layers.Flatten())
        model.add(layers.Dense(256, activation="relu"))
        model.add(layers.Dropout(0.5))
    else:
        raise SystemExit(f"no model {MODEL}")
    model.add(layers.Dense(CLASSES))
    model.add(layers.Activation("softmax"))
    model.compile(keras.optimizers.Adam(1e-3), "categorical_crossentropy", metrics=["accuracy"], jit_compile=False)
    return model


def images(count):
    random = np.random.default_rng(7)
    x = random.random((count, 32, 32, 3), dtype=np.float32)
    return x, np.eye(CLASSES, dtype=np.float32)[random.integers(0, CLASSES, count)]


class Clock(keras.callbacks.Callback):
    """The time between the ends of two batches."""

    def on_epoch_begin(self, epoch, logs=None):
        self.ends = []

    def on_train_batch_end(self, batch, logs=None):
        self.ends.append(time.perf_counter())

    def middle(self):
        return statistics.median(b - a for a, b in zip(self.ends, self.ends[1:]))


def repeat(once):
    """Repeats until the time is over, three times at least."""
    results, start = [], time.perf_counter()
    while len(results) < 3 or time.perf_counter() - start < SECONDS:
        results.append(once())
    return results


def cold():
    x, y = images(32)
    network().fit(x, y, batch_size=32, epochs=1, verbose=0)
    emit("cold_start", seconds=time.time() - START)


def whole_epoch(model, x, y, batch):
    clock, begin = Clock(), time.perf_counter()
    model.fit(x, y, batch_size=batch, epochs=1, verbose=0, callbacks=[clock])
    return batch / clock.middle(), IMAGES / (time.perf_counter() - begin)


def timed(call):
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def latency(what, call, warm_up, runs):
    for _ in range(warm_up):
        call()
    emit(what, median_us=1e6 * statistics.median(timed(call) for _ in range(runs)))


def everything():
    x, y = images(IMAGES)
    for batch in (32, 128):
        keras.backend.clear_session()
        model = network()
        model.fit(x[:WARM_UP], y[:WARM_UP], batch_size=batch, epochs=1, verbose=0)
        steady, whole = zip(*repeat(lambda: whole_epoch(model, x, y, batch)))
        emit(f"train_{batch}", images_per_s=statistics.median(steady), whole_epoch=statistics.median(whole))
    predict = lambda: model.predict(x, batch_size=128, verbose=0)
    predict()
    emit("predict_128", images_per_s=statistics.median(repeat(lambda: IMAGES / timed(predict))))
    one = x[:1]
    latency("latency_predict", lambda: model.predict(one, verbose=0), 10, 30)
    function = tf.function(lambda batch: model(batch, training=False))
    latency("latency", lambda: function(one).numpy(), 50, 300)
    with open("/proc/self/status") as status:
        peak = next(line for line in status if line.startswith("VmHWM"))
    emit("peak_rss", mib=int(peak.split()[1]) / 1024)


cold() if WHAT == "cold" else everything()
