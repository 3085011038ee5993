"""Every argument of Keras's classes: python arguments.py (keras 3.15.1) writes arguments.json beside itself.

For each class of names.json that is no alias, its arguments and "required", or "optional" where they have a default. What a class hands to its base
class is in **kwargs: the arguments that every layer, loss, metric and schedule takes are added.
"""
import inspect, json, pathlib
import keras

HERE = pathlib.Path(__file__).parent
KINDS = dict(layers=keras.layers, losses=keras.losses, metrics=keras.metrics, optimizers=keras.optimizers, schedules=keras.optimizers.schedules,
             initializers=keras.initializers, regularizers=keras.regularizers, constraints=keras.constraints, callbacks=keras.callbacks)
OF_ALL = dict(layers=["name", "dtype", "trainable", "activity_regularizer"], losses=["name", "reduction", "dtype"], metrics=["name", "dtype"], schedules=["name"])


def arguments(kind, type_):
    signature = inspect.signature(type_.__init__)
    named = {n: "required" if p.default is p.empty else "optional" for n, p in signature.parameters.items()
             if n != "self" and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}
    for name in OF_ALL.get(kind, []):
        named.setdefault(name, "optional")
    return named


names = json.loads((HERE / "names.json").read_text())
found = {kind: {n: arguments(kind, getattr(module, n)) for n, meant in names[kind].items() if n == meant} for kind, module in KINDS.items()}
(HERE / "arguments.json").write_text(json.dumps(found, indent=1) + "\n")
