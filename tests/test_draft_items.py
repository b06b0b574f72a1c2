"""Tasks found in documents: every one that is given, none that is not, each with whose it is and until when."""

from __future__ import annotations

from pathlib import Path

import pytest

from taskpapers import FILES, in_word, parts_of
from tracker.files.assigned.dues import is_readable
from tracker.files.assigned.items import items_of
from tracker.files.written.anyfile import read_written


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_document_gives_its_tasks_and_no_others(path: Path) -> None:
    document, expected = parts_of(path)

    items, warnings = items_of(document)

    found = [(each.point, each.lead, each.support, each.deadline, each.content, each.deliverable) for each in items]
    assert found == expected.tasks
    for words in expected.warnings:
        assert any(words in warning for warning in warnings), warnings
    assert bool(warnings) == bool(expected.warnings), warnings


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_deadline_that_was_found_can_be_read(path: Path) -> None:
    items, _ = items_of(parts_of(path)[0])

    assert [each.deadline for each in items if each.deadline and not is_readable(each.deadline)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_word_gives_the_same_tasks(path: Path, tmp_path: Path) -> None:
    document, expected = parts_of(path)

    items, _ = items_of(read_written(in_word(document, tmp_path / "paper.docx")))

    found = [(each.point, each.lead, each.support, each.deadline, each.content) for each in items]
    assert found == [task[:5] for task in expected.tasks]
