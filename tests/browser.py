"""A browser, and a server for the sites it opens: ``from browser import ARTICLE, DESK, PHONE, opened``.

A test that takes the ``browser`` fixture opens its pages in a context of its own, so that no storage is shared::

    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        page.locator("#p1 ruby").first.tap()
"""

from __future__ import annotations

import gzip
import sys
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, BinaryIO

import pytest
from playwright.sync_api import Browser, Locator, sync_playwright

from chromium import find_chromium, launch_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from sites import Site

ARTICLE = "articles/qi-xin-xie-li-jian-jue-da-ying-yi-qing-fang-kong-zu-ji-zhan/"
"""An article of the product's own site."""

DOUBTED = "articles/zhu-lao-3-2-n-dang-yuan-dang-xing-jiao-yu-zhen-di/"
"""Another, with readings that are not sure."""

DESK, PHONE = 1280, 375
"""Widths of a window."""
TOUCHED = 500
"""A page that is narrower than this is one that is touched."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the whole test run."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments()) as chromium,
    ):
        yield chromium


@contextmanager
def opened(  # noqa: PLR0913 - each has a default
    browser: Browser,
    site: Site,
    path: str = "",
    *,
    width: int = DESK,
    height: int = 800,
    scripts: bool = True,
    ui: str = "both",
    locale: str = "en-GB",
) -> Iterator[Page]:
    """A page of a site in a context of its own; fails on an error in its console or a request to elsewhere.

    ``ui`` is the language of the interface that the reader chose before; empty for a reader who never did.
    """
    with (
        serve_folder(site.folder) as address,
        browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            has_touch=width < TOUCHED,
            locale=locale,
        ) as context,
    ):
        if ui:
            kept = f"JSON.stringify({{ui: '{ui}', ...JSON.parse(localStorage.getItem('zr') || '{{}}')}})"
            context.add_init_script(f"try {{ localStorage.setItem('zr', {kept}) }} catch {{}}")
        page = context.new_page()
        troubles: list[str] = []
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith((address, "data:")) else troubles.append(request.url),
        )
        page.goto(address + path)
        yield page
        assert troubles == []


def is_touched(page: Page) -> bool:
    """Whether a page is one that is touched."""
    return page.viewport_size is not None and page.viewport_size["width"] < TOUCHED


def choose(page: Page, name: str, value: str) -> None:
    """Choose in the panel with a finger or a mouse, opening it first if need be."""
    press = Locator.tap if is_touched(page) else Locator.click
    if not page.locator("#zr-panel").is_visible():
        press(page.locator(".zr-aa"))
    press(page.locator(f'#zr-panel label:has([name="zr-{name}"][value="{value}"])'))


def choose_by_keys(page: Page, name: str, value: str) -> None:
    """Choose in the panel as who has no mouse: open it, Tab to the setting, go on with the arrows, Escape."""
    page.keyboard.press("a")
    inputs = page.locator(f"#zr-panel input[name=zr-{name}]")
    tab_to(page, inputs)
    for _ in range(inputs.count()):
        if page.evaluate("document.activeElement.value") == value:
            break
        page.keyboard.press("ArrowRight")
    assert page.evaluate("[document.activeElement.value, document.activeElement.checked]") == [value, True]
    page.keyboard.press("Escape")


def choose_by_hand(page: Page, name: str, value: str) -> None:
    """Choose in the panel and close it: with a finger on a phone, with keys alone on a desk."""
    if not is_touched(page):
        choose_by_keys(page, name, value)
        return
    choose(page, name, value)
    page.touchscreen.tap(150, 70)  # beside the panel
    page.locator("#zr-panel").wait_for(state="hidden")


def press(page: Page, control: Locator) -> None:
    """Press a button or follow a link: with a finger on a phone, with keys alone on a desk."""
    if is_touched(page):
        control.tap()
    else:
        tab_to(page, control)
        page.keyboard.press("Enter")


def lay_out(page: Page) -> None:
    """Have all of a page laid out, in view or not; the text of what is not is none to a browser."""
    page.add_style_tag(content="* { content-visibility: visible !important }")


def look_up(page: Page, selector: str, width: int = DESK) -> Locator:
    """Tap or click a word of the text, and give the card once it is filled."""
    word = page.locator(selector).first
    word.scroll_into_view_if_needed()
    word.tap() if width < TOUCHED else word.click()
    card = page.locator(".zr-wordcard")
    card.locator(".zr-wordcard__facts").wait_for()
    return card


def has_focus(page: Page, selector: str) -> bool:
    """Whether what has the focus is what the selector names."""
    return bool(page.evaluate("(selector) => document.activeElement.matches(selector)", selector))


def tab_to(page: Page, sought: Locator | str, key: str = "Tab") -> None:
    """Press Tab, as a reader without a mouse does, until what is sought, or one of several, has the focus."""
    found = page.locator(sought) if isinstance(sought, str) else sought
    for _ in range(100):
        if found.evaluate_all("(found) => found.includes(document.activeElement)"):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} does not come to {sought}.")


def arrow_to(page: Page, word: str) -> None:
    """Go on from word to word with the arrow until one has the focus."""
    for _ in range(200):
        if page.evaluate("document.activeElement.firstChild.textContent") == word:
            return
        page.keyboard.press("ArrowRight")
    pytest.fail(f"The arrow does not come to {word}.")


def swipe(page: Page, part: Locator, across: float, down: float) -> None:
    """Draw a finger over a part of the page, from its middle."""
    box = part.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 9):
        point = {"x": x + across * step / 8, "y": y + down * step / 8}
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@contextmanager
def serve_folder(folder: Path, *, is_gzipped: bool = False) -> Iterator[str]:
    """Serve a built site on a free port of this machine; the value is its address, with the closing slash.

    Hosts send text gzipped; only what is weighed needs to be served so.
    """
    handler = _GzipHandler if is_gzipped else _Handler
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's types
        """Keep quiet about a page that was closed before all of it had arrived."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    # A registry of Windows may know scripts as plain text, which a browser would not run.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".mjs": "text/javascript"}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Keep quiet."""


class _GzipHandler(_Handler):
    protocol_version = "HTTP/1.1"  # a connection serves many requests
    disable_nagle_algorithm = True  # as hosts do: else a small file may wait 40 ms for the word that its head has come

    def send_head(self) -> BytesIO | BinaryIO | None:
        """The head of an answer, whose text is gzipped at the level that hosts use."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        kind = self.guess_type(path)
        if not path.is_file() or not kind.startswith(("text/", "image/svg", "application/json")):
            return super().send_head()
        content = _gzipped(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


@cache
def _gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)
