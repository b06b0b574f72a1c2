"""The page of a slip in a real browser: filled in, saved, taken in; and what stands in a task stays text there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from browsing import DRIVER, Browser, browser, saved
from running import Run
from systems import needs_program

pytestmark = needs_program(DRIVER)

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
HOSTILE = (
    "Rà soát </script><script>document.title=1</script><img src=x onerror=document.title=2> {{ 7*7 }} & <b>«A»</b>"
    "<input id=seal>"
)
LAID = (
    f"directive add 1/CT-UBND --issued 2/11/2026 {P}",
    f"task add --directive 1/CT-UBND --content '{HOSTILE}' --lead STC --due 'ngày 18/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead STC --no-written --due 'ngày 30/11/2026' --on 2/11/2026",
    "meeting schedule 30/11/2026",
)
ANSWER = "tra-loi-STC-2026-11-23.json"


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, Path]]:
    """Return a window, and the folder that it saves into."""
    folder = tmp_path_factory.mktemp("saved")
    with browser(folder) as found:
        yield found, folder


@pytest.fixture
def page(tracker: Run, tmp_path: Path) -> Iterator[Path]:
    """Return the page of a slip of two tasks."""
    for line in LAID:
        done = tracker(line)
        assert done.exit_code == 0, (line, done.stderr)
    assert tracker(f"handout --unit STC --output {tmp_path / 'a.html'}").exit_code == 0
    with chdir(tmp_path):
        yield tmp_path / "a.html"


def field(task: int, name: str) -> str:
    """Return how a field of a task is found."""
    return f'article[data-task="{task}"] [data-field="{name}"]'


def test_a_page_is_filled_in_saved_and_taken_in(tracker: Run, page: Path, window: tuple[Browser, Path]) -> None:
    browser, folder = window
    (folder / ANSWER).unlink(missing_ok=True)
    browser.visit(page)
    browser.click("#reviewed")
    browser.type(field(1, "state"), "Đã thực hiện")
    browser.type(field(1, "note"), "Đã trình phương án, «xong»")
    browser.click("#save")
    assert "phải báo cáo bằng văn bản" in browser.text('article[data-task="1"] .wrong')
    assert browser.text("#said") == "Còn 1 chỗ phải sửa (ô viền đỏ), chưa lưu tệp."
    browser.type(field(1, "document"), "45/BC-STC")
    browser.type(field(1, "issued"), "31/2/2026")
    browser.click("#save")
    assert "«31/2/2026» không phải một ngày" in browser.text('article[data-task="1"] .wrong')
    browser.script("document.querySelector(arguments[0]).value = ''", field(1, "issued"))
    browser.type(field(1, "issued"), "17/11/2026")
    browser.script("document.activeElement.blur()")  # the line of its fault goes, and what stands below moves up
    browser.click('article[data-task="2"] summary')
    browser.type(field(2, "trouble"), "Khó khăn, vướng mắc")
    browser.type(field(2, "words"), "Thiếu kinh phí")
    assert browser.text("#said") == "Đã điền 2/2 nhiệm vụ, chưa lưu."
    browser.click("#save")
    assert browser.text("#said").startswith(f"Đã lưu {ANSWER} (2 nhiệm vụ)")

    done = tracker(f"handin {saved(folder / ANSWER)} --commit --format json")
    assert done.exit_code == 0, done.stdout
    taken = [(each["task"], each["part"], each["text"], each["day"]) for each in json.loads(done.stdout)["answers"]]
    assert taken == [
        (1, "progress", "Đã trình phương án, «xong»", None),
        (1, "report", None, "2026-11-17"),
        (2, "difficulty", "Thiếu kinh phí", None),
        (None, "reviewed", None, "2026-11-30"),
    ]


def test_what_stands_in_a_task_is_text_and_nothing_is_asked_of_a_network(
    page: Path, window: tuple[Browser, Path]
) -> None:
    browser, _ = window
    browser.visit(page)
    assert browser.text('article[data-task="1"] .content') == HOSTILE
    assert browser.script("return document.title") == "PHIẾU CẬP NHẬT NHIỆM VỤ - Sở Tài chính"
    assert browser.script("return document.querySelectorAll('img, iframe, object, link:not([rel=icon])').length") == 0
    assert (
        browser.script(
            "return performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length"
        )
        == 0
    )


def test_what_was_saved_is_opened_again_to_go_on(page: Path, window: tuple[Browser, Path]) -> None:
    browser, folder = window
    (folder / ANSWER).unlink(missing_ok=True)
    browser.visit(page)
    browser.type(field(2, "note"), "Đang làm")
    browser.click("#save")
    file = saved(folder / ANSWER)
    browser.visit(page)
    assert browser.script("return document.querySelector(arguments[0]).value", field(2, "note")) == ""
    browser.ask("POST", f"element/{browser.find('#open')}/value", text=str(file.resolve()))
    assert (
        browser.script(
            "return new Promise(done => setTimeout(() => done(document.querySelector(arguments[0]).value), 100))",
            field(2, "note"),
        )
        == "Đang làm"
    )


def test_leaving_with_something_unsaved_is_asked_about(page: Path, window: tuple[Browser, Path]) -> None:
    browser, _ = window
    browser.visit(page)
    leave = (
        "const event = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(event);"
        " return event.defaultPrevented"
    )
    assert browser.script(leave) is False
    browser.type(field(2, "note"), "x")
    assert browser.script(leave) is True


def test_a_telephone_shows_the_page_without_scrolling_aside(page: Path, tmp_path: Path) -> None:
    with browser(tmp_path, width=500) as phone:
        phone.visit(page)
        phone.script("document.body.style.width = '360px'")
        assert phone.script("return document.body.scrollWidth") <= 360
