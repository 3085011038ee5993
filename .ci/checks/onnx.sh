#!/usr/bin/env bash
# What Java exports as ONNX files, Python's onnx finds whole, and onnxruntime in Python predicts the same. ONNX_PYTHON
# names a Python with onnx and onnxruntime; without it one is made under target/.
set -euo pipefail
. .ci/checks/shared.bash
golden=sequential-api/src/test/resources/golden/keras/layers
python=$(onnx_python)
exported=$(mktemp -d)
trap 'rm -rf "$exported"' EXIT
classpath=$(api_classpath "$exported")
java -cp "models/target/classes:loaders/target/classes:$classpath" \
    .ci/checks/Export.java "$golden" "$exported/models" model.onnx
"$python" .ci/checks/onnx_files.py "$exported/models"
