"""Imports stand at the top of their modules; each that does not has its reason here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from test_rooms import MODULES

A_HEAVY_LIBRARY = "it, or what it loads, is a heavy library that only a terminal, a migration or a year to come needs"
ASKED_OF_NOTHING = "`--version`, `--help` and the offers of a shell are answered without it"
NOTHING_CAME = "on most days nothing has come, and nothing is recorded before a list"
SELDOM = "it is needed in a rare case of a list that is asked many times a day"
REFUSAL = "writing is loaded for its refusal alone"
ELSEWHERE = "it is there on some systems alone"
ONLY_TAB = "it answers a shell whose Tab key was pressed, and nothing else"
BY_NAME = "one format of several is loaded, that which was asked for"

LATE = {
    ("tracker.__main__", "tracker.cli"): "the collector of cycles is told to wait before anything is loaded",
    ("tracker.cli", "traceback"): SELDOM,
    ("tracker.cli", "tracker.commands.door.turning"): ASKED_OF_NOTHING,
    ("tracker.cli", "tracker.commands.door.usage"): ASKED_OF_NOTHING,
    ("tracker.cli", "tracker.commands.tab"): SELDOM,
    ("tracker.cli", "tracker.commands.door.shells"): ONLY_TAB,
    ("tracker.cli", "tracker.config"): ASKED_OF_NOTHING,
    ("tracker.cli", "tracker.ledger.storage"): ASKED_OF_NOTHING,
    ("tracker.cli", "tracker.ledger.storage.connection"): ASKED_OF_NOTHING,
    ("tracker.cli", "tracker.commands.input.daytyped"): ASKED_OF_NOTHING,
    ("tracker.cli", "tracker.commands.input.tasknamed"): ASKED_OF_NOTHING,
    ("tracker.commands.input.tasknamed", "tracker.queries"): SELDOM,
    ("tracker.commands.input.tasknamed", "tracker.queries.lookup"): SELDOM,
    ("tracker.commands.input.tasknamed", "tracker.queries.task.named"): SELDOM,
    ("tracker.commands.begin", "tracker.files.samples"): A_HEAVY_LIBRARY,
    ("tracker.commands.begin", "tracker.ledger.copies.newledger"): A_HEAVY_LIBRARY,
    ("tracker.commands.begin", "tracker.ledger.copies.upgrade"): A_HEAVY_LIBRARY,
    ("tracker.commands.begin", "tracker.services.demo.housed"): A_HEAVY_LIBRARY,
    ("tracker.commands.directive.read", "tracker.commands.directive.atterminal"): A_HEAVY_LIBRARY,
    ("tracker.commands.directive.read", "tracker.commands.directive.outandback"): A_HEAVY_LIBRARY,
    ("tracker.commands.handout.app", "tracker.render.slip.webpage"): BY_NAME,
    ("tracker.commands.input.listwishes", "tracker.render.decree30"): A_HEAVY_LIBRARY,
    ("tracker.commands.urge.next", "tracker.render.decree30"): A_HEAVY_LIBRARY,
    ("tracker.commands.handout.app", "tracker.render.slip.workbook"): BY_NAME,
    ("tracker.commands.db.app", "tracker.ledger.copies.upgrade"): A_HEAVY_LIBRARY,
    ("tracker.commands.db.copies", "tracker.ledger.copies.dump"): A_HEAVY_LIBRARY,
    ("tracker.commands.db.shares", "ctypes"): ELSEWHERE,
    ("tracker.account", "ipaddress"): SELDOM,
    ("tracker.commands.mail.app", "tracker.commands.mail.sending"): A_HEAVY_LIBRARY,
    ("tracker.commands.reply.aside", "tracker.words.symbols"): SELDOM,
    ("tracker.commands.door.whole", "tracker.commands.door.questions"): A_HEAVY_LIBRARY,
    ("tracker.commands.door.headings", "tracker.commands.door.examples"): "only help shows them",
    ("tracker.commands.door.headings", "typer"): "it draws help, and is loaded without what help does not need",
    ("tracker.commands.reply.progress", "rich.console"): A_HEAVY_LIBRARY,
    ("tracker.commands.reply.progress", "rich.progress"): A_HEAVY_LIBRARY,
    ("tracker.render.terminal.waiting", "rich.console"): A_HEAVY_LIBRARY,
    ("tracker.render.terminal.waiting", "rich.progress"): A_HEAVY_LIBRARY,
    ("tracker.render.terminal.waiting", "threading"): "nothing waits where nobody looks at stderr",
    ("tracker.commands.reply.show", "tracker.queries.lookup"): SELDOM,
    ("tracker.queries.lookup", "tracker.queries.unit.shipped"): SELDOM,
    ("tracker.commands.door.turning", "tracker.law.custom.role"): NOTHING_CAME,
    ("tracker.commands.door.turning", "tracker.ledger.bytime"): NOTHING_CAME,
    ("tracker.commands.door.turning", "tracker.ledger.rows.record"): NOTHING_CAME,
    ("tracker.commands.door.turning", "tracker.ledger.transaction"): NOTHING_CAME,
    ("tracker.commands.door.turning", "tracker.ledger.copies.across"): SELDOM,
    ("tracker.commands.door.turning", "tracker.queries.ledger.watch"): NOTHING_CAME,
    ("tracker.commands.door.turning", "tracker.services.turnpage"): NOTHING_CAME,
    ("tracker.commands.listing.overdue", "tracker.commands.inspection.said"): SELDOM,
    ("tracker.commands.listing.overdue", "tracker.queries.ledger.log"): SELDOM,
    ("tracker.commands.listing.overdue", "tracker.queries.register.inspection"): SELDOM,
    ("tracker.commands.meeting.register", "tracker.services.meeting.schedule"): REFUSAL,
    ("tracker.commands.report.pages", "tracker.services.report.file"): REFUSAL,
    ("tracker.commands.report.register", "tracker.services.report.file"): REFUSAL,
    ("tracker.checks.file", "tracker.ledger.copies.onserver"): A_HEAVY_LIBRARY,
    ("tracker.checks.file", "tracker.ledger.copies.upgrade"): A_HEAVY_LIBRARY,
    ("tracker.commands.db.status", "tracker.ledger.storage.postgresql.catalogue"): SELDOM,
    ("tracker.commands.door.shells", "tracker.commands.tab.answer"): ASKED_OF_NOTHING,
    ("tracker.config", "getpass"): SELDOM,
    ("tracker.days.terms", "dateutil.relativedelta"): A_HEAVY_LIBRARY,
    ("tracker.disk.ordinary", "tempfile"): SELDOM,
    ("tracker.files.written.anyfile", "tracker.files.written.pdffile"): BY_NAME,
    ("tracker.files.written.anyfile", "tracker.files.written.wordfile"): BY_NAME,
    ("tracker.files.official", "holidays"): A_HEAVY_LIBRARY,
    ("tracker.files.sheets.opened", "tracker.files.msoffice.workbook"): A_HEAVY_LIBRARY,
    ("tracker.ledger.cronlog", "ctypes"): ELSEWHERE,
    ("tracker.services.password", "tracker.ledger.storage.postgresql.logins"): ELSEWHERE,
    ("tracker.ledger.transaction", "tracker.ledger.storage.postgresql.logins"): ELSEWHERE,
    ("tracker.ledger.storage.stream", "tracker.ledger.storage.postgresql"): ELSEWHERE,
    ("tracker.commands.db.copies", "tracker.ledger.copies.carrying"): A_HEAVY_LIBRARY,
    ("tracker.ledger.storage", "tracker.ledger.storage.postgresql"): ELSEWHERE,
    ("tracker.ledger.storage", "tracker.ledger.storage.postgresql.session"): ELSEWHERE,
    ("tracker.ledger.storage.catalogue", "tracker.ledger.storage"): ELSEWHERE,
    ("tracker.ledger.storage.catalogue", "tracker.ledger.storage.postgresql"): ELSEWHERE,
    ("tracker.ledger.storage.overlay", "tracker.ledger.storage.postgresql.session"): ELSEWHERE,
    ("tracker.ledger.storage.sqlite", "pwd"): ELSEWHERE,
    ("tracker.preferences", "tomllib"): SELDOM,
    ("tracker.queries", "tracker.queries.pastcalendar"): SELDOM,
    ("tracker.queries.duty.overdue", "tracker.workdays"): SELDOM,
    ("tracker.queries.ledger.log", "json"): SELDOM,
    ("tracker.queries.ledger.timeline", "json"): SELDOM,
    ("tracker.render.output", "tracker.render.apart"): SELDOM,
    ("tracker.render.excel.grid", "xlsxwriter.utility"): A_HEAVY_LIBRARY,
    ("tracker.render", "tracker.render.text"): BY_NAME,
    ("tracker.render.terminal.screenful", "subprocess"): SELDOM,
    ("tracker.render.terminal.table", "rich"): A_HEAVY_LIBRARY,
    ("tracker.render.terminal.table", "rich.console"): A_HEAVY_LIBRARY,
    ("tracker.render.terminal.table", "rich.table"): A_HEAVY_LIBRARY,
    ("tracker.render.terminal.table", "rich.text"): A_HEAVY_LIBRARY,
}
"""What is loaded where it is used, and why: loading it at once would slow what is asked many times a day."""


def late(module: ast.Module) -> Iterator[str]:
    """Yield what is imported inside the functions of a module."""
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    yield str(node.module)


def test_what_is_not_imported_at_the_top_has_its_reason() -> None:
    found = {
        (name, imported)
        for name, path in MODULES.items()
        for imported in late(ast.parse(path.read_text(encoding="utf-8")))
    }

    assert found == LATE.keys()
