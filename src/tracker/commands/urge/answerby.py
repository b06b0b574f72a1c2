"""
By when a unit is asked to answer: a day that the Office sets, which is no term of the Quy chế.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_coming_date
from tracker.commands.input.options import DAY
from tracker.errors import Usage
from tracker.words.language import _

AnswerBy = Annotated[
    date | None,
    typer.Option("--answer-by", parser=a_coming_date, metavar=DAY, help=_("Đề nghị đơn vị trả lời đến hết ngày này.")),
]


class AskedTooEarly(Usage):
    """An answer is asked for by a day that has passed."""

    sentence = "Ngày đề nghị trả lời {day:%d/%m/%Y} ở trước ngày hôm nay ({today:%d/%m/%Y})."


def refuse_past(answer_by: date | None, today: date) -> None:
    """Look whether an answer can be asked for by a day; raises AskedTooEarly."""
    if answer_by is not None and answer_by < today:
        raise AskedTooEarly(day=answer_by, today=today)
