"""
Is a path on a network share? SQLite's locks do not hold there.

It only looks: a UNC name, under whatever letter or link it hides, or the kind of disk that the machine says it has.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePosixPath

from tracker.commands.reply.aside import warn
from tracker.server import Server

KINDS = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "ceph", "glusterfs", "lustre"),
        *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs"),
    }
)
MOUNTS = Path("/proc/self/mounts")
UNC = "UNC"
UNC_NAME = re.compile(r"[\\/]{2}([?.][\\/]UNC[\\/]|(?![?.][\\/]))", re.IGNORECASE)
"""`\\\\server\\share`, with slashes of either kind, or its long spelling; `\\\\?\\C:` and `\\\\.\\` are of this machine."""


def share_of(path: Path) -> str | None:
    """Return the kind of share a path stands on, None for a disk of this machine or where nobody can tell."""
    real = _real(path)
    if is_unc(str(path)) or is_unc(real) or _is_remote(real):
        return UNC
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    kind = mounted_as(PurePosixPath(real), mounts)
    return kind if kind in KINDS else None


def is_unc(name: str) -> bool:
    """Say whether a name is that of a file on another machine, as Windows writes it."""
    return UNC_NAME.match(name) is not None


def mounted_as(path: PurePosixPath, mounts: str) -> str | None:
    """Return the kind of file system an absolute path stands on, given the text of /proc/mounts."""
    best: tuple[int, str] | None = None
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePosixPath(_unescaped(fields[1]))
        if (path == point or point in path.parents) and (best is None or len(point.parts) >= best[0]):
            best = (len(point.parts), fields[2])
    return best[1] if best else None


def warn_of_share(path: Path | Server) -> None:
    """Say on stderr that a ledger stands on a network share, or would, where SQLite cannot lock it safely."""
    share = None if isinstance(path, Server) else share_of(path)
    if share is not None:
        warn(
            "{path} nằm trên ổ mạng ({share}): nhiều máy cùng ghi có thể làm hỏng sổ. Nên đặt sổ trên ổ của máy này.",
            path=path,
            share=share,
        )


def _real(path: Path) -> str:
    """Return where a path leads: what a drive letter or a link stands for."""
    try:
        return os.path.realpath(path)
    except OSError:
        return os.path.abspath(path)


def _is_remote(real: str) -> bool:
    """Say whether Windows calls the drive a network drive; one that it cannot resolve still has its letter."""
    if sys.platform != "win32":
        return False
    import ctypes

    drive = os.path.splitdrive(real)[0]
    remote = 4
    return bool(drive) and ctypes.WinDLL("kernel32").GetDriveTypeW(drive + "\\") == remote


def _unescaped(point: str) -> str:
    """Return a mount point without the octal escapes of what would end the field."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)
