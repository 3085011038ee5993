#!/usr/bin/env bash
# Kills `sequential train` at 20 random moments, goes on with --resume each time, and compares history and model with those
# of a training that nobody killed. KILLS says how often; RANDOM_SEED repeats a run.
set -euo pipefail
kills=${KILLS:-20}
seed=${RANDOM_SEED:-$$}
RANDOM=$seed
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

settings=(cnn_simple --limit 200 --epochs 60 --batch-size 16 --seed 3)
sequential() { SEQUENTIAL_HOME=$scratch/$1 ./sequential train "${@:2}" 2>"$scratch/$1.err"; }
weights() { unzip -p "$scratch/$1.keras" model.weights.h5 | sha256sum; }

sequential whole "${settings[@]}" --output "$scratch/whole.keras" >"$scratch/whole.csv"

done_kills=0
arguments=("${settings[@]}" --output "$scratch/killed.keras")
while true; do
    SEQUENTIAL_HOME=$scratch/killed ./sequential train "${arguments[@]}" >"$scratch/killed.csv" 2>"$scratch/killed.err" &
    process=$!
    if [ "$done_kills" -lt "$kills" ]; then
        sleep "$((RANDOM % 3)).$((RANDOM % 10))$((RANDOM % 10))"
        kill -9 "$process" 2>/dev/null || :
    fi
    status=0
    wait "$process" 2>/dev/null || status=$?
    [ "$status" -ne 0 ] || break
    if [ "$status" -ne 137 ]; then
        cat "$scratch/killed.err" >&2
        exit 1
    fi
    done_kills=$((done_kills + 1))
    # A run that was killed before it was recorded is begun again.
    ! compgen -G "$scratch/killed/runs/*/command.json" >/dev/null || arguments=(--resume)
done

diff "$scratch/whole.csv" "$scratch/killed.csv"
[ "$(weights whole)" = "$(weights killed)" ]
printf '%s kills (RANDOM_SEED=%s): the same history, weights and optimizer state\n' "$done_kills" "$seed"
