"""What stands between the program and its server in a test: it passes on what is said, and can lose an answer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

MOST = 1 << 16

Change = Callable[[bytes], bytes | None]
"""What becomes of something said; None where the line is cut instead."""


def as_it_is(said: bytes) -> bytes:
    """Pass it on."""
    return said


@contextmanager
def between(port: int, *, asked: Change = as_it_is, answered: Change = as_it_is) -> Iterator[int]:
    """Yield a port of the loopback behind which the server at another one answers."""
    ends: list[socket.socket] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as door:
        taking = threading.Thread(target=_serve, args=(door, port, asked, answered, ends), daemon=True)
        taking.start()
        try:
            yield int(door.getsockname()[1])
        finally:
            _shut(door)
            taking.join()
            for end in ends:
                _shut(end)
                end.close()


@contextmanager
def silent() -> Iterator[int]:
    """Yield a port of the loopback where somebody listens and never answers."""
    with closing(socket.create_server(("127.0.0.1", 0))) as door:
        yield int(door.getsockname()[1])


def _serve(door: socket.socket, port: int, asked: Change, answered: Change, ends: list[socket.socket]) -> None:
    """Take whoever comes to the server, until the door is shut, and keep both ends of each line."""
    with suppress(OSError):
        while True:
            here, _from = door.accept()
            ends.append(here)
            there = socket.create_connection(("127.0.0.1", port))
            ends.append(there)
            for source, target, change in ((here, there, asked), (there, here, answered)):
                threading.Thread(target=_pass_on, args=(source, target, change), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket, change: Change) -> None:
    """Pass on what one says to the other, until one is gone or the line is cut."""
    with suppress(OSError):
        while said := source.recv(MOST):
            changed = change(said)
            if changed is None:
                break
            target.sendall(changed)
    for end in (source, target):
        _shut(end)


def _shut(end: socket.socket) -> None:
    """Let nobody wait at an end any more."""
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
