"""Losses and metrics of labels, outputs and weights whose numbers of axes differ: python ranks.py."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

HERE = pathlib.Path(__file__).parent
random = np.random.default_rng(2026)


def real(*shape):
    return random.normal(0, 1, shape).astype(np.float32)


def weights(*shape):
    return random.uniform(0.2, 2, shape).astype(np.float32)


def batches(labels, outputs=(), weighted=None):
    """Three unequal batches."""
    return [(real(n, *labels), real(n, *outputs)) + (() if weighted is None else (weights(n, *weighted),)) for n in (5, 3, 7)]


for name, loss in dict(mse=keras.losses.MeanSquaredError, huber=keras.losses.Huber).items():
    loss_case(HERE / "losses", f"{name}_of_numbers", loss(), real(6), real(6))
    loss_case(HERE / "losses", f"{name}_of_steps_without_their_axis_sum", loss(reduction="sum"), real(6, 3), real(6, 3, 1))
loss_case(HERE / "losses", "mae_none_weights_in_a_column", keras.losses.MeanAbsoluteError(reduction="none"), real(6, 3), real(6, 3), weights(6, 1))
metric_case(HERE / "metrics", "mse_of_numbers", keras.metrics.MeanSquaredError(), batches(()))
metric_case(HERE / "metrics", "mae_weights_in_a_column", keras.metrics.MeanAbsoluteError(), batches((4,), (4,), (1,)))
metric_case(HERE / "metrics", "hinge_weights_in_a_column", keras.metrics.Hinge(), batches((1,), (1,), (1,)))


def probabilities(*shape):
    x = random.uniform(0.05, 1, shape).astype(np.float32)
    return x / x.sum(-1, keepdims=True)


# a class that is ignored counts nothing where samples have weights, and as a loss of 0 where they have none
for name, weighted in dict(ignored_class=False, ignored_class_weighted=True).items():
    metric_case(HERE / "metrics", f"scce_{name}", keras.metrics.SparseCategoricalCrossentropy(ignore_class=1),
                [(random.integers(0, 4, (n, 3)), probabilities(n, 3, 4)) + ((weights(n, 3),) if weighted else ()) for n in (5, 3, 7)])
