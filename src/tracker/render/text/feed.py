"""
A list of days as a calendar that other programs subscribe to (RFC 5545): whole days, that keep nobody busy.

A day is the same entry for ever under its `uid`; its `turn` grows where it was moved. Text is escaped by the library,
after what no calendar may hold (line breaks that begin a new property, controls) has become a space. Which lists give
days, `commands.door.intocalendar` knows, and refuses the others.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from tracker.render.view import View
from tracker.words.text import clean, scrub

if TYPE_CHECKING:
    from datetime import date

    from tracker.render.beside.entry import Entry
    from tracker.render.view import Page

PRODUCT = "-//tracker//tracker//VI"
REFRESH = timedelta(hours=12)
"""How often a program that subscribes is asked to look again."""

DAY = timedelta(days=1)


def content(shown: View | Page) -> bytes:
    """Return the days of a view as a whole file; raises ValueError for what gives none, which no command comes to."""
    if not isinstance(shown, View) or shown.entries is None or shown.imprint is None:
        raise ValueError("this gives no days to a calendar")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", clean(shown.title or ""))
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for entry in shown.entries():
        calendar.add_component(_event(entry, shown.imprint.day))
    made: bytes = calendar.to_ical()
    return made


def _event(entry: Entry, said_on: date) -> Event:
    """Return one whole day."""
    event = Event()
    event.add("uid", clean(entry.uid))
    event.add("dtstamp", datetime.combine(said_on, time(), UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + DAY)
    event.add("sequence", entry.turn)
    event.add("summary", clean(entry.title))
    if entry.text:
        event.add("description", "\n".join(map(clean, scrub(entry.text).splitlines())))
    if entry.kind:
        event.add("categories", [clean(entry.kind)])
    event.add("transp", "TRANSPARENT")
    return event
