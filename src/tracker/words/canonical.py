"""
The one text that a payload, or a value of it, is hashed and stored as: canonical JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False).encode


def canonical(facts: Mapping[str, object]) -> str:
    """Return a payload as the one text that is hashed and stored."""
    return _written(facts)


def canonical_value(value: object) -> str:
    """Return a list or an object of a payload as the one text that a record stores."""
    return _written(value)
