#!/bin/sh
# Build the sdist, look through it, build the wheel from what it holds, install that without dev dependencies into an
# empty venv, and run the main job there. WHEELS holds what tracker depends on: nothing is asked of a network.
set -eu
python=$1
wheels=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m hatchling build -t sdist -d "$work" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
mkdir "$work/unpacked"
tar -xzf "$work"/tracker-*.tar.gz -C "$work/unpacked"
tree=$(echo "$work"/unpacked/tracker-*)
for each in CHANGELOG.md CONTRIBUTING.md LICENSE Makefile README.md constraints.txt pyproject.toml \
        .ci benchmarks docs migrations packaging src tests; do
    test -e "$tree/$each" || { echo "sdist: $each is missing"; exit 1; }
    diff -r -x __pycache__ -x '*.pyc' -x '.*_cache' -x '*.db' "$each" "$tree/$each" || { echo "sdist: $each differs"; exit 1; }
done

(cd "$tree" && "$python" -m hatchling build -t wheel -d "$work" > "$work/log" 2>&1) || { cat "$work/log"; exit 1; }
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links "$wheels" \
    --constraint constraints.txt "$work"/tracker-*.whl
named=$("$work/venv/bin/python" -c 'from importlib.metadata import version; print("tracker", version("tracker"))')
test "$("$work/venv/bin/tracker" --version)" = "$named"
export TRACKER_TODAY=23/11/2026
cd "$work"
"$work/venv/bin/tracker" demo "$work/demo" > "$work/demo.txt"
grep -q "QUÁ HẠN" "$work/demo.txt"
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" overdue --limit 3
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" db doctor
for ending in html xlsx; do  # the templates are in the wheel
    "$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" handout --unit STC --output "$work/phiếu.$ending"
done
for ending in csv json md html xlsx docx pdf ics; do  # and what the writers of formats need besides Python
    "$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" overdue --output "$work/quá hạn.$ending"
done
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" today --output "$work/sáng.png"
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" handin "$work/phiếu.xlsx"
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" explain 1 --output "$work/giải trình.pdf"
"$work/venv/bin/tracker" --ledger "$work/demo/ledger.db" today --output "$work/thẻ.png"
printf 'Số: 160/CT-UBND\n\nCHỈ THỊ\nVề công tác chuyển đổi số\n' > "$work/văn bản.txt"
"$work/venv/bin/tracker" directive read "$work/văn bản.txt" --format json | grep -q "160/CT-UBND"
offered=$(_TRACKER_COMPLETE=complete_bash _TRACKER_LINE="tracker --ledger $work/demo/ledger.db overdue --unit tai" \
    _TRACKER_WORD=tai "$work/venv/bin/tracker")
test "$offered" = STC || { echo "wheel: completion offers «$offered»"; exit 1; }
address='postgresql://127.0.0.1:1/so'  # no server is there: what is asked is whether one could be spoken to
says() { # words, code: of a ledger on a server
    "$work/venv/bin/tracker" --ledger "$address" overdue 2> "$work/said" && code=0 || code=$?
    test "$code" = "$2" && grep -q -e "$1" "$work/said" || { cat "$work/said"; echo "wheel: exit $code, not «$1»"; exit 1; }
}
says "venv/bin/python -m pip install \"psycopg\[binary\]\"" 6
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links "$wheels" \
    "$(echo "$work"/tracker-*.whl)[postgresql]"
says "Không kết nối được máy chủ" 6
test -s "$("$work/venv/bin/python" -c 'import tracker; print(tracker.__path__[0])')"/migrations/postgresql/0007.sql
echo "wheel: the sdist is whole, its wheel was installed without dev dependencies, tracker demo ran"
