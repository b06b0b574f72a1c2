"""
JSON for other programs: English keys, ISO days, one array or one object.

Nothing here is translated, rounded or shortened: reading it back gives the
values of the view. Characters that a terminal would obey are written as
escapes, which changes no value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TextIO

from tracker.render.view import View

_OBEYED = {
    code: f"\\u{code:04x}"
    for code in (
        *range(0x7F, 0xA0),  # DEL and the second set of control characters
        0x061C,  # marks and overrides of writing direction
        *range(0x200E, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
    )
}


def _iso(value: object) -> str:
    """Return a day in ISO form; raise TypeError for what JSON has no form for."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON form: {value!r}")


class _Encoder:
    """Turns records into JSON text, on one line or indented."""

    def __init__(self, indent: int | None = None) -> None:
        """Take how far to indent."""
        self._encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_iso, indent=indent).encode

    def written(self, record: Mapping[str, object]) -> str:
        """Return one record as JSON text."""
        text = self._encode(record)
        if text.isprintable():
            return text
        # half a character, which UTF-8 cannot hold, turns into the escape that JSON has for it
        return text.encode("utf-8", "backslashreplace").decode("utf-8").translate(_OBEYED)


def records(view: View) -> Iterator[dict[str, object]]:
    """Yield each row as its record: the keys of the columns that machines see."""
    shown = [(place, column) for place, column in enumerate(view.columns) if not column.people_only]
    flags = {column.key for _place, column in shown if column.kind == "bool"}
    for row in view.rows:
        record = {column.key: row[place] for place, column in shown}
        for key in flags:
            if record[key] is not None:
                record[key] = bool(record[key])
        yield record


def write_object(machine: Mapping[str, object], out: TextIO) -> None:
    """Write one object to `out`."""
    out.write(_Encoder(indent=2).written(machine) + "\n")


def write(view: View, out: TextIO) -> None:
    """Write `view` to `out`: an array with one row a line, or one object."""
    encoder = _Encoder(indent=2 if view.single else None)
    separator = "["
    for record in records(view):
        out.write(encoder.written(record) if view.single else f"{separator}\n{encoder.written(record)}")
        separator = ","
    if view.single:
        out.write("\n")
    else:
        out.write("\n]\n" if view.rows else "[]\n")
