"""Keras trains on from what Java saved: the losses of three epochs are those of Java."""
import os
import pathlib
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

folder = pathlib.Path(sys.argv[1])
x = np.fromfile(folder / "x.bin", "<f4").reshape(-1, 32, 32, 3)
y = np.fromfile(folder / "y.bin", "<f4").reshape(-1, 10)
failed = 0
for file in sorted(folder.glob("*.losses")):
    model = keras.saving.load_model(file.with_suffix(".keras"))
    ours = np.loadtxt(file)
    theirs = model.fit(x, y, batch_size=32, epochs=3, shuffle=False, verbose=0).history["loss"]
    apart = np.max(np.abs(ours - theirs) / np.abs(theirs))
    print(f"{file.stem}: three more epochs agree within {apart:.1e}")
    failed += not apart < 1e-4
    model.save(file.with_name(file.stem + "-by-keras.keras"))
    model.save(file.with_name(file.stem + "-by-keras.h5"))
    model.predict(x, verbose=0).astype("<f4").tofile(file.with_suffix(".predictions"))
    # from the older format Keras 3.15 makes an optimizer that knows no weights, from its own files too: compile anew
    older = keras.saving.load_model(file.with_suffix(".h5"))
    assert older.optimizer.iterations.numpy() == 3
    older.compile("adam", older.loss)
    assert np.isfinite(older.fit(x, y, batch_size=32, epochs=1, shuffle=False, verbose=0).history["loss"]).all()
sys.exit(failed)
