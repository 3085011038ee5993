#!/usr/bin/env bash
# Keras trains on from what Java saved as Java does, and Java reads what Keras saved then. KERAS_PYTHON as in keras_reads_our_files.sh.
set -euo pipefail
. .ci/checks/shared.bash
python=$(keras_python)
saved=$(mktemp -d)
trap 'rm -rf "$saved"' EXIT
classpath=$(api_classpath "$saved")
java -cp "$classpath" .ci/checks/TrainOn.java write "$saved/models"
"$python" .ci/checks/keras_trains_on.py "$saved/models"
java -cp "$classpath" .ci/checks/TrainOn.java read "$saved/models"
