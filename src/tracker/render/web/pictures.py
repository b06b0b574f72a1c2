"""
The pictures of a table, each with its caption: which kind is drawn by which module, and what is said of it.

They are drawn here, as SVG within the page: a library would bring a script, and the page asks nobody for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.render.web.bars import bars, stacked
from tracker.render.web.curve import curve
from tracker.render.web.drawing import picture
from tracker.render.web.plotted import MOST, WIDTH, plotted
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markupsafe import Markup

    from tracker.render.beside.chart import Chart
    from tracker.render.view import View
    from tracker.render.web.plotted import Plotted

    Drawn = Callable[[str, Plotted], tuple[list[Markup], float]]

DRAWN: dict[str, Drawn] = {"bars": bars, "stacked": stacked, "line": curve}
"""What draws each kind of picture."""


class Picture(NamedTuple):
    """A picture, its title, and what is said below it."""

    title: str
    svg: Markup
    note: str


def pictures(view: View, name: str, most: int = MOST, width: int = WIDTH) -> Iterator[Picture]:
    """Yield the pictures of a table, of `most` of its rows and so many units across; one without rows has none."""
    for number, chart in enumerate(view.charts, 1):
        shown = plotted(view, chart, most, width)
        if shown.rows:
            yield _drawn(chart, shown, f"{name}-tranh-{number}")


def _drawn(chart: Chart, shown: Plotted, name: str) -> Picture:
    """Return one picture."""
    inside, height = DRAWN[chart.kind](name, shown)
    names = "; ".join(series.name for series in shown.series)
    said = _("Biểu đồ {count} dòng: {names}. Số liệu đầy đủ ở bảng bên dưới.").format(
        count=len(shown.rows), names=names
    )
    note = ""
    if shown.left_out:
        said_of = _("Biểu đồ vẽ {shown} dòng có số lớn nhất trong {total}; bảng bên dưới có đủ.")
        if chart.kind == "line":
            said_of = _("Biểu đồ vẽ {shown} dòng cuối trong {total}; bảng bên dưới có đủ.")
        note = said_of.format(shown=len(shown.rows), total=len(shown.rows) + shown.left_out)
    return Picture(shown.title, picture(name, shown.title, said, inside, (shown.width, height)), note)
