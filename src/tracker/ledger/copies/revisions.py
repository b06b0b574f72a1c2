"""
Where the revisions of the schema are, for every engine.
"""

from __future__ import annotations

import os
from pathlib import Path


def migrations() -> Path:
    """Return the folder of the migrations: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[2] / "migrations"
    return package if package.is_dir() else Path(os.path.abspath(__file__)).parents[4] / "migrations"
