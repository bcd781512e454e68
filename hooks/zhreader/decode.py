"""Bytes become text: UTF-8 first, then whatever Chinese encoding they plausibly are."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from zhreader.errors import Fault, InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHINESE_ENCODINGS = ["gb18030", "big5", "utf_16_le", "utf_16_be"]
_WORST_DAMAGE = 0.1
"""Share of broken characters up to which a file counts as damaged UTF-8 rather than as another encoding."""


def decode(content: bytes, path: str) -> str:
    """The text of a file, without a byte order mark and with plain line ends.

    The bytes ``CE C4`` (文 in GB 18030) are read as such when the whole file makes sense that way; a file that is UTF-8
    but for a few bytes is an error that names the first of them, because a guess would garble the rest.

    :raises InputError: if the bytes are no text in UTF-8, UTF-16, GB 18030 or Big5.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        text = _guess(content, path, error)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(content: bytes, path: str, error: UnicodeDecodeError) -> str:
    damaged = content.decode("utf-8", errors="replace")
    foreign = [character for character in damaged if not character.isascii()]
    if damaged.count("\ufffd") > _WORST_DAMAGE * len(foreign):
        guess = from_bytes(content, cp_isolation=_CHINESE_ENCODINGS).best()
        if guess is not None:
            return str(guess)
    line = content.count(b"\n", 0, error.start) + 1
    fact = f"Byte {error.start + 1} (0x{content[error.start]:02X}) is neither UTF-8 nor any Chinese encoding."
    raise InputError(Fault(path, line, fact, "Save the file as UTF-8 and mend the characters around that place."))
