"""onnx's checker finds the files that Java exported whole, and onnxruntime predicts from the same inputs what Java does."""
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime

ARTICLE = {"article-logistic_regression", "article-mlp", "article-cnn_simple", "article-cnn_adv"}


def problem(case):
    model = onnx.load(case / "model.onnx")
    onnx.checker.check_model(model, full_check=True)
    shape = [int(size) for size in (case / "x.shape").read_text().split()]
    x = np.fromfile(case / "x.bin", "<f4").reshape(shape)
    ours = np.fromfile(case / "y.bin", "<f4")
    session = onnxruntime.InferenceSession(str(case / "model.onnx"), providers=["CPUExecutionProvider"])
    theirs = session.run(["output"], {"input": x})[0]
    promised = session.get_outputs()[0].shape
    fits = len(promised) == theirs.ndim and all(
        isinstance(size, str) or size == actual for size, actual in zip(promised, theirs.shape)
    )
    if not fits:
        return f"the output is of shape {theirs.shape}, the file says {promised}"
    theirs = theirs.ravel()
    if theirs.shape != ours.shape:
        return f"{theirs.size} numbers, Java predicts {ours.size}"
    # relative to the largest magnitude, as the golden cases are compared
    apart = np.max(np.abs(ours - theirs), initial=0) / max(1, np.max(np.abs(ours), initial=0))
    return None if apart <= 1e-5 else f"{apart:.1e} apart from Java"


onnxruntime.set_default_logger_severity(3)
failed = passed = 0
missing = set(ARTICLE)
for case in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if not (case / "model.onnx").exists():
        continue  # a layer without operators
    missing.discard(case.name)
    try:
        found = problem(case)
    except Exception as e:
        found = f"{type(e).__name__}: {str(e)[:300]}"
    if found:
        print(case.name, found, flush=True)
    failed, passed = failed + bool(found), passed + (not found)
for name in sorted(missing):
    print(name, "was not exported", flush=True)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed < 100 or bool(missing))
