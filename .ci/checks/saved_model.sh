#!/usr/bin/env bash
# What Java exports as a SavedModel, Python's TensorFlow loads, and it predicts the same. KERAS_PYTHON as in keras_reads_our_files.sh.
set -euo pipefail
. .ci/checks/shared.bash
golden=sequential-api/src/test/resources/golden/keras/layers
python=$(keras_python)
exported=$(mktemp -d)
trap 'rm -rf "$exported"' EXIT
classpath=$(api_classpath "$exported")
java -cp "models/target/classes:loaders/target/classes:$classpath" \
    .ci/checks/Export.java "$golden" "$exported/models" model
"$python" .ci/checks/saved_model.py "$exported/models"
