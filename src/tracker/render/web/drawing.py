"""
A picture as SVG that stands within a page: its parts, its colours, and how its words are fitted.

Each series has a pattern or a mark besides its colour, so that a page printed in black still tells them apart. All
words are escaped here. No style is written into an element: the page's own policy would not let it work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.render.web.plotted import Series

LETTER = 7.4
"""Units that a letter takes at the size of names."""

INKS = ("#14508c", "#c2571a", "#5b3f94", "#0f7173", "#8a3b5d", "#5a6575")
"""Colours of series whose columns mean nothing by themselves, each dark enough on white."""

MEANT = {"late": "#a3201a", "unsure": "#9a6200", "good": "#1f6428"}
"""Colours of series that mean something."""

HATCHES = (
    "",
    "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
    "M0,4 h8",
    "M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",
    "M4,0 v8",
    "M0,4 h8 M4,0 v8",
)
"""White lines over the colour of a series: the first has none."""


def tag(name: str, *inside: Markup | str, **attributes: object) -> Markup:
    """Return an element; an attribute's «_» is written «-», and text inside is escaped."""
    told = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _short(value)) for key, value in attributes.items()
    )
    return Markup("<{name}{told}>{inside}</{name}>").format(
        name=name, told=told, inside=Markup("").join(map(escape, inside))
    )


def _short(value: object) -> object:
    """Return a length without digits that nobody sees."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value


def ink(series: Sequence[Series], number: int) -> str:
    """Return the colour of a series."""
    return MEANT.get(series[number].tone) or INKS[number % len(INKS)]


def fill(name: str, number: int) -> str:
    """Return how the area of a series is filled in the picture called `name`."""
    return f"url(#{name}-{number})"


def hatched(name: str, series: Sequence[Series]) -> Markup:
    """Return the patterns of a picture's series."""
    drawn = []
    for number in range(len(series)):
        parts = [tag("rect", width=8, height=8, fill=ink(series, number))]
        if hatch := HATCHES[number % len(HATCHES)]:
            parts.append(tag("path", d=hatch, stroke="#fff", stroke_width=1.6, fill="none"))
        drawn.append(tag("pattern", *parts, id=f"{name}-{number}", width=8, height=8, patternUnits="userSpaceOnUse"))
    return tag("defs", *drawn)


def words(text: str, x: float, y: float, **attributes: object) -> Markup:
    """Return a line of text; where it stands is its base line."""
    return tag("text", text, x=float(x), y=float(y), **attributes)


def lines_of(text: str, letters: int, most: int = 2) -> list[str]:
    """Return a name as lines of so many letters; what no line has room for ends in «…»."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= letters or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [line if len(line) <= letters else _cut(line, letters) for line in lines]


def _cut(line: str, letters: int) -> str:
    """Return the beginning of a line that is too long, up to the end of a word where it has one."""
    whole, _space, rest = line[:letters].rpartition(" ")
    return (whole or rest[: letters - 1]) + "…"


def legend(entries: Iterable[tuple[Markup, str]], y: float, width: int) -> tuple[Markup, float]:
    """Return the signs of a picture, each with its name, and how far down they reach."""
    drawn, x = [], 0.0
    for sign, name in entries:
        length = 30 + len(name) * LETTER + 18
        if x and x + length > width:
            x, y = 0.0, y + 22
        drawn.append(tag("g", sign, words(name, 28, 12), transform=f"translate({x:.0f} {y:.0f})"))
        x += length
    return Markup("").join(drawn), y + 26 if drawn else y


def picture(name: str, title: str, said: str, inside: Iterable[Markup], size: tuple[float, float]) -> Markup:
    """Return a whole picture: what it is called and what it shows stand in it for who cannot see it."""
    return tag(
        "svg",
        tag("title", title, id=f"{name}-ten"),
        tag("desc", said, id=f"{name}-ta"),
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {size[0]:.0f} {size[1]:.0f}",
        role="img",
        aria_labelledby=f"{name}-ten",
        aria_describedby=f"{name}-ta",
    )
