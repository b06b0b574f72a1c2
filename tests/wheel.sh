#!/bin/sh
# Build the wheel, install it without dev dependencies into an empty venv, and run the main job there.
set -eu
python=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$work" .
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "$work"/tracker-*.whl
named=$("$work/venv/bin/python" -c 'from importlib.metadata import version; print("tracker", version("tracker"))')
test "$("$work/venv/bin/tracker" --version)" = "$named"
export TRACKER_TODAY=23/11/2026
cd "$work"
"$work/venv/bin/tracker" demo "$work/demo" > "$work/demo.txt"
grep -q "QUÁ HẠN" "$work/demo.txt"
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" overdue --limit 3
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" db doctor
echo "wheel: installed without dev dependencies, tracker demo ran"
