"""
A page of the web put together: its template, its style and its script, in one file that asks nothing of any network.

Whatever stands in a ledger is text there: the template escapes it, and the page allows its own style and script
alone, by their digests.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from tracker.words.text import scrub


def framed(name: str, style: str, script: str, **values: object) -> bytes:
    """Return a page as a whole file, made of the template called `name`."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page = environment.from_string(part(name)).render(
        **values,
        style=Markup(style),  # noqa: S704 - our own file, and the numbers of columns
        script=Markup(script),  # noqa: S704 - our own file
        style_digest=_digest(style),
        script_digest=_digest(script),
    )
    return scrub(page).encode()


def part(name: str) -> str:
    """Return a part of a page as it stands beside this module."""
    return files("tracker.render.web").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return what a page's own policy calls a script or a style by."""
    return b64encode(sha256(text.encode()).digest()).decode()
