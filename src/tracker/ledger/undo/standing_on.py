"""
What stands on a command: what was typed since about the same things.

What the program recorded by itself since goes with the command.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.clocks.anew.latedirections import QUIET
from tracker.clocks.anew.mergers import OWED_BY_MANY
from tracker.clocks.book import CLOCKED
from tracker.law.record import BEGINNINGS
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.undo.done import Command, Done

APART = (QUIET | {Happened.TASKS_ENTERED}) - {Happened.PERIOD_OPENED}
"""Acts on a task or a directive that others do not stand on, and that stand on none but its beginning."""

ALIASING = (Happened.UNIT_ALIAS_ADDED, Happened.UNIT_ALIAS_REMOVED)
"""Acts on the other names of a unit, which leave its official ones as they are."""


def followed(command: Command, later: Sequence[Done]) -> tuple[list[Done], list[Done]]:
    """Return which of the acts recorded since go with a command, and which were typed and stand on it."""
    moved_all = any(act.moves_all for act in command.acts)
    own = {act.about for act in command.acts}
    begun = {act.about for act in command.acts if act.happened in BEGINNINGS}
    tasks = {act.number for act in command.acts if act.subject is Subject.TASK}
    items = {
        act.facts["item"] for act in command.acts if act.happened is Happened.TASK_CORRECTED and "item" in act.facts
    }
    come = _come_since(later) if any(act.happened is Happened.UNIT_MERGED for act in command.acts) else set()
    gone = {int(act.facts["unit"]) for act in command.acts if act.happened is Happened.UNIT_MERGED}
    goes: list[Done] = []
    stands: list[Done] = []
    for act in later:
        concerns = (
            (moved_all and (act.subject in CLOCKED or act.moves_all))
            or (act.about in own and not _stands_apart(act, command))
            or bool(act.names() & begun)
            or (act.happened is Happened.TASK_CORRECTED and act.facts.get("item") in items)
            or act.about in come
            or (act.happened is Happened.UNIT_MERGED and bool(_units(act) & _chain(command, gone)))
        )
        if act.happened is Happened.WORDS_WITHDRAWN:
            goes += [act] if act.about in begun else []
        elif act.is_automatic:
            is_from_task = act.subject in OWED_BY_MANY and act.facts.get("task") in tasks
            if concerns or is_from_task:
                goes.append(act)
        elif concerns:
            stands.append(act)
    return goes, stands


def _stands_apart(act: Done, command: Command) -> bool:
    """
    Say whether a later act on the same subject leaves what a command did there, and is carried again without it.

    It is another unit's, or what asked all; it or the command moves no clock; or both entered tasks.
    """
    same = [each for each in command.acts if each.about == act.about]
    if act.subject is Subject.UNIT:
        is_alias = act.happened in ALIASING
        return all(
            each.happened is not Happened.UNIT_ADDED and (each.happened in ALIASING) != is_alias for each in same
        )
    if act.subject in (Subject.TASK, Subject.DIRECTIVE):
        is_born = any(each.happened in BEGINNINGS for each in same)
        are_quiet = act.happened in APART or all(each.happened in APART for each in same)
        return not is_born and not act.is_automatic and are_quiet
    if act.subject not in OWED_BY_MANY or not all(isinstance(each.facts.get("unit"), int) for each in same):
        return False
    if not isinstance(act.facts.get("unit"), int):
        return act.is_automatic
    return not (_units(act) & {unit for each in same for unit in _units(each)})


def _units(act: Done) -> set[int]:
    """Return the units that an act names."""
    return {number for kind, number in act.names() if kind is Subject.UNIT}


def _chain(command: Command, gone: set[int]) -> set[int]:
    """Return the units of a merger: the one that went, and where to."""
    if not gone:
        return set()
    return gone | {int(act.facts["successor"]) for act in command.acts if act.happened is Happened.UNIT_MERGED}


def _come_since(acts: Sequence[Done]) -> set[tuple[Subject, int | str]]:
    """Return what time alone brought since, and asked a successor: without its merger it comes again, and asks both."""
    typed = {act.about for act in acts if not act.is_automatic}
    return {act.about for act in acts if act.subject in OWED_BY_MANY} - typed
