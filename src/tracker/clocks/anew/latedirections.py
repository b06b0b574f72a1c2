"""
A direction typed late: it counts from its own day, and what came after that day is judged again (Art. 6.1.c, 6.2).

An extension, a shorter term, a change of lead or a stop that is dated before what the ledger already holds of its task
takes its place among the acts by its own day. They are carried once more in that order: what they opened before stays
as it is, what stood on ignorance of the direction was never true. Pure, like `clocks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import count

from tracker.clocks.anew.restated import changes, restated
from tracker.clocks.carry import advance
from tracker.clocks.oneact import Ground
from tracker.clocks.parts import RUNNING, Clock
from tracker.errors import Forbidden
from tracker.law.event import Event, Standing
from tracker.law.vocabulary import Happened, Outcome

DIRECTIONS = frozenset(
    {Happened.TASK_EXTENDED, Happened.TASK_SHORTENED, Happened.TASK_REASSIGNED, Happened.TASK_STOPPED}
)
"""Acts that rest on a direction, and count from its day."""

REPORTING = frozenset({Happened.REPORT_ISSUED, Happened.REPORT_FILED, Happened.DONE_REPORTED})
"""What a unit does on the day of a direction, it does under that direction."""

GIVING = frozenset({Happened.TASK_EXTENDED, Happened.TASK_SHORTENED, Happened.TASK_REASSIGNED})
"""Acts on a paper of their own, which has a receipt of its own."""

HANDING_OVER = GIVING | {Happened.REPORT_RETURNED, Happened.REFERRAL_DISMISSED, Happened.TASK_REOPENED}
"""Acts after which a unit has the task anew: an old paper that it then hands in again counts from then."""

ANSWERING = HANDING_OVER | {Happened.TASK_STOPPED, Happened.RESULT_SENT_UP}
"""Acts after which no referral waits any more."""

QUIET = frozenset(
    {
        Happened.PERIOD_OPENED,
        Happened.PROGRESS_NOTED,
        Happened.TASK_URGED,
        Happened.COORDINATION_NOTED,
        Happened.CAUSE_CONFIRMED,
    }
)
"""Acts that leave every deadline and its holder as they are: nothing is judged by coming after them."""

TIMELESS = frozenset({Happened.TASK_CORRECTED, Happened.TASK_RECEIVED})
"""Acts that say how it was from the beginning: a direction typed later does not come before them."""


def is_late(event: Event, clocks: Iterable[Clock]) -> bool:
    """Say whether something may have come after the day of a direction, by the days of its task's clocks."""
    return event.happened in DIRECTIONS and any(
        day is not None and day >= event.on
        for clock in clocks
        for day in (clock.opened_on, clock.met_on, clock.accepted_on, clock.ended_on)
    )


def carry_late(
    event: Event,
    past: Sequence[Event],
    standing: Standing,
    clocks: list[Clock],
    ground: Ground,
    new_id: Callable[[], int],
) -> Iterable[Clock] | None:
    """
    Carry a direction into a task at the place of its own day, and return the clocks it touched.

    `past` are the acts on the task as typed. Returns None where nothing came after it. Raises Forbidden where the
    lifecycle allows it neither on its day nor now.
    """
    order = _arranged(restated(past), ground)
    now = _placed(order, event, ground)
    if now[-1] is event:
        return None
    right, anew = _walk(now, ground)
    for each in fields(right):
        setattr(standing, each.name, getattr(right, each.name))
    return list(_reconciled(event, clocks, anew, new_id))


def carry_anew(
    event: Event,
    past: Sequence[Event],
    standing: Standing,
    clocks: list[Clock],
    ground: Ground,
    new_id: Callable[[], int],
) -> Iterable[Clock]:
    """
    Carry a correction of earlier acts into a task, as if they had been typed so, and return the clocks it touched.

    Raises Forbidden where the lifecycle does not allow it.
    """
    right, anew = _walk(_arranged(restated([*past, event]), ground), ground, must=event)
    for each in fields(right):
        setattr(standing, each.name, getattr(right, each.name))
    return list(_reconciled(event, clocks, anew, new_id))


def _arranged(past: Sequence[Event], ground: Ground) -> list[Event]:
    """Return acts in the order in which they count: as typed, but each late direction at its own day."""
    order: list[Event] = []
    for act in past:
        order = _placed(order, act, ground) if act.happened in DIRECTIONS else [*order, act]
    return order


def _placed(order: Sequence[Event], direction: Event, ground: Ground) -> list[Event]:
    """
    Return acts with a direction at its place: by its day, or where the task could first take it after that.

    Raises Forbidden where it could not at all.
    """
    waits = _pending(order)
    handed = max((at for at, act in enumerate(order) if act.happened in HANDING_OVER), default=0)
    first = next(
        (
            at
            for at, act in enumerate(order)
            if act is not waits and (_is_later(act, direction) or (at > handed and _is_under(act, direction)))
        ),
        len(order),
    )
    first = max([first, *(at + 1 for at, act in enumerate(order) if _opens(act, direction))])
    for at in range(first, len(order)):
        trial = _with(order, at, direction)
        try:
            _walk(trial[: trial.index(direction) + 1], ground, must=direction)
        except Forbidden:
            continue
        return trial
    return [*order, direction]


def _is_later(act: Event, direction: Event) -> bool:
    """Say whether an act that is judged by what came before it comes on a later day than a direction."""
    return act.happened not in QUIET and act.happened not in TIMELESS and act.on > direction.on


def _is_under(act: Event, direction: Event) -> bool:
    """Say whether a unit reports on the very day of a direction: it does so under it, unless it has the task again."""
    return act.on == direction.on and act.happened in REPORTING


def _pending(order: Sequence[Event]) -> Event | None:
    """Return the referral that waits for a direction: one that is typed now answers it, whatever its day."""
    last = next(
        (act for act in reversed(order) if act.happened in ANSWERING or act.happened is Happened.TASK_REFERRED), None
    )
    return last if last is not None and last.happened is Happened.TASK_REFERRED else None


def _opens(act: Event, direction: Event) -> bool:
    """Say whether an act opens the period that a direction is about: it was set before anybody asked for it."""
    period = direction.facts.get("period")
    return act.happened is Happened.PERIOD_OPENED and period is not None and act.facts["period"] == period


def _with(order: Sequence[Event], at: int, direction: Event) -> list[Event]:
    """Return acts with a direction at a place, behind what says how it was, or what was typed late, of days before."""
    after = order[at:]
    papers, handed = (
        next((place for place, act in enumerate(after) if act.happened in kinds), len(after))
        for kinds in (GIVING, HANDING_OVER)
    )
    waits = _pending(after)
    earlier = [
        act
        for place, act in enumerate(after)
        if (place < papers and act.happened in TIMELESS)
        or (place < handed and act.on <= direction.on and not _is_under(act, direction))
        or act is waits
    ]
    return [*order[:at], *earlier, direction, *(act for act in after if act not in earlier)]


def _walk(order: Sequence[Event], ground: Ground, must: Event | None = None) -> tuple[Standing, list[Clock]]:
    """
    Carry acts in this order from the beginning; what a task could not take any more in it is moot.

    Raises Forbidden where it could not take the act that it `must`.
    """
    standing, clocks, numbers = Standing(order[0].subject, order[0].subject_id), list[Clock](), count(1)
    for act in order:
        try:
            advance(act, standing, clocks, ground, lambda: -next(numbers))
        except Forbidden:
            if act is must:
                raise
    return standing, clocks


def _reconciled(event: Event, clocks: list[Clock], anew: Sequence[Clock], new_id: Callable[[], int]) -> Iterator[Clock]:
    """Let the clocks of a task be what they are by the right order; the rows that no longer hold were never true."""
    period = event.facts.get("period")
    known = [clock for clock in clocks if period in (None, clock.period)]
    right = [clock for clock in anew if period in (None, clock.period)]
    pairs = _paired(known, right, is_restating=bool(changes(event.facts)))
    names: dict[int, int] = {}
    kept = {was.id for was in pairs.values()}
    for was in known:
        if was.id not in kept and was.outcome is not Outcome.CORRECTED:
            if was.outcome in RUNNING:
                was.ended_on, was.ended_by = event.on, event.id
            was.outcome = Outcome.CORRECTED
            yield was
    for clock in right:
        if clock.id in pairs:
            was = pairs[clock.id]
            names[clock.id] = was.id
            if _settled(was, clock):
                yield was
            continue
        names[clock.id] = new_id()
        replaced = None if clock.replaces is None else names.get(clock.replaces)
        after = replace(clock, id=names[clock.id], replaces=replaced)
        clocks.append(after)
        yield after


def _paired(known: Sequence[Clock], right: Sequence[Clock], *, is_restating: bool) -> dict[int, Clock]:
    """
    Return which row of the right order is a row that stands already, by its number.

    A line is the same up to the first row that differs; the last row of a line is its newest. A row that was met on
    another day than a correction says is kept as it was, beside the right one.
    """
    pairs: dict[int, Clock] = {}
    numbers = {clock.id for clock in right}
    free = {clock.id: clock for clock in known}
    for clock in right:
        before = None if clock.replaces is None else pairs.get(clock.replaces)
        if clock.replaces is not None and before is None and clock.replaces in numbers:
            continue
        same = next(
            (
                was
                for was in free.values()
                if _is_same(was, clock, before) and not (is_restating and was.met_on != clock.met_on)
            ),
            None,
        )
        if same is not None:
            pairs[clock.id] = free.pop(same.id)
    newest = {_line(was): was.id for was in known}
    last = {_line(clock): clock.id for clock in right}
    for line, number in last.items():
        if number in pairs and pairs[number].id != newest.get(line):
            del pairs[number]
    return pairs


def _line(clock: Clock) -> tuple[str, str | None]:
    """Return of what line a row is: its rule and period."""
    return clock.rule, clock.period


def _is_same(was: Clock, clock: Clock, before: Clock | None) -> bool:
    """Say whether a row that stands is one of the right order: opened by the same act, with the same term."""
    is_row = (was.rule, was.period, was.unit, was.opened_by, was.opened_on, was.started_on, was.term) == (
        clock.rule,
        clock.period,
        clock.unit,
        clock.opened_by,
        clock.opened_on,
        clock.started_on,
        clock.term,
    )
    # What was counted again by another calendar is counted by the one of now, not as it was first.
    is_counted = was.due_on == clock.due_on or was.outcome is not Outcome.RECOUNTED
    is_linked = was.replaces == (None if before is None else before.id)
    return is_row and is_counted and is_linked and was.extensions == clock.extensions


_CHANGING = ("outcome", "met_on", "met_by", "accepted_on", "ended_on", "ended_by")


def _settled(was: Clock, clock: Clock) -> bool:
    """Let a row that stands end as it ends by the right order, and say whether that is another end."""
    right: Mapping[str, object] = {name: getattr(clock, name) for name in _CHANGING}
    if all(getattr(was, name) == value for name, value in right.items()):
        return False
    for name, value in right.items():
        setattr(was, name, value)
    return True
