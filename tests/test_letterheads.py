"""What a directive says of itself, in every shape it comes in: nothing wrong is taken, and little is missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from directives import Letter, in_one, in_text, in_word
from letterheads import LETTERS
from pdfs import in_pdf
from tracker.files.draft.draftof import draft_of
from tracker.files.written.anyfile import read_written

Writing = Callable[[Letter, Path], Path]


@pytest.mark.parametrize(
    ("written", "ending"),
    [(in_word, "docx"), (in_text, "txt"), (in_one, "txt"), (in_pdf, "pdf")],
    ids=["word", "text", "one line each", "pdf"],
)
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_read_as_it_says(name: str, written: Writing, ending: str, tmp_path: Path) -> None:
    letter = LETTERS[name]

    draft = draft_of(read_written(written(letter, tmp_path / f"a.{ending}")))

    told = {key: getattr(draft, key) for key in letter.says}
    if isinstance(told["issued_on"], date):
        told["issued_on"] = told["issued_on"].isoformat()
    assert told == letter.says
    assert bool(draft.number and draft.issued_on and draft.signer) or draft.warnings
