"""
Every question that the program answers, as it is typed: found from its own table of commands, none by hand.

A command that reads is one that cannot be tried with `--dry-run` or `--commit`, or that lists something as of a day. It
is typed as it stands, with `--limit 30` and as of a past day where it has these options, and in each of its ways to
group. What must be typed after its name is looked up in the ledger by the name of the parameter.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from tracker.commands.contents import LISTINGS
from tracker.commands.door.root import Root
from tracker.ledger import storage
from tracker.ledger.storage.connection import Connection
from tracker.server import Server

UNASKED = {
    "init": "makes a ledger",
    "demo": "makes a ledger",
    "db restore": "puts another ledger in its place",
    "db load": "makes a ledger of text",
    "db copy": "makes a ledger of another",
    "role password": "is of a server, and asks for what nobody sees",
    "db upgrade": "has nothing to do on a ledger of this schema",
}
"""Commands that write although nothing of them can be tried, and what they do."""

OLDEST = (
    "SELECT subject_id FROM obligation WHERE rule = 'task-due' AND outcome = 'open' AND due_on > ''"
    " ORDER BY due_on, id LIMIT 1"
)
KNOWN = {
    "reference": "SELECT '#' || MAX(id) FROM directive",
    "unit": "SELECT code FROM unit WHERE kind = 'so' ORDER BY id LIMIT 1",
    "text": "SELECT 'trường'",
    "number": OLDEST,
    "inspection number": "SELECT MAX(id) FROM inspection",
    "feedback number": "SELECT MAX(id) FROM feedback",
    "meeting day": "SELECT MAX(day) FROM meeting WHERE cancelled_on IS NULL",
    "weekly day": "SELECT MAX(day) FROM week",
    "calendar day": "SELECT MAX(issued_on) FROM directive",
    "calendar number": "SELECT 30",
    "calendar year": "SELECT 2026",
    "rules code": "SELECT 'task-due'",
    "report period": "SELECT '2026-Q2'",
}
"""What is typed for a parameter, by its name, and where another group than most asks for it by the group's too."""

BARE = {"explain", "unit focal"}
"""Commands that nothing is required of, and that refuse to be typed alone."""

CHOSEN = {"report build": "period"}
"""Commands that want one of several parameters, and which is typed."""

PLACES = ("output", "folder", "target")
"""Parameters that name a place to write to."""

PAST = "2026-06-30"


class Question(NamedTuple):
    """One question: what it is called in every ledger, and the words of it in this one."""

    name: str
    words: tuple[str, ...]


def commands() -> Iterator[tuple[str, Any]]:
    """Yield every command of the program by its name."""
    for name, command in Root(name="tracker").commands.items():
        if hasattr(command, "commands"):
            for sub, inner in command.commands.items():
                yield f"{name} {sub}", inner
        else:
            yield name, command


def is_asked(command: Any) -> bool:
    """Say whether a command reads."""
    options = {option for param in command.params for option in param.opts}
    return not options & {"--dry-run", "--commit"} or "--as-of" in options


def questions(ledger: Path | Server, scratch: Path) -> list[Question]:
    """Return every question as it is asked of a ledger; what is written goes into `scratch`."""
    with closing(storage.connect_unchecked(ledger, timeout=5)) as connection:
        return [
            question
            for name, command in commands()
            if is_asked(command) and name not in UNASKED
            for question in _ways(connection, scratch, name, command)
        ]


def _ways(connection: Connection, scratch: Path, name: str, command: Any) -> Iterator[Question]:
    """Yield a command in each way it can be typed."""
    for shown, words in _typed(connection, scratch, name, command):
        plain = Question(" ".join((name, *shown)), (*name.split(), *words))
        yield plain
        params = {param.name: param for param in command.params}
        ways = [("--limit", "30")] if "limit" in params else []
        if "unit" in params and not params["unit"].required and params["unit"].param_type_name == "option":
            ways.append(("--unit", _value(connection, scratch, name, params["unit"])))
        if "as_of" in params:
            # the meeting that is asked about has to be known on that day
            ways += [] if name.startswith("meeting ") and shown else [("--as-of", PAST)]
            ways += [("--by", each) for each in getattr(getattr(params.get("by"), "type", None), "choices", ())]
        yield from (Question(f"{plain.name} {' '.join(way)}", (*plain.words, *way)) for way in ways)


def _typed(
    connection: Connection, scratch: Path, name: str, command: Any
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield what is typed after the name of a command: what it is called, and what it is."""
    needed = [param for param in command.params if param.required or CHOSEN.get(name) == param.name]
    if any(param.name == "kind" and not param.opts[0].startswith("-") for param in needed):
        for kind in LISTINGS:
            yield (kind,), (kind, "--output", str(scratch / f"{kind}.csv"))
        return
    found = [_value(connection, scratch, name, param) for param in needed]
    given = tuple(word for param, value in zip(needed, found, strict=True) for word in _option(param, value))
    shown = tuple(word for param in needed for word in _option(param, str(param.name).upper()))
    free = [param for param in command.params if param.param_type_name == "argument" and not param.required]
    if name not in BARE:
        yield shown, given
    for param in free:
        yield (*shown, str(param.name).upper()), (*given, _value(connection, scratch, name, param))


def _option(param: Any, value: str) -> tuple[str, ...]:
    """Return a parameter as it is typed."""
    return (value,) if param.param_type_name == "argument" else (param.opts[0], value)


def _value(connection: Connection, scratch: Path, name: str, param: Any) -> str:
    """Return what is typed for a parameter of a command."""
    if param.name in PLACES:
        place = scratch / f"{name.replace(' ', '-')}.out"
        if name == "handout":  # whose document is told by its ending
            return str(place.with_suffix(".html"))
        if name == "urge letters":  # which writes into a folder that is there
            place.mkdir(exist_ok=True)
        return str(place)
    if param.name == "file":
        return str(_own_list(connection, scratch))
    of_group = f"{name.partition(' ')[0]} {param.name}"
    return str(connection.execute(KNOWN[of_group if of_group in KNOWN else param.name]).fetchone()[0])


def _own_list(connection: Connection, scratch: Path) -> Path:
    """Write the list that a unit keeps of its tasks: of the one that is asked about, each as the ledger has it."""
    path = scratch / "own-list.csv"
    code = connection.execute(KNOWN["unit"]).fetchone()
    rows = connection.execute(
        "SELECT t.id, d.number, i.content, t.due_on FROM task t JOIN item i ON i.id = t.item_id"
        " JOIN directive d ON d.id = i.directive_id JOIN unit u ON u.id = t.lead"
        " WHERE NOT i.secret AND u.code = ? ORDER BY t.id",
        code,
    )
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([("Số", "Văn bản", "Nội dung", "Hạn"), *rows])
    return path
