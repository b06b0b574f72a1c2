"""
Every listing in every format, written by a process of its own: what it leaves is told by its digest.

    python tests/everyformat.py FORMAT < lines

reads one line of the program on each line of stdin, and prints what each left as JSON: exit code and digest.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from running import nine_in_the_morning, program
from tracker.render import FORMATS, KNOWN

Left = dict[str, list[object]]
"""What each line left: the exit code, and the digest of what it printed."""

WRITTEN = [name for name in FORMATS if find_spec(f"tracker.render.{KNOWN[name].module}") is not None]


def left(lines: Iterable[str], form: str, environment: Mapping[str, str]) -> Left:
    """Return what lines leave in a format, asked of a process with these variables."""
    done = subprocess.run(
        [sys.executable, __file__, form],
        input="\n".join(lines),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: Left = json.loads(done.stdout)
    return found


def main(form: str) -> None:
    """Write what each line of stdin leaves."""
    run = program(nine_in_the_morning)
    found: Left = {}
    for line in sys.stdin.read().splitlines():
        result = run(f"{line} --format {form}")
        found[line] = [result.exit_code, sha256(result.data).hexdigest()]
        folder = os.environ.get("TRACKER_KEPT")
        if folder:
            name = sha256(line.encode()).hexdigest()[:8]
            Path(folder, f"{name}.{form}").write_bytes(result.data or result.stderr.encode())
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
