"""A speech of our own in place of the browser's, which has no voice here: ``from voice import said, voiced``."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from browser import ARTICLE, DESK, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from sites import Site

SPEECH = """
window.said = [];
window.voices = [];
let spoken;
class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
const speech = new EventTarget();
Object.assign(speech, {
  getVoices: () => window.voices,
  speak(utterance) { spoken = utterance; window.said.push(utterance); },
  cancel() { const old = spoken; spoken = undefined; old?.dispatchEvent(new Event("error")); },
});
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = Utterance;
window.isSpeaking = () => Boolean(spoken);
window.finish = (how = "end") => { const old = spoken; spoken = undefined; old?.dispatchEvent(new Event(how)); };
window.arrive = (...langs) => {
  window.voices = langs.map((lang) => ({ lang, localService: true, default: false }));
  speech.dispatchEvent(new Event("voiceschanged"));
};
"""
"""What the page asks to be said is kept in ``said``; ``finish()`` ends it; voices come with ``arrive("zh-CN")``."""


@contextmanager
def voiced(browser: Browser, site: Site, width: int = DESK, *langs: str, path: str = ARTICLE) -> Iterator[Page]:
    """An article in a browser whose voices speak ``langs``."""
    with opened(browser, site, width=width) as page:
        page.context.add_init_script(SPEECH)
        page.goto(page.url + path)
        page.evaluate("(langs) => arrive(...langs)", list(langs or ("en-GB", "zh-CN")))
        yield page


def said(page: Page) -> list[str]:
    """All that the page has asked to be said."""
    texts: list[str] = page.evaluate("said.map((utterance) => utterance.text)")
    return texts
