"""Files of models in half precision, whole or one layer, which Keras compiles in two ways: python half.py."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "files"
L = keras.layers
r = np.random.default_rng(7)
x, y = r.normal(0, 1, (16, 5)).astype(np.float32), np.eye(3, dtype=np.float32)[r.integers(0, 3, 16)]


def case(name, *layers):
    model_files(OUT, name, keras.Sequential([keras.Input((5,)), *layers]), x, dict(optimizer="adam", loss="categorical_crossentropy"), y=y, formats=("keras", "h5"))


case("half_layer", L.Dense(4, activation="tanh", dtype="mixed_float16"), L.Dense(3, activation="softmax"))
keras.config.set_dtype_policy("mixed_float16")
case("half_model", L.Dense(4, activation="tanh"), L.Dense(3, activation="softmax", dtype="float32"))
