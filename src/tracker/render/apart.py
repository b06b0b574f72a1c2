"""
The tables of a page, each in a file of its own: what a page is as CSV.

The rows that add up others stand in files beside them. All files are written or none, and what a CSV has no room for
is said on stderr.
"""

from __future__ import annotations

import io
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.render.cells import together
from tracker.render.saving import save_all
from tracker.render.text import csv_
from tracker.render.view import Page, Total, View
from tracker.words.language import _
from tracker.words.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 60
"""Letters of a title in the name of a file."""


def save_apart(shown: View | Page, folder: Path) -> None:
    """Write each table of a view or page into a folder, new or not; raises what `save_all` raises."""
    files = dict(tables(shown))
    save_all(files, Path(folder))
    aloud = (shown.under, *shown.aloud) if isinstance(shown, Page) else shown.aloud
    said = _("Đã ghi {count} tệp vào {folder}: {names}.").format(
        count=len(files), folder=clean(str(folder)), names=", ".join(files)
    )
    with suppress(OSError):  # the files are written: where stderr is gone, the exit code alone tells
        sys.stderr.write("".join(clean(each) + "\n" for each in (*aloud, said) if each))
        sys.stderr.flush()


def tables(shown: View | Page) -> Iterator[tuple[str, bytes]]:
    """Yield a name and the CSV for each table, and for the totals of a table that has some."""
    views = together(shown.tables)
    for number, view in enumerate(views, 1):
        name = f"{number:02}-{_in_a_name(view.title or shown.title or '')}"
        yield f"{name}.csv", _written(view)
        if totals := [tuple(row) for row in view.rows if isinstance(row, Total)]:
            yield f"{name}-{_in_a_name(_('tổng'))}.csv", _written(view.but(rows=totals))


def _written(view: View) -> bytes:
    """Return a table as a CSV."""
    out = io.StringIO(newline="")
    csv_.write(view, out)
    return out.getvalue().encode()


def _in_a_name(title: str) -> str:
    """Return a title, without what it counts, in letters and figures that every system takes in the name of a file."""
    title = re.split(r"[:(,;«]", title)[0]
    kept: list[str] = []
    for word in "".join(sign if sign.isalnum() and sign.isascii() else " " for sign in fold(clean(title))).split():
        if kept and len("-".join([*kept, word])) > LONGEST:
            break
        kept.append(word[:LONGEST])
    return "-".join(kept) or "bang"
