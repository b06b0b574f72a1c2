"""`report build --wall`: what a screen on a wall shows, which form it has, and when its figures are old."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from browsing import DRIVER, Browser, browser
from running import Run
from systems import needs_program
from tracker.settings import VIETNAM

P = "--kind 'Chỉ thị' --signer 'Nguyễn Văn Ký' --issuer chairman"
LAID = (
    f"directive add 1/CT-UBND --issued 2/11/2026 --abstract x {P}",
    f"directive add 2/CT-UBND --issued 2/11/2026 --abstract 'Chuyện kín' {P} --secrecy mat",
    "task add --directive 1/CT-UBND --content 'Việc <b>A</b>' --lead STC --due 'ngày 18/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead SYT --no-written --due 'ngày 25/11/2026' --on 2/11/2026",
    "task add --directive 2/CT-UBND --lead STC --due 'ngày 17/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc C' --lead SYT --no-written --due 'ngày 23/11/2026' --on 2/11/2026",
    "task report 4 --done --on 20/11/2026",
    "meeting schedule 30/11/2026",
)
FIGURE = re.compile(r"<dt>(.*?)</dt><dd><b>(.*?)</b><span>(.*?)</span></dd>")


@pytest.fixture
def laid(tracker: Run) -> Run:
    """Return the way to a ledger with two tasks overdue, one of them secret, one due and one that waits."""
    for line in LAID:
        done = tracker(line)
        assert done.exit_code == 0, (line, done.stderr)
    return tracker


def wall(run: Run, options: str = "") -> str:
    """Return the page of a wall."""
    done = run(f"report build --wall {options}")
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_a_wall_shows_the_figures_of_the_lists(laid: Run) -> None:
    found = {label: (value, said) for label, value, said in FIGURE.findall(wall(laid))}

    assert found["Nhiệm vụ quá hạn"][0] == str(
        json.loads(laid("today --format json").stdout)["overdue_totals"]["tasks"]
    )
    assert found["Nhiệm vụ quá hạn"][0] == "2"
    assert found["Sắp đến hạn"] == ("1", "trong 05 ngày làm việc tới; hôm nay 0")  # 25/11; that of 23/11 is reported
    assert found["Chờ Văn phòng xác nhận"] == ("1", "lâu nhất 1 ngày làm việc")  # Friday → Monday
    assert found["Kỷ luật thời hạn"] == ("50,0 %", "Thành phố giao")  # of four, two overdue


def test_a_wall_says_its_day_and_the_next_meeting(laid: Run) -> None:
    page = wall(laid)

    assert "Số liệu thứ Hai, 23/11/2026" in page
    assert 'data-day="2026-11-23"' in page
    assert "Phiên họp ngày 30/11/2026" in page
    assert re.search(r"Mã nhật ký: [0-9a-f]{12}", page)


def test_a_wall_reads_its_file_anew(laid: Run) -> None:
    assert '<meta http-equiv="refresh" content="60">' in wall(laid)


def test_a_wall_shows_nothing_of_a_secret_and_nobody_s_name(laid: Run) -> None:
    page = wall(laid)

    assert "(văn bản mật)" in page
    assert "Việc &lt;b&gt;A&lt;/b&gt;" in page
    assert "Nguyễn Văn Ký" not in page
    assert "Chuyện kín" not in page


def test_a_public_wall_holds_counts_alone(laid: Run) -> None:
    page = wall(laid, "--public")

    assert FIGURE.findall(page) == FIGURE.findall(wall(laid))
    for said in ("Việc", "Sở Tài chính", "văn bản mật", "<table"):
        assert said not in page


def test_a_wall_is_the_same_bytes_a_year_later(laid: Run) -> None:
    assert wall(laid) == wall(laid, "--as-of 23/11/2026")
    later = laid("--today 23/11/2027 report build --wall --as-of 23/11/2026")
    assert later.stdout == wall(laid)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--wall --output a.pdf", "chỉ có dạng html"),
        ("--wall --format json", "chỉ có dạng html"),
        ("--wall --period 2026-Q3", "không theo kỳ"),
        ("", "hoặc --wall"),
    ],
)
def test_a_wall_has_one_form_and_no_period(tracker: Run, options: str, said: str) -> None:
    done = tracker(f"report build {options}")

    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_wall_of_an_empty_ledger_says_that_nothing_is_late(tracker: Run) -> None:
    page = wall(tracker)

    assert "Không có việc quá hạn." in page
    assert [value for _label, value, _said in FIGURE.findall(page)] == ["0", "0", "0", "—"]


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a window."""
    with browser(tmp_path_factory.mktemp("window")) as found:
        yield found


def shown(window: Browser, page: Path, width: int, height: int) -> Browser:
    """Return a window of that size with a page in it."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    window.ask("POST", "goog/cdp/execute", cmd="Emulation.setDeviceMetricsOverride", params=size)
    window.visit(page)
    return window


@needs_program(DRIVER)
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720), (3840, 2160)])
def test_a_wall_is_whole_on_its_screen_and_large(
    laid: Run, window: Browser, tmp_path: Path, width: int, height: int
) -> None:
    many = "task add --directive 1/CT-UBND --content 'Rà soát' --lead @so --due 'ngày 10/11/2026' --on 2/11/2026"
    assert laid(many).exit_code == 0
    for options in ("", "--public"):
        assert laid(f"report build --wall {options} --output {tmp_path / 'a.html'}").exit_code == 0
        shown(window, tmp_path / "a.html", width, height)
        for part in ("dl", "footer", "svg", ".list" if not options else "dl"):
            box = window.script(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                " return [box.right, box.bottom]",
                part,
            )
            assert box[0] <= width
            assert box[1] <= height
        heights = "return [...document.querySelectorAll('.list')].map(each => [each.scrollHeight, each.clientHeight])"
        assert all(whole <= seen for whole, seen in window.script(heights))
        body = "return [document.body.scrollWidth, document.body.scrollHeight]"
        assert window.script(body) == [width, height]
        # the figures are a twelfth of the screen's height, the rows a fortieth
        assert (
            window.script("return parseFloat(getComputedStyle(document.querySelector('dd b')).fontSize)") > height / 12
        )
        assert window.script("return parseFloat(getComputedStyle(document.body).fontSize)") > height / 40


@needs_program(DRIVER)
def test_a_wall_turns_old_when_its_day_is_over(laid: Run, window: Browser, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    assert laid(f"report build --wall --output {page}").exit_code == 0
    today = datetime.now(VIETNAM).date()
    shown(window, page, 1280, 720)
    assert f"CŨ: hôm nay {today:%d/%m/%Y}" in window.text("#cu")
    assert window.script("return document.body.className") == "old"

    page.write_text(page.read_text("utf-8").replace('data-day="2026-11-23"', f'data-day="{today}"'), encoding="utf-8")
    window.visit(page)
    assert window.script("return document.getElementById('cu').hidden")
    assert window.script("return document.body.className") == ""


@needs_program(DRIVER)
def test_a_wall_on_a_telephone_scrolls_down_and_never_aside(laid: Run, window: Browser, tmp_path: Path) -> None:
    assert laid(f"report build --wall --output {tmp_path / 'a.html'}").exit_code == 0
    shown(window, tmp_path / "a.html", 390, 844)

    assert window.script("return document.documentElement.scrollWidth") <= 390
