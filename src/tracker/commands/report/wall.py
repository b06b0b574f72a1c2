"""
`report build --wall`: a page for a screen on a wall, written anew by cron; figures of a day, of no period.

Of a secret directive it shows its number alone, as every list does, and nobody's name. With `--public` it holds counts
alone. It has one form, a page of the web, and refuses others.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.commands.figures import ageing as age
from tracker.commands.figures import trend as months_of
from tracker.commands.listing.overdue import columns as duty_columns
from tracker.commands.meeting.pages import note
from tracker.commands.morning.parts import reach
from tracker.commands.reply.totals import of_which
from tracker.errors import Usage
from tracker.law.codes import TASK_DUE
from tracker.ledger.storage import load_regulation
from tracker.queries.duty.overdue import Scope, due, overdue, tally
from tracker.queries.figures.ageing import ageing
from tracker.queries.figures.rates import lines, sum_of
from tracker.queries.figures.stats import stats
from tracker.queries.figures.trend import trend
from tracker.queries.register.meeting import next_meeting
from tracker.queries.task.waiting import waiting
from tracker.render.cells import percent
from tracker.render.output import format_of
from tracker.render.view import View
from tracker.render.web.wall import Figure, Wall, figures_view
from tracker.words.dates import WEEKDAYS
from tracker.words.labels.task import LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.law.regulation import Regulation
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.overdue import Due, Tally
    from tracker.queries.figures.rates import Line

MOST = 10
"""Rows of the worst."""

HALF_A_YEAR = 6
"""Months of the line of rates."""

ROOM_FOR = ("task", "content_said", "owed_by", "provisional", "working_days_late")
"""Columns of a list of duties that are read from across a room."""


class WallIsWebpage(Usage):
    """A wall was asked for in another form."""

    sentence = "Màn hình treo tường chỉ có dạng html. Hãy gõ: «tracker report build --wall --output man-hinh.html»."


class WallOfNoPeriod(Usage):
    """A wall was asked for a period, or as another report."""

    sentence = (
        "--wall là số liệu của ngày, không theo kỳ. Bỏ --period, --regulation, --upward, --annex; hoặc bỏ --wall."
    )


def check_form(format: str | None, output: Path | None, period: str | None, *, others: bool) -> str:
    """Return the one form that a wall has; raises WallIsWebpage or WallOfNoPeriod where something else was asked for."""
    if period is not None or others:
        raise WallOfNoPeriod
    if format_of(format, output) not in (None, "html"):
        raise WallIsWebpage
    return "html"


def page(connection: Connection, day: date, *, then: bool, public: bool) -> Wall:
    """Return the wall of a day; `then` asks for a past one. Raises CalendarMissing."""
    regulation, scope = load_regulation(connection), Scope(then=then)
    counted = tally(connection, day, scope)
    groups, _unjudged = stats(connection, day, by="level", then=then)
    levels = lines(groups)
    large = [
        _overdue(counted),
        _due(connection, day, scope),
        _waiting(connection, day, then=then),
        _in_time(levels),
    ]
    sections = [figures_view(large)]
    if not public:
        sections.append(worst(regulation, overdue(connection, day, scope, limit=MOST), day))
    months = months_of.view(trend(connection, day, HALF_A_YEAR, level="city", then=then), day)
    sections += [
        age.view(ageing(connection, day, scope), "", levels=False),
        months if public else months.but(charts=months.charts[:1]),
    ]
    under = _("Số liệu {weekday}, {day:%d/%m/%Y}").format(weekday=_(WEEKDAYS[day.weekday()]), day=day)
    meeting = next_meeting(connection, day, then=then)
    notes = tuple(note(meeting)) or (_("Chưa có Phiên họp nào sắp tới."),)
    return Wall(_("THEO DÕI NHIỆM VỤ"), tuple(sections), {}, notes, under=under)


def _overdue(counted: Tally) -> Figure:
    """Return how many tasks are overdue; other duties are counted apart, and never added up."""
    others = _("và {units} việc khác của đơn vị, {office} việc của Văn phòng").format(
        units=counted.units, office=counted.office
    )
    said = (of_which(counted.tasks_provisional).strip(" ()"), others)
    return Figure(_("Nhiệm vụ quá hạn"), str(counted.tasks), "; ".join(filter(None, said)), _if(counted.tasks, "late"))


def _due(connection: Connection, day: date, scope: Scope) -> Figure:
    """Return how many tasks fall due in the working days to come."""
    ahead = reach(connection, day)
    rows = due(connection, day, ahead, scope)
    tasks = [row for row in rows if row.rule == TASK_DUE]
    today = sum(row.due_on == day.isoformat() for row in tasks)
    said = _("trong {count:02} ngày làm việc tới; hôm nay {today}").format(count=ahead, today=today)
    return Figure(_("Sắp đến hạn"), str(len(tasks)), said, _if(len(tasks), "unsure"))


def _waiting(connection: Connection, day: date, *, then: bool) -> Figure:
    """Return how many reports wait for the Office, and how long the oldest has."""
    rows = [row for row in waiting(connection, day, then=then) if row.kind == "report"]
    longest = max((row.working_days_waiting for row in rows), default=0)
    said = _("lâu nhất {days} ngày làm việc").format(days=longest) if rows else ""
    return Figure(_("Chờ Văn phòng xác nhận"), str(len(rows)), said, "")


def _in_time(found: Sequence[Line]) -> Figure:
    """Return the discipline of deadlines, level by level: they are not added into one."""
    rates = list(_rates(found))
    label = _("Kỷ luật thời hạn")
    if not rates:
        return Figure(label, "—", "", "")
    (level, rate), *others = rates
    said = ". ".join((level, *(f"{name}: {share}" for name, share in others)))
    return Figure(label, rate, said, "good")


def _rates(found: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Yield each level with its rate, where it has one."""
    for level, name in LEVELS.items():
        of_level = [line for line in found if line.level == level and line.name is not None]
        rate = sum_of(of_level, level).discipline_rate if of_level else None
        if rate is not None:
            yield _(name), percent(rate)


def worst(regulation: Regulation, rows: Sequence[Due], day: date) -> View:
    """Return the duties that are late the longest."""
    view = View.of(duty_columns(regulation, day, late=True), rows)
    places = [place for key in ROOM_FOR for place, column in enumerate(view.columns) if column.key == key]
    columns = tuple(view.columns[place] for place in places[:-1])
    return View(
        (*columns, view.columns[places[-1]].but(heading=_("Trễ"))),
        [[row[place] for place in places] for row in view.rows],
        title=_("QUÁ HẠN LÂU NHẤT, SỐ NGÀY LÀM VIỆC TRỄ"),
        empty=_("Không có việc quá hạn."),
    )


def _if(count: int, tone: str) -> str:
    """Return what a colour means, where there is anything to mean."""
    return tone if count else ""
