"""What is shown is described once: a list is printed in one way, and a stored word is said in one."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from running import commands, writes
from tracker.commands.task.upward import Standing
from tracker.days.deadlines import Kind
from tracker.days.holders import Holder
from tracker.law import fields, kinds, vocabulary
from tracker.law.custom import ladder, practice
from tracker.law.custom.role import Role
from tracker.law.stages import Stage
from tracker.law.windows import Anchor
from tracker.queries.figures.grading import COUNTS
from tracker.services.exchange.handin import Outcome as Became
from tracker.services.exchange.slipacts import Part
from tracker.words.labels import acts, record, task

OTHERWISE = {
    "check": "it keeps what it has told",
    "log": "its newest rows come first, and the limit is part of the question",
    "reconcile": "it compares a file",
    "rules list": "the law is there without a ledger",
}
"""Commands with a limit that print their rows in a way of their own, and why."""


def test_every_list_is_printed_by_the_one_function_that_prints_lists() -> None:
    own_way = set()
    for name, command in commands():
        has_limit = any("--limit" in param.opts for param in command.params)
        is_list = (has_limit or name.endswith(" list")) and not writes(command)
        if is_list and not re.search(r"\blisting\(\s*ctx\.obj, ", inspect.getsource(command.callback)):
            own_way.add(name)
    assert own_way == set(OTHERWISE)


VOCABULARIES: dict[str, Iterable[str]] = {
    **dict.fromkeys(("STATUSES", "STATUSES_IN_FULL"), vocabulary.Status),
    **dict.fromkeys(("LEVELS", "SHORT_LEVELS", "GIVERS"), vocabulary.Level),
    **dict.fromkeys(("PARTIES", "PARTIES_EXPLAINED"), vocabulary.Party),
    **dict.fromkeys(("FORCES", "FORCES_EXPLAINED"), vocabulary.Force),
    "ANCHORS": Anchor,
    "ANSWERED": Part,
    "ANSWERS": kinds.Answer,
    "BECOMES": Became,
    "BODIES": kinds.Body,
    "CHANNELS": kinds.Channel,
    "CHOSEN": {value for values in practice.CHOICES.values() for value in values},
    "COMMITMENTS": kinds.Commitment,
    "COUNTED": COUNTS,
    "DEADLINES": Kind,
    "DELIVERABLES": vocabulary.Deliverable,
    "EXCHANGES": kinds.Exchange,
    "FIELDS": {*fields.Correctable, *fields.DirectiveField, *kinds.RequestField},
    "GROUNDS": kinds.Ground,
    "HAPPENED": vocabulary.Happened,
    "HOLDERS": Holder,
    "INSPECTION_FIELDS": kinds.InspectionField,
    "INSPECTION_KINDS": kinds.InspectionKind,
    "ISSUERS": vocabulary.Issuer,
    "MISMATCHES": kinds.Mismatch,
    "OBSTACLES": kinds.Obstacle,
    "OUTCOMES": vocabulary.Outcome,
    "QUALITIES": kinds.Quality,
    "REMARKS": kinds.Remark,
    "RESULTS": kinds.Result,
    "ROLES": Role,
    "RUNGS": {rung.name for rung in (*ladder.RUNGS, ladder.WEEKLY)},
    "SECRECIES": vocabulary.Secrecy,
    "SETTINGS": practice.CHOICES,
    "SIDES": kinds.Side,
    "STAGES": Stage,
    "STANDINGS": Standing,
    "UNIT_KINDS": vocabulary.UnitKind,
    "URGENCIES": vocabulary.Urgency,
}
"""The words of which each table has one label."""

OF_A_QUESTION = {
    *("BLOCKS", "COMPARED", "FIGURES", "FINDINGS", "FOUND", "LETTERS_STAND", "INSPECTION_CHANGES", "INSPECTION_WORDS"),
    *("TASK_WAITS", "TIMELINESS", "UPDATED", "UPDATES", "URGING_STATES", "WAITS", "WEEK_STATES"),
}
"""Tables of words that are stored nowhere: a question answers by them."""

SOURCE = Path(task.__file__).parents[2]
TOLD = vars(task) | vars(acts) | vars(record)
ENUMS = {each.__name__ for words in VOCABULARIES.values() if isinstance(words, type) for each in [words]}


@cache
def nodes(path: Path) -> list[ast.AST]:
    """Return everything that stands in a module."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def tables() -> dict[str, dict[str, str]]:
    """Return every table of labels by its name."""
    return {name: table for name, table in TOLD.items() if name.isupper() and isinstance(table, dict)}


def test_every_table_of_labels_belongs_to_a_vocabulary_or_a_question() -> None:
    assert set(tables()) == set(VOCABULARIES) | OF_A_QUESTION


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_of_a_vocabulary_has_one_label(name: str) -> None:
    table = tables()[name]

    assert set(table) == {str(word) for word in VOCABULARIES[name]}
    assert all(table.values())


FIXED = {"files/draft/editsheets.py"}
"""Headings of a file that is read back: they stay as they are, whatever a screen calls the same."""


def labels_elsewhere() -> Iterator[str]:
    """Yield where a module beside `said` holds labels of words that have a table there."""
    known = {word for table in tables().values() for word in table}
    for path in sorted(SOURCE.rglob("*.py")):
        if {"labels", "english"} & {*path.parts} or path.relative_to(SOURCE).as_posix() in FIXED:
            continue
        for node in nodes(path):
            if isinstance(node, ast.Dict) and labels(node, known):
                yield f"{path.relative_to(SOURCE)}:{node.lineno}"


def labels(table: ast.Dict, known: set[str]) -> bool:
    """Say whether a literal maps two or more words to Vietnamese."""
    said_words = 0
    for key, value in zip(table.keys, table.values, strict=True):
        is_label = isinstance(value, ast.Constant) and any(
            letter.isalpha() and not letter.isascii() for letter in str(value.value)
        )
        # neither a pattern nor a sentence with places to fill is a label
        is_label = is_label and not re.search(r"\(\?:|\{", str(getattr(value, "value", "")))
        is_word = (isinstance(key, ast.Constant) and key.value in known) or (
            isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name) and key.value.id in ENUMS
        )
        said_words += is_label and is_word
    return said_words > 1


def test_no_other_module_holds_labels_of_these_words() -> None:
    assert list(labels_elsewhere()) == []


def test_a_table_of_labels_elsewhere_would_be_found() -> None:
    found = ast.parse(
        'A = {"done": "đã xong", "x": "đã dừng"}; B = {Status.DONE: "đã xong", Status.STOPPED: "dừng lại rồi"}'
    )

    assert [labels(node, {"done", "stopped"}) for node in ast.walk(found) if isinstance(node, ast.Dict)] == [
        False,
        True,
    ]


LAYOUT = {
    "db/status.py": "bytes are written as megabytes",
    "calendar/months.py": "months stand side by side",
    "figures/bars.py": "counts and rates become lengths",
}
"""Modules of commands that divide, for how something looks."""


def of_commands() -> Iterator[tuple[str, ast.AST]]:
    """Yield everything that stands in the modules of commands."""
    for path in sorted((SOURCE / "commands").rglob("*.py")):
        for node in nodes(path):
            yield path.relative_to(SOURCE / "commands").as_posix(), node


def test_commands_ask_queries_and_no_database() -> None:
    asked = {
        name
        for name, node in of_commands()
        if (isinstance(node, ast.Attribute) and node.attr in ("execute", "executemany"))
        or (isinstance(node, ast.Constant) and re.match(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\s", str(node.value)))
    }
    assert asked == set()


def test_commands_show_rates_and_compute_none() -> None:
    divides = {
        name
        for name, node in of_commands()
        if isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Div | ast.FloorDiv)
        and not (isinstance(node.right, ast.Constant) and isinstance(node.right.value, str))
    }
    assert divides == set(LAYOUT)
