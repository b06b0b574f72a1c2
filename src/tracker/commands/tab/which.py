"""
Which kind of thing each parameter takes: one table, so that nothing that can be typed is forgotten.

A parameter is looked up by its command and its name, then by its name alone; the spelling of an option with its
dashes, the name of an argument. Choices and files need no entry: their type says what they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

FREE = "free"
"""Words of the clerk's own: nothing is offered, and no file either."""

FILE, FOLDER, CHOICE, FLAG = "file", "folder", "choice", "flag"

UNITS = frozenset({"unit", "units", "gone"})
"""The kinds that are units."""


def _each(kind: str, names: str) -> dict[str, str]:
    """Return one kind for several names."""
    return dict.fromkeys(names.split(), kind)


def _of(commands: str, name: str, kind: str, group: str = "") -> Iterable[tuple[str, str]]:
    """Yield one kind for a parameter of several commands of a group."""
    return ((f"{group} {command} {name}".strip(), kind) for command in commands.split())


EVERYWHERE = (
    _each("unit", "--unit --lead --into --about --submitted-by --support unit")
    | _each("units", "--units")
    | _each(
        "day",
        "--on --today --as-of --issued --received --since --from --to --entered --sent --sent-on --published --copied"
        " --day --direction-issued day off",
    )
    | _each("coming-day", "--until --answer-by new_day work")
    | _each("format", "--format")
    | _each(FILE, "--template --ledger")
    | _each("directive-all", "--directive reference")
    | _each("task-all", "--task --tasks --follow-up")
    | _each("obligation", "--obligation")
    | _each("year", "--year --regulation year")
    | _each("room", "--room")
    | _each("proposing-room", "--proposing-room")
    | _each("programme", "--programme")
    | _each("value", "--value")
    | _each(
        FREE,
        "--abstract --add --alias --approved-by --cause --columns --content --contents --degree --direction --document --due"
        " --email --evaluation --figure --head --keep --legal-basis --limit --map --member --members --months --name --nature --note"
        " --notice --number --officer --other --ours --outcome --person --phone --point --reason --recommendation"
        " --responsibility --routine-reason --scope --sheet --sort --theirs --title --url --what --with --within --by text",
    )
)

OF_COMMANDS: dict[str, str] = dict(
    (
        *_of("receive", "numbers", "task-unreceived", "task"),
        *_of("confirm send-back", "numbers", "task-reported", "task"),
        *_of("extend shorten stop", "numbers", "task-open", "task"),
        *_of("progress report explain-delay reassign refer propose-review", "number", "task-open", "task"),
        *_of("reopen", "number", "task-ended", "task"),
        *_of("decide", "number", "task-referred", "task"),
        *_of("excuse", "numbers", "task-late", "task"),
        *_of("send-up", "number", "task-unsent", "task"),
        *_of("slow coordinate", "number", "task-supported", "task"),
        *_of("show correct extensions", "number", "task-all", "task"),
        *_of("remark", "numbers", "task-all", "task"),
        *_of("receive", "numbers", "task-unreceived", "bulk"),
        *_of("confirm send-back", "numbers", "task-reported", "bulk"),
        *_of("urge", "tasks", "task-open", "bulk"),
        *_of("urge", "tasks", "task-open", "task"),
        *_of("extend shorten reassign stop", "numbers", "task-open", "bulk"),
        *_of("correct", "numbers", "task-all", "bulk"),
        *_of("excuse", "numbers", "task-late", "bulk"),
        *_of("add", "tasks", "task-open", "urge"),
        *_of("add", "number", "task-open", "difficulty"),
        *_of("explain log", "number", "task-all"),
        *_of("add", "--task", "task-open", "urgent"),
        *_of("order", "number", "task-open", "inspection"),
        *_of("report explain-delay send-up", "--period", "task-period", "task"),
        *_of("confirm send-back", "--period", "task-period-reported", "task"),
        *_of("confirm send-back", "--period", "task-period-reported", "bulk"),
        *_of("extend shorten", "--period", "task-period-running", "task"),
        *_of("extend shorten", "--period", "task-period-running", "bulk"),
        *_of("excuse correct", "--period", "task-period-any", "task"),
        *_of("excuse", "--period", "task-period-any", "bulk"),
        *_of("build file publish copy upward list request", "--period", "period", "report"),
        *_of("move-request withdraw-request correct-request", "code", "request", "report"),
        *_of("grading", "--month", "month", "report"),
        *_of("grading", "--quarter", "quarter", "report"),
        *_of("grading", "--count", "count", "report"),
        *_of("move-request request", "--due", "coming-day", "report"),
        *_of("add", "--due", "coming-day", "submission"),
        *_of("add", "--due", "coming-day", "urgent"),
        *_of("add", "--lead", "units", "task"),
        *_of("add", "--support", "units", "task"),
        *_of("remark", "--unit", "units", "task"),
        *_of("plan decide notify", "--unit", "units", "inspection"),
        *_of("plan decide", "--by", "unit", "inspection"),
        *_of("request", "--by", "coming-day", "inspection"),
        *_of("dossier", "--add", "part", "inspection"),
        *_of("declare", "--unit", "units", "meeting"),
        *_of("handout", "--unit", "units"),
        *_of("copy", "--unit", "units", "report"),
        *_of("request", "--by", "unit", "report"),
        *_of("add send", "--sent-to", "units", "difficulty"),
        *_of("add", "--from", "unit", "feedback"),
        *_of("send ask settle", "number", "difficulty", "difficulty"),
        *_of("answer", "number", "urging", "urge"),
        *_of("settle", "number", "difference", "difference"),
        *_of("processed", "number", "submission", "submission"),
        *_of("settle", "number", "urgent", "urgent"),
        *_of("show", "number", "feedback", "feedback"),
        *_of("answer", "number", "feedback-unanswered", "feedback"),
        *_of("notify", "number", "feedback-untold", "feedback"),
        *_of("show correct", "number", "inspection", "inspection"),
        *_of("dossier invite request finding", "number", "inspection-standing", "inspection"),
        *_of("decide", "number", "inspection-undecided", "inspection"),
        *_of("extend team end", "number", "inspection-running", "inspection"),
        *_of("report cancel", "number", "inspection-unreported", "inspection"),
        *_of("copy notify", "number", "inspection-reported", "inspection"),
        *_of("answer", "number", "material", "inspection"),
        *_of("show missing packet declare", "day", "meeting", "meeting"),
        *_of("move cancel file", "day", "meeting-unreported", "meeting"),
        *_of("schedule", "day", "coming-day", "meeting"),
        *_of("count", "number", FREE, "calendar"),
        *_of("add", "number", FREE, "directive"),
        *_of("add read", "--implements", "directive-central", "directive"),
        *_of("add import read", "--signer", "signer", "directive"),
        *_of("add read", "--room", "directive-room", "directive"),
        *_of("add import read", "--kind", "directive-kind", "directive"),
        *_of("add import reports", "--directive", "directive-standing", "task"),
        *_of("withdraw", "reference", "directive-standing", "directive"),
        *_of("no-tasks", "reference", "directive-empty", "directive"),
        *_of("unmerge", "unit", "gone", "unit"),
        *_of("alias", "--remove", "alias", "unit"),
        *_of("add", "code", FREE, "unit"),
        *_of("show", "code", "rule", "rules"),
        *_of("set", "name", "setting", "setting"),
        *_of("set", "value", "setting-value", "setting"),
        *_of("grant", "actor", "actor", "role"),
        *_of("revoke", "actor", "role", "role"),
        *_of("password", "actor", "role", "role"),
        *_of("export", "kind", "listing"),
        *_of("undo", "--event", "act"),
        *_of("demo", "folder", FOLDER),
        *_of("dump load", "folder", FOLDER, "db"),
        *_of("copy", "source", FILE, "db"),
        *_of("copy", "target", FILE, "db"),
        *_of("letters", "--output", FOLDER, "urge"),
    )
)
"""What only some commands mean by a name; the rest of them mean what everybody does."""

SEVERAL = frozenset({"numbers", "tasks", "--tasks"})
"""Parameters that take lists of numbers: 3,5-9 12."""


def spelled(parameter: Any) -> str:
    """Return the name by which a parameter is looked up: the option as typed, or the argument's name."""
    longest: str = max(parameter.opts, key=len)
    return longest


def kind_of(path: str, parameter: Any) -> str | None:
    """Return the kind of thing that a parameter of a command takes; None where nobody has decided."""
    name = spelled(parameter)
    if getattr(parameter, "is_flag", False) or getattr(parameter, "count", False):
        return FLAG
    kind = OF_COMMANDS.get(f"{path} {name}")
    if kind is not None:
        return kind
    of_type = {"directory": FOLDER, "file": FILE, "path": FILE, "choice": CHOICE}.get(str(parameter.type.name))
    return of_type or EVERYWHERE.get(name)
