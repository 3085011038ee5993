"""Compares what MLflow's own client finds on a server with the history that the training printed."""
import math
import sys
import tempfile
import zipfile

from mlflow import MlflowClient

address, history = sys.argv[1:]
client = MlflowClient(address)
lines = [line.split() for line in open(history)]
[experiment] = [one for one in client.search_experiments() if one.name == "check"]
runs = {run.info.run_name: run for run in client.search_runs([experiment.experiment_id])}
assert sorted(runs) == ["broken", "stopped", "whole"], sorted(runs)

run = runs["whole"]
assert run.info.status == "FINISHED", run.info
assert run.info.end_time > run.info.start_time
for name, *values in lines:
    found = sorted(client.get_metric_history(run.info.run_id, name), key=lambda metric: metric.step)
    assert [metric.step for metric in found] == list(range(len(values))), (name, found)
    for metric, value in zip(found, values):
        assert metric.value == float(value), (name, metric, value)
norms = client.get_metric_history(run.info.run_id, "gradient norm")
assert len(norms) == 1500, len(norms)
assert math.isnan(next(metric.value for metric in norms if metric.step == 3))
assert run.data.params["batch size"] == "32", run.data.params
assert run.data.params["optimizer"] == "Adam", run.data.params
assert run.data.params["data"] == "shapes", run.data.params
assert len(run.data.params["long"]) == 500
assert run.data.tags["kind"] == "logistic-regression", run.data.tags
[artifact] = client.list_artifacts(run.info.run_id)
assert artifact.path == "logistic_regression.keras", artifact
with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(client.download_artifacts(run.info.run_id, artifact.path, folder)) as model:
        assert "config.json" in model.namelist(), model.namelist()
assert runs["broken"].info.status == "FAILED", runs["broken"].info
assert runs["stopped"].info.status == "KILLED", runs["stopped"].info
print(f"{len(lines)} metrics of {len(lines[0]) - 1} epochs, 1500 numbers of its own, {len(run.data.params)} parameters,"
      f" {artifact.path}: all there")
