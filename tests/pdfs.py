"""PDFs made by hand: pages of text set line by line, pictures, and the widgets of electronic signatures."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from directives import Letter

WIDTH, HEIGHT, SIZE = 595.0, 842.0, 11.0
ADVANCE = SIZE * 0.44
"""How wide every letter is."""


@dataclass(frozen=True)
class Widget:
    """What a signature shows, and where: its box from the left and from below."""

    text: str
    box: tuple[float, float, float, float]
    states: bool = False
    on_parent: bool = False


@dataclass
class Sheet:
    """A page: its lines with the place each begins at, its widgets, and whether a picture covers it."""

    lines: list[tuple[float, float, str]] = field(default_factory=list)
    widgets: list[Widget] = field(default_factory=list)
    pictured: bool = False
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    turned: int = 0

    def centred(self, middle: float, y: float, text: str) -> None:
        """Set a line around a place."""
        self.lines.append((middle - len(text) * ADVANCE / 2, y, text))


class File:
    """A PDF while it is put together."""

    def __init__(self) -> None:
        """Begin with the catalogue and the tree of pages."""
        self.objects: list[bytes] = [b"", b""]

    def add(self, body: bytes) -> int:
        """Add an object, and return its number."""
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data: bytes, rest: bytes = b"") -> int:
        """Add a stream, packed."""
        packed = zlib.compress(data)
        head = b"<< /Filter /FlateDecode /Length %d %s >>\nstream\n" % (len(packed), rest)
        return self.add(head + packed + b"\nendstream")

    def written(self, path: Path, pages: Sequence[int]) -> Path:
        """Write the file with these pages."""
        self.objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
        kids = b" ".join(b"%d 0 R" % page for page in pages)
        self.objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))
        out, places = b"%PDF-1.7\n", []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
        tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, len(out))
        path.write_bytes(out + head + tail)
        return path


def font(file: File, *, mapped: bool = True) -> int:
    """Add a font whose letters are numbered as Unicode numbers them; `mapped` says so in the file."""
    ranges = b"".join(b"<%02X00> <%02XFF> <%02X00>\n" % (high, high, high) for high in range(0x21))
    ranges = b"33 beginbfrange\n" + ranges + b"endbfrange\n"
    cmap = b"/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    to_unicode = file.stream(cmap + ranges + b"endcmap end")
    under = file.add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tinos /DW 440 /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )
    told = b"/ToUnicode %d 0 R" % to_unicode if mapped else b""
    return file.add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Tinos /Encoding /Identity-H /DescendantFonts [%d 0 R] %s >>"
        % (under, told)
    )


def drawn(text: str, x: float, y: float) -> bytes:
    """Return what draws a line."""
    return b"BT /F1 %.1f Tf %.2f %.2f Td <%s> Tj ET\n" % (SIZE, x, y, text.encode("utf-16-be").hex().encode())


def write(path: Path, sheets: Sequence[Sheet], *, mapped: bool = True) -> Path:
    """Write pages as a PDF."""
    file = File()
    letters = font(file, mapped=mapped)
    pages = []
    for sheet in sheets:
        content = b"".join(drawn(text, x, y) for x, y, text in sheet.lines)
        content += b"".join(b"%.1f %.1f m %.1f %.1f l S\n" % rule for rule in sheet.rules)
        resources = b"/Font << /F1 %d 0 R >>" % letters
        if sheet.pictured:
            shape = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
            picture = file.stream(b"\xff", shape)
            resources += b" /XObject << /Im1 %d 0 R >>" % picture
            content = b"q 595 0 0 842 0 0 cm /Im1 Do Q\n" + content
        content = b"q %d %d %d %d %d %d cm\n%sQ" % (*_TURNS[sheet.turned], content)
        widgets = [replace(widget, box=_turned(widget.box, sheet.turned)) for widget in sheet.widgets]
        annotations = b" ".join(b"%d 0 R" % _widget(file, widget, letters) for widget in widgets)
        size = (HEIGHT, WIDTH) if sheet.turned in (90, 270) else (WIDTH, HEIGHT)
        pages.append(
            file.add(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Resources << %s >> /Contents %d 0 R "
                b"/Annots [%s] >>" % (*size, sheet.turned, resources, file.stream(content), annotations)
            )
        )
    return file.written(path, pages)


_TURNS = {0: (1, 0, 0, 1, 0, 0), 90: (0, 1, -1, 0, 842, 0), 180: (-1, 0, 0, -1, 595, 842), 270: (0, -1, 1, 0, 0, 595)}
"""How a page is drawn that is turned before it is shown, so that it is shown upright."""


def _turned(box: tuple[float, float, float, float], turned: int) -> tuple[float, float, float, float]:
    """Return a box of the page as shown as a box of the page as it is drawn."""
    a, b, c, d, e, f = _TURNS[turned]
    left, bottom, right, top = box
    xs = [a * x + c * y + e for x, y in ((left, bottom), (right, top))]
    ys = [b * x + d * y + f for x, y in ((left, bottom), (right, top))]
    return min(xs), min(ys), max(xs), max(ys)


def _widget(file: File, widget: Widget, letters: int) -> int:
    """Add the widget of a signature."""
    left, bottom, right, top = widget.box
    form = file.stream(
        drawn(widget.text, 0, 2),
        b"/Type /XObject /Subtype /Form /BBox [0 0 %.1f %.1f] /Resources << /Font << /F1 %d 0 R >> >>"
        % (right - left, top - bottom, letters),
    )
    shown = b"<< /On %d 0 R >>" % form if widget.states else b"%d 0 R" % form
    kind = b"/Parent %d 0 R" % file.add(b"<< /FT /Sig >>") if widget.on_parent else b"/FT /Sig"
    return file.add(
        b"<< /Type /Annot /Subtype /Widget %s /Rect [%.1f %.1f %.1f %.1f] /AP << /N %s >> >>"
        % (kind, left, bottom, right, top, shown)
    )


def sheet_of(letter: Letter) -> Sheet:
    """Return a directive as one page, in the layout of offices."""
    sheet = Sheet()
    y = _halves(sheet, 790.0, letter.left, letter.right, centred=True) - 20
    for line in letter.title:
        sheet.centred(WIDTH / 2, y, line)
        y -= 16
    for line in letter.body:
        y = _paragraph(sheet, y - 6, line)
    if letter.signed:
        _halves(sheet, y - 14, letter.sent_to, letter.signed, centred=False)
    return sheet


def _halves(sheet: Sheet, y: float, left: Sequence[str], right: Sequence[str], *, centred: bool) -> float:
    """Set two columns side by side, and return where the page goes on."""
    for at in range(max(len(left), len(right))):
        if at < len(left) and left[at]:
            if centred:
                sheet.centred(170, y, left[at])
            else:
                sheet.lines.append((85, y, left[at]))
        if at < len(right) and right[at]:
            sheet.centred(430, y, right[at])
        y -= 15
    return y


def _paragraph(sheet: Sheet, y: float, text: str) -> float:
    """Set a paragraph, its first line indented, broken where a line is full."""
    line, x = "", 115.0
    for word in text.split():
        if line and x + (len(line) + 1 + len(word)) * ADVANCE > 552:
            sheet.lines.append((x, y, line))
            line, x, y = "", 85.0, y - 15
        line = f"{line} {word}".strip()
    sheet.lines.append((x, y, line))
    return y - 15


def in_pdf(letter: Letter, path: Path) -> Path:
    """Write a directive as a PDF of one page."""
    return write(path, [sheet_of(letter)])


def place_of(sheet: Sheet, words: str) -> tuple[float, float]:
    """Return where some words stand on a page: their left end and their line."""
    for x, y, text in sheet.lines:
        if words in text:
            return x + text.index(words) * ADVANCE, y
    raise LookupError(words)


def drawing(path: Path, content: bytes, forms: list[bytes] | None = None) -> Path:
    """Write a page that draws something by hand; forms are named /A1, /A2 …, and each may draw the next."""
    file = File()
    letters = font(file)
    number = 0
    for at in range(len(forms or ()), 0, -1):
        inner = b"/XObject << /A%d %d 0 R >>" % (at + 1, number) if number else b""
        number = file.stream(
            (forms or [])[at - 1], b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %s >>" % inner
        )
    drawn = b"/XObject << /A1 %d 0 R >>" % number if number else b""
    page = file.add(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
        b"/Resources << /Font << /F1 %d 0 R >> %s >> >>" % (file.stream(content), letters, drawn)
    )
    return file.written(path, [page])
