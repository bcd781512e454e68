"""Every word of the interface, in Chinese and in English; the reader chooses one or both.

A label is a pair, and nothing else in the package holds interface text. Where elements can stand it is a pair of them,
of which styles show what the reader chose; elsewhere, and in the titles of our own pages, it is ``中文 · English``.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from zhreader.characters import HAN, has_hanzi

LABELS: dict[str, tuple[str, str]] = {
    "articles": ("文章", "Articles"),
    "glossary": ("词汇", "Glossary"),
    "byline": ("作者", "By"),
    "source": ("来源", "Source"),
    "date": ("日期", "Date"),
    "licence": ("许可", "Licence"),
    "length": ("篇幅", "Length"),
    "characters": ("字", "characters"),
    "minutes": ("分钟", "min"),
    "reading": ("读音", "Reading"),
    "reading-time": ("阅读时间", "Reading time"),
    "terms": ("条释义", "terms explained"),
    "terms-here": ("本文释义的词语", "Terms explained here"),
    "emendations": ("编者校订", "Editorial corrections"),
    "printed": ("原文作", "printed"),
    "nothing": ("（无）", "(nothing)"),
    "literal": ("字面", "Literally"),
    "traditional": ("繁体", "Traditional"),
    "renderings": ("英译", "In English"),
    "also": ("又作", "Also"),
    "kind": ("类别", "Kind"),
    "register": ("语域", "Register"),
    "since": ("始于", "Since"),
    "until": ("止于", "Until"),
    "parts": ("所指", "What it stands for"),
    "related": ("相关词语", "Related terms"),
    "confusable": ("勿与混淆", "Not to be confused with"),
    "not-established": ("尚未查明", "Not established"),
    "sources": ("资料来源", "Sources"),
    "general-knowledge": ("常识，未另注出处", "general knowledge, no source given"),
    "appears-in": ("出现之处", "Where it appears"),
    "appears-nowhere": ("本站文章中尚未出现。", "It does not appear in any article here yet."),
    "filter": ("筛选词汇", "Filter the glossary"),
    "filter-by": ("筛选：汉字、拼音或英文", "Filter by hanzi, pinyin or English"),
    "order": ("排序", "Order"),
    "order-kind": ("按类别", "By kind"),
    "order-pinyin": ("按拼音", "By pinyin"),
    "order-frequency": ("按频率", "By frequency"),
    "download": ("下载整部词汇", "Download the glossary"),
    "download-csv": ("表格 CSV（UTF-8）", "Table, CSV (UTF-8)"),
    "download-tbx": ("术语库 TBX-Basic（ISO 30042:2019）", "Termbase, TBX-Basic (ISO 30042:2019)"),
    "download-zip": ("Yomitan 词典（导入 zip）", "Dictionary for Yomitan (import the zip)"),
    "cc-by-sa": ("许可：CC BY-SA 4.0，字里行间", "Licence: CC BY-SA 4.0, the Between the Lines developers"),
    "candidate": ("待写", "Candidate"),
    "candidates": ("条", "candidates"),
    "count": ("次数", "Times"),
    "sentence": ("例句", "Sentence"),
    "no-candidates": ("没有待写的词条。", "Nothing is left to explain."),
    "candidate-numeral": ("数字缩略语", "by numbers"),
    "candidate-quoted": ("引号里的说法", "in quotation marks"),
    "candidate-unknown": ("词典未收", "in no dictionary"),
    "candidate-repeated": ("反复出现", "comes again and again"),
    "in-title": ("标题", "title"),
    "in-heading": ("小标题", "heading"),
    "contains": ("包含词条", "Contains"),
    "term-column": ("词语", "Chinese"),
    "english-column": ("英文", "English"),
    "sentences": ("句", "sentences"),
    "draft": (
        "本页为初稿：尚未经他人审校，或还有问题待知情者解答。",
        "This page is a draft: nobody else has checked it yet, or a question is left for somebody who knows.",
    ),
    "no-articles": ("还没有文章：把一篇 .txt 放进 seeds/ 即可。", "No articles yet: drop a .txt into seeds/."),
    "faults": ("下列文件有问题，修好即自动恢复：", "These files need mending; the page returns by itself:"),
    "pinyin": ("拼音", "Pinyin"),
    "read": ("阅读", "Read"),
    "show-english": ("英译", "English"),
    "notices": ("请看一看（不影响发布）：", "Worth a look (the site is built all the same):"),
    "alignment": ("中英对齐", "Chinese and English side by side"),
    "by-sentence": ("逐句对齐", "sentence by sentence"),
    "by-paragraph": (
        "只按段对齐：每个中文句子的译文各占一行，就能逐句对齐",
        "by paragraph only: a line for each Chinese sentence would match them",
    ),
    "no-rendering": ("词汇表的译法未用", "the glossary's rendering is not used:"),
    "no-translation": ("尚无", "none yet"),
    "has-translation": ("有英译", "with English"),
    "paragraphs-done": ("段已译", "paragraphs translated"),
    "translation-notes": ("译文说明", "Notes on the translation"),
    "not-translated": ("此段尚未译出。", "Not translated yet."),
    "stale": ("译出之后中文有过改动。", "The Chinese was changed after this was translated."),
    "translation": ("英译", "English"),
    "translation-human": ("人工翻译", "human translation"),
    "translation-machine": ("机器翻译", "machine translation"),
    "translation-official": ("官方译文", "official translation"),
    "status-draft": ("初稿", "draft"),
    "status-checked": ("已审校", "checked"),
    "status-unfinished": ("英译未完成", "English unfinished"),
    "status-official": ("官方", "official"),
    "status-scholarly": ("学术", "scholarly"),
    "status-press": ("报刊", "press"),
    "status-ours": ("本站", "ours"),
    "kind-campaign": ("运动", "campaign"),
    "kind-organisation": ("组织", "organisation"),
    "kind-institution": ("制度", "institution"),
    "kind-role": ("人员", "role"),
    "kind-slogan": ("口号", "slogan"),
    "kind-place": ("地名", "place"),
    "kind-person": ("人物", "person"),
    "kind-work": ("作品", "work"),
    "kind-measure": ("措施", "measure"),
    "kind-document": ("文书", "document"),
    "kind-idiom": ("习语", "idiom"),
    "kind-metaphor": ("比喻", "metaphor"),
    "kind-concept": ("概念", "concept"),
}

_BOTH = Markup('<span class="zr-label" lang="zh-Hans">{}</span> <span class="zr-label" lang="en">{}</span>')
_HEADING = Markup(
    '<span class="zr-label" lang="zh-Hans">{}</span><span class="zr-dot"> · </span>'
    '<span class="zr-label" lang="en">{}</span>'
)
_CHROME = re.compile(
    r"(<(?:th|button)\b[^>]*>|<[a-z]+\b[^>]* class=\"md-(?:skip|top|ellipsis|nav__title|footer__direction)\b[^>]*>)"
    r"(\s*(?:<(a|span|svg)\b(?:(?!</\3>).)*</\3>)?\s*)([^<>]+?)(?=\s*</)",
    re.DOTALL,
)
"""Where the theme, or a table or a button of ours, has a bare text: the tag, an icon, the text."""

_HANZI_RUN = re.compile(f"([{HAN}](?:[{HAN}、，·]*[{HAN}])?)")
_FIRST_LETTER = re.compile(f"[{HAN}]|[^\\W\\d_]")
_PAIR = re.compile(r"([^A-Za-z]*[\u4e00-\u9fff].*?) · ([^\u4e00-\u9fff]*[A-Za-z].*)")


def label(key: str) -> Markup:
    """A label in both languages: ``文章 Articles``, each in an element with its language."""
    return bilingual(*LABELS[key])


def bilingual(zh: str, en: str) -> Markup:
    """Any text of the interface that is in both languages, each in an element with its language."""
    return _BOTH.format(zh, mark_hanzi(en))


def mark_hanzi(text: str) -> Markup:
    """An English text, to stand in an element of that language; hanzi in it are in one of theirs.

    ``阵地 is a position`` gives ``<span lang="zh-Hans">阵地</span> is a position``.
    """
    pieces = _HANZI_RUN.split(text)
    marked = (Markup('<span lang="zh-Hans">{}</span>').format(p) if i % 2 else escape(p) for i, p in enumerate(pieces))
    return Markup().join(marked)


def in_its_language(text: str) -> Markup:
    """A text of either language in an element that names it: ``Report on 五包一`` is English by its first letter."""
    first = _FIRST_LETTER.search(text)
    if first and not has_hanzi(first[0]):
        return Markup('<span lang="en">{}</span>').format(mark_hanzi(text))
    return Markup('<span lang="zh-Hans">{}</span>').format(text)


def plain_label(key: str) -> str:
    """A label in both languages for places that cannot hold elements: ``文章 · Articles``."""
    return " · ".join(LABELS[key])


def split_label(text: str) -> tuple[str, str]:
    """The two halves of ``文章 · Articles``; any other text is the same in both languages."""
    pair = _PAIR.fullmatch(text)
    return (pair[1], pair[2]) if pair else (text, text)


def show_label(text: str) -> Markup:
    """A text of the form ``文章 · Articles`` as a label; any other text as it is, escaped."""
    zh, en = split_label(text)
    return bilingual(zh, en) if zh != en else escape(text)


def label_chrome(html: str) -> str:
    """A whole page with labels for what the theme's templates write as ``目录 · Contents``."""

    def labelled(found: re.Match[str]) -> str:
        zh, en = split_label(found[4])
        return found[1] + found[2] + (str(_BOTH).format(zh, en) if zh != en else found[4])

    return _CHROME.sub(labelled, html)


def label_headings(markdown: str) -> str:
    """The headings of a page about the site, ``## 目录 · Contents``, with each half in an element of its language."""
    lines = markdown.split("\n")
    fences = 0
    for index, line in enumerate(lines):
        fences += line.lstrip().startswith("```")
        marks, gap, text = line.partition(" ")
        if gap and not fences % 2 and set(marks) == {"#"} and split_label(text)[0] != text:
            lines[index] = f"{marks} {_HEADING.format(*split_label(text))}"
    return "\n".join(lines)
