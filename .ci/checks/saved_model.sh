#!/usr/bin/env bash
# What Java exports as a SavedModel, Python's TensorFlow loads, and it predicts the same. KERAS_PYTHON as in keras_reads_our_files.sh.
set -euo pipefail
golden=sequential-api/src/test/resources/golden/keras/layers
python=${KERAS_PYTHON:-target/keras/bin/python}
if [ ! -x "$python" ]; then
    python3 -m venv target/keras
    target/keras/bin/pip install -q tensorflow-cpu==2.18.1 keras==3.15.1 h5py
    python=target/keras/bin/python
fi
exported=$(mktemp -d)
trap 'rm -rf "$exported"' EXIT
mvn -q -B -o -pl sequential-api dependency:build-classpath -Dmdep.outputFile="$exported/classpath"
java -cp "models/target/classes:loaders/target/classes:sequential-api/target/classes:$(cat "$exported/classpath")" \
    .ci/checks/Export.java "$golden" "$exported/models"
"$python" .ci/checks/saved_model.py "$exported/models"
