"""The documents say what the program does: every command in them is run and its output compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generate_contents import anchor, numbered
from transcripts import Story, differences, rewritten, same, stories

DOCS = Path(__file__).parent.parent / "docs"
TOLD = [(path, story) for path in sorted(DOCS.glob("*.md")) for story in stories(path.read_text(encoding="utf-8"))]

WRONG = """\
## Nghỉ Tết
<!-- ledger: new, today: 13/02/2026 -->

```console
$ tracker init
…
$ tracker calendar count 13/02/2026 1 \\
    --format csv
một dòng sai
```
"""


@pytest.mark.parametrize(("path", "story"), TOLD, ids=[f"{path.name}: {story.title}" for path, story in TOLD])
def test_every_command_of_a_document_prints_what_the_document_shows(path: Path, story: Story, tmp_path: Path) -> None:
    found = differences(story, tmp_path)

    assert not found, f"\n\n{path.name}, " + f"\n\n{path.name}, ".join(map(str, found))


def test_a_wrong_output_is_shown_line_against_line(tmp_path: Path) -> None:
    (story,) = stories(WRONG)

    (difference,) = differences(story, tmp_path)

    shown = str(difference).splitlines()
    assert shown[0] == "line 7: $ tracker calendar count 13/02/2026 1 --format csv"
    assert "  - một dòng sai" in shown
    assert any(line.startswith("  + 2026-02-23") for line in shown)  # Tết: 16 to 20/02/2026, then a weekend


def test_rewriting_puts_the_outputs_right_and_then_changes_nothing(tmp_path: Path) -> None:
    command = "$ tracker rules show 6.1.b"
    cut = f"{command}\nsai\nsai\n…\n"
    text = f"Lời dẫn.\n\n```console\n{command}\nĐiều   …6.1.b\n…\n{cut}{command}\nmột dòng sai\n```\n\nLời kết.\n"

    right = rewritten(text)

    assert right.startswith(f"Lời dẫn.\n\n```console\n{command}\nĐiều   …6.1.b\n…\n{command}\n")  # true: kept
    assert "sai" not in right
    assert right.count("\n…\n") == 2  # what was cut short is cut there again
    assert right.endswith("04/09/2025\n```\n\nLời kết.\n")  # since when the rule applies
    (story,) = stories(right)
    assert differences(story, tmp_path) == []
    assert rewritten(right) == right


@pytest.mark.parametrize(
    ("shown", "printed", "is_same"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", "…"], ["a", "b", "c"], True),
        (["…", "c"], ["a", "b", "c"], True),
        (["…", "c"], ["a", "b"], False),
        (["Mã nhật ký: …"], ["Mã nhật ký: 9ab0"], True),
        (["Mã nhật ký: …"], ["Mã: 9ab0"], False),
        ([], ["a"], False),
    ],
)
def test_an_ellipsis_stands_for_whatever_is_printed(shown: list[str], printed: list[str], is_same: bool) -> None:
    assert same(shown, printed) is is_same


def test_a_command_that_fails_shows_its_exit_code(tmp_path: Path) -> None:
    (story,) = stories("```console\n$ tracker task show 9\n```\n")

    (difference,) = differences(story, tmp_path)

    assert difference.printed[-1] == "(mã thoát 6)"  # there is no ledger yet


GUIDE = Path(__file__).parents[1] / "docs" / "huong-dan.md"


def test_the_chapters_of_the_guide_are_numbered_through_and_stand_in_its_table() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    headings = re.findall(r"^##+ (.+)$", text, re.MULTILINE)
    table = re.findall(r"^ *- \[(.+)\]\(#(.+)\)$", text.partition("<!-- end of contents -->")[0], re.MULTILINE)

    assert numbered(text) == text  # or `make guide` writes it anew
    assert [title for title, _place in table] == headings
    assert all(place == anchor(title) for title, place in table)


def test_a_chapter_put_between_two_moves_the_others_and_no_line_of_a_transcript() -> None:
    opening = "# G\n\n<!-- contents -->\n<!-- end of contents -->\n\n## 1. Một\n\n"
    guide = f"{opening}## Mới (Điều 6.1.c)\n\n### Nhỏ\n\n```sh\n## 9. x\n```\n\n## 2. Hai\n"

    after = numbered(guide)

    assert re.findall("^##+ .*$", after, re.MULTILINE) == [
        "## 1. Một",
        "## 2. Mới (Điều 6.1.c)",
        "### 2.1 Nhỏ",
        "## 9. x",
        "## 3. Hai",
    ]
    assert "- [2. Mới (Điều 6.1.c)](#2-mới-điều-61c)\n  - [2.1 Nhỏ](#21-nhỏ)\n" in after
    assert numbered(after) == after


def test_every_chapter_that_the_guide_refers_to_is_there() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    chapters = re.findall(r"^## ([0-9]+)\.", text, re.MULTILINE)

    assert set(re.findall(r"[Cc]hương ([0-9]+)", text)) <= set(chapters)
