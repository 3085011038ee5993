"""Every public name of Keras that a Sequential model could use: python names.py (keras 3.15.1) writes names.json beside itself.

For a class, what it is an alias of (its own name otherwise); for compile, fit, evaluate and predict, their arguments; of Sequential and of
the modules around it, the names.
"""
import inspect, json, pathlib
import keras

KINDS = dict(layers=keras.layers, activations=keras.activations, losses=keras.losses, metrics=keras.metrics, optimizers=keras.optimizers,
             schedules=keras.optimizers.schedules, initializers=keras.initializers, regularizers=keras.regularizers, constraints=keras.constraints, callbacks=keras.callbacks)
names = {}
for kind, module in KINDS.items():
    wanted = inspect.isfunction if kind == "activations" else inspect.isclass
    found = {n: getattr(module, n) for n in dir(module) if not n.startswith("_")}
    names[kind] = {n: o.__name__ for n, o in found.items() if wanted(o) and n not in ("get", "serialize", "deserialize")}
for method in ("compile", "fit", "evaluate", "predict"):
    names[method] = {p: p for p in inspect.signature(getattr(keras.Sequential, method)).parameters if p not in ("self", "kwargs")}
def public(module, wanted=callable):
    return {n: n for n in dir(module) if not n.startswith("_") and wanted(getattr(module, n))}
names["model"] = public(keras.Sequential, lambda _: True)
names["models"] = public(keras.models) | public(keras.saving)
names["utils"] = public(keras.utils) | public(keras.preprocessing) | public(keras.preprocessing.image) | public(keras.preprocessing.sequence)
names["datasets"] = public(keras.datasets, inspect.ismodule)
names["applications"] = public(keras.applications)
(pathlib.Path(__file__).parent / "names.json").write_text(json.dumps(names, indent=1) + "\n")
