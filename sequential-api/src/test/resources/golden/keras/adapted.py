"""Layers that have learned from data before they were saved, with a vocabulary as a file of its own: python adapted.py."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "layers"
L = keras.layers


def lookup(**kw):
    layer = L.IntegerLookup(**kw)
    layer.adapt(np.array([[5, 5, 7], [5, 9, 7]]))
    return layer


def case(name, layers, values):
    layer_case(OUT, name, layers, values.shape[1:], dtype="int64", values=values, training=False, random_weights=False)


case("lookup_adapted", [lookup(mask_token=0)], np.array([[5, 7, 1], [9, 0, 5]]))
case("lookup_adapted_tf_idf", [lookup(output_mode="tf_idf")], np.array([[5, 7, 1], [9, 9, 5]]))
case("lookup_adapted_inside", [L.Identity(), keras.Sequential([keras.Input((3,), dtype="int64"), lookup(output_mode="count")]), lookup(num_oov_indices=2)],
     np.array([[5, 7, 1], [9, 9, 5]]))
