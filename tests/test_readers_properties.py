"""Whatever is typed or stands in a file: each reader understands it, or refuses it in a sentence; none gives up."""

from __future__ import annotations

import ast
import json
import os
import shlex
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import engine
import tracker
from depth import DEPTH, at_random
from desk import a_directive, a_task
from engine import Place
from ground import ask
from running import commands
from tracker import account, server
from tracker.commands.input import daytyped, options, tasknamed
from tracker.commands.reply import show
from tracker.commands.report import whofiles
from tracker.commands.tab import typedline
from tracker.commands.unit import namesakes
from tracker.days import period, phrases, proposed
from tracker.disk.ordinary import open_ordinary
from tracker.errors import TrackerError
from tracker.files import delimited, ownlist, textfile, unitfile
from tracker.files.assigned import attributes, bodies, dues, flow, items, lowered, made, orders, plangrid, saying
from tracker.files.dayfile import read_day_file
from tracker.files.draft.draftof import draft_of
from tracker.files.faults import Faults
from tracker.files.frame import numberline, persons
from tracker.files.sheets import garbled
from tracker.files.sheets.incomingpapers import of_papers
from tracker.files.sheets.meanings import of_tasks
from tracker.files.sheets.table import Shape, open_table
from tracker.files.sheets.wishes import Wishes
from tracker.files.slip import filledin
from tracker.files.tabular import open_rows
from tracker.files.written import anyfile, columns, plainfile
from tracker.files.written.blocks import Paragraph, Table, Written
from tracker.law.vocabulary import Issuer
from tracker.ledger import storage
from tracker.ledger.copies.backups import verified
from tracker.ledger.copies.dump import dump, load
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.queries import lookup
from tracker.render import unhinted
from tracker.render.decree30 import paragraph, template
from tracker.render.text import md
from tracker.render.typeset import widths
from tracker.services import choose
from tracker.services.calendar import change
from tracker.services.directive import contradictions
from tracker.services.intake import importcells, importfile, importpapers, papercells
from tracker.services.report import endings
from tracker.services.report import file as reporting
from tracker.settings import Settings
from tracker.units import forms, groups, saidroles, seams, spelling, withcity
from tracker.units.cells import read_cell
from tracker.words import dates, likeness, numbers, numerals, shortdays, symbols, text
from tracker.words.language import said
from tracker.words.text import scrub
from ways import CASES, DAY, lay

PIECES = [
    *("9" * 5000, "9" * 19, "-9" + "9" * 20),
    *("0", "-1", "1", "12", "2026", "²", "²²²²", "٣", "１２", "൧", "½", "1e400", "0x1", "1_0", "nan"),
    *("30/9/2026", "31/2/2026", "2026-09-30", "2026-W12", "0/0/0000", "٣/٣/٢٠٢٦", "29/2", "Q3", "2026-H1", "20²²-Q1"),
    *(
        ",",
        "-",
        "–",
        ";",
        ":",
        "/",
        ".",
        "#",
        "@",
        "@so",
        "@xa",
        "(",
        ")",
        "((",
        "«",
        '"',
        "'",
        "{",
        "{text}",
        "%s",
        "=1",
    ),
    *("\0", "\x1b[31m", "\x1b]0;", "\x9d", "\u202e", "\u200b", "\ufeff", "\u0301", "\ud800", "\udfff", "\U0001f4cc"),
    *(
        "\r",
        "\n",
        "\t",
        "\u2028",
        "\u00a0",
        "o\u031b\u0309",
        "Sở",
        "So\u031b\u0309",
        "Tài chính",
        "Cẩm Giang",
        "STC",
        "lan",
    ),
    *(
        "ngày",
        "trước ngày",
        "tháng",
        "năm",
        "quý",
        "hằng",
        "hàng tháng",
        "trong",
        "kể từ ngày ký",
        "báo cáo",
        "làm việc",
    ),
    *(
        "150/CT-UBND",
        "150/2025/QĐ-UBND",
        "1/²²²²/QĐ-UBND",
        "Công văn số",
        "YC",
        "task-due",
        "six-months-from",
        "có",
        "ı",
    ),
]
"""What readers trip over, and words that lead far into them."""

ANY = st.text(st.characters(codec=None), max_size=30)
PIECED = st.lists(st.sampled_from(PIECES) | ANY, max_size=6)
TYPED = ANY | PIECED.map("".join) | PIECED.map(" ".join)

Reader = Callable[[str], object]

READERS: dict[str, Reader] = {
    "server.server_of": server.server_of,
    "account.is_mailbox": account.is_mailbox,
    "render/unhinted.unhinted": unhinted.unhinted,
    "render/text/md.escaped": md.escaped,
    "render/decree30/paragraph.legal": paragraph.legal,
    "render/decree30/paragraph.lines": paragraph.lines,
    "render/decree30/template.plain": template.plain,
    "render/typeset/widths.ems": widths.ems,
    "commands/report/whofiles.is_office": whofiles.is_office,
    "commands/input/daytyped.a_date": daytyped.a_date,
    "commands/input/daytyped.a_coming_date": daytyped.a_coming_date,
    "commands/input/daytyped.a_near_date": daytyped.a_near_date,
    "commands/input/options.a_number": options.a_number,
    "commands/input/tasknamed.a_task": tasknamed.a_task,
    "words/dates.read_date": dates.read_date,
    "units/groups.said_group": groups.said_group,
    "units/groups.meant_group": groups.meant_group,
    "units/groups.is_vague": groups.is_vague,
    "units/saidroles.by_role": saidroles.by_role,
    "units/spelling.bared": spelling.bared,
    "units/seams.stretches": lambda typed: list(seams.stretches(typed)),
    "units/spelling.pieces_of": spelling.pieces_of,
    "units/spelling.acronyms_of": spelling.acronyms_of,
    "units/forms.kind_said": forms.kind_said,
    "units/withcity.is_city": withcity.is_city,
    "units/withcity.is_nameless_city": withcity.is_nameless_city,
    "units/withcity.is_apart": withcity.is_apart,
    "units/withcity.codes_said": lambda typed: list(withcity.codes_said(typed)),
    "words/shortdays.near": shortdays.near,
    "words/numbers.read_number": numbers.read_number,
    "words/numbers.read_numbers": numbers.read_numbers,
    "days/phrases.read": lambda typed: phrases.read(typed).term(date(2026, 9, 1), date(2026, 9, 3)),
    "days/period.read_period": period.read_period,
    "days/period.is_taken_in": period.is_taken_in,
    "services/calendar/change.noted": change.noted,
    "services/choose.read_setting": choose.read_setting,
    "words/symbols.normal": symbols.normal,
    "words/symbols.day_named": symbols.day_named,
    "words/symbols.key": symbols.key,
    "words/symbols.oddity": symbols.oddity,
    "words/symbols.parts_of": symbols.parts_of,
    "words/symbols.undirecting": symbols.undirecting,
    "words/text.brief": text.brief,
    "words/text.clean": text.clean,
    "words/text.collation_key": text.collation_key,
    "words/text.fold": text.fold,
    "words/text.guard": lambda typed: text.unguard(text.guard(typed)) == typed,
    "words/text.nfc": text.nfc,
    "words/text.repaired": text.repaired,
    "words/text.scrub": text.scrub,
    "words/text.unguard": text.unguard,
    "files/unitfile.read_units": lambda typed: unitfile.read_units("Mã,Tên,Loại\n" + typed),
    "words/numerals.folded": numerals.folded,
    "words/numerals.number_of": numerals.number_of,
    "words/numerals.plain": numerals.plain,
    "words/likeness.key": likeness.key,
    "words/likeness.apart_from_deadline": likeness.apart_from_deadline,
    "files/frame/numberline.kind_of": numberline.kind_of,
    "files/frame/persons.is_titled": persons.is_titled,
    "files/frame/persons.person": persons.person,
    "files/written/columns.single_spaced": columns.single_spaced,
    "files/delimited.cell_of": delimited.cell_of,
    "files/sheets/garbled.is_garbled": garbled.is_garbled,
    "files/slip/filledin.day_behind": filledin.day_behind,
    "files/slip/filledin.day_of": filledin.day_of,
    "files/slip/filledin.number_of": filledin.number_of,
    "services/intake/importcells.lines_of": importcells.lines_of,
    "services/intake/papercells.issuer_named": papercells.issuer_named,
    "services/intake/papercells.number_in": papercells.number_in,
    "services/intake/papercells.filled_in": papercells.filled_in,
    "services/intake/papercells.perhaps_day_in": papercells.perhaps_day_in,
    "services/intake/importcells.deliverable_of": importcells.deliverable_of,
    "services/intake/importcells.written_of": importcells.written_of,
    "files/assigned/attributes.attributes_of": attributes.attributes_of,
    "files/assigned/attributes.bracketed": attributes.bracketed,
    "files/assigned/bodies.names_of": bodies.names_of,
    "files/assigned/bodies.unwrapped": bodies.unwrapped,
    "files/assigned/dues.dues_in": dues.dues_in,
    "files/assigned/dues.is_readable": dues.is_readable,
    "files/assigned/flow.is_capitals": flow.is_capitals,
    "files/assigned/flow.marked": flow.marked,
    "files/assigned/lowered.lowered": lambda typed: len(lowered.lowered(typed)) == len(typed),
    "files/assigned/lowered.spelled": lowered.spelled,
    "files/assigned/bodies.is_names": bodies.is_names,
    "files/assigned/orders.is_assignment": orders.is_assignment,
    "files/assigned/orders.says_act": orders.says_act,
    "files/assigned/orders.is_act": orders.is_act,
    "files/assigned/orders.is_formula": orders.is_formula,
    "files/assigned/saying.opens_list": saying.opens_list,
    "files/assigned/saying.tidy": saying.tidy,
    "files/assigned/orders.orders_in": orders.orders_in,
    "files/assigned/plangrid.is_title": plangrid.is_title,
    "files/assigned/made.shortened": made.shortened,
    "files/assigned/made.capital": made.capital,
}
"""Every function of one text that a clerk typed."""

MORE: dict[str, Reader] = {
    "commands/tab/typedline.words": lambda typed: [
        typedline.words(typed, spelling) for spelling in (typedline.POSIX, typedline.FISH, typedline.POWERSHELL)
    ],
    **{
        f"words/shortdays.read_day, {sense.name}": partial(shortdays.read_day, today=date(2026, 11, 23), sense=sense)
        for sense in shortdays.Sense
    },
    "days/proposed.proposed": lambda typed: proposed.proposed(typed, date(2026, 11, 20)),
    "commands/unit/namesakes.check_name": lambda typed: namesakes.check_name("Mã", typed),
    "services/directive/contradictions.of_directive": lambda typed: contradictions.of_directive(
        typed, symbols.normal(typed), date(2026, 9, 1), typed, Issuer.CITY
    ),
    "services/directive/contradictions.names_another": lambda typed: contradictions.names_another(
        typed, ["STC"], ["SXD", "STC"]
    ),
    "unitfile.read_units, whole": unitfile.read_units,
    "files/assigned/items.items_of": lambda typed: items.items_of(
        Written([Paragraph(line) for line in typed.split("\n")])
    ),
    "files/assigned/items.items_of, of a table": lambda typed: items.items_of(
        Written([Table((("TT", "Nội dung", "Chủ trì", "Thời hạn"), ("1", typed, typed, typed)))])
    ),
    "a directive as text": lambda typed: draft_of(plainfile.of_lines(typed.split("\n"))),
    "a directive below its number": lambda typed: draft_of(
        plainfile.of_lines(["UBND   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"Số: 1/TB-UBND   {typed}", *typed.split(" ")])
    ),
}
"""Readers that need more than the text."""

OURS = {
    "ledger/storage/chain.derived": "the digest of a line",
    "ledger/storage/postgresql/manyrows.insertion": "a statement of the program",
    "ledger/storage/postgresql/remembered.is_steady": "a statement of the program",
    "ledger/storage/postgresql/remembered.is_harmless": "a statement of the program",
    "ledger/storage/postgresql/spelling.spelled": "a statement of the program",
    "settings.drawn": "the digest of a line",
    "server.unread": "an address that `server_of` does not take",
    "config.place_named": "an address or a path: what reads the former is tried, the latter is the system's",
    "commands/urge/letter.excused": "a number that the ledger holds, cleaned",
    "words/labels/period.period_said": "the title of a period that the program wrote",
    "commands/explain/days.operation_said": "an operation of a term that the program wrote",
    "commands/inspection/shown.texts": "what the ledger holds",
    "commands/reply/show.journal_note": "a digest",
    "render/beside/decree.numbered": "a symbol of the configuration, which was read",
    "render/cells.says": "a cell as it is read",
    "render/decree30/paragraph.element": "the name of an element",
    "render/terminal/waiting.waiting": "a sentence of the program",
    "render/typeset/press.template": "the name of a file that comes with the program",
    "render/web/drawing.tag": "the name of an element",
    "render/web/frame.part": "the name of a file that comes with the program",
    "disk/destination.typed": "the name of a file, as the system takes it",
    "render/excel/astext.fitted": "what goes into a cell, tried with hostile texts by test_excel",
    "render/excel/widths.across": "counts letters",
    "render/excel/astext.safe": "what goes into a cell, tried with hostile texts by test_excel",
    "law/custom/cities.city_of": "the regulation that a ledger names",
    "commands/db/shares.is_unc": "a path that was resolved",
    "commands/input/asking.ask": "asks, and reads nothing but yes or no",
    "commands/input/asking.agreed": "asks, and reads nothing but yes or no",
    "commands/input/asking.confirm": "asks, and reads nothing but yes or no",
    "commands/door/questions.say": "a sentence of the program",
    "commands/door/headings.show_examples": "the path of a command that was found",
    "commands/input/wanting.quoted": "what a shell read, tried by its own test",
    "commands/tab/setup.place_of": "the name of a shell that was found",
    "commands/tab/whom.short_name": "the name of a unit in the ledger",
    "commands/door/turning.turner_for": "the name of a command that was found",
    "commands/reply/tell.tell": "a sentence of the program",
    "commands/reply/aside.warn": "a sentence of the program",
    "commands/contents.line": "the name of a command that was found",
    "commands/contents.names": "the name of a group of commands that was found",
    "commands/door/front.loaded": "the name of a module",
    "commands/reply/progress.watching": "a sentence of the program",
    "ledger/comparing.everywhere": "the name of a column",
    "commands/reply/tell.warn_of_direction": "a number that was read",
    "ledger/schema/columns.reference": "a word of the schema",
    "commands/urge/register.form_of": "a channel that was recorded",
    "commands/reply/words.capital": "a sentence of the program",
    "words/dates.weekday": "what its own pattern matched",
    "clocks/inforce.counts_from_receipt": "what the journal holds",
    "clocks/inforce.counts_from_signing": "what the journal holds",
    "clocks/inforce.deadline_of": "what the journal holds",
    "services/intake/importrows.below_merged": "what stands in the cell above, cut short and quoted",
    "files/slip/slip.loaded": "what was sealed; text that is none is tried by the tests of seals",
    "files/official.read_announced": "the file that comes with the program",
    "days/addressees.after_acts": "letters that `phrases` folded",
    "days/dayparts.day_of": "what its own pattern matched",
    "days/dayparts.day_of_year": "what its own pattern matched",
    "days/dayparts.hour_of": "what its own pattern matched",
    "days/dayparts.is_day": "what its own pattern matched",
    "days/dayparts.is_range": "what its own pattern matched",
    "days/dayparts.span_of": "what its own pattern matched",
    "render/text/plain.cell_width": "a cell",
    "days/spans.day_in": "a code that the program wrote",
    "days/holders.read_stretch": "a term that the program wrote",
    "days/terms.counted_from": "a term that the program wrote",
    "days/terms.floors": "a term that the program wrote",
    "days/terms.named_day": "a term that the program wrote",
    "days/terms.with_operations": "a term that the program wrote",
    "days/terms.without_stretches": "a term that the program wrote",
    "units/spelling.brief_name": "the name of a unit in the ledger",
    "units/spelling.words_of": "what `units/names` was asked for, which is tried",
    "units/spelling.without_committee": "what `units/names` was asked for, which is tried",
    "files/assigned/lowered.pattern": "a pattern of the program",
    "words/likeness.rarest": "a key that the program made",
}
"""Functions of one text that read what the program wrote, and what."""

ROOT = Path(tracker.__file__).parent
ELSEWHERE = ("english", "queries", "demo")
"""Rooms where nothing that was typed is read: their text is the program's."""


def functions_of_one_text() -> Iterator[str]:
    """Yield every public function of the program that needs one text and nothing else."""
    for file in sorted(ROOT.rglob("*.py")):
        module = file.relative_to(ROOT).with_suffix("").as_posix()
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or set(file.parts) & set(ELSEWHERE):
                continue
            needed = node.args.args[: len(node.args.args) - len(node.args.defaults)]
            needed += [arg for arg, given in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True) if not given]
            if len(needed) == 1 and needed[0].annotation and ast.unparse(needed[0].annotation) in ("str", "str | None"):
                yield f"{module}.{node.name}"


def test_every_function_of_one_text_is_tried_or_reads_what_the_program_wrote() -> None:
    assert set(functions_of_one_text()) == {*READERS, *OURS}


def taken(reader: Reader, typed: str, name: str, most: int = 4000) -> None:
    """Read a text; it may be refused in a sentence that can be printed, and in no other way."""
    try:
        reader(typed)
    except TrackerError as refusal:
        sentence = said(refusal)
        assert sentence == scrub(sentence), name
        assert sentence.encode("utf-8"), name
        assert len(sentence) < most, name


@at_random(80)
@given(TYPED)
def test_any_text_is_understood_or_refused_in_a_sentence(typed: str) -> None:
    for name, reader in (READERS | MORE).items():
        taken(reader, typed, name)


def test_each_of_the_pieces_is_understood_or_refused_by_every_reader() -> None:
    for name, reader in (READERS | MORE).items():
        for piece in PIECES:
            taken(reader, piece, name)


LONGEST = 40_000
REPEATED = [
    *(
        " ",
        ".",
        ",",
        "-",
        " - ",
        "(",
        "((1",
        ")",
        ";",
        "; ",
        "1",
        "1.",
        "1)",
        "a) ",
        "1 ",
        "é",
        "e\u0301",
        "\u200b",
        '"',
    ),
    *(
        "\x9d",
        "\x1b]",
        "\x9b",
        "\x1b[0",
        "năm 2026",
        "ngày 1 ",
        "của a ",
        "khẩn ",
        "(khẩn",
        "1/1/2026 ",
        "tháng 1-",
        "và ",
    ),
    *("báo cáo ", "văn phòng ", "hằng tháng, ", "kể từ ngày ký ", "Sở Tài chính;", "Mã,", "\r", "quý i-", "[", "{"),
]
"""What an expression that goes back and forth would never come to the end of."""


@contextmanager
def seconds_of_work(most: int) -> Iterator[None]:
    """Stop what works on and on: a reader that looks at each pair of letters would need hours."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"no end after {most} s of work")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers here")
@pytest.mark.parametrize("name", READERS | MORE)
def test_a_long_text_that_repeats_itself_is_read_to_its_end(name: str) -> None:
    reader = (READERS | MORE)[name]
    begin, step = (0, 1) if DEPTH > 1 else (len(name) % 4, 4)  # everyday, the readers share them out
    for repeated in REPEATED[begin::step]:
        typed = f"1{repeated * (LONGEST // len(repeated))}x"
        with seconds_of_work(2):
            taken(reader, typed, f"{name} {repeated!r}")


@pytest.fixture(scope="module")
def settings_of_all(fresh_ledger: Place, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Return a ledger with a directive and a task, for all texts of this module."""
    path = engine.copy(fresh_ledger, tmp_path_factory.mktemp("read") / "ledger.db")
    settings = Settings(path, date(2026, 11, 23), "lan")
    with writing(settings) as ledger:
        a_task(ledger, directive=a_directive(ledger, number="150/CT-UBND"))
    return settings


def in_a_ledger(ledger: Ledger) -> dict[str, Reader]:
    """Return the readers that look a text up in a ledger."""
    connection = ledger.connection
    return {
        "queries/lookup.find_directive": lambda typed: lookup.find_directive(connection, typed),
        "units/matching.find_all": lambda typed: lookup.unit_names(connection).find_all(typed),
        "units/cells.read_cell": lambda typed: read_cell(typed, lookup.unit_names(connection), vague_allowed=True),
        "units/matching.find": lambda typed: lookup.unit_names(connection).find(typed),
        "commands/reply/show.unit_number": lambda typed: show.unit_number(connection, typed),
        "commands/report/whofiles.filers": lambda typed: list(whofiles.filers(ledger, typed)),
        "services/report/file.find_period": lambda typed: reporting.find_period(ledger, typed),
        "services/report/endings.number_of": lambda typed: endings.number_of(ledger, typed),
    }


@at_random(25)
@given(TYPED)
def test_any_text_names_something_in_a_ledger_or_is_refused(settings_of_all: Settings, typed: str) -> None:
    with writing(settings_of_all, dry_run=True) as ledger:
        for name, reader in in_a_ledger(ledger).items():
            taken(reader, text.repaired(typed), name)  # as the front door lets it in


HEADED = st.sampled_from(
    [
        "Nội dung,Chủ trì,Thời hạn\n",
        "Mã;Tên;Loại\r\n",
        "Ngày\tLoại\tTên\r",
        "Số,Văn bản,Hạn,Trạng thái\n",
        "sep=;\n",
        "",
    ]
)
WRITTEN = st.builds(lambda head, rows: head + "\n".join(",".join(row) for row in rows), HEADED, st.lists(PIECED))
ENCODED = st.builds(
    lambda written, encoding: written.encode(encoding, "replace"),
    WRITTEN,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258", "utf-32"]),
)
BYTES = st.binary() | ENCODED | st.builds(lambda data, more: data + more, ENCODED, st.binary(max_size=4))

Opened = Callable[[Path], object]


def rows_of(path: Path) -> int:
    """Read a file as a table of one shape, with its faults kept."""
    with open_rows(path, ownlist.HEADINGS, (), Faults()) as sheet:
        return sum(1 for _ in sheet.rows)


def tasks_of(path: Path) -> int:
    """Read a file as a sheet of tasks, with its faults kept."""
    with open_table(path, Shape(importfile.USUAL, (), of_tasks()), Wishes(), Faults()) as table:
        return sum(1 for _ in table.rows)


def papers_of(path: Path) -> int:
    """Read a file as a register of incoming documents, with its faults kept."""
    with open_table(path, Shape(importpapers.USUAL, (), of_papers()), Wishes(), Faults()) as table:
        return sum(1 for _ in table.rows)


def lines_of(path: Path) -> int:
    """Read a file line by line."""
    with textfile.open_lines(path) as lines:
        return sum(1 for _ in lines)


FILES: dict[str, Opened] = {
    "files/written/anyfile.read_written": lambda path: draft_of(anyfile.read_written(path)),
    "files/textfile.open_lines": lines_of,
    "files/tabular.open_rows": rows_of,
    "files/sheets/table.open_table": tasks_of,
    "files/sheets/table.open_table, papers": papers_of,
    "files/unitfile.read_unit_file": unitfile.read_unit_file,
    "files/dayfile.read_day_file": lambda path: read_day_file(path, 2026),
    "files/ownlist.compare": lambda path: ownlist.compare(path, [], frozenset(), lambda _term: date(2026, 1, 1)),
    "ledger/copies/backups.verified": lambda path: verified(path, timeout=0.1),
    "ledger/storage/__init__.connect": lambda path: storage.connect(path, timeout=0.1).close(),
    "ledger/copies/dump.load": lambda path: load(path, path.with_name("new.db")),
    "disk/ordinary.open_ordinary": lambda path: open_ordinary(path).close(),
}
"""Everything that opens a file by the name that was typed."""


def at(reader: Opened, path: Path, _typed: str) -> object:
    """Read a file."""
    return reader(path)


@at_random(40)
@given(BYTES)
def test_any_file_is_read_or_refused_in_a_sentence(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tệp.csv"
        path.write_bytes(data)
        for name, reader in FILES.items():
            taken(partial(at, reader, path), "", name)


@at_random(25)
@given(PIECED.map("".join).filter(lambda typed: "\0" not in typed))
def test_any_name_of_a_file_is_found_or_refused(typed: str) -> None:
    with suppress(UnicodeEncodeError):
        os.fsencode(typed)
        path = Path("/nowhere") / typed.lstrip("/")
        for name, reader in FILES.items():
            if name not in (
                "disk/ordinary.open_ordinary",
                "ledger/copies/dump.load",
            ):  # which say it by the system's own error
                taken(partial(at, reader, path), typed, name, most=100_000)


VALUES: list[object] = [
    None,
    True,
    -1,
    10**30,
    1.5,
    "",
    "x",
    "\ud800",
    "\0",
    "9" * 5000,
    "²",
    "2026-13-40",
    "{}",
    "[[[",
    [],
    {},
]
LINES = ["", "[" * 100_000, "{", "null", "1" * 5000, '"x"', '["id"]', '{"id": NaN}', "{}", "\ud800", "\x00"]


@pytest.fixture(scope="module")
def dumped(settings_of_all: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dump of a ledger with a task."""
    folder = tmp_path_factory.mktemp("dumped") / "chữ"
    with closing(storage.connect(settings_of_all.ledger, timeout=1)) as connection:
        dump(connection, folder)
    return folder


@at_random(5)
@given(st.data())
def test_a_dump_with_any_line_changed_makes_no_ledger(dumped: Path, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(each.name for each in dumped.iterdir() if each.stat().st_size)))
    lines = (dumped / file).read_text(encoding="utf-8").splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    row = json.loads(lines[at])
    column = data.draw(st.sampled_from(sorted(row)))
    value = data.draw(st.sampled_from([value for value in VALUES if value != row[column]]))
    changed = data.draw(st.sampled_from([json.dumps(row | {column: value}), *LINES]))
    lines[at] = changed
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "chữ"
        shutil.copytree(dumped, place)
        (place / file).write_text("\n".join(lines) + "\n", encoding="utf-8", errors="surrogatepass")
        with pytest.raises(TrackerError) as refusal:
            load(place, Path(folder) / "new.db")
        assert said(refusal.value).encode("utf-8")
        assert not (Path(folder) / "new.db").exists()


CODES = {0, 2, 3, 4, 5, 6, 7, 8, 65, 73, 74, 75}
"""Every exit code of the program, but that of its own faults and of Ctrl-C."""

NOT_AT_RANDOM = {
    "demo",
    "init",
    "export",
    "urge letters",
    "db backup",
    "db dump",
    "db load",
    "db restore",
    "db upgrade",
}
"""Commands that make files where they are told to."""

FILED = {"--output", "--install-completion", "--show-completion", "--help"}
COMMANDS = [(name, command) for name, command in commands() if name not in NOT_AT_RANDOM]
WORDS = TYPED | st.sampled_from(
    ["1", "STC", "150/CT-UBND", "23/11/2026", "30/12/2026", "city", "json", "10", "2026-Q3"]
)


@st.composite
def typed_lines(draw: st.DrawFn) -> list[str]:
    """Draw a command with any words for its arguments and some of its options."""
    name, command = draw(st.sampled_from(COMMANDS))
    words = name.split()
    named = [param for param in command.params if param.param_type_name == "option" and not FILED & set(param.opts)]
    for param in command.params:
        if param.param_type_name == "argument":
            words.append(draw(WORDS))
    for param in draw(st.lists(st.sampled_from(named), max_size=5, unique=True)) if named else []:
        words.append(param.opts[0])
        if not param.is_flag:
            words.append(draw(WORDS))
    before = draw(st.sampled_from([[], [], [], ["--today"]]))
    return [*before, draw(WORDS), *words] if before else words


@st.composite
def real_lines(draw: st.DrawFn) -> list[str]:
    """Draw a line that a clerk may type, with one or two of its words exchanged for any."""
    words = shlex.split(draw(st.sampled_from([line for _before, line in CASES])))
    for _ in range(draw(st.integers(1, 2))):
        words[draw(st.integers(1, len(words) - 1))] = draw(WORDS)
    return words


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger with tasks, directives and a meeting, and a folder of its own."""
    return lay(tmp_path_factory.mktemp("begun") / "ledger.db")


@at_random(50)
@given(typed_lines() | real_lines())
def test_any_line_leaves_with_a_code_that_is_documented(begun: Path, line: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(begun.parent)
        result = ask(begun, DAY, shlex.join(word.replace("\0", "") for word in line))
    assert result.exit_code in CODES, (line, result.stderr)
    assert result.stderr == scrub(result.stderr), line
