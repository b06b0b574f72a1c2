"""
A stamped number or day put where it was laid: into the blank of a printed line, or over the figures printed there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tracker.files.written.stamped import Stamped

Char = dict[str, Any]
"""One letter as pdfplumber knows it: its text, its box counted from above, its font."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BLANK = 0.4
"""A gap wider than this part of the height of its letters is a blank and no space."""


def with_stamps(chars: Sequence[Char], stamps: Sequence[Stamped], page: Any) -> list[Char]:
    """Return the letters of a page with what its widgets show among them."""
    found = list(chars)
    for stamp in stamps:
        box = _on_page(stamp, page)
        rows = [row for row in rows_of(found) if _overlap(row[0]["top"], row[0]["bottom"], box[1], box[3]) > 0]
        rows.sort(key=lambda row: abs(row[0]["top"] + row[0]["bottom"] - box[1] - box[3]))
        rows.sort(key=lambda row: not _is_wanting(row, box))
        for row in rows:
            place = _place(row, box)
            if place is not None:
                left, right, covered = place
                found = [char for char in found if not any(char is other for other in covered)]
                found.extend(_laid(stamp.text, left, right, row[0]))
                break
        else:
            if not rows:
                height = min(box[3] - box[1], 14.0)
                middle = (box[1] + box[3]) / 2
                alone = {"top": middle - height / 2, "bottom": middle + height / 2, "size": height}
                found.extend(_laid(stamp.text, box[0], box[2], {**_LETTER, **alone}))
    return found


_LETTER: Char = {"fontname": "", "upright": True, "doctop": 0.0, "object_type": "char"}


def rows_of(chars: Sequence[Char]) -> list[list[Char]]:
    """Return the letters of a page row by row, each from left to right; spaces are left out."""
    rows: list[list[Char]] = []
    seen = (char for char in map(_as_drawn, chars) if char["text"].strip())
    for char in sorted(seen, key=lambda char: (char["top"], char["x0"])):
        middle = (char["top"] + char["bottom"]) / 2
        row = next((row for row in rows[-4:] if row[0]["top"] <= middle <= row[0]["bottom"]), None)
        if row is None:
            rows.append([char])
        else:
            row.append(char)
    for row in rows:
        row.sort(key=lambda char: char["x0"])
    return rows


def _as_drawn(char: Char) -> Char:
    """Return a letter as it is seen: a soft hyphen that takes room is a hyphen, what takes none is not there."""
    if not _UNSEEN.search(char["text"]):
        return char
    wide = char["x1"] - char["x0"] > float(char.get("size") or 10) * 0.1
    return {**char, "text": _UNSEEN.sub("", char["text"].replace("\u00ad", "-" if wide else ""))}


def _on_page(stamp: Stamped, page: Any) -> tuple[float, float, float, float]:
    """Return the box of a widget as pdfplumber counts: from the left and from above, the page turned as it is shown."""
    left, bottom, right, top = page.page_obj.mediabox
    sides = (stamp.left - left, top - stamp.top, stamp.right - left, top - stamp.bottom)
    width, height = right - left, top - bottom
    x0, y0, x1, y1 = sides
    turned = {90: (height - y1, x0, height - y0, x1), 180: (width - x1, height - y1, width - x0, height - y0)}
    turned[270] = (y0, width - x1, y1, width - x0)
    return turned.get(page.rotation, sides)


def _overlap(begin: float, end: float, other_begin: float, other_end: float) -> float:
    """Return how long two stretches lie over each other."""
    return min(end, other_end) - max(begin, other_begin)


def _is_wanting(row: Sequence[Char], box: tuple[float, float, float, float]) -> bool:
    """Say whether a row has the words of a number or of a day left of a stamp."""
    before = "".join(char["text"] for char in row if char["x0"] < box[2])
    return bool(re.search(r"S[ốo]\s*:?|ng[àa]y|th[áa]ng", before))


def _place(row: Sequence[Char], box: tuple[float, float, float, float]) -> tuple[float, float, list[Char]] | None:
    """Return where in a row a stamp belongs, and the printed figures under it; None where there is no room."""
    centre = (box[0] + box[2]) / 2
    height = row[0]["bottom"] - row[0]["top"]
    best: tuple[float, tuple[float, float, list[Char]]] | None = None
    kept = [char for char in row if not re.match(r"[.…_]", char["text"]) or not box[0] <= char["x0"] <= box[2]]
    dots = [char for char in row if not any(char is other for other in kept)]
    edges = [(box[0] - 1000.0, None), *((char["x1"], char) for char in kept)]
    for at, (begin, before) in enumerate(edges):
        end = kept[at]["x0"] if at < len(kept) else box[2] + 1000.0
        if before is None or end - begin < height * _BLANK:
            continue
        if at == len(kept) and begin > box[2]:
            continue
        over = _overlap(begin, end, box[0], box[2])
        if over > 0 and (best is None or over > best[0]):
            right = end if at < len(kept) else max(begin + height, box[2])
            best = over, (begin, right, dots)
    covered = [
        char for char in row if char["text"].isdigit() and box[0] - 1 <= (char["x0"] + char["x1"]) / 2 <= box[2] + 1
    ]
    run = _run(row, covered) if covered else None
    if run is not None:
        on_it = run[0]["x0"] - 2 <= centre <= run[-1]["x1"] + 2
        if on_it or best is None or best[0] < (box[2] - box[0]) / 4:
            return run[0]["x0"] - 0.5, run[-1]["x1"] + 0.5, run
    if best is None:
        return None
    begin, end, under = best[1]
    if not begin - height <= centre <= end + height:
        return None
    return begin, end, under


def _run(row: Sequence[Char], covered: Sequence[Char]) -> list[Char] | None:
    """Return the figures that stand together with those under a stamp; None where the stamp covers less than half."""
    at = next(number for number, char in enumerate(row) if char is covered[0])
    first = last = at
    while first > 0 and row[first - 1]["text"].isdigit() and row[first]["x0"] - row[first - 1]["x1"] < 1.5:
        first -= 1
    while last + 1 < len(row) and row[last + 1]["text"].isdigit() and row[last + 1]["x0"] - row[last]["x1"] < 1.5:
        last += 1
    run = list(row[first : last + 1])
    return run if len(run) <= 2 * len(covered) and len(run) < 4 else None


def _laid(text: str, left: float, right: float, like: Char) -> list[Char]:
    """Return the letters of a stamp between two places of a row, as close together as those of a word."""
    size = float(like.get("size") or 12)
    step = min(size * 0.5, max((right - left) * 0.8, 0.1) / max(len(text), 1))
    start = (left + right) / 2 - step * len(text) / 2
    return [
        {**_LETTER, **like, "text": letter, "x0": start + step * at, "x1": start + step * (at + 1), "stamped": True}
        for at, letter in enumerate(text)
    ]
