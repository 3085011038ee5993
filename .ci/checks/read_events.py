"""Reads event files with TensorBoard's own accumulator, which checks every checksum. Arguments: the folder, the history as CSV."""

import csv
import json
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.plugins.graph.keras_util import keras_model_to_graph_def

folder, history = sys.argv[1], list(csv.DictReader(open(sys.argv[2])))
for part, prefix in (("train", ""), ("validation", "val_")):
    events = EventAccumulator(f"{folder}/{part}", size_guidance={"histograms": 0, "images": 0})
    events.Reload()
    for name in ("loss", "accuracy"):
        read = [event.value for event in events.Scalars(f"epoch_{name}")]
        wanted = [float(row[prefix + name]) for row in history]
        assert len(read) == 3 and all(abs(a - b) < 1e-6 * max(1, abs(b)) for a, b in zip(read, wanted)), (read, wanted)
    if part == "train":
        tags = events.Tags()
        assert len(events.Scalars("batch_loss")) == 3 * 16, len(events.Scalars("batch_loss"))
        kernel = events.Histograms("cnn_simple/conv2d/kernel/histogram")
        assert [event.step for event in kernel] == [0, 1, 2], kernel
        assert sum(kernel[0].histogram_value.bucket) == 3 * 3 * 3 * 32, kernel[0]
        assert [picture.width for picture in events.Images("cnn_simple/dense/bias/image")] == [10, 10, 10]
        names = {node.name for node in events.Graph().node}
        assert {"conv2d/output", "conv2d/kernel", "dense/bias"} <= names, names
        model = json.loads(events.Tensors("keras")[0].tensor_proto.string_val[0])
        drawn = {node.name for node in keras_model_to_graph_def(model).node}
        assert {"cnn_simple/conv2d", "cnn_simple/dense"} <= drawn, drawn
        print(f"  ok     {len(tags['scalars'])} scalars, {len(tags['histograms'])} histograms, {len(tags['images'])} pictures, {len(names)} nodes")
