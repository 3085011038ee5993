#!/usr/bin/env bash
# TensorBoard's own reader reads what the callback TensorBoard wrote. KERAS_PYTHON names a Python that has tensorboard.
set -euo pipefail
. .ci/checks/shared.bash
python=$(keras_python)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./sequential --version >/dev/null
read -r build _ <target/app/.built
java -cp "target/app/$build/lib/*" .ci/checks/WriteEvents.java "$work/logs" >"$work/history" 2>"$work/errors" || {
    cat "$work/errors" >&2
    exit 1
}
"$python" .ci/checks/read_events.py "$work/logs" "$work/history"
