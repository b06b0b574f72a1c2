"""
A slip as one page for a browser: nothing to install, nothing asked of any network, a file given back.

Whatever stands in a task is text there: the template escapes it, and the page allows its own script and style alone,
by their digests.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from tracker.files.slip.fields import (
    ASKS,
    BEFORE_MEETING,
    GROUPS,
    HOW_ON_A_PAGE,
    MOST,
    NOTE,
    REVIEWED,
    TITLE,
    WORDY,
    Field,
    fields_of,
)
from tracker.files.slip.frompage import FORMAT
from tracker.files.slip.slip import CONTENT, NUMBER, PRINTED, Slip, SlipRow, file_name, printed, shown, whose
from tracker.words.labels.task import SECRET
from tracker.words.text import scrub

EXAMPLES = {Field.DOCUMENT: "45/BC-…", Field.PAPER: "46/CV-…"}
"""What a number and symbol looks like."""


def webpage(slip: Slip, seal: str) -> bytes:
    """Return the page of a slip, with its seal in it."""
    style, script = _part("fill.css"), _part("fill.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page = environment.from_string(_part("fill.html")).render(
        slip=slip,
        seal=seal,
        format=FORMAT,
        file=f"tra-loi-{file_name(slip)}-{slip.day}.json",
        title=TITLE,
        whose=whose(slip),
        note=NOTE,
        how=HOW_ON_A_PAGE,
        meeting=None
        if slip.meeting is None
        else BEFORE_MEETING.format(day=date.fromisoformat(slip.meeting)).rstrip(":"),
        reviewed=REVIEWED,
        cards=[_card(row, place) for place, row in enumerate(slip.rows, 1)],
        most=MOST,
        secret=SECRET,
        day=lambda day: shown(None if day is None else date.fromisoformat(day)),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        style_digest=_digest(style),
        script_digest=_digest(script),
    )
    return scrub(page).encode()


def _card(row: SlipRow, place: int) -> dict[str, Any]:
    """Return what the page shows of a task, and what it asks."""
    said = dict(zip(PRINTED, map(shown, printed(row)), strict=True))
    return {
        "name": row.name,
        "content": said[CONTENT],
        "said": [(heading, value) for heading, value in said.items() if value and heading not in (NUMBER, CONTENT)],
        "written": row.written,
        "secret": row.secret,
        "groups": list(_groups(row, place)),
    }


def _groups(row: SlipRow, place: int) -> Iterator[dict[str, Any]]:
    """Yield what is asked of a task, what is seldom needed folded away."""
    for group, name in sorted(GROUPS.items(), key=lambda each: each[0] != "III"):  # a deadline waits for it: first
        fields = [field for field in fields_of(row) if ASKS[field].group == group]
        if fields:
            asked = [
                ASKS[field]._asdict()
                | {
                    "key": field.value,
                    "id": f"{field.value}-{place}",
                    "wordy": field in WORDY,
                    "example": EXAMPLES.get(field, ""),
                }
                for field in fields
            ]
            yield {"name": name.partition(". ")[2].capitalize(), "folded": group == "II", "fields": asked}


def _part(name: str) -> str:
    """Return a part of the page as it stands beside this module."""
    return files("tracker.render.slip").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return what the page's own policy calls a script or a style by."""
    return b64encode(sha256(text.encode()).digest()).decode()
