#!/usr/bin/env bash
# The dashboard in a real Chromium: trains on shapes while the page is open, and uses every page. Screenshots are left in
# target/screenshots. BROWSER_PYTHON names a Python that has Selenium; without it one is made under target/. Chromium and
# its driver are Debian's packages chromium and chromium-driver, installed where they are missing; CHROMIUM and CHROMEDRIVER
# name others.
set -euo pipefail
shopt -s inherit_errexit
python=${BROWSER_PYTHON:-target/browser/bin/python}
if ! [ -x "$python" ]; then
    python3 -m venv target/browser
    target/browser/bin/pip install -q selenium
fi
found() { CHROMIUM=${CHROMIUM:-$(command -v chromium)} && CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}; }
if ! found && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get -qq -o DPkg::Lock::Timeout=300 update >&2
    apt-get -qq -o DPkg::Lock::Timeout=300 install -y chromium chromium-driver >&2
fi
found || {
    echo 'This check needs Chromium and its driver: apt-get install chromium chromium-driver' >&2
    exit 1
}
export CHROMIUM CHROMEDRIVER

work=$(mktemp -d)
jobs_of_mine=()
end() {
    for job in "${jobs_of_mine[@]}"; do kill "$job" 2>/dev/null || :; done
    wait
    rm -rf "$work"
}
trap end EXIT
export SEQUENTIAL_HOME=$work/store

./sequential train logistic_regression --limit 2000 --epochs 8 --tag baseline >/dev/null 2>&1
./sequential train cnn_simple --limit 2000 --epochs 6 --note 'twice the learning rate' --learning-rate 0.002 >/dev/null 2>&1
./sequential dashboard --port 0 >"$work/address" 2>"$work/errors" &
jobs_of_mine+=($!)
for _ in $(seq 100); do
    grep -q '#token=' "$work/address" && break
    sleep 0.2
done
# The run that is watched, and stopped from the page; the browser starts it when its first page is open.
mkdir -p target/screenshots
"$python" .ci/checks/dashboard.py "$(cat "$work/address")" target/screenshots -- \
    ./sequential train cnn_simple --limit 1500 --epochs 1000 --name watched
