#!/usr/bin/env bash
# Keras trains on from what Java saved as Java does, and Java reads what Keras saved then. KERAS_PYTHON as in keras_reads_our_files.sh.
set -euo pipefail
python=${KERAS_PYTHON:-target/keras/bin/python}
if [ ! -x "$python" ]; then
    python3 -m venv target/keras
    target/keras/bin/pip install -q tensorflow-cpu==2.18.1 keras==3.15.1 h5py
    python=target/keras/bin/python
fi
saved=$(mktemp -d)
trap 'rm -rf "$saved"' EXIT
mvn -q -B -o -pl sequential-api dependency:build-classpath -Dmdep.outputFile="$saved/classpath"
classpath="sequential-api/target/classes:$(cat "$saved/classpath")"
java -cp "$classpath" .ci/checks/TrainOn.java write "$saved/models"
"$python" .ci/checks/keras_trains_on.py "$saved/models"
java -cp "$classpath" .ci/checks/TrainOn.java read "$saved/models"
