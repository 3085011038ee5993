"""TensorFlow and Keras load the SavedModels that Java exported, and predict from the same inputs what Java does."""
import os
import pathlib
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

ENDPOINT = "serving_default"


def problem(name, ours, theirs):
    theirs = np.asarray(theirs, "float32").ravel()
    if theirs.shape != ours.shape:
        return f"{name}: {theirs.size} numbers, Java predicts {ours.size}"
    # relative to the largest magnitude, as the golden cases are compared
    apart = np.max(np.abs(ours - theirs), initial=0) / max(1, np.max(np.abs(ours), initial=0))
    return None if apart <= 1e-5 else f"{name}: {apart:.1e} apart from Java"


def problems(case):
    shape = [int(size) for size in (case / "x.shape").read_text().split()]
    x = np.fromfile(case / "x.bin", "<f4").reshape(shape)
    y = np.fromfile(case / "y.bin", "<f4")
    folder = str(case / "model")
    loaded = tf.saved_model.load(folder).signatures[ENDPOINT]
    layer = keras.layers.TFSMLayer(folder, call_endpoint=ENDPOINT)
    yield problem("tf.saved_model.load", y, loaded(input=tf.constant(x))["output"])
    yield problem("TFSMLayer", y, layer(x)["output"])


failed = passed = 0
for case in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        found = [text for text in problems(case) if text]
    except Exception as e:
        found = [f"{type(e).__name__}: {str(e)[:300]}"]
    for text in found:
        print(case.name, text, flush=True)
    failed, passed = failed + bool(found), passed + (not found)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed == 0)
