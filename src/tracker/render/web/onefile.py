"""
A listing or a page as one file for a browser, which needs no other and asks nothing of any network.

Without a script it is complete; with one its tables can be sorted and searched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.render.outgoing import sections, under
from tracker.render.view import Page, View
from tracker.render.web import onwall
from tracker.render.web.frame import framed, part
from tracker.render.web.grid import facts, grid
from tracker.render.web.pictures import pictures
from tracker.render.web.wall import Wall
from tracker.words.language import LANGUAGE, _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.render.web.grid import Grid

FEW = 2
"""So many sections need no list of contents."""


def content(shown: View | Page) -> bytes:
    """Return a view or a page as a whole file; a page for a wall is one that nobody scrolls."""
    if isinstance(shown, Wall):
        return onwall.content(shown)
    tables = list(_tables(shown))
    grids = [each["grid"] for each in tables if each["grid"] is not None]
    style = "".join((part("page.css"), *(each.style for each in grids), _sheet(grids)))
    imprint = shown.imprint
    return framed(
        "page.html",
        style,
        part("page.js"),
        language=LANGUAGE,
        title=_title(shown),
        head=[] if imprint is None else [clean(line) for line in imprint.head],
        under=clean(under(shown)),
        sections=tables,
        contents=[each for each in tables if each["heading"]] if len(tables) > FEW else [],
        notes=[clean(note) for note in shown.notes],
        journal="" if imprint is None else clean(imprint.journal),
        skip=_("Sang nội dung"),
        list_of_contents=_("Mục lục"),
        said=_said(),
    )


def _title(shown: View | Page) -> str:
    """Return what a page is called: a list without a title of its own is one of somebody's."""
    return clean(shown.title or (_("Danh sách") if shown.imprint is None else shown.imprint.office))


def _tables(shown: View | Page) -> Iterator[dict[str, Any]]:
    """Yield the tables of a page; what a list is called stands above it already."""
    for number, view in enumerate(sections(shown), 1):
        has_rows = bool(view.rows) or not view.empty
        yield {
            "id": f"phan-{number}",
            "heading": clean(view.title or ""),
            "caption": clean(view.title or shown.title or ""),
            "pictures": list(pictures(view, f"phan-{number}")),
            "facts": facts(view) if view.single else None,
            "grid": grid(view, f"bang-{number}") if has_rows and not view.single else None,
            "empty": "" if has_rows else clean(view.empty),
            "is_text": view.is_text,
            "notes": [clean(note) for note in view.notes],
        }


def _sheet(grids: Sequence[Grid]) -> str:
    """Return how the page lies on paper: on its side where a table is wide."""
    return "@page{size:A4 landscape}" if any(each.is_wide for each in grids) else "@page{size:A4}"


def _said() -> dict[str, str]:
    """Return what the script of a page says, by the names that it asks for."""
    return {
        "search": _("Lọc trong bảng"),
        "found": _("{shown} trong {count} dòng"),
        "totals": _("dòng cộng vẫn tính trên mọi dòng"),
        "up": _("Đã xếp theo «{column}», tăng dần"),
        "down": _("Đã xếp theo «{column}», giảm dần"),
        "as-was": _("Đã trở lại thứ tự ban đầu"),
    }
