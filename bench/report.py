"""Turns the JSON lines of `run` into Markdown tables: medians, spread, and ratios within each round.

usage: report.py FILE
"""
import json
import statistics
import sys
from collections import defaultdict

MODELS = ["logistic_regression", "mlp", "cnn_simple", "cnn_adv"]
KERAS, ONEDNN, OURS = "keras", "keras+onednn", "sequential"
# what a row shows, its key, its number, and whether more is better
ROWS = [
    ("training, images/s, batch 32", "train_32", "images_per_s", True),
    ("training, images/s, batch 128", "train_128", "images_per_s", True),
    ("whole epoch, images/s, batch 32", "train_32", "whole_epoch", True),
    ("whole epoch, images/s, batch 128", "train_128", "whole_epoch", True),
    ("predict, images/s, batches of 128", "predict_128", "images_per_s", True),
    ("one image, µs (Keras: tf.function)", "latency", "median_us", False),
    ("one image, µs (Keras: predict)", "latency_predict", "median_us", False),
    ("start to end of first step, s", "cold_start", "seconds", False),
    ("peak resident memory, MiB", "peak_rss", "mib", False),
]


def text(values):
    if not values:
        return "–"
    middle = statistics.median(values)
    digits = 2 if middle < 10 else 0
    spread = f" ({min(values):,.{digits}f} to {max(values):,.{digits}f})" if len(values) > 1 else ""
    return f"{middle:,.{digits}f}{spread}"


def ratio(ours, theirs, more):
    """How many times better we are, round by round, so that a slow hour slows both sides."""
    pairs = [(o / t if more else t / o) for o, t in zip(ours, theirs)]
    return f"{statistics.median(pairs):.2f}" if pairs else "–"


with open(sys.argv[1]) as lines:
    records = [json.loads(line) for line in lines]
numbers = defaultdict(list)
for record in records:
    if record["what"] == "machine":
        print(f"Processor: {record['cpu']}, {record['cores']} cores. Features: {record['features']}. {record['date']}, {record['rounds']} rounds.")
        print(f"Versions: {record['versions']}.\n")
        continue
    for _, what, key, _ in ROWS:
        if what == record["what"] and key in record:
            numbers[record["peer"], record["model"], what, key].append(record[key])

print("Medians over the rounds (least to most). Ratios are medians of the ratios within a round; above 1, Sequential is better.\n")
for model in MODELS:
    if not any(key[1] == model for key in numbers):
        continue
    print(f"| {model} | Keras as installed | Keras, oneDNN on | Sequential | to Keras | to Keras, oneDNN on |")
    print("|---|---:|---:|---:|---:|---:|")
    for title, what, key, more in ROWS:
        keras, onednn = (numbers[peer, model, what, key] for peer in (KERAS, ONEDNN))
        ours = numbers[OURS, model, "latency" if what == "latency_predict" else what, key]
        if keras or onednn or ours:
            print(f"| {title} | {text(keras)} | {text(onednn)} | {text(ours)} | {ratio(ours, keras, more)} | {ratio(ours, onednn, more)} |")
    print()
