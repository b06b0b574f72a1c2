"""
What comes back of a slip, before anybody knows what it means: the seal, and for each row where what was written.

A place is how a person finds a thing again: the cell of a sheet, or the task and the field of a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.files.slip.fields import Field


class Cell(NamedTuple):
    """What was written, and where."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class BackRow:
    """One row that came back: the name of its task, what the Office's cells say now, what was filled in."""

    name: Cell
    ours: Mapping[str, Cell]
    filled: Mapping[Field, Cell]


@dataclass(frozen=True, slots=True)
class Comeback:
    """A slip that came back; `lines` are the Office's lines above the rows, empty where a page gave them back."""

    seal: str
    rows: Sequence[BackRow]
    reviewed: Cell | None = None
    lines: Sequence[Cell] | None = None
    faults: Sequence[Cell] = field(default=())
