from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.render import KNOWN, TooManyRows, content, write
from tracker.render.text.plain import cell_width
from tracker.render.view import Column, Page, View
from tracker.words.text import scrub, unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY = tuple(name for name, form in KNOWN.items() if not form.is_bytes)
COLUMNS = (
    Column("task", "Số", "int"),
    Column("content", "Nội dung", wrap=True),
    Column("due_on", "Hạn", "date"),
    Column("provisional", "Dự kiến", "bool"),
    Column("rate", "Tỷ lệ", "percent"),
    Column("steps", "Bước", machine_only=True),
    Column("lateness", "Mức trễ", people_only=True),
)
ROWS = (
    (7, "Báo cáo Ủy ban", "2025-09-05", 0, 0.935, [{"day": "2025-09-05"}], "trễ 3 ngày"),
    (12, None, date(2026, 10, 4), True, None, None, None),
)
VIEW = View(COLUMNS, ROWS, title="Quá hạn", notes=("Tổng: 2",), empty="Không có gì.")


def rendered(view: View, format: str, *, width: int | None = None, color: bool = False) -> str:  # noqa: A002 - as in write
    """Return `view` as text."""
    out = io.StringIO(newline="")
    write(view, format, out, width=width, color=color)
    return out.getvalue()


def texts(*cells: str) -> View:
    """Return a view with one text column."""
    return View((Column("text", "Nội dung", wrap=True),), [(cell,) for cell in cells])


def test_a_pipe_gets_aligned_columns_and_whole_text() -> None:
    assert rendered(VIEW, "plain") == (
        "Quá hạn\n"
        "\n"
        "Số  Nội dung        Hạn         Dự kiến   Tỷ lệ  Mức trễ\n"
        " 7  Báo cáo Ủy ban  05/09/2025  không    93,5 %  trễ 3 ngày\n"
        "12                  04/10/2026  có\n"
        "\n"
        "Tổng: 2\n"
    )


def test_csv_opens_in_a_spreadsheet_by_a_double_click() -> None:
    assert rendered(VIEW, "csv").encode() == (
        b"\xef\xbb\xbf"
        + (
            "Số,Nội dung,Hạn,Dự kiến,Tỷ lệ (‰),Mức trễ\r\n"
            "7,Báo cáo Ủy ban,2025-09-05,không,935,trễ 3 ngày\r\n"
            "12,,2026-10-04,có,,\r\n"
        ).encode()
    )


def test_json_keeps_keys_days_and_values_for_programs() -> None:
    text = rendered(VIEW, "json")

    assert json.loads(text) == [
        {
            "task": 7,
            "content": "Báo cáo Ủy ban",
            "due_on": "2025-09-05",
            "provisional": False,
            "rate": 0.935,
            "steps": [{"day": "2025-09-05"}],
        },
        {"task": 12, "content": None, "due_on": "2026-10-04", "provisional": True, "rate": None, "steps": None},
    ]
    assert "Ủy ban" in text
    assert '"provisional": false' in text
    assert len(text.splitlines()) == len(ROWS) + 2


def test_markdown_aligns_numbers_and_escapes_what_it_would_obey() -> None:
    view = View((Column("n", "Số", "int"), Column("t", "Nội dung")), [(-1, "a|b\\c\nd *e* <b> f_g [h](http://i)")])

    assert rendered(view, "md") == (
        "| Số | Nội dung |\n"
        "|---:|---|\n"
        "| -1 | a\\|b\\\\c<br>d \\*e\\* \\<b> f\\_g [h]\\(http://i) |\n"
    )  # fmt: skip  # one row a line


def test_a_single_thing_is_an_object_and_one_line_per_column() -> None:
    view = View(COLUMNS, ROWS[:1], single=True)

    assert json.loads(rendered(view, "json"))["task"] == 7
    assert rendered(view, "plain").splitlines()[:3] == [
        "Số        7",
        "Nội dung  Báo cáo Ủy ban",
        "Hạn       05/09/2025",
    ]
    assert "| Hạn | 05/09/2025 |" in rendered(view, "md")
    assert "Báo cáo Ủy ban" in rendered(view, "table", width=40)


def test_no_rows_are_a_sentence_for_people_and_an_empty_list_for_programs() -> None:
    nothing = View(COLUMNS, (), empty="Không có nhiệm vụ quá hạn.")

    assert rendered(nothing, "plain") == "Không có nhiệm vụ quá hạn.\n"
    assert rendered(nothing, "md") == "Không có nhiệm vụ quá hạn.\n"
    assert rendered(nothing, "table", width=80).rstrip() == "Không có nhiệm vụ quá hạn."
    assert json.loads(rendered(nothing, "json")) == []
    assert rendered(nothing, "csv") == "\ufeffSố,Nội dung,Hạn,Dự kiến,Tỷ lệ (‰),Mức trễ\r\n"


@pytest.mark.parametrize("format_", EVERY)
@pytest.mark.parametrize("color", [False, True])
def test_brackets_are_never_taken_for_markup(format_: str, color: bool) -> None:
    view = View(
        (Column("a", "Tên [bold]"), Column("b", "Văn bản")),
        [("[khẩn] [/red]", "12/UBND[abc]")],
        title="[link]",
        notes=("[note] :smile:",),
    )

    text = rendered(view, format_, color=color)

    assert "[khẩn] [/red]" in text
    assert "12/UBND[abc]" in text
    if format_ != "json":
        assert "Tên [bold]" in text
    if format_ not in ("json", "csv"):
        assert "[link]" in text
        assert "[note] :smile:" in text


@pytest.mark.parametrize("format_", EVERY)
def test_escapes_controls_and_bidi_never_reach_a_screen(format_: str) -> None:
    view = View(
        (Column("a", "A\x1b[2J"), Column("b", "B", "int"), Column("c", "C", "date")),
        [("\x1b[31mđỏ\x1b[0m \u202e\x9b2J\x07\x7f", "\x1b[1m", "\x1b-\x1b-\x1b[31m")],
        title="\x1b]0;t\x07",
        notes=("\u2066\x1b[0m",),
    )

    text = rendered(view, format_)

    assert "đỏ" in text
    assert not set(text) & set("\x1b\x9b\x07\x7f\u202e\u2066")


@given(st.lists(st.text()))
def test_json_reads_back_as_it_was(cells: list[str]) -> None:
    text = rendered(texts(*cells), "json")

    assert [row["text"] for row in json.loads(text)] == cells
    assert all(letter.isprintable() or letter == "\n" or ord(letter) > 0x9F for letter in text)


def test_json_of_half_a_character_is_an_escape() -> None:
    text = rendered(texts("\udcff"), "json")

    text.encode()
    assert json.loads(text) == [{"text": "\udcff"}]


@given(st.lists(st.text() | st.text("'=+-@\t\r\n,\"đ ")))
def test_csv_reads_back_as_it_was(cells: list[str]) -> None:
    text = rendered(texts(*cells), "csv")

    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    assert [unguard(row[0]) for row in rows[1:]] == [scrub(cell) for cell in cells]
    assert not any(row[0][:1] in tuple("=+-@\t\r") for row in rows)


def test_a_number_below_zero_is_no_formula() -> None:
    view = View((Column("late", "Trễ", "int"), Column("t", "Nội dung")), [(-3, "- Sở Tài chính")])

    assert rendered(view, "csv") == "\ufeffTrễ,Nội dung\r\n-3,'- Sở Tài chính\r\n"


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_a_row_is_always_one_line_on_a_pipe(rows: list[tuple[str, str]]) -> None:
    view = View((Column("a", "A"), Column("b", "B")), rows)

    assert len(rendered(view, "plain").splitlines()) == len(rows) + 1


def test_wide_and_combining_letters_do_not_break_the_alignment() -> None:
    assert cell_width("Ủy") == 2
    assert cell_width("U\u0309y") == 2
    assert cell_width("漢字") == 4
    view = View((Column("a", "A"), Column("b", "B")), [("漢字", "x"), ("U\u0309y", "x"), ("abcd", "x")])

    assert [cell_width(line) for line in rendered(view, "plain").splitlines()] == [7, 7, 7, 7]


def test_more_rows_than_a_block_stay_in_order() -> None:
    view = View((Column("n", "N", "int"),), [(n,) for n in range(10_000)])

    for format_ in ("plain", "csv", "md"):
        numbers = [
            int(found) for line in rendered(view, format_).splitlines() if (found := line.strip("| ")).isdecimal()
        ]
        assert numbers == list(range(10_000))
    assert [row["n"] for row in json.loads(rendered(view, "json"))] == list(range(10_000))


def test_a_terminal_shortens_only_the_long_column() -> None:
    content = "Chủ trì, phối hợp với các đơn vị liên quan " * 5
    view = View(
        (Column("task", "Số", "int"), Column("c", "Nội dung", wrap=True), Column("ref", "Văn bản")),
        [(123456, content, "150/2025/QĐ-UBND")],
    )

    lines = rendered(view, "table", width=80).splitlines()

    assert len(lines) == 3
    assert all(cell_width(line) <= 80 for line in lines)
    assert "123456" in lines[2]
    assert "…" in lines[2]
    assert "150/2025/QĐ-UBND" in lines[2]
    assert content.strip() in rendered(view, "table")  # no width: nothing is shortened


def test_a_terminal_too_narrow_for_its_columns_stacks_the_rows_and_loses_no_letter() -> None:
    view = View((Column("a", "Đơn vị"), Column("b", "Văn bản")), [("SởTàichínhthànhphố", "150/2025/QĐ-UBND")])

    assert rendered(view, "table", width=28) == "Đơn vị: SởTàichínhthànhphố\n  Văn bản: 150/2025/QĐ-UBND\n"
    narrow = rendered(view, "table", width=12)
    assert all(cell_width(line) <= 12 for line in narrow.splitlines())
    assert "".join(narrow.split()) == "Đơnvị:SởTàichínhthànhphốVănbản:150/2025/QĐ-UBND"


def test_colour_is_there_only_when_asked_for() -> None:
    view = View((Column("a", "A", tone="late"),), [("trễ",)], title="T")

    assert "\x1b" not in rendered(view, "table", width=80)
    coloured = rendered(view, "table", width=80, color=True)
    assert "\x1b[1m" in coloured  # the title, in bold
    assert "\x1b[31mtrễ" in coloured  # late, in red


def test_several_values_in_one_cell_are_joined_as_they_are_typed() -> None:
    view = View((Column("lead", "Chủ trì"),), [(["STC", "SNV"],)])

    assert rendered(view, "plain") == "Chủ trì\nSTC; SNV\n"
    assert json.loads(rendered(view, "json")) == [{"lead": ["STC", "SNV"]}]


def test_what_is_no_day_is_shown_as_it_stands() -> None:
    assert rendered(View((Column("d", "Ngày", "date"),), [("hằng tháng",), (None,)]), "csv") == (
        "\ufeffNgày\r\nhằng tháng\r\n\"\"\r\n"
    )  # fmt: skip  # one row a line


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="yaml"):
        rendered(VIEW, "yaml")


def test_a_view_that_cannot_be_written_everywhere_is_refused() -> None:
    with pytest.raises(ValueError, match="share a key"):
        View((Column("a", "A"), Column("a", "B")), ())
    with pytest.raises(ValueError, match="one row"):
        View((Column("a", "A"),), (), single=True)
    with pytest.raises(ValueError, match="nobody"):
        Column("a", "A", machine_only=True, people_only=True)
    with pytest.raises(ValueError, match="told from a row"):
        View((Column("a", "A", told=str),), [("x",)])


class Owed(NamedTuple):
    """A row of a query."""

    unit: str
    counted_from: str | None
    days: int
    secret: bool


OWED = (Owed("Sở Tài chính", "2025-09-05", 3, False), Owed("Sở Nội vụ", None, 0, True))


def test_each_column_takes_its_cells_from_the_rows_of_a_query() -> None:
    columns = (
        Column("days_late", "Quá", "int", of="days"),
        Column("unit", "Đơn vị"),
        Column("late", "Trễ", "bool", of=lambda row: row.days > 0),
    )

    view = View.of(columns, OWED, notes=("Tổng: 2",))

    assert view.rows == [(3, "Sở Tài chính", True), (0, "Sở Nội vụ", False)]
    assert view.notes == ("Tổng: 2",)
    assert View.of(columns, []).rows == []


@pytest.mark.parametrize("kind", ["csv", "md", "plain", "table"])
def test_people_read_a_value_as_its_column_says_it(kind: str) -> None:
    columns = (
        Column("unit", "Đơn vị", said=lambda name: name.replace("Sở", "S.")),
        Column("days", "Ngày", "int", said=lambda days: f"{days} ngày" if days else ""),
        Column("counted_from", "Từ", "date", told=lambda row: "(mật)" if row.secret else "công khai"),
    )

    text = rendered(View.of(columns, OWED), kind)

    assert "S. Tài chính" in text
    assert "3 ngày" in text
    assert "công khai" in text
    assert "(mật)" in text
    assert "Sở" not in text
    assert "2025" not in text


def test_programs_get_the_value_whatever_people_read() -> None:
    columns = (
        Column("unit", "Đơn vị", said=str.upper),
        Column("late", "Trễ", "bool", of="days", said=lambda days: "trễ" if days else ""),
        Column("counted_from", "Từ", "date", told=lambda _row: "(mật)"),
    )

    assert json.loads(rendered(View.of(columns, OWED), "json")) == [
        {"unit": "Sở Tài chính", "late": True, "counted_from": "2025-09-05"},
        {"unit": "Sở Nội vụ", "late": False, "counted_from": None},
    ]


def test_a_figure_that_is_said_in_words_stands_to_the_left() -> None:
    view = View.of((Column("days", "Số ngày", "int", said=lambda days: f"{days} n"), Column("unit", "Đơn vị")), OWED)

    assert rendered(view, "plain") == "Số ngày  Đơn vị\n3 n      Sở Tài chính\n0 n      Sở Nội vụ\n"


def test_a_column_that_no_value_fills_is_not_printed_however_it_is_said() -> None:
    column = Column("secret", "Mật", "bool", said=lambda is_secret: "mật" if is_secret else "", filled_only=True)

    assert rendered(View.of((Column("unit", "Đơn vị"), column), OWED[:1]), "plain") == "Đơn vị\nSở Tài chính\n"


def test_one_thing_is_its_columns_each_with_its_value() -> None:
    view = View.one([(Column("unit", "Đơn vị", said=str.lower), "STC"), (Column("days", "Ngày", "int"), None)])

    assert rendered(view, "plain") == "Đơn vị  stc\n"
    assert json.loads(rendered(view, "json")) == {"unit": "STC", "days": None}


class Many(list[tuple[object, ...]]):
    """Rows of which there are too many to be looked at."""

    def __init__(self, count: int) -> None:
        """Take how many they are."""
        super().__init__()
        self.told = count

    def __len__(self) -> int:
        """Return how many they are."""
        return self.told

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        """Raise what the test is to see, or not."""
        raise AssertionError("somebody began to write them")


@pytest.mark.parametrize("format", [name for name, form in KNOWN.items() if form.most is not None])
def test_more_rows_than_a_format_is_written_with_are_refused_before_any_work(format: str) -> None:  # noqa: A002 - as in write
    most = KNOWN[format].most or 0
    half = View(COLUMNS, Many(most // 2 + 1))
    for shown in (View(COLUMNS, Many(most + 1)), Page("Trang", (half, half), {})):
        with pytest.raises(TooManyRows, match=f"{format} .*{most} .*xlsx"):
            content(shown, format)
    with pytest.raises(AssertionError, match="began to write"):
        content(View(COLUMNS, Many(most)), format)
