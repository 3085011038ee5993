#!/usr/bin/env bash
# A real MLflow server, and MLflow's own client, see what the callback Mlflow sent. MLFLOW_PYTHON names a Python that
# has mlflow; otherwise one is made under target/.
set -euo pipefail
python=${MLFLOW_PYTHON:-target/mlflow/bin/python}
if [ ! -x "$python" ]; then
    python3 -m venv target/mlflow
    target/mlflow/bin/pip install -q --no-compile 'mlflow<3.18'
fi
work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill -KILL -- "-$server" 2>/dev/null || : # with all that it has started; nothing is kept
    rm -rf "$work"
}
trap finish EXIT
port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export MLFLOW_DISABLE_TELEMETRY=true MLFLOW_SERVER_ENABLE_JOB_EXECUTION=false
set -m # a process group of its own, since the server starts others
"$python" -m mlflow server --host 127.0.0.1 --port "$port" --workers 1 --backend-store-uri "sqlite:///$work/runs.sqlite" \
    --artifacts-destination "$work/artifacts" >"$work/server" 2>&1 &
server=$!
set +m
./sequential --version >/dev/null
read -r build _ <target/app/.built
for _ in $(seq 240); do
    "$python" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/health', timeout=2)" 2>/dev/null && break
    kill -0 "$server" || break
    sleep 0.5
done
java -cp "target/app/$build/lib/*" .ci/checks/TrainForMlflow.java "http://127.0.0.1:$port" >"$work/history" 2>"$work/errors" || {
    tail -n 30 "$work/server" "$work/errors" >&2
    exit 1
}
"$python" .ci/checks/mlflow_client.py "http://127.0.0.1:$port" "$work/history" || {
    tail -n 30 "$work/server" "$work/errors" >&2
    exit 1
}
