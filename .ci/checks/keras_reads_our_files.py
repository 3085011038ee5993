"""Keras loads what Java saved, in each format: the same predictions and optimizer state, and no warning that Keras's own files do not cause."""
import json
import os
import pathlib
import sys
import warnings
import zipfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import absl.logging
import h5py
import keras
import numpy as np

golden, saved = map(pathlib.Path, sys.argv[1:])
records = []
# Keras says one of these of every .h5 file, its own too
ALWAYS = "No training configuration found", "Compiled the loaded model, but the compiled metrics have yet to be built"
# and this of a .h5 file whose optimizer keeps moving averages, or of Nadam: it builds the optimizer without all it keeps
OF_AVERAGES = "Error in loading the saved optimizer state"


def record(message, *arguments):
    records.append(message % arguments if arguments else message)


absl.logging.warning = record


def load(path):
    """A model, and what Keras complains of while it loads."""
    records.clear()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model = keras.saving.load_model(path)
    return model, records + [str(warning.message) for warning in caught]


def load_as_it_was_made(path):
    """A model by Keras: one that was made under a policy for all layers had its optimizer wrapped, which its file does not say."""
    policy = keras.config.dtype_policy()
    if path.suffix == ".keras":
        with zipfile.ZipFile(path) as file:
            made = json.loads(file.read("config.json"))["config"].get("dtype")
        if isinstance(made, dict) and made["config"].get("name") == "mixed_float16":
            keras.config.set_dtype_policy("mixed_float16")
    try:
        return load(path)
    finally:
        keras.config.set_dtype_policy(policy)


def state(model, path):
    """The optimizer's variables, from a .h5 as they lie in the file: Keras itself gives its own slots back only from .keras."""
    if path.suffix != ".h5":
        return [np.asarray(variable) for variable in model.optimizer.variables]
    with h5py.File(path) as f:
        group = f["optimizer_weights"]
        return [group[name][()] for name in group.attrs["weight_names"]]


def same_optimizer(model, path, original):
    if getattr(original, "optimizer", None) is None:
        return True
    ours, theirs = state(model, path), original.optimizer.variables
    # where no step was taken, Keras saves no slots and Java saves zeros
    return len(theirs) <= 2 or len(ours) == len(theirs) and all(np.array_equal(a, b) for a, b in zip(ours, theirs))


def refused(original, suffix):
    """Keras finds no optimizer of this name in a .h5 file, its own too."""
    return suffix == ".h5" and getattr(getattr(original, "optimizer", None), "name", "") == "lamb"


def numbers(name):
    kind, stem = name.parts[0], name.stem
    case = {"training": stem.rsplit("-", 1)[0], "files": stem + "-io"}.get(kind, stem)
    with h5py.File(golden / kind / f"{case}.h5") as f:
        return f["x"][()]


def predictions(model, x):
    # what stateful layers keep from batch to batch begins anew; reset_state of Keras 3.15 fails for stacked cells
    for layer in model._flatten_layers():
        for kept in keras.tree.flatten(getattr(layer, "states", None) or []) if getattr(layer, "stateful", False) else []:
            kept.assign(np.zeros(kept.shape))
    try:
        return np.asarray(model(x, training=False))
    except Exception:
        # RandomPosterization cannot be called without training, and predict cannot run adaptive pooling with channels
        # first: both in Keras itself.
        return model.predict(x, verbose=0)


def problems(path):
    name = path.relative_to(saved)
    source = golden / name
    original, usual = load_as_it_was_made(source if source.exists() else source.with_suffix(".h5"))
    x = numbers(name)[: original.input_shape[0]]  # of the batch size that a stateful model has, all of it for others
    expected = predictions(original, x)
    for suffix in ".keras", ".h5":
        if refused(original, suffix):
            continue
        try:
            model, complaints = load(path.with_suffix(suffix))
        except Exception as e:
            yield f"{suffix}: {e}"
            continue
        expected_of_h5 = ALWAYS
        optimizer = getattr(original, "optimizer", None)
        if getattr(optimizer, "use_ema", False) or getattr(optimizer, "name", "") == "nadam":
            expected_of_h5 += (OF_AVERAGES,)
        for complaint in complaints:
            if complaint not in usual and not (suffix == ".h5" and complaint.startswith(expected_of_h5)):
                yield f"{suffix}: {complaint}"
        if not np.array_equal(predictions(model, x), expected):
            yield f"{suffix}: other predictions"
        if not same_optimizer(model, path.with_suffix(suffix), original):
            yield f"{suffix}: another optimizer state"
    original.load_weights(path.with_suffix(".weights.h5"))
    if not np.array_equal(predictions(original, x), expected):
        yield ".weights.h5: other predictions"


failed = passed = 0
for path in sorted(saved.rglob("*.keras")):
    found = list(problems(path))
    for problem in found:
        print(path.relative_to(saved), problem, flush=True)
    failed, passed = failed + bool(found), passed + (not found)
    keras.backend.clear_session()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed == 0)
