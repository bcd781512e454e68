"""What can be wrong with a file an editor wrote, said so that the editor can mend it.

Every check in the package speaks through a :class:`Fault`: the file, the line, the fact and the remedy. A reader of one
file gathers all its faults and raises them together as an :class:`InputError`; the library gathers those of all files.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in one file.

    ``Fault("seeds/a.txt", 3, "The seed has a title but no text.", "Add the article below its title.")`` prints as
    ``seeds/a.txt:3: The seed has a title but no text. Add the article below its title.``
    """

    path: str
    """The file, relative to the project, with forward slashes."""

    line: int
    """The line, counted from 1; 1 as well when the whole file is meant."""

    fact: str
    """What was found, as a sentence."""

    remedy: str
    """What to do about it, as a sentence."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.fact} {self.remedy}"


class InputError(Exception):
    """A file cannot be used as it is; :attr:`faults` holds every reason, in the order of the lines."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
