"""
Lines over the rows of a table, row after row: each with its own mark and its own way of being dashed.

An empty cell is a gap. Values stand at their points where few enough do; the last of each line always does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.render.web.drawing import LETTER, ink, legend, lines_of, tag, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from tracker.render.web.plotted import Plotted

LEFT, RIGHT = 60, 40
"""Units beside the lines."""

HEIGHT, LOW = 240, 100
"""How high lines may rise in a picture that is wide, and in one that is not."""

STEPS = 4
"""Parts of the scale."""

ROUND = (1, 2, 2.5, 5, 10)
"""What the steps of a scale are multiples of."""

DASHES = ("none", "8 4", "2 3", "10 3 2 3", "4 2", "14 4")
"""How each line is broken, so that colour is not the only sign."""

FEW = 2
"""So many lines have room for all their values."""

POINTS = 14
"""So many points in a row have room for their values."""


def curve(name: str, shown: Plotted) -> tuple[list[Markup], float]:
    """Return a line for each series, and how high the picture is; `name` is not needed, since nothing is filled."""
    del name
    signs = ((_sign(shown, number), series.name) for number, series in shown.signed)
    drawn, top = legend(signs, 2, shown.width)
    top += 14
    end = _end(shown)
    inside = [drawn, *_scale(shown, end, top), *_names(shown, top)]
    for number in range(len(shown.series)):
        inside += _line(shown, number, end, top)
    return inside, top + _height(shown) + (26 if shown.is_narrow else 44)


def _end(shown: Plotted) -> float:
    """Return a round number at the top of the scale."""
    if shown.is_ratio:
        return shown.most
    step, size = shown.most / STEPS, 1.0
    while size * 10 < step:
        size *= 10
    return next(each * size for each in ROUND if each * size >= step) * STEPS


def _height(shown: Plotted) -> int:
    """Return how high the lines of a picture may rise."""
    return LOW if shown.is_narrow else HEIGHT


def _x(shown: Plotted, place: int) -> float:
    """Return where a row stands."""
    room = shown.width - LEFT - RIGHT
    return LEFT + room * (place + 0.5) / len(shown.rows)


def _scale(shown: Plotted, end: float, top: float) -> Iterator[Markup]:
    """Yield the lines of the scale, each with its value."""
    for step in range(STEPS + 1):
        y = top + _height(shown) * (1 - step / STEPS)
        value = end * step / STEPS
        said = shown.series[0].write(int(value) if value == int(value) and not shown.is_ratio else value)
        yield tag(
            "path", d=f"M{LEFT},{y:.1f} H{shown.width - RIGHT}", stroke="#c3c9d1" if step else "#1c2430", fill="none"
        )
        yield words(said, LEFT - 8, y + 4, text_anchor="end", class_="soft")


def _names(shown: Plotted, top: float) -> Iterator[Markup]:
    """Yield the names of the rows that there is room for."""
    room = (shown.width - LEFT - RIGHT) / len(shown.rows)
    longest = max(len(row.name) for row in shown.rows)
    every = max(1, -(-int(min(longest, 12) * LETTER + 8) // int(room)) if room >= 1 else len(shown.rows))
    letters = max(3, int(room * every / LETTER) - 1)
    for place, row in enumerate(shown.rows):
        if (len(shown.rows) - 1 - place) % every == 0:  # the last one always has its name
            for number, line in enumerate(lines_of(row.name, letters)):
                yield words(line, _x(shown, place), top + _height(shown) + 18 + number * 15, text_anchor="middle")


def _line(shown: Plotted, number: int, end: float, top: float) -> Iterator[Markup]:
    """Yield a line of the picture, its marks and values."""
    series = shown.series[number]
    points = [
        None
        if row.values[number] is None
        else (_x(shown, place), top + _height(shown) * (1 - (row.values[number] or 0) / end))
        for place, row in enumerate(shown.rows)
    ]
    drawn, is_on = "", False
    for point in points:
        if point is not None:
            drawn += f"{'L' if is_on else 'M'}{point[0]:.1f},{point[1]:.1f} "
        is_on = point is not None
    yield tag(
        "path",
        d=drawn.strip(),
        fill="none",
        stroke=ink(shown.series, number),
        stroke_width=2.5,
        stroke_dasharray=DASHES[number % len(DASHES)],
    )
    last = max((place for place, point in enumerate(points) if point is not None), default=-1)
    has_room = len(shown.series) <= FEW and len(points) <= POINTS
    room = (shown.width - LEFT - RIGHT) / len(points)
    for place, (row, point) in enumerate(zip(shown.rows, points, strict=True)):
        value = row.values[number]
        if point is None or value is None:
            continue
        said = series.write(value)
        yield tag(
            "g",
            tag("title", f"{row.name}, {series.name}: {said}"),
            _mark(number, point, ink(shown.series, number)),
        )
        every = -(-(len(said) + 2) * LETTER // room)  # of values that would touch, the one before the last goes first
        if (has_room and (last - place) % every == 0) or place == last:
            is_lower = any(other is not None and other > value for other in row.values)
            y = point[1] + (22 if is_lower and point[1] < top + _height(shown) - 24 else -10)
            yield words(said, point[0], y, text_anchor="middle", class_="on", fill=ink(shown.series, number))


def _sign(shown: Plotted, number: int) -> Markup:
    """Return what stands beside the name of a line."""
    colour = ink(shown.series, number)
    line = tag("path", d="M0,7 H22", stroke=colour, stroke_width=2.5, stroke_dasharray=DASHES[number % len(DASHES)])
    return tag("g", line, _mark(number, (11.0, 7.0), colour))


def _mark(number: int, point: tuple[float, float], colour: str) -> Markup:
    """Return the mark of a line at a point: a disc, a square, a triangle or a diamond."""
    x, y = point
    shapes = (
        f"M{x - 4:.1f},{y:.1f} a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0",
        f"M{x - 4:.1f},{y - 4:.1f} h8 v8 h-8 z",
        f"M{x:.1f},{y - 5:.1f} l5,9 h-10 z",
        f"M{x:.1f},{y - 6:.1f} l5,6 l-5,6 l-5,-6 z",
    )
    return tag("path", d=shapes[number % len(shapes)], fill="#fff" if number >= len(shapes) else colour, stroke=colour)
