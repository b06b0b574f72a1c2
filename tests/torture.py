"""
Kills and faults of the system at every write to a ledger, and what must be true after each.

A scene is a folder, one command typed in it, and what may be there afterwards. The command is run under strace, which
kills it at its n-th system call of a kind, or lets that call fail, for every n that a clean run has. Whatever
happens, the ledger is the one before or the one after, the doctor finds nothing, and what was said is true.

`python tests/torture.py --minutes 10` goes through every scene, and prints what it found and how many runs it made.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeAlias

from olderprograms import forget
from tracker.checks import doctor
from tracker.errors import TrackerError
from tracker.ledger import storage
from ways import BASE, CASES, FILES

STRACE = shutil.which("strace")
KILLED = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "link", "rename")
FAILING = ("pwrite64", "fdatasync", "fsync", "ftruncate", "write")
ERRORS = ("EIO", "ENOSPC")
WRITTEN, DONE, UNSURE = "Đã ghi vào sổ", "Đã làm xong", "Chưa chắc đã ghi"
UNTOLD = 74


Judge: TypeAlias = "Callable[[Path, Path, Ended], Iterator[str]]"
"""Who looks at a folder as it was, as it is, and at how the command ended, and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A command in a folder: how the folder is prepared, and how it is judged after the command ended somehow."""

    name: str
    prepare: Callable[[Path], None]
    line: Sequence[str]
    judge: Judge


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: its exit code (negative where it was killed) and what it said."""

    code: int
    said: str
    printed: str = ""

    @property
    def is_killed(self) -> bool:
        """Say whether it had no time to say anything."""
        return self.code < 0 or self.code >= 128


@dataclass(slots=True)
class Tally:
    """What a torture found: how many runs of each kind, and every untruth."""

    runs: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a run in a folder."""
    return os.environ | {
        "TRACKER_LEDGER": str(folder / "ledger.db"),
        "TRACKER_TODAY": "2026-03-16",
        "TRACKER_ACTOR": "lan",
        "TRACKER_TIMEOUT": "1",
        "TRACKER_LANG": "vi",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def typed(folder: Path, line: Sequence[str], *before: str) -> Ended:
    """Run a command in a folder, with something before it."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "tracker", *line],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Ended(done.returncode, done.stderr, done.stdout)


def calls(scene: Scene, kinds: Sequence[str]) -> Counter[str]:
    """Return how many system calls of each kind a clean run makes."""
    with made(scene) as folder, tempfile.NamedTemporaryFile() as trace:
        typed(
            folder,
            scene.line,
            str(STRACE),
            "-f",
            "--seccomp-bpf",
            "-qq",
            "-o",
            trace.name,
            "-e",
            f"trace={','.join(kinds)}",
        )
        text = Path(trace.name).read_text(encoding="utf-8", errors="replace")
    return Counter(re.findall(r"^\d+ +(\w+)\(", text, re.MULTILINE))


def faults(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield every kill and every fault of a scene, in a mixed order: its name, and what strace is to inject."""
    found = calls(scene, sorted({*KILLED, *FAILING}))
    every: list[tuple[str, str]] = []
    for kind in KILLED:
        for number in range(1, found[kind] + 1):
            every.append((f"kill at {kind} {number}", f"{kind}:signal=KILL:when={number}"))
    for kind in FAILING:
        for number in range(1, found[kind] + 1):
            for error in ERRORS:
                every.append((f"{error} at {kind} {number}", f"{kind}:error={error}:when={number}"))
                every.append((f"{error} from {kind} {number} on", f"{kind}:error={error}:when={number}+"))
    Random(scene.name).shuffle(every)  # noqa: S311 - an order, the same each time
    yield from every


MODELS: dict[str, Path] = {}
"""The prepared folder of each scene, and what several begin with: prepared once, copied for each run."""


def model(scene: Scene) -> Path:
    """Return the prepared folder of a scene."""
    if scene.name not in MODELS:
        MODELS[scene.name] = Path(tempfile.mkdtemp(prefix="torture-"))
        scene.prepare(MODELS[scene.name])
    return MODELS[scene.name]


@contextmanager
def made(scene: Scene) -> Iterator[Path]:
    """Return a prepared folder for one run, removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        shutil.copytree(model(scene), name, dirs_exist_ok=True, symlinks=True)
        yield Path(name)


def clear() -> None:
    """Remove what was prepared."""
    while MODELS:
        shutil.rmtree(MODELS.popitem()[1])


def run(scene: Scene, inject: str) -> list[str]:
    """Run a scene with one fault, and return what is not as it must be."""
    with made(scene) as folder:
        kind = inject.partition(":")[0]
        options = ["-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", f"trace={kind}", "-e", f"inject={inject}"]
        ended = typed(folder, scene.line, str(STRACE), *options)
        return list(scene.judge(model(scene), folder, ended))


def journal(path: Path) -> list[str]:
    """Return the digests of a journal."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT digest FROM event ORDER BY id")]


def sound(folder: Path, name: str = "ledger.db") -> Iterator[str]:
    """Yield what the doctor finds in a ledger."""
    try:
        with closing(storage.connect(folder / name, timeout=1.0)) as connection:
            yield from (f"{name}: {each.check}: {each.sentence.format(**each.values)}" for each in doctor(connection))
    except TrackerError as error:
        yield f"{name}: {error}"


def true_to(ended: Ended, *, is_written: bool) -> Iterator[str]:
    """Yield where the exit code or the sentence of a run is not true."""
    if ended.is_killed:
        return
    if ended.code == 0 and not is_written:
        yield f"exit 0, and nothing is written: {ended.said}"
    if (WRITTEN in ended.said or DONE in ended.said) and not is_written:
        yield f"said to be written, and is not: {ended.said}"
    if is_written and ended.code not in (0, UNTOLD) and WRITTEN not in ended.said and UNSURE not in ended.said:
        yield f"written, and exit {ended.code} does not say so: {ended.said}"
    if "Lỗi của chương trình" in ended.said:
        yield f"called a bug: {ended.said}"


def an_act(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge a command that records acts: all of them or none, and the truth is said."""
    before, after = journal(before_it / "ledger.db"), journal(folder / "ledger.db")
    if after[: len(before)] != before:
        yield "the journal is another"
    yield from sound(folder)
    yield from true_to(ended, is_written=len(after) > len(before))


def strays(before_it: Path, folder: Path, *made: str) -> Iterator[str]:
    """Yield what lies in a folder and is neither from before, nor made by the command, nor a draft nobody opens."""
    for each in folder.iterdir():
        known = (before_it / each.name).exists() or any(each.match(pattern) for pattern in made)
        beside = re.fullmatch(r"(.+)-(wal|shm|journal)", each.name)
        is_kept = beside is not None and (folder / beside[1]).exists()
        if not (known or is_kept or DRAFT.fullmatch(each.name)):
            yield f"{each.name} is left behind"


def a_new_ledger(line: Sequence[str], place: str = "ledger.db") -> Judge:
    """Return who judges what makes a ledger: there is none, and the command works again; or a whole one."""

    def judge(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
        inside = (folder / place).parent
        stands = (folder / place).exists()
        yield from true_to(ended, is_written=stands)
        if inside.is_dir():
            yield from strays(before_it, inside, "ledger.db")
        if not stands:
            again = typed(folder, line)
            if again.code != 0:
                yield f"it does not work again: {again.said}"
        yield from sound(folder, place)

    return judge


def an_upgrade(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db upgrade`: the old ledger or the new one, every act in it and in each copy, and a rerun finishes."""
    acts = journal(before_it / "ledger.db")
    if journal(folder / "ledger.db") != acts:
        yield "acts are lost"
    yield from true_to(ended, is_written=version(folder) != version(before_it))
    yield from strays(before_it, folder, "ledger-0*.db")
    again = typed(folder, ["db", "upgrade"])
    if again.code != 0:
        yield f"a rerun does not finish: {again.said}"
    yield from sound(folder)
    for copy in folder.glob("ledger-*.db"):
        if journal(copy) != acts or version(folder, copy.name) != version(before_it):
            yield f"{copy.name} is not whole"


def version(folder: Path, name: str = "ledger.db") -> str:
    """Return the schema of a ledger."""
    with closing(sqlite3.connect(folder / name)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def a_copy(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db backup`: a whole copy or none, and the ledger as it was."""
    copy = folder / "copy.db"
    yield from true_to(ended, is_written=copy.exists())
    if copy.exists() and journal(copy) != journal(before_it / "ledger.db"):
        yield "the copy is not whole"
    yield from strays(before_it, folder, "copy.db")
    yield from sound(folder)


def a_kept_copy(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db backup --keep`: never fewer whole copies than are to be kept, and no other file is touched."""
    copies = [each for each in (folder / "copies").iterdir() if each.suffix == ".db" and not DRAFT.fullmatch(each.name)]
    new = [each for each in copies if not (before_it / "copies" / each.name).exists()]
    yield from true_to(ended, is_written=bool(new))
    yield from strays(before_it / "copies", folder / "copies", "ledger-2*.db")
    if len(copies) < KEPT:
        yield f"only {len(copies)} copies are left"
    for each in new:
        if journal(each) != journal(before_it / "ledger.db"):
            yield f"{each.name} is not whole"
    for name in ("ledger-ghi-chú.db", "ledger-20260101.db"):
        if not (folder / "copies" / name).exists():
            yield f"{name} is gone"
    yield from sound(folder)


def a_check(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `check`: what is late is told by it or by the next one, and the ledger is sound."""
    before = journal(before_it / "ledger.db")
    if journal(folder / "ledger.db")[: len(before)] != before:
        yield "the journal is another"
    if WRITTEN in ended.said or "Lỗi của chương trình" in ended.said:
        yield f"said of a check: {ended.said}"
    yield from sound(folder)
    again = typed(folder, CHECK)
    if again.code not in (0, 3):
        yield f"a rerun ends with {again.code}: {again.said}"
    if "Quá hạn" not in ended.printed + again.printed:
        yield "what is late was never told"


def a_rebuild(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db rebuild`: the damage is there as before, or mended; and a rerun mends it."""
    if journal(folder / "ledger.db") != journal(before_it / "ledger.db"):
        yield "the journal is another"
    yield from true_to(ended, is_written=not list(sound(folder)))
    again = typed(folder, ["db", "rebuild"])
    if again.code != 0:
        yield f"a rerun ends with {again.code}: {again.said}"
    yield from sound(folder)


def a_dump(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db dump`: a whole folder, of which the same ledger can be made, or none."""
    text = folder / "text"
    yield from true_to(ended, is_written=text.exists())
    yield from strays(before_it, folder, "text")
    if not text.exists():
        again = typed(folder, ["db", "dump", "text"])
        if again.code != 0:
            yield f"a rerun ends with {again.code}: {again.said}"
    loaded = typed(folder, ["--ledger", "loaded.db", "db", "load", "text"])
    if loaded.code != 0 or journal(folder / "loaded.db") != journal(before_it / "ledger.db"):
        yield f"the text is not whole: {loaded.said}"
    yield from sound(folder)


def a_restore(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db restore`: the ledger before or the copy, and never neither."""
    now = journal(folder / "ledger.db")
    old, new = journal(before_it / "ledger.db"), journal(before_it / "copy.db")
    if now not in (old, new):
        yield "neither the ledger nor the copy"
    yield from true_to(ended, is_written=now == new)
    yield from strays(before_it, folder, "ledger-2*.db")
    yield from sound(folder)
    if now == new and not any(journal(each) == old for each in folder.glob("ledger-2*.db")):
        yield "what stood there is not kept"


FILLED, BEGUN, UNNAMED = "a ledger with tasks", "what every writing command finds", "a ledger of no named regulation"
KEPT = 2
CHECK = ["--today", "2026-05-05", "check"]
"""A Tuesday after the deadline of what `filled` holds."""
DRAFT = re.compile(r"\..+\.\d+\.new(-wal|-shm|-journal)?")
DIRECTIVE = "directive add 9/QĐ-UBND --issued 13/3/2026 --kind x --abstract x --signer y --issuer chairman"
TASK = "task add --directive 9/QĐ-UBND --content x --lead @so --due 30/4/2026"


def empty(folder: Path) -> None:
    """Prepare nothing."""
    assert folder.is_dir()


def filled(folder: Path) -> None:
    """Prepare a ledger with tasks."""
    if FILLED not in MODELS:
        MODELS[FILLED] = Path(tempfile.mkdtemp(prefix="torture-"))
        type_all(MODELS[FILLED], ("init", DIRECTIVE, TASK))
    shutil.copytree(MODELS[FILLED], folder, dirs_exist_ok=True)


def unnamed(folder: Path) -> None:
    """Prepare a ledger with tasks as programs left it whose ledgers named no regulation."""
    from tracker.files.unitfile import packaged_units
    from tracker.ledger.copies import upgrade
    from tracker.ledger.transaction import writing
    from tracker.services.calendar.change import load_first
    from tracker.services.unit.add import add_units
    from tracker.settings import Settings

    if UNNAMED not in MODELS:
        MODELS[UNNAMED] = Path(tempfile.mkdtemp(prefix="torture-"))
        path = MODELS[UNNAMED] / "ledger.db"
        upgrade.create(path)
        with writing(Settings(path, date(2026, 3, 16), "lan"), undated=True) as ledger:
            load_first(ledger)
            add_units(ledger, packaged_units())
        type_all(MODELS[UNNAMED], (DIRECTIVE, TASK))
    shutil.copytree(MODELS[UNNAMED], folder, dirs_exist_ok=True)


ONE_BY_ONE = """
import shlex, sys
from tracker import cli
for line in sys.argv[1:]:
    if cli.run(shlex.split(line)) != 0:
        sys.exit(line)
"""


def type_all(folder: Path, lines: Sequence[str]) -> None:
    """Type lines in a folder, each of which must be taken: what is only prepared needs one process for all."""
    done = subprocess.run(
        [sys.executable, "-c", ONE_BY_ONE, *lines],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def typed_out(before: Sequence[str]) -> Callable[[Path], None]:
    """Return what prepares a ledger for a writing command: what every such line finds, and what is typed before it."""

    def prepare(folder: Path) -> None:
        if BEGUN not in MODELS:
            MODELS[BEGUN] = Path(tempfile.mkdtemp(prefix="torture-"))
            for name, text in FILES.items():
                (MODELS[BEGUN] / name).write_text(text, encoding="utf-8")
            type_all(MODELS[BEGUN], ("init", *BASE))
        shutil.copytree(MODELS[BEGUN], folder, dirs_exist_ok=True)
        type_all(folder, before)

    return prepare


def outdated(folder: Path, schema_then: str) -> None:
    """Prepare a ledger of an older program: what today's holds, as far as the older one had a place for it."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine

    from tracker.ledger.copies import upgrade

    unnamed(folder)
    new, old = folder / "ledger.db", folder / "old.db"
    forget(new)
    config = Config()
    config.set_main_option("script_location", str(upgrade.migrations()))
    engine = create_engine(f"sqlite:///{old}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, schema_then)
    engine.dispose()
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("ATTACH DATABASE ? AS new", (str(new),))
        names = [row[0] for row in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
        connection.execute("DELETE FROM main.sqlite_sequence")
        for table in names:
            if table in ("alembic_version", "page") or table.endswith("_word"):
                continue
            columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
            there = {row[1] for row in connection.execute(f"PRAGMA new.table_info({table})")}
            now = {column: "body_digest" if column == "payload_digest" else column for column in columns}
            kept = {column: source for column, source in now.items() if source in there}
            listed, taken = (", ".join(f'"{name}"' for name in names) for names in (kept, kept.values()))
            connection.execute(f"DELETE FROM main.{table}")
            connection.execute(f"INSERT INTO main.{table} ({listed}) SELECT {taken} FROM new.{table}")
    os.replace(old, new)


def copied(folder: Path) -> None:
    """Prepare a ledger and an older copy of it."""
    filled(folder)
    type_all(folder, ("db backup copy.db", "task progress 1 --note x"))


def broken(folder: Path) -> None:
    """Prepare a ledger that SQLite cannot read any more, and a copy of it."""
    copied(folder)
    with (folder / "ledger.db").open("rb+") as file:
        file.seek(100)
        file.write(b"x" * 4000)


def a_replacement(before_it: Path, folder: Path, ended: Ended) -> Iterator[str]:
    """Judge `db restore` where the ledger is broken: it lies there or beside, a rerun puts the copy in its place."""
    ledger, was = folder / "ledger.db", (before_it / "ledger.db").read_bytes()
    is_put = ledger.exists() and ledger.read_bytes() != was
    yield from true_to(ended, is_written=is_put)
    yield from strays(before_it, folder, "ledger-2*.db")
    if not any(each.read_bytes() == was for each in (ledger, *folder.glob("ledger-2*.db")) if each.exists()):
        yield "what stood there is not kept"
    if not is_put:
        again = typed(folder, ["db", "restore", "copy.db"])
        if again.code != 0:
            yield f"a rerun ends with {again.code}: {again.said}"
    if journal(ledger) != journal(before_it / "copy.db"):
        yield "it is not the copy"
    yield from sound(folder)


def dumped(folder: Path) -> None:
    """Prepare a ledger written out as text, and no ledger."""
    filled(folder)
    ended = typed(folder, ["db", "dump", "text"])
    assert ended.code == 0, ended.said
    (folder / "ledger.db").unlink()


def damaged(folder: Path) -> None:
    """Prepare a ledger with a derived day that does not follow from its journal."""
    filled(folder)
    with closing(sqlite3.connect(folder / "ledger.db")) as connection, connection:
        connection.execute("UPDATE obligation SET due_on = '2026-04-29' WHERE rule = 'task-due'")


def copies(folder: Path) -> None:
    """Prepare a ledger, and a folder with older copies of it and with what is called alike."""
    filled(folder)
    (folder / "copies").mkdir()
    for name in ("ledger-20260101-090000.db", "ledger-20260102-090000.db", "ledger-ghi-chú.db", "ledger-20260101.db"):
        shutil.copy(folder / "ledger.db", folder / "copies" / name)


PROGRESS = Scene("task progress", filled, ["task", "progress", "1", "--note", "x"], an_act)
INIT = Scene("init", empty, ["init"], a_new_ledger(["init"]))
PRACTICE = Scene("init --practice", empty, ["init", "--practice"], a_new_ledger(["init", "--practice"]))
DEMO = Scene("demo", empty, ["demo", "demo"], a_new_ledger(["demo", "demo"], "demo/ledger.db"))
UPGRADES = [
    Scene(f"db upgrade from {then}", partial(outdated, schema_then=then), ["db", "upgrade"], an_upgrade)
    for then in storage.KNOWN[:-1]
]
"""From 0.1.0 (0001), from 0.2.0 (0002), and from what stood between it and now."""
BACKUP = Scene("db backup", filled, ["db", "backup", "copy.db"], a_copy)
RESTORE = Scene("db restore", copied, ["db", "restore", "copy.db", "--yes"], a_restore)
REPLACE = Scene("db restore over a broken ledger", broken, ["db", "restore", "copy.db"], a_replacement)
KEEP = Scene("db backup --keep", copies, ["db", "backup", "--keep", str(KEPT), "copies"], a_kept_copy)
LOAD = Scene("db load", dumped, ["db", "load", "text"], a_new_ledger(["db", "load", "text"]))
DUMP = Scene("db dump", filled, ["db", "dump", "text"], a_dump)
REBUILD = Scene("db rebuild", damaged, ["db", "rebuild"], a_rebuild)
LATE = Scene("check", filled, CHECK, a_check)
SCENES = (BACKUP, KEEP, RESTORE, REPLACE, LOAD, DUMP, REBUILD, LATE, INIT, PRACTICE, *UPGRADES, PROGRESS)
LONG = (DEMO,)
"""What takes too long for the suite."""
EVERY = [Scene(line, typed_out(before), shlex.split(line), an_act) for before, line in CASES]
"""Every writing command."""


def torture(scenes: Sequence[Scene], until: float) -> Tally:
    """Go round about through the faults of every scene, once in any case, until the time is over or all is done."""
    tally = Tally()
    waiting = {scene.name: (scene, faults(scene)) for scene in scenes}
    while waiting:
        for name, (scene, left) in list(waiting.items()):
            fault = None if tally.runs[name] and time.monotonic() >= until else next(left, None)
            if fault is None:
                del waiting[name]
                continue
            said, inject = fault
            tally.runs[name] += 1
            tally.wrong += [f"{name}, {said}: {wrong}" for wrong in run(scene, inject)]
    clear()
    return tally


def main() -> int:
    """Torture for so many minutes, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--scene", action="append", help="only scenes whose name holds this")
    chosen = parser.parse_args()
    if STRACE is None:
        sys.stderr.write("strace is not installed\n")
        return 2
    every = [*SCENES, *LONG, *EVERY]
    scenes = [each for each in every if not chosen.scene or any(word in each.name for word in chosen.scene)]
    tally = torture(scenes, time.monotonic() + 60 * chosen.minutes)
    for wrong in tally.wrong:
        sys.stdout.write(f"WRONG {wrong}\n")
    for name, count in tally.runs.items():
        sys.stdout.write(f"{count:6d} {name}\n")
    sys.stdout.write(f"{sum(tally.runs.values())} runs, {len(tally.wrong)} wrong\n")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
