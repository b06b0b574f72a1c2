"""
A PostgreSQL of the tests' own: one private cluster per run, begun by the first test that asks, gone with the run.

It listens on a socket in a folder of its own, where everybody is trusted, and on the loopback, where a password is
asked for. Its databases sort as Vietnamese do, so that whatever needs the order of code points without saying so is
found. It never waits for the disk. Run as a program it waits until a run is over, however that ended, and takes the
cluster away: it then needs nothing but Python.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

if TYPE_CHECKING:
    import psycopg

RUN = "TRACKER_TEST_SERVER"
"""The variable that tells the workers of a run the folder of its server."""

BEGINS_WITH = "tracker-pg-"
SUPERUSER = "tester"
OLDEST = 15
"""In older servers no view asks with the rights of whoever reads it."""

UNPRIVILEGED = "nobody"
"""Who runs the server where the tests are run by root, whom PostgreSQL refuses."""

SETTINGS = """
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
dynamic_shared_memory_type = mmap
shared_buffers = 64MB
max_connections = 200
autovacuum = off
password_encryption = 'scram-sha-256'
unix_socket_directories = '{folder}'
listen_addresses = '127.0.0.1'
"""

ADMITTED = """
local all all trust
host all all 127.0.0.1/32 scram-sha-256
"""

LOCALE = ("--locale-provider=icu", "--icu-locale=vi", "--locale=C.UTF-8")
CODE_POINTS = "LOCALE_PROVIDER libc LOCALE 'C'"
"""What is said of a database that sorts by code points, as a server set up long ago may."""

ENOUGH = 4 << 30
"""Bytes that must be free in memory: a database takes ten million, three times as fast as on a disk."""

NUMBERS = count(1)
LIVING: list[IO[str]] = []
"""What this process holds to be known as alive: the lock of the run that it began."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server that runs: the folder of its socket, the port of both its doors, and who may do everything there."""

    folder: Path
    port: int
    superuser: str = SUPERUSER
    _connections: list[psycopg.Connection[Any]] = field(default_factory=list, compare=False, repr=False)

    def address(self, database: str, user: str = SUPERUSER) -> str:
        """Return the address of a database over the socket, where everybody is trusted."""
        return f"postgresql://{quote(user)}@{quote(str(self.folder), safe='')}:{self.port}/{database}"

    def loopback(self, database: str, user: str = SUPERUSER) -> str:
        """Return the address of a database over the loopback, where a password is asked for."""
        return f"postgresql://{quote(user)}@127.0.0.1:{self.port}/{database}"

    def fresh(self, template: str | None = None, *, name: str | None = None, like: str = "") -> str:
        """Make a database, a copy of the one at `template` or an empty one, and return its address."""
        name = name or f"t{os.getpid()}_{next(NUMBERS)}"
        source = self.database(template) if template else "template0"
        self.ask(f'CREATE DATABASE "{name}" TEMPLATE "{source}" STRATEGY file_copy {like}')
        return self.address(name)

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Let one worker of the run alone be in the body of this name."""
        import fcntl

        with (self.folder / name).open("a", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def drop(self, address: str) -> None:
        """Take a database away, and whoever is still in it."""
        self.ask(f'DROP DATABASE IF EXISTS "{self.database(address)}" WITH (FORCE)')

    @staticmethod
    def database(address: str) -> str:
        """Return the name of the database at an address."""
        return unquote(urlsplit(address).path.removeprefix("/"))

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """Do what a statement says, as the superuser, outside every ledger; return its rows."""
        import psycopg

        if not self._connections:
            self._connections.append(psycopg.connect(self.address("postgres"), autocommit=True))
        found = self._connections[0].execute(statement.encode())
        return found.fetchall() if found.description else []

    def process(self) -> int:
        """Return the number of the server's first process."""
        return int((self.folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split("\n", 1)[0])


@cache
def programs() -> Path | None:
    """Return the folder of a server's programs, those of PATH or the newest of Debian's; None where none will do."""
    found = shutil.which("postgres")
    on_path = [Path(found).resolve().parent] if found else []
    packaged = sorted(Path("/usr/lib/postgresql").glob("[1-9]*/bin"), key=lambda path: -int(path.parent.name))
    for folder in (*on_path, *packaged):
        if all((folder / name).exists() for name in ("postgres", "initdb", "pg_ctl")) and _release(folder) >= OLDEST:
            return folder
    return None


def begin_run() -> None:
    """Make a folder for the server of this run, should a test ask for one; take away those of runs that are dead."""
    if os.name == "nt":
        return
    for left in room().glob(f"{BEGINS_WITH}*"):
        lock = _locked(left, wait=False)
        if lock is not None:
            with lock:
                take_away(left)
    folder = Path(tempfile.mkdtemp(prefix=BEGINS_WITH, dir=room()))
    lock = _locked(folder)
    assert lock is not None
    LIVING.append(lock)
    os.environ[RUN] = str(folder)


def end_run() -> None:
    """Take this run's server away."""
    if LIVING:
        take_away(Path(os.environ.pop(RUN)))
        LIVING.pop().close()


@cache
def server() -> Cluster:
    """Return the server of this run; whoever asks first begins it."""
    import fcntl

    folder = Path(os.environ[RUN])
    with (folder / "begun").open("a+", encoding="utf-8") as begun:
        fcntl.flock(begun, fcntl.LOCK_EX)
        begun.seek(0)
        port = int(begun.read() or 0)
        if not port:
            port = _begin(folder)
            begun.write(str(port))
    return Cluster(folder, port)


def take_away(folder: Path) -> None:
    """Stop the server in a folder, if it runs, and take the folder away."""
    found = programs()
    with suppress(OSError, ValueError, RuntimeError), closing(socket.socket(socket.AF_UNIX)) as door:
        door.connect(str(folder / f".s.PGSQL.{int((folder / 'begun').read_text(encoding='utf-8'))}"))
        # Nobody answers there where the server is dead, and the number of its process another's by now.
        door.close()
        if found is not None:
            _run(folder, found / "pg_ctl", "stop", "-w", "-D", folder / "data", "-m", "immediate")
    shutil.rmtree(folder, ignore_errors=True)


def room() -> Path:
    """Return where folders of servers stand: in memory where there is some; the name of a socket may not be long."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder is made in it that is nobody else's
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ENOUGH:
        return memory
    folder = tempfile.gettempdir()
    return Path(folder if len(folder) < 60 else "/tmp")  # noqa: S108 - likewise


def _locked(folder: Path, *, wait: bool = True) -> IO[str] | None:
    """Take the lock that the life of a run holds; None where it is held."""
    import fcntl

    try:
        lock = (folder / "run").open("a", encoding="utf-8")
    except OSError:  # gone meanwhile, or another user's
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        lock.close()
        return None
    return lock


def _release(folder: Path) -> int:
    """Return which PostgreSQL the programs of a folder are, such as 15."""
    said = subprocess.run([folder / "postgres", "-V"], capture_output=True, encoding="utf-8", check=True).stdout
    return int(re.findall(r"\d+", said)[0])


def _begin(folder: Path) -> int:
    """Make the cluster of a run and start it; return its port."""
    found = programs()
    assert found is not None, "PostgreSQL is not on this machine"
    if os.geteuid() == 0:
        shutil.chown(folder, UNPRIVILEGED)
    data = folder / "data"
    _run(folder, found / "initdb", "-D", data, "-U", SUPERUSER, "-E", "UTF8", "--no-sync", "--no-instructions", *LOCALE)
    with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(folder=folder))
    (data / "pg_hba.conf").write_text(ADMITTED, encoding="utf-8")
    # Ends with the run even where that is killed: it waits for the lock that only a living run holds.
    _run(folder, "setsid", "sh", "-c", '"$0" -I "$1" "$2" &', sys.executable, __file__, folder, ours=True)
    for attempt in range(5):
        with closing(socket.socket()) as door:
            door.bind(("127.0.0.1", 0))
            port = int(door.getsockname()[1])
        try:
            _run(folder, found / "pg_ctl", "start", "-w", "-D", data, "-l", folder / "log", "-o", f"-p {port}")
        except RuntimeError:
            if attempt == 4:  # somebody else may have taken the port, but hardly each time
                raise
        else:
            break
    return port


def _run(folder: Path, *words: str | Path, ours: bool = False) -> None:
    """Run a program as somebody who may be a server, or as ourselves; raises RuntimeError with what it says."""
    who: dict[str, Any] = {}
    if os.geteuid() == 0 and not ours:
        from pwd import getpwnam

        user = getpwnam(UNPRIVILEGED)
        who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    with (folder / "said").open("a+", encoding="utf-8") as said:
        done = subprocess.run(words, cwd=folder, env=plain, stdin=subprocess.DEVNULL, stdout=said, stderr=said, **who)
        if done.returncode:
            said.seek(0)
            log = folder / "log"
            raise RuntimeError(said.read() + (log.read_text(encoding="utf-8") if log.exists() else ""))


if __name__ == "__main__":
    _locked(Path(sys.argv[1]))
    take_away(Path(sys.argv[1]))
