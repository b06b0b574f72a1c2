"""
How listings are shown: the scope a clerk named, the words for stored values, the footer with the journal's head.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tracker.commands.reply.aside import remember
from tracker.errors import Usage
from tracker.law.custom.cities import city_of
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Connection
from tracker.queries.ledger.glimpse import glimpse
from tracker.queries.ledger.timeline import HEAD_DIGITS, head
from tracker.render.beside.imprint import Imprint
from tracker.render.view import Page, View
from tracker.units.spelling import brief_name
from tracker.words.labels.task import SECRET
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import Any

    from tracker.settings import Settings

Shown = TypeVar("Shown", bound=View | Page)


class OneUnit(Usage):
    """A list was asked for several units."""

    sentence = "--unit chỉ nhận một đơn vị. Bỏ --unit để xem mọi đơn vị, hoặc chạy lệnh cho từng đơn vị."


def unit_number(connection: Connection, text: str | None) -> int | None:
    """Return the number of the unit a clerk named, None where none was; raises OneUnit, UnknownUnit or AmbiguousUnit."""
    if text is None:
        return None
    if text.lstrip().startswith("@") or ";" in text:
        raise OneUnit
    from tracker.queries.lookup import unit_names

    names = unit_names(connection)
    number = names.find(text)
    remember(names)
    return number


def unless_secret(text: object, secret: object) -> object:
    """Return words of a directive as people read them, or what stands in their place where it is secret."""
    return _(SECRET) if secret else text


def content(row: Any) -> object:
    """Return the content that a row tells of, or what stands in its place where its directive is secret."""
    return unless_secret(row.content, row.secret)


def brief(name: object) -> object:
    """Return the name of a unit as clerks shorten it, for narrow columns."""
    return brief_name(name) if isinstance(name, str) else name


def figures_note() -> str:
    """Return the line under every table of figures (Art. 2.5)."""
    return _("Số liệu dùng để đối soát, không thay thế văn bản (Điều 2.5 Quy chế).")


def as_it_stood(day: date) -> str:
    """Return the line under the title of a page: as of which day it is, and that nobody froze it."""
    return _("Số liệu đến ngày {day:%d/%m/%Y}, chưa chốt.").format(day=day)


def head_note(connection: Connection) -> str:
    """Return the line that ties a printed list to the journal."""
    return journal_note(head(connection))


def journal_note(digest: str) -> str:
    """Return the line that ties what is printed to a journal that ended with a digest."""
    return _("Mã nhật ký: {head}").format(head=digest[:HEAD_DIGITS] or "—")


def part_note(connection: Connection) -> tuple[str, ...]:
    """Return the line that says of whose part what is printed is; nothing where the reader is shown everything."""
    shown = glimpse(connection)
    if shown is None:
        return ()
    said = _("Chỉ gồm phần mà {unit} được xem: việc của đơn vị khác, số chung và số đã chốt của thành phố không ở đây.")
    return (said.format(unit=brief_name(shown.unit)),)


def signed(
    shown: Shown, connection: Connection, settings: Settings, *, day: date | None = None, journal: str | None = None
) -> Shown:
    """
    Return what is shown with what it bears where it leaves the house; its notes end with the line that ties it to the journal.

    `day` is that of its figures, today where none is named; `journal` is that line where the figures were frozen. Who is
    shown a part of the ledger is told so above that line, in every format.
    """
    line = head_note(connection) if journal is None else journal
    city = city_of(load_regulation(connection).act)
    letter = settings.letter
    imprint = Imprint(
        day=day or settings.today,
        head=letter.head or city.head,
        office=letter.office or city.office_in_full,
        place=letter.place or city.place,
        symbol=letter.symbol or city.symbol,
        journal=line,
        signer=letter.signer,
        name=letter.name or "",
        recipients=letter.recipients,
    )
    part = part_note(connection)
    return shown.but(notes=(*shown.notes, *part, line), aloud=(*shown.aloud, *part), imprint=imprint)  # type: ignore[return-value]  # either stays itself


def words(table: dict[str, str]) -> Callable[[object], str]:
    """Return how a stored word is said; where there is none, nothing is."""
    return lambda value: "" if value is None else _(table.get(str(value), str(value)))
