"""Terms inside longer terms: 网格 in 四级党建网格, so that a reader who meets the longer one is offered both.

A term is found inside another only where its words stand there as words of the reading that the editor wrote: 网格 is a
word of ``sì jí dǎngjiàn wǎnggé``, but 会一 is none of ``sānhuì-yīkè``, and 小区 none of ``xiǎoqūqún``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhreader.model_words import Form


def find_inner(forms: Mapping[str, tuple[Form, str]]) -> dict[str, tuple[str, ...]]:
    """The slugs of the terms inside each form, by the form's text; forms with nothing inside are left out.

    ``forms`` are those of a glossary, by text, with the slug of the explainer. Of terms that overlap the longest is
    taken: 党员报到 inside 社区吹哨、单位结对、党员报到, and not the 党员 in it. A term is never inside its own aliases.
    """
    found = {text: tuple(dict.fromkeys(_inside(form, slug, forms))) for text, (form, slug) in forms.items()}
    return {text: slugs for text, slugs in found.items() if slugs}


def _inside(form: Form, slug: str, forms: Mapping[str, tuple[Form, str]]) -> Iterator[str]:
    texts = [word.text for word in form.words]
    start = 0
    while start < len(texts):
        for end in range(len(texts), start, -1):
            other = forms.get("".join(texts[start:end]), (None, slug))[1]
            if other != slug:
                yield other
                start = end - 1
                break
        start += 1
