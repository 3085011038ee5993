#!/usr/bin/env bash
# Real Keras loads what Java saved. KERAS_PYTHON names a Python that has Keras; without it one is made under target/.
set -euo pipefail
golden=sequential-api/src/test/resources/golden/keras
python=${KERAS_PYTHON:-target/keras/bin/python}
if [ ! -x "$python" ]; then
    python3 -m venv target/keras
    target/keras/bin/pip install -q tensorflow-cpu==2.18.1 keras==3.15.1 h5py
    python=target/keras/bin/python
fi
saved=$(mktemp -d)
trap 'rm -rf "$saved"' EXIT
mvn -q -B -o -pl sequential-api dependency:build-classpath -Dmdep.outputFile="$saved/classpath"
java -cp "sequential-api/target/classes:$(cat "$saved/classpath")" .ci/checks/Resave.java "$golden" "$saved/models"
"$python" .ci/checks/keras_reads_our_files.py "$golden" "$saved/models"
