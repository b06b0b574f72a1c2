"""
Why Typer is pinned: how long a two-command program takes to start under 0.28 and under 0.29.

    python benchmarks/typer_releases.py [--rounds 25]

makes a venv for each release, installs it with pip (so it needs a package index), and times the
same program in both, in turn. Results go to stdout as Markdown.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import Candidate, compared, machine, medians

RELEASES = ("0.28", "0.29")
PROGRAM = Path(__file__).with_name("constant_rows.py")


def main() -> int:
    """Compare the releases; the program runs the command that draws nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=25)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        pythons = {release: installed(Path(folder) / release, release) for release in RELEASES}
        candidates = [
            Candidate(f"Typer {release}.*, a command that does nothing", [str(python), str(PROGRAM), "due"])
            for release, python in pythons.items()
        ]
        candidates.append(Candidate("floor: python", [str(pythons[RELEASES[0]]), "-c", "pass"]))
        seconds = medians(candidates, rounds)
        sys.stdout.write(f"{machine(pythons[RELEASES[0]])}; medians of {rounds} rounds, candidates in turn.\n\n")
        sys.stdout.write(compared(candidates, seconds, candidates[0].name))
    return 0


def installed(folder: Path, release: str) -> Path:
    """Make a venv with one release of Typer, compiled, and return its interpreter."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--compile", f"typer=={release}.*"]
    subprocess.run(install, check=True)  # noqa: S603 - our own
    return python


if __name__ == "__main__":
    sys.exit(main())
