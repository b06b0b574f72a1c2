from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from test_said_once import tables
from tracker.law.custom.cities import CITIES
from tracker.law.haiphong import RULES
from tracker.words.dates import WEEKDAYS
from tracker.words.english import ENGLISH
from tracker.words.labels.task import SECRET

DOCS = Path(__file__).parents[1] / "docs"

WALK = """
import json, sys
sys.path.insert(0, sys.argv[1])
from generate_reference import commands, parameters
said = {}
for path, command in commands():
    said[path] = [command.help]
    for each in parameters(command):
        panel = getattr(each, "rich_help_panel", None)
        said[f"{path} {each.name}"] = [each.help, each.metavar, panel]
json.dump(said, sys.stdout)
"""

COMMANDS = """
import sys
from tracker.cli import run
for line in sys.argv[1:]:
    print(f"@@@ {line}")
    sys.stdout.flush()
    run(line.split("|"))
"""

OF_A_MONTH = (
    "init|--no-units",
    "unit|add|SA|--name|Department A|--kind|so",
    "unit|add|XB|--name|Commune B|--kind|xa",
    "directive|add|1/QD|--issued|4/9/2026|--kind|Decision|--abstract|Roads|--signer|A|--issuer|city",
    "directive|add|2/CD|--issued|1/4/2026|--kind|Telegram|--abstract|Floods|--signer|B|--issuer|pm|--urgency|hoa-toc",
    "directive|add|3/QD|--issued|9/11/2026|--kind|Decision|--abstract|X|--signer|A|--issuer|deputy|--secrecy|mat",
    "task|add|--directive|1/QD|--lead|SA|--content|Mend the road|--due|2026-10-30",
    "task|add|--directive|1/QD|--lead|SA;XB|--content|Count the lamps|--due|45 ngay lam viec",
    "task|add|--directive|2/CD|--lead|XB|--content|Mend the dyke|--due|2026-04-30",
    "task|add|--directive|3/QD|--lead|SA|--due|2026-11-27",
    "task|add|--directive|1/QD|--lead|XB|--content|Say how it goes|--due|truoc ngay 18 hang thang",
    "task|add|--directive|1/QD|--lead|SA|--content|Always|--due|thuong xuyen",
    "task|receive|1|--on|7/9/2026",
    "task|progress|1|--note|Half of it",
    "task|extend|1|--due|2026-11-20|--direction|9/CV|--issued|1/10/2026",
    "task|report|2|--document|5/BC|--issued|20/11/2026",
    "task|report|2|--document|5/BC|--issued|20/11/2026",
    "task|confirm|2|--quality|good",
    "task|report|3|--document|6/BC|--issued|23/11/2026",
    "task|send-back|3|--reason|No figures",
    "task|correct|3|--field|written|--value|perhaps|--reason|Wrong",
    "task|progress|5|--note|Secret",
    "task|progress|1|--on|1/1/2026",
    "task|stop|3|--direction|9/CV|--reason|Done elsewhere|--dry-run",
    "directive|list",
    "directive|show|3/QD",
    "task|list",
    "task|show|5",
    "unit|list",
    "today",
    "overdue",
    "due",
    "unresolved",
    "waiting",
    "search|road",
    "explain|1",
    "explain|2",
    "explain|5",
    "explain|6",
    "log",
    "log|1",
    "stats",
    "stats|--by|unit",
    "stats|--trend",
    "stats|--ageing",
    "stats|--form",
    "stats|--sentence|--from|1/7/2026|--to|30/9/2026",
    "report|build|-p|2026-Q3|--annex",
    "report|build|-p|2026-10|--public",
    "report|build|--upward|-p|2026-H1",
    "report|build|--regulation|2026",
    "report|list",
    "report|grading|--month|2026-10",
    "task|annex",
    "calendar|feed",
    "weekly",
    "mail",
    "report|build|-p|2026-Q3|-f|html",
    "report|build|--wall|-f|html",
    "stats|--trend|-f|html",
    "today|-f|html",
    "explain|1|-f|html",
    "calendar|feed|-f|ics",
    "check",
    "calendar|show|2026",
    "calendar|status",
    "calendar|count|23/11/2026|5",
    "rules",
    "rules|show|task-due",
    "rules|show|year-report",
    "db|status",
    "db|doctor",
    "overdue|--unit|nobody",
    "overdue|--format|odt",
    "export|nothing|--output|x.csv",
    "task|frobnicate",
)
"""What is typed, in order; its contents are ASCII, so that every other letter is the program's own."""

KEPT = re.compile(r"«[^»]*»|“[^”]*”|\S*\d\S*/\S+|Hải Phòng|Quyết định(?:, Chỉ thị, Công văn)?|Quy chế")
"""What stays as written in any language: words to be typed, in their quotes; a document's number and kind; the city."""


def run(*arguments: str, **variables: str) -> str:
    """Return what Python prints in an environment that asks for English, errors included."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TRACKER_LANG": "en", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=True,
        env={**environment, **variables},
        encoding="utf-8",
    )
    return done.stdout


def notices() -> set[str]:
    """Return the names and notices of announced days: data of a ledger, in Vietnamese whatever the language."""
    announced = files("tracker").joinpath("data/official-days.csv").read_text(encoding="utf-8")
    lines = (line for line in announced.splitlines() if not line.startswith("#"))
    cells = {cell for row in csv.reader(lines) for cell in row if not cell.isascii()}
    return cells | {"dự kiến, chưa có thông báo"}


def vietnamese(text: str) -> str:
    """Return the letters of a text that English does not have."""
    left = KEPT.sub("", text)
    return "".join(letter for letter in left if letter.isalpha() and not letter.isascii())


def test_help_has_english_headings() -> None:
    page = run("-m", "tracker", "--help")

    assert "Options" in page
    assert "Every day" in page
    assert "Usage" in page
    assert vietnamese(page) == ""


def test_no_command_explains_itself_in_vietnamese_when_english_is_asked_for() -> None:
    said: dict[str, list[str | None]] = json.loads(run("-c", WALK, str(DOCS)))

    wrong = {place: text for place, texts in said.items() for text in texts if vietnamese(text or "")}

    assert len(said) > 200
    assert not wrong, "\n".join(f"  {place}: {text}" for place, text in wrong.items())


def test_every_word_that_a_ledger_stores_has_its_english() -> None:
    stored = {SECRET, *(city.office for city in CITIES.values()), *WEEKDAYS}
    stored.update(*(table.values() for table in tables().values()))
    of_the_law = {
        sentence
        for rule in RULES
        for sentence in (rule.name, rule.says, rule.from_what, rule.reading, rule.window.says)
        if sentence and sentence != "{window}"
    }

    assert sorted((stored | of_the_law) - ENGLISH.keys()) == []


def test_a_month_of_work_is_answered_in_english(tmp_path: Path) -> None:
    said = run(
        *("-c", COMMANDS, *OF_A_MONTH),
        TRACKER_LEDGER=str(tmp_path / "ledger.db"),
        TRACKER_TODAY="23/11/2026",
        TRACKER_ACTOR="A clerk",
        COLUMNS="400",
    )

    answers = said.split("@@@ ")[1:]
    borne = {line for city in CITIES.values() for line in (*city.head, city.office_in_full)}
    data = sorted(notices() | borne, key=len, reverse=True)
    wrong = []
    for answer in answers:
        left = answer.replace("/đ/g", "")  # the script of a page folds what was typed
        for each in data:
            left = left.replace(each, "")
        wrong += [f"{answer.splitlines()[0]}: {line}" for line in left.splitlines() if vietnamese(line)]
    assert len(answers) == len(OF_A_MONTH)
    assert "The program failed" not in said
    assert not wrong, "\n".join(wrong)
