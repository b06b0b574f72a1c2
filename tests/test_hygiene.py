"""What the repository promises of itself: reasons beside suppressions, paths that are there, what a release carries."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

SUPPRESSION = re.compile(r"#\s*(?:noqa|type:\s*ignore|nosec|pragma:\s*no|pyright:\s*ignore|fmt:\s*(?:off|skip))")
WITH_REASON = re.compile(
    r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* - \S.+$"
    r"|# type: ignore\[[a-z-]+(?:, ?[a-z-]+)*\]  # \S.+$"
    r"|# fmt: (?:skip|off)  # \S.+$"
)


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
    assert len(re.findall(r'^  "[A-Z]+\d+",\s+# \S.+$', text, re.MULTILINE)) == len(ignored)


NAMED = re.compile(r"`([\w./-]+?(?:\.(?:py|toml|csv|sh|md|txt)|/))(?:::\w+)?`|\]\(([\w./-]+)\)|\b(src/[\w/]+\.\w+)")
NO_PATHS = {"utils.py", "base.py", "TỆP.csv", "config.toml"}
"""What stands in the place of a name, or is said not to be there."""

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.*"), ROOT / "benchmarks" / "README.md"]


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "CHANGELOG.md"], ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    rooms = (ROOT, ROOT / "src" / "tracker", ROOT / "src" / "tracker" / "law", page.parent)
    named = {next(filter(None, groups)) for groups in NAMED.findall(page.read_text(encoding="utf-8"))}

    assert sorted(name for name in named - NO_PATHS if not any((room / name).exists() for room in rooms)) == []


def test_the_table_of_places_names_a_path_in_every_line() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    lines = text.partition("| question | place |\n|---|---|\n")[2].partition("\n\n")[0].splitlines()

    assert len(lines) > 20
    assert [line for line in lines if not NAMED.search(line)] == []


def test_every_target_of_make_that_a_page_names_can_be_made() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = {
        target
        for page in PAGES
        for words in re.findall(
            r"`make ([a-z ]+)`|^make ([a-z ]+?)  +#", page.read_text(encoding="utf-8"), re.MULTILINE
        )
        for target in "".join(words).split()
    }

    assert named
    assert named - targets == set()


def test_every_module_that_a_comment_sends_to_is_there() -> None:
    text = "\n".join(line for at, line in sources() if at.startswith("src"))
    sent = {
        name.split(".")[0]
        for name in re.findall(r"[Ss]ee `([\w.]+)`|stands? in `([\w.]+)`", text)
        for name in name
        if name
    }
    modules = {path.stem for path in (ROOT / "src" / "tracker").rglob("*")}

    assert sent
    assert {
        name for name in sent - modules if not re.search(rf"\b(?:class|def) {name}\b|^{name} ", text, re.MULTILINE)
    } == set()


def test_vietnam_needs_no_zone_data() -> None:
    # UTC+7 without summer time since 1975: a fixed offset, so that a machine without tzdata (Windows) has it too
    assert [
        at
        for at, line in sources()
        if at.startswith("src") and re.search(r"\bzoneinfo\b|\bZoneInfo\b|\btzdata\b|dateutil.tz", line)
    ] == []
    assert not any("tzdata" in each for each in PROJECT["project"]["dependencies"])


def test_what_a_release_rests_on_is_bounded_where_its_makers_promise_nothing() -> None:
    # Typer and SQLModel are before their 1.0: a minor release may change what it likes
    young = [each for each in PROJECT["project"]["dependencies"] if re.match(r"(?:typer|sqlmodel)\b", each)]

    assert len(young) == 2
    assert all(re.search(r",<0\.\d+$", each) for each in young)
