"""Two clerks of one group on one ledger, and a third who may only look into the folder."""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import TypeAlias

import pytest

from depth import DEPTH
from engine import Place
from running import Result, Run
from tracker.ledger import storage

GROUP, LAN, MAI, STRANGER = 4242, 5001, 5002, 5003

pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can act as two users of one group"
)

Step: TypeAlias = tuple[int, int, str]

WRITE = "task progress 1 --note x"
READ = "overdue --format json"


@pytest.fixture
def office(tracker: Run, ledger_file: Place, shared_folder: Path) -> Iterator[Path]:
    """Return a folder that hands its group on, with a ledger that Lan has made in it."""
    for line in (DIRECTIVE, TASK, WRITE, READ, "db status"):  # whatever is imported, root has imported it
        assert tracker(line).exit_code == 0, line
    os.chown(shared_folder, LAN, GROUP)
    shared_folder.chmod(0o2775)
    shared_folder.parent.chmod(stat.S_IMODE(shared_folder.parent.stat().st_mode))
    ledger = shared_folder / "ledger.db"
    assert as_user(tracker, LAN, f"--ledger {ledger} init").exit_code == 0
    for line in (DIRECTIVE, TASK):
        assert as_user(tracker, LAN, f"--ledger {ledger} {line}").exit_code == 0
    yield ledger
    for each in shared_folder.iterdir():
        os.chown(each, 0, 0)


DIRECTIVE = "directive add 10/CT-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer chairman"
TASK = "task add --directive 10/CT-UBND --content x --lead STC --due 30/12/2026"


def become(user: int, group: int, umask: int) -> None:
    """Let this process, a child, be another user of the machine."""
    os.setgroups([group])
    os.setgid(group)
    os.setuid(user)
    os.umask(umask)


def as_user(tracker: Run, user: int, line: str, group: int = GROUP, umask: int = 0o022) -> Result:
    """Type a line as another user of the machine, in a process of its own."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        become(user, group, umask)
        done = tracker(line)
        answer = json.dumps([done.exit_code, done.stdout, done.stderr]).encode()
        with os.fdopen(write, "wb") as out:
            out.write(answer)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as answered:
        code, out, err = json.loads(answered.read())
    os.waitpid(child, 0)
    return Result(code, out.encode(), err)


def every_order(steps: Sequence[Step], length: int) -> list[Step]:
    """Return the shortest round of steps in which they follow each other in every order of that length (de Bruijn)."""
    count, word, found = len(steps), [0] * (len(steps) * length), list[int]()

    def extend(place: int, period: int) -> None:
        if place > length:
            found.extend(word[1 : period + 1] if length % period == 0 else ())
            return
        word[place] = word[place - period]
        extend(place + 1, period)
        for each in range(word[place - period] + 1, count):
            word[place] = each
            extend(place + 1, place)

    extend(1, 1)
    return [steps[each] for each in [*found, *found[: length - 1]]]


STEPS = list(product((LAN, MAI), (0o022, 0o077), (WRITE, READ)))
"""Who types, under which umask, and what."""


@pytest.mark.of_a_file("who may write it")
@pytest.mark.parametrize("mode", [0o2770, 0o2775, 0o2755, 0o2750])
def test_two_clerks_read_and_write_in_every_order(tracker: Run, office: Path, mode: int) -> None:
    office.parent.chmod(mode)
    typed = every_order(STEPS, min(3, 1 + DEPTH) if mode == 0o2770 else 1 + (DEPTH > 1))
    written = 0
    for user, umask, line in typed:
        is_barred = user == MAI and line == WRITE and not mode & stat.S_IWGRP
        done = as_user(tracker, user, f"--ledger {office} {line}", umask=umask)
        assert done.exit_code == (6 if is_barred else 0), (user, oct(umask), line, done.stderr)
        assert (done.stderr == "") != is_barred, (user, oct(umask), line, done.stderr)
        assert list(office.parent.iterdir()) == [office], (user, oct(umask), line)
        written += line == WRITE and not is_barred

    stood = office.stat()
    assert (stat.S_IMODE(stood.st_mode), stood.st_gid) == (0o660, GROUP)
    assert as_user(tracker, LAN, f"--ledger {office} db doctor").exit_code == 0
    log = json.loads(as_user(tracker, LAN, f"--ledger {office} log 1 --format json").stdout)
    assert sum(each["happened"] == "progress-noted" for each in log) == written


@pytest.mark.of_a_file("who may write it")
@pytest.mark.parametrize("held", [False, True], ids=["reader", "writer"])
def test_whoever_closes_last_locks_nobody_out(tracker: Run, office: Path, held: bool) -> None:
    for (first, second), umasks, line in product(
        ((LAN, MAI), (MAI, LAN)), product((0o022, 0o077), repeat=2), (WRITE, READ)
    ):
        go_on, begun = os.pipe(), os.pipe()
        child = os.fork()
        if child == 0:
            become(first, GROUP, umasks[0])
            connection = storage.connect(office, timeout=1.0, write=held)
            connection.execute("SELECT COUNT(*) FROM event").fetchone()
            os.write(begun[1], b"1")
            os.read(go_on[0], 1)
            connection.close()
            os._exit(0)
        os.read(begun[0], 1)
        assert as_user(tracker, second, f"--ledger {office} {line}", umask=umasks[1]).exit_code == 0
        os.write(go_on[1], b"1")
        os.waitpid(child, 0)
        for end in (*go_on, *begun):
            os.close(end)
    for user in (LAN, MAI):
        assert as_user(tracker, user, f"--ledger {office} {WRITE}").exit_code == 0
    assert list(office.parent.iterdir()) == [office]


@pytest.mark.of_a_file("who may write it")
def test_a_clerk_who_may_not_write_to_the_folder_reads_and_harms_nobody(tracker: Run, office: Path) -> None:
    office.parent.chmod(0o2755)
    before = as_user(tracker, LAN, f"--ledger {office} {READ}").stdout

    assert as_user(tracker, MAI, f"--ledger {office} {READ}").stdout == before
    refused = as_user(tracker, MAI, f"--ledger {office} {WRITE}")

    assert (refused.exit_code, refused.stdout) == (6, "")
    assert f"Không có quyền ghi vào {office.parent} (của {LAN}, quyền 2755)" in refused.stderr
    assert as_user(tracker, LAN, f"--ledger {office} {WRITE}").exit_code == 0
    assert list(office.parent.iterdir()) == [office]


@pytest.mark.of_a_file("who may write it")
def test_a_stranger_is_told_whose_ledger_it_is(tracker: Run, office: Path) -> None:
    for line in (READ, WRITE):
        refused = as_user(tracker, STRANGER, f"--ledger {office} {line}", group=STRANGER)

        assert (refused.exit_code, refused.stdout) == (6, "")
        assert f"Không có quyền đọc {office} (của {LAN}, quyền 0660)" in refused.stderr


@pytest.mark.of_a_file("who may write it")
def test_a_copied_ledger_of_old_mode_is_refused_by_the_name_of_its_file(tracker: Run, office: Path) -> None:
    old = Path(shutil.copy(office, office.with_name("old.db")))
    old.chmod(0o644)

    assert as_user(tracker, MAI, f"--ledger {old} {READ}").exit_code == 0
    refused = as_user(tracker, MAI, f"--ledger {old} {WRITE}")

    assert f"Không có quyền ghi vào {old} (của " in refused.stderr
    assert as_user(tracker, LAN, f"--ledger {old} {READ}").exit_code == 0
