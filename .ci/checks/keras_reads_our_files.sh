#!/usr/bin/env bash
# Real Keras loads what Java saved. KERAS_PYTHON names a Python that has Keras; without it one is made under target/.
set -euo pipefail
. .ci/checks/shared.bash
golden=sequential-api/src/test/resources/golden/keras
python=$(keras_python)
saved=$(mktemp -d)
trap 'rm -rf "$saved"' EXIT
classpath=$(api_classpath "$saved")
java -cp "$classpath" .ci/checks/Resave.java "$golden" "$saved/models"
"$python" .ci/checks/keras_reads_our_files.py "$golden" "$saved/models"
