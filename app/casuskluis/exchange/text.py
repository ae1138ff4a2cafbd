# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From bytes to text when nobody says which code page was used."""

import codecs
import contextlib
from collections.abc import Iterable

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.sources import EmptyFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1000
_FIRST_SURROGATE, _LAST_SURROGATE = 0xDC80, 0xDCFF


class UnreadableText(CasuskluisError):
    """The bytes are no text in any code page this program knows."""


def decode(data: bytes, hints: Iterable[str] = ()) -> str:
    """Return the text of a file.

    In this order: the byte order mark, UTF-8, UTF-16 without a mark, the code pages the file
    names itself, Windows-1252. A character that was cut in half at the end of the file is
    left out.

    Args:
        data: The whole file.
        hints: Names of code pages, unknown ones too.

    Raises:
        EmptyFile: When there is nothing but white space.
        UnreadableText: When it is no text.
    """
    text = _marked(data)
    if text is None:
        text = _unmarked(data, hints)
    if "\x00" in text:
        raise UnreadableText("holds NUL characters")
    if not text.strip():
        raise EmptyFile("nothing but white space")
    return text


def decode_bytes(data: bytes, hints: Iterable[str]) -> str:
    """Return a few bytes as text, whatever they are; for quoted-printable values."""
    try:
        return _unmarked(data, hints)
    except UnreadableText:
        return data.decode("latin-1")


def _marked(data: bytes) -> str | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec)
    sample = data[:_SAMPLE]
    if len(sample) > 1 and sample[1::2].count(0) > len(sample) // 3:
        return _strict(data, "utf-16-le")
    if len(sample) > 1 and sample[::2].count(0) > len(sample) // 3:
        return _strict(data, "utf-16-be")
    return None


def _strict(data: bytes, codec: str) -> str:
    try:
        return codecs.getincrementaldecoder(codec)().decode(data, final=False)
    except UnicodeDecodeError:
        raise UnreadableText(f"marked as {codec} but is not") from None


def _unmarked(data: bytes, hints: Iterable[str]) -> str:
    text = _utf8(data)
    if text is not None:
        return text
    for codec in (*hints, "cp1252"):
        try:
            return data.decode(codec)
        except (LookupError, UnicodeError, ValueError):
            continue
    raise UnreadableText("no code page fits")


def _utf8(data: bytes) -> str | None:
    """Return UTF-8 text; stray bytes in text that is mostly UTF-8 are read as Windows-1252."""
    with contextlib.suppress(UnicodeDecodeError):
        return data.decode("utf-8")
    with contextlib.suppress(UnicodeDecodeError):
        cut = codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
        if not cut.isascii():
            return cut
    loose = data.decode("utf-8", "surrogateescape")
    stray = sum(_FIRST_SURROGATE <= ord(char) <= _LAST_SURROGATE for char in loose)
    if sum(not char.isascii() for char in loose) <= 2 * stray:
        return None
    return "".join(_repaired(char) for char in loose)


def _repaired(char: str) -> str:
    code = ord(char)
    if not _FIRST_SURROGATE <= code <= _LAST_SURROGATE:
        return char
    return bytes([code - 0xDC00]).decode("cp1252", "replace")
