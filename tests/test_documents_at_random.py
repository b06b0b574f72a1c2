"""Documents with bytes changed anywhere: each is read, or refused in one sentence; none gives up."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from depth import at_random
from directives import in_word
from letterheads import LETTERS
from pdfs import Widget, sheet_of, write
from tracker.errors import BadData
from tracker.files.draft.draftof import draft_of
from tracker.files.written.anyfile import read_written

CHANGES = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=30)


@cache
def whole(ending: str) -> bytes:
    """Return a good document."""
    letter = LETTERS["notice of the city"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        if ending == "docx":
            return in_word(letter, path).read_bytes()
        sheet = sheet_of(letter)
        sheet.widgets.append(Widget("11", (100, 700, 130, 716), states=True, on_parent=True))
        return write(path, [sheet, sheet]).read_bytes()


def changed(ending: str, changes: list[tuple[int, int]]) -> None:
    """Read a document with some of its bytes changed."""
    content = bytearray(whole(ending))
    for at, byte in changes:
        content[at % len(content)] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        path.write_bytes(content)
        with suppress(BadData):
            draft_of(read_written(path))


@at_random(15)
@given(CHANGES)
def test_any_change_of_a_pdf_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    changed("pdf", changes)


@at_random(15)
@given(CHANGES)
def test_any_change_of_a_document_of_word_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    changed("docx", changes)
