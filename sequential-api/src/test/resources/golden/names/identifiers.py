"""Every word that Keras takes for an object: python identifiers.py (keras 3.15.1) writes identifiers.json beside itself.

For each kind, its words and the name of the class or function that each stands for.
"""
import json, pathlib
from keras.src import constraints, initializers, losses, metrics, optimizers, regularizers

HERE = pathlib.Path(__file__).parent
KINDS = dict(losses=losses, metrics=metrics, optimizers=optimizers, initializers=initializers,
             regularizers=regularizers, constraints=constraints)

found = {kind: {word: meant.__name__ for word, meant in sorted(module.ALL_OBJECTS_DICT.items())} for kind, module in KINDS.items()}
(HERE / "identifiers.json").write_text(json.dumps(found, indent=1) + "\n")
