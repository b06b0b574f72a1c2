"""What the repository promises of itself: reasons beside suppressions, paths that are there, what a release carries."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

SUPPRESSION = re.compile(r"#\s*(?:noqa|type:\s*ignore|nosec|pragma:\s*no|pyright:\s*ignore|fmt:\s*(?:off|skip))")
WITH_REASON = re.compile(r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* - \w.+$|# type: ignore\[[a-z-]+(?:, ?[a-z-]+)*\]  # \w.+$")


def sources() -> Iterator[tuple[str, str]]:
    """Yield every line of Python in the repository but those of this module, with where it stands."""
    for folder in ("src", "tests", "migrations", "benchmarks", "docs"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path != Path(__file__):
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                    yield f"{path.relative_to(ROOT)}:{number}", line


def test_every_suppression_names_its_rule_and_its_reason_beside_it() -> None:
    bare = [f"{at}: {line.strip()}" for at, line in sources() if SUPPRESSION.search(line)]

    assert [each for each in bare if not WITH_REASON.search(each)] == []


def test_every_rule_that_is_not_asked_for_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    ignored = [*PROJECT["tool"]["ruff"]["lint"]["ignore"]]
    ignored += [code for codes in PROJECT["tool"]["ruff"]["lint"]["per-file-ignores"].values() for code in codes]

    assert ignored
    assert len(re.findall(r'^  "[A-Z]+\d+",\s+# \w.+$', text, re.MULTILINE)) == len(ignored)
