"""
Bars that lie: one for each value, side by side, or one for each row, made of its parts. Every value is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.render.web.drawing import LETTER, fill, hatched, legend, lines_of, tag, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from tracker.render.web.plotted import Plotted, Row

THICK, APART, LINE = 16, 12, 16
"""How thick a bar is, how far rows stand apart, and how high a line of a name is."""

VALUE = 72
"""Units at the end of a bar that its value has room for."""


def bars(name: str, shown: Plotted) -> tuple[list[Markup], float]:
    """Return a bar for each value of each row, and how high the picture is."""
    drawn, top = _head(name, shown)
    y = top
    for row in shown.rows:
        height = max(len(row.values) * (THICK + 2), len(_lines(shown, row)) * LINE)
        inside = [*_name(shown, row, height)]
        for number, value in enumerate(row.values):
            inside += _bar(name, shown, number, value, number * (THICK + 2))
        drawn.append(tag("g", *inside, transform=f"translate(0 {y:.0f})"))
        y += height + APART
    return [*drawn, _axis(shown, top, y)], y


def stacked(name: str, shown: Plotted) -> tuple[list[Markup], float]:
    """Return a bar for each row, made of its values one after the other, and how high the picture is."""
    drawn, top = _head(name, shown)
    y = top
    sums = [sum(value for value in row.values if value is not None) for row in shown.rows]
    scale = (shown.width - shown.names - VALUE) / (max([*sums, 0]) or 1)
    for row, whole in zip(shown.rows, sums, strict=True):
        height = max(THICK + 6, len(_lines(shown, row)) * LINE)
        inside, x, edge = [*_name(shown, row, height)], float(shown.names), (height - THICK - 6) / 2
        for number, value in enumerate(row.values):
            if value:
                inside.append(_part(name, shown, number, value, (x, edge, value * scale)))
                x += value * scale
        inside.append(words(shown.series[0].write(whole), x + 6, edge + 16, font_weight=700))
        drawn.append(tag("g", *inside, transform=f"translate(0 {y:.0f})"))
        y += height + APART
    return [*drawn, _axis(shown, top, y)], y


def _part(name: str, shown: Plotted, number: int, value: float, box: tuple[float, float, float]) -> Markup:
    """Return a part of a bar, and its value where there is room for it."""
    (x, y, width), said = box, shown.series[number].write(value)
    inside = [
        tag("title", f"{shown.series[number].name}: {said}"),
        tag("rect", x=x, y=y, width=width, height=THICK + 6, fill=fill(name, number), stroke="#fff"),
    ]
    if width > len(said) * LETTER + 8:
        inside.append(words(said, x + width / 2, y + 16, text_anchor="middle", class_="on"))
    return tag("g", *inside)


def _bar(name: str, shown: Plotted, number: int, value: float | None, y: float) -> Iterator[Markup]:
    """Yield a bar and its value; what is empty is said to be."""
    series = shown.series[number]
    length = max(0.0, value or 0) / shown.most * (shown.width - shown.names - VALUE)
    if length:
        yield tag(
            "rect",
            tag("title", f"{series.name}: {series.write(value or 0)}"),
            x=shown.names,
            y=y,
            width=length,
            height=THICK,
            fill=fill(name, number),
        )
    yield words("—" if value is None else series.write(value), shown.names + length + 6, y + 13)


def _head(name: str, shown: Plotted) -> tuple[list[Markup], float]:
    """Return the patterns and the legend of a picture, and where its rows begin."""
    signs = (
        (tag("rect", width=20, height=14, fill=fill(name, number)), series.name) for number, series in shown.signed
    )
    drawn, y = legend(signs, 2, shown.width)
    return [hatched(name, shown.series), drawn], y + 6


def _lines(shown: Plotted, row: Row) -> list[str]:
    """Return the name of a row as the lines that there is room for."""
    return lines_of(row.name, int((shown.names - 12) / LETTER))


def _name(shown: Plotted, row: Row, height: float) -> Iterator[Markup]:
    """Yield the name of a row, in the middle of its height."""
    lines = _lines(shown, row)
    top = (height - len(lines) * LINE) / 2 + 12
    for number, line in enumerate(lines):
        yield words(line, shown.names - 10, top + number * LINE, text_anchor="end")


def _axis(shown: Plotted, top: float, end: float) -> Markup:
    """Return the line that bars begin at."""
    return tag("path", d=f"M{shown.names},{top - 4:.0f} V{end - APART / 2:.0f}", stroke="#1c2430", fill="none")
