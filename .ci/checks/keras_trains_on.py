"""Keras trains on from what Java saved: the losses of three epochs are those of Java."""
import os
import pathlib
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

folder = pathlib.Path(sys.argv[1])
SAMPLES = 96
failed = 0


def array(file):
    return np.fromfile(file, "<f4").reshape(SAMPLES, -1)


def losses(model, x, y, epochs):
    return model.fit(x, y, batch_size=32, epochs=epochs, shuffle=False, verbose=0).history["loss"]


for file in sorted(folder.glob("*.losses")):
    model = keras.saving.load_model(file.with_suffix(".keras"))
    model.run_eagerly = model.count_params() < 5000  # faster than to trace a small model
    x = array(file.with_suffix(".x")).reshape(-1, *model.input_shape[1:])
    y = array(file.with_suffix(".y"))
    ours = np.loadtxt(file)
    theirs = losses(model, x, y, 3)
    apart = np.max(np.abs(ours - theirs) / np.abs(theirs))
    print(f"{file.stem}: three more epochs agree within {apart:.1e}")
    failed += not apart < 1e-4
    model.save(file.with_name(file.stem + "-by-keras.keras"))
    if not isinstance(model.optimizer, keras.optimizers.Adafactor):  # whose state Keras 3.15 fails to write there
        model.save(file.with_name(file.stem + "-by-keras.h5"))
    model.predict(x, verbose=0).astype("<f4").tofile(file.with_suffix(".predictions"))
    np.array(losses(model, x, y, 1), "<f4").tofile(file.with_suffix(".loss"))
    # from the older format Keras 3.15 makes an optimizer that knows no weights, from its own files too: compile anew
    older = keras.saving.load_model(file.with_suffix(".h5"))
    assert older.optimizer.iterations.numpy() == SAMPLES / 32
    older.compile("adam", older.loss, run_eagerly=model.run_eagerly)
    assert np.isfinite(losses(older, x, y, 1)).all()
sys.exit(failed)
