"""
The city's own sentence: given; done, late, on time; open, in time, overdue; each held against the period before.

Tasks of the city and of the Government are told apart. Stopped and withdrawn ones are not among the given: official
totals are done and open. It refuses figures whose parts are not the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import as_it_stood
from tracker.commands.reply.totals import of_which
from tracker.days.period import ReportPeriod, spanning
from tracker.ledger.storage.connection import Connection
from tracker.queries.figures.kept import Before
from tracker.queries.figures.sentence import Said, figures_before, said_of
from tracker.render.cells import percent
from tracker.render.view import Column, Page, View
from tracker.words.labels.period import period_said
from tracker.words.labels.task import GIVERS, LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.figures.stats import Cells


def previous(connection: Connection, first: date, last: date, as_of: date) -> Before | None:
    """Return the figures of the period before one, under its name; see `queries.sentence`."""
    found = figures_before(connection, first, last, as_of)
    if found is None:
        return None
    period = spanning(found.begins, found.ends)
    title = _("thời gian {days}").format(days=_days(found.begins, found.ends)) if period is None else _named(period)
    return Before(title, found.as_of, found.level)


def span_said(since: date | None, until: date | None, day: date) -> str:
    """Return the days that figures are of as a sentence begins: a period by its name, others by their ends."""
    if since is None:
        return _("Đến hết ngày {last:%d/%m/%Y}").format(last=until or day)
    last = until or max(since, day)
    period = spanning(since, last)
    if period is not None:
        return _("Trong {period}").format(period=_named(period))
    days = _days(since, last)
    return days[0].upper() + days[1:]


def _named(period: ReportPeriod) -> str:
    """Return how a period is called within a sentence."""
    said = period_said(period.title)
    return said[0].lower() + said[1:]


def _days(first: date, last: date) -> str:
    """Return the days of a span that is no period, within a sentence."""
    return _("từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}").format(first=first, last=last)


def view(level: Sequence[Cells], span: str, day: date, before: Before | None, notes: Sequence[str] = ()) -> View:
    """Return the sentence of each level; raises PartsDiffer."""
    now = {each.level: said_of(each) for each in level}
    was = {} if before is None else {each.level: said_of(each) for each in before.level}
    nothing = Said(*[0] * 11, *[None] * 5)
    columns = (
        Column("level", _("Cấp"), machine_only=True),
        *(Column(name, name, machine_only=True) for name in Said._fields),
        Column("previous", _("Kỳ trước"), machine_only=True),
        Column("level_said", _("Cấp giao"), people_only=True),
        Column("sentence", _("Câu số liệu")),
    )
    rows: list[tuple[object, ...]] = []
    for name in LEVELS:
        if name not in now and name not in was:
            continue
        mine = now.get(name, nothing)
        theirs = None if before is None else was.get(name, nothing)
        machine = None
        if theirs is not None and before is not None:
            machine = {"title": before.title, "as_of": before.as_of.isoformat(), **theirs._asdict()}
        text = words(name, span, day, mine, theirs)
        if before is not None:
            text = f"{text} {_compared(before)}"
        rows.append((name, *mine, machine, _(LEVELS[name]), text))
    return View(columns, rows, title=_("CÂU SỐ LIỆU"), notes=tuple(notes), empty=_("Không có nhiệm vụ nào."))


def paragraphs(said: View) -> tuple[View, ...]:
    """Return the sentences as text to paste, each a paragraph of its own and no cell of a table."""
    place = next(number for number, column in enumerate(said.columns) if column.key == "sentence")
    texts = [str(row[place]) for row in said.rows] or [said.empty]
    first, *others = (View((Column("sentence", _("Câu số liệu")),), [], empty=text, is_text=True) for text in texts)
    return (first.but(title=said.title), *others[:-1], *(last.but(notes=said.notes) for last in others[-1:]))


def as_text(said: View, day: date) -> Page:
    """Return the city's sentence as text to paste."""
    texts = paragraphs(said.but(title=None, notes=()))
    return Page(said.title or "", texts, {}, said.notes, under=as_it_stood(day))


def of_span(
    connection: Connection,
    groups: Sequence[Cells],
    span: tuple[date | None, date | None],
    day: date,
    level: str | None,
    notes: Sequence[str],
) -> View:
    """Return the city's sentence of what was given between two days; without a first day there is no period before."""
    since, until = span
    was = None if since is None else previous(connection, since, until or max(since, day), day)
    if was is not None and level is not None:
        was = was._replace(level=[group for group in was.level if group.level == level])
    return view(groups, span_said(since, until, day), day, was, notes)


def words(level: str, span: str, day: date, now: Said, was: Said | None) -> str:
    """Return the sentence of one level, with the differences to the period before."""

    def tasks(name: str) -> str:
        """Return a number of tasks and its difference."""
        count = getattr(now, name)
        change = "" if was is None else _(" ({change})").format(change=_more(count - getattr(was, name)))
        return _("{count} nhiệm vụ").format(count=_grouped(count)) + change

    def share(name: str, rate: str) -> str:
        """Return a number with its rate, and the differences of both."""
        count, mine = getattr(now, name), getattr(now, rate)
        said = _grouped(count)
        if mine is not None:
            said = _("{count}, chiếm {rate}").format(count=said, rate=percent(mine))
        if was is None:
            return said
        changes = [_more(count - getattr(was, name)), *_points(mine, getattr(was, rate))]
        return _("{said} ({change})").format(said=said, change="; ".join(changes))

    def rate(name: str) -> str:
        """Return how a rate has changed."""
        points = [] if was is None else _points(getattr(now, name), getattr(was, name))
        return _(" ({change})").format(change=points[0]) if points else ""

    given = _("{span}, {giver} {given}{stopped}.").format(
        span=span,
        giver=_(GIVERS[level]),
        given=tasks("given"),
        stopped=_(", không kể {count} nhiệm vụ đã dừng, thu hồi").format(count=_grouped(now.stopped))
        if now.stopped
        else "",
    )
    done = _(
        "Đến ngày {day:%d/%m/%Y}, đã hoàn thành {done}: quá hạn {late}; đúng hạn {on_time}; không có thời hạn {undated}."
    ).format(
        day=day,
        done=tasks("done"),
        late=share("done_late", "late_rate"),
        on_time=share("done_on_time", "on_time_rate"),
        undated=share("done_undated", "undated_rate"),
    )
    still = _(
        "Chưa hoàn thành {open}: còn hạn {in_time}; quá hạn {overdue}{guess}; chưa có thời hạn {undated}."
    ).format(
        open=tasks("open"),
        in_time=tasks("open_in_time"),
        overdue=tasks("open_overdue"),
        guess=of_which(now.open_overdue_provisional),
        undated=tasks("open_undated"),
    )
    of = []
    if now.overdue_of_given is not None:
        said = _("bằng {rate} số nhiệm vụ đã giao")
        of.append(said.format(rate=percent(now.overdue_of_given)) + rate("overdue_of_given"))
    if now.overdue_of_settled is not None:
        said = _("bằng {rate} số nhiệm vụ có thời hạn đã hoàn thành hoặc đang quá hạn")
        of.append(said.format(rate=percent(now.overdue_of_settled)) + rate("overdue_of_settled"))
    rates = [_("Số quá hạn {rates}.").format(rates=_(" và ").join(of))] if of else []
    return " ".join((given, done, still, *rates))


def _compared(before: Before) -> str:
    """Return which period the differences are to, and as of which day it is."""
    return _("Tăng, giảm so với {title} (số liệu đến ngày {day:%d/%m/%Y}), tỷ lệ tính theo điểm phần trăm.").format(
        title=period_said(before.title), day=before.as_of
    )


def _grouped(count: int) -> str:
    """Return a number as official papers write it: 12.160."""
    return f"{count:,}".replace(",", ".")


def _more(difference: int) -> str:
    """Return by how much a number has changed."""
    if not difference:
        return _("không đổi")
    said = _("tăng {count}") if difference > 0 else _("giảm {count}")
    return said.format(count=_grouped(abs(difference)))


def _points(now: float | None, was: float | None) -> list[str]:
    """Return by how many points a rate has changed; nothing where either is blank."""
    if now is None or was is None:
        return []
    points = f"{abs(now - was) * 100:.1f}".replace(".", ",")
    if points == "0,0":
        return [_("tỷ lệ không đổi")]
    said = _("tỷ lệ tăng {points} điểm") if now > was else _("tỷ lệ giảm {points} điểm")
    return [said.format(points=points)]
