"""A browser without a screen, told what to do in the words of WebDriver: no library, nothing but this machine."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

DRIVER = "chromedriver"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""Under which key WebDriver names an element."""

PATIENCE = 20.0
"""Seconds until a browser must have begun, or a file must be there."""

_open = build_opener(ProxyHandler({})).open


class Browser:
    """One window."""

    def __init__(self, address: str, session: str) -> None:
        """Speak to a session."""
        self._at = f"{address}/session/{session}"

    def ask(self, method: str, path: str, **body: Any) -> Any:
        """Ask the driver, and return the value of its answer."""
        return spoken(method, f"{self._at}/{path}", body if method == "POST" else None)

    def visit(self, page: Path) -> None:
        """Open a file as a double click would."""
        self.ask("POST", "url", url=page.resolve().as_uri())

    def script(self, text: str, *values: object) -> Any:
        """Return what a script in the page returns."""
        return self.ask("POST", "execute/sync", script=text, args=list(values))

    def find(self, selector: str) -> str:
        """Return an element."""
        return str(self.ask("POST", "element", using="css selector", value=selector)[ELEMENT])

    def type(self, selector: str, text: str) -> None:
        """Type into an element, key by key."""
        self.ask("POST", f"element/{self.find(selector)}/value", text=text)

    def click(self, selector: str) -> None:
        """Click on an element."""
        self.ask("POST", f"element/{self.find(selector)}/click")

    def text(self, selector: str) -> str:
        """Return what an element shows."""
        return str(self.ask("GET", f"element/{self.find(selector)}/text"))


def spoken(method: str, address: str, body: dict[str, Any] | None = None) -> Any:
    """Return the value of an answer of the driver; what it refuses fails the test with its words."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(address, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310 - this machine's own driver
    try:
        with _open(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        raise AssertionError(error.read().decode()) from error


@contextmanager
def browser(downloads: Path, *, width: int = 1200) -> Iterator[Browser]:
    """Start a browser that puts what it saves into a folder, and end it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    driver = subprocess.Popen([DRIVER, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(address)
        arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
        options = {
            "args": [*arguments, f"--window-size={width},900"],
            "prefs": {"download.default_directory": str(downloads.resolve()), "download.prompt_for_download": False},
        }
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "unhandledPromptBehavior": "accept"}
        session = spoken("POST", f"{address}/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        try:
            yield Browser(address, session)
        finally:
            spoken("DELETE", f"{address}/session/{session}")
    finally:
        driver.terminate()
        driver.wait()


def _wait_for(address: str) -> None:
    """Wait until the driver answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(URLError, ConnectionError):
            if spoken("GET", f"{address}/status")["ready"]:
                return
        time.sleep(0.02)
    raise AssertionError(address)


def saved(path: Path) -> Path:
    """Wait until a file has been saved, and return it."""
    until = time.monotonic() + PATIENCE
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert path.exists(), list(path.parent.iterdir())
    return path
