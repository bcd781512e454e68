"""What one build knows of the site: the library, and which page is an article's, an explainer's or a list.

Pages go by their path below ``docs/``, ``articles/qi-xin-xie-li.md``, whether a file is there or the page is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhreader.library import Library
    from zhreader.model import Article
    from zhreader.model_terms import Term

HOME, GLOSSARY, CANDIDATES = "index.md", "glossary/index.md", "contributing/candidates.md"


@dataclass(frozen=True, slots=True)
class Site:
    """The pages that the reader makes, by their paths."""

    library: Library
    articles: dict[str, Article]
    terms: dict[str, Term]
    sections: dict[str, str]
    """The list page of all articles, and of each folder, with its title."""

    @classmethod
    def of(cls, library: Library) -> Site:
        """The site of a library: ``articles/qi-xin-xie-li.md`` is the page of 《齐心协力…》."""
        return cls(
            library,
            {f"{article.address}.md": article for article in library.articles},
            {f"glossary/{term.slug}.md": term for term in library.glossary.terms.values()},
            {f"{section}/index.md": title for section, title in library.sections.items()},
        )
