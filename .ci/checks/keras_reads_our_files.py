"""Keras loads what Java saved, without a warning: the same predictions, and the same optimizer state."""
import os
import pathlib
import sys
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import h5py
import keras
import numpy as np

golden, saved = map(pathlib.Path, sys.argv[1:])
failed = passed = 0
for path in sorted(saved.rglob("*.keras")):
    name = path.relative_to(saved)
    original = keras.saving.load_model(golden / name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        model = keras.saving.load_model(path)
    kind, stem = name.parts[0], name.stem
    numbers = {"training": stem.rsplit("-", 1)[0], "files": stem + "-io"}.get(kind, stem)
    with h5py.File(golden / kind / f"{numbers}.h5") as f:
        x = f["x"][()]
    expected = original.predict(x, verbose=0)
    same = np.array_equal(model.predict(x, verbose=0), expected)
    original.load_weights(path.with_suffix("").with_suffix(".weights.h5"))
    same &= np.array_equal(original.predict(x, verbose=0), expected)
    if stem.endswith("-end"):
        ours, theirs = model.optimizer.variables, original.optimizer.variables
        same &= len(ours) == len(theirs) and all(np.array_equal(a, b) for a, b in zip(ours, theirs))
    passed, failed = passed + same, failed + (not same)
    if not same:
        print("differs:", name)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed == 0)
