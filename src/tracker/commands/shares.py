"""
Is a path on a network share? SQLite's locks do not hold there.

It only looks: a UNC name, or the kind of file system that the machine says it has mounted.
"""

from __future__ import annotations

from pathlib import Path, PurePath

KINDS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs"})
MOUNTS = Path("/proc/mounts")


def share_of(path: Path) -> str | None:
    """Return the kind of share a path stands on, None for a disk of this machine or where nobody can tell."""
    if str(path).startswith(("\\\\", "//")):
        return "UNC"
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    kind = mounted_as(path.absolute(), mounts)
    return kind if kind in KINDS else None


def mounted_as(path: PurePath, mounts: str) -> str | None:
    """Return the kind of file system an absolute path stands on, given the text of /proc/mounts."""
    best: tuple[int, str] | None = None
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # Spaces in a mount point are written as octal escapes.
        point = PurePath(fields[1].replace("\\040", " "))
        if (path == point or point in path.parents) and (best is None or len(point.parts) >= best[0]):
            best = (len(point.parts), fields[2])
    return best[1] if best else None
