"""
Delimited text below any title block: its separator is the one under which the headings are known best.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from tracker.files.delimited import SEPARATORS, cell_of
from tracker.files.sheets.columns import Headings
from tracker.files.sheets.headings import SEARCHED, TALLEST, find_headings
from tracker.files.sheets.meanings import Wordings

HEAVIEST = 1 << 18
"""Characters of the first lines, one more may stand above them: no title block holds as many."""

MOST_LINES = 4 * SEARCHED


class Headed(NamedTuple):
    """
    The head of a text: its headings or None, its separator, the line of the headings and of the first row below.

    `filled` is the first line that holds anything, 0 where none does; `rest` are the lines below the headings, the
    first ones themselves where there are none.
    """

    headings: Headings | None
    separator: str
    line: int
    below: int
    filled: int
    rest: Iterator[str]


def headed(lines: Iterable[str], wordings: Wordings) -> Headed:
    """Return the head of a text, of which no more than a title block is held."""
    source = iter(lines)
    head: list[str] = []
    weight = 0
    for line in source:
        head.append(line)
        weight += len(line)
        if weight > HEAVIEST or len(head) >= MOST_LINES:
            break
    begin, signs = 0, SEPARATORS
    if head and head[0][:4].lower() == "sep=" and head[0][4:5] in tuple(SEPARATORS):
        begin, signs = 1, head[0][4]  # some programs tell Excel so
    filled = next((number for number, line in enumerate(head, 1) if number > begin and _holds(line)), 0)
    best: tuple[int, int, int] = (-1, -1, -1)
    answer = Headed(None, signs[0], filled, filled, filled, iter(head))
    for known_as in (wordings, wordings.loosened()) if filled else ():
        for sign in signs:
            rows, starts = _rows(head[begin:], sign)
            found = find_headings(rows, known_as)
            if found is None or (known_as.is_loose and len(found.columns) < 2):
                continue
            known = len(found.columns) + len(found.aside)
            score = (known, known - len(found.unknown), len(found.names))
            if score > best:
                after = starts[found.after]
                rest = chain(head[begin + after :], source)
                best = score
                answer = Headed(found, sign, begin + starts[found.first] + 1, begin + after + 1, filled, rest)
        if answer.headings is not None and not answer.headings.unknown:
            break
    return answer


def _holds(line: str) -> bool:
    """Say whether anything but separators stands in a line."""
    return bool(line.strip(f'{SEPARATORS}" \r\n\ufeff'))


def _rows(lines: list[str], sign: str) -> tuple[list[list[str]], list[int]]:
    """Return the first rows as one separator parts them, and how many lines stand above each and below the last."""
    rows: list[list[str]] = []
    starts = [0]
    reader = csv.reader(lines, delimiter=sign)
    try:
        for cells in reader:
            rows.append([cell_of(cell) for cell in cells])
            starts.append(reader.line_num)
            if len(rows) >= SEARCHED + TALLEST:
                break
    except csv.Error:
        pass  # the rows that were read may do
    return rows, starts
