# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A second pair of eyes: looks for words in a PDF without any code of the program.

Pages are read by pdftotext of poppler, objects by walking all of them with pikepdf. The
comparison is its own too: whole words, in letters without diacritics, with the hyphens at the
end of lines taken out.
"""

import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

_LONG = 14
"""Letters from which a needle is looked for with everything between the letters left out."""
_RUN = re.compile(rb"[\x20-\x7e\xa0-\xff]{4,}")
_WIDE_RUN = re.compile(rb"(?:\x00[A-Za-z ]){6}")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae"}
)


def found_in(pdf: bytes, needles: Iterable[str]) -> set[str]:
    """Return the needles that stand anywhere in a PDF; skips the test without pdftotext."""
    hay = Haystack(pdf)
    return {needle for needle in needles if hay.has(needle)}


class Haystack:
    """Everything that can be read in one PDF."""

    def __init__(self, pdf: bytes) -> None:
        texts = [*_page_texts(pdf), *_object_texts(pdf)]
        self._words = " | ".join(_words(text, hyphen) for text in texts for hyphen in ("", " "))
        self._letters = "|".join(_bare(text) for text in texts)

    def has(self, needle: str) -> bool:
        """Whether a needle stands in it: long ones by their letters, short ones by words."""
        letters = _bare(needle)
        if len(letters) >= _LONG:
            return letters in self._letters
        words = _words(needle)
        if not words or words not in self._words:
            return False
        return re.search(rf"(?<![\w-]){re.escape(words)}(?!\w)", self._words) is not None


def holds_letters(pdf: bytes, needle: str) -> bool:
    """Whether the letters of a needle stand in a PDF, whatever is between them.

    It looks in the bytes of the file too, and in what is packed inside it; so it is of use to
    confirm what was planted, not to prove that something is absent.
    """
    texts = [*_page_texts(pdf), *_object_texts(pdf), *_file_texts(pdf)]
    return any(_bare(needle) in _bare(text) for text in texts)


def _file_texts(pdf: bytes) -> Iterator[str]:
    yield from (pdf.decode("latin-1"), pdf.decode("utf-8", "ignore"))
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                data = bytes(thing.read_bytes())
                if data.startswith(b"PK"):
                    with zipfile.ZipFile(BytesIO(data)) as archive:
                        yield from (archive.read(name).decode() for name in archive.namelist())


def _plain(text: str) -> str:
    whole = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in whole if not unicodedata.combining(char))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", _plain(text)).casefold()


def _words(text: str, hyphen: str = " ") -> str:
    """Return the words with single spaces; ``hyphen`` takes the place of one at a line end."""
    joined = re.sub(r"[-\u00ad\u2010]\s*\n\s*", hyphen, _plain(text).replace("\u00ad", ""))
    return re.sub(r"[\W_]+", " ", joined.replace("'", "").replace("’", "")).strip()


def _page_texts(pdf: bytes) -> Iterator[str]:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    for way in ("-raw", "-layout"):
        done = subprocess.run(  # noqa: S603 - a fixed command
            [tool, "-q", way, "-enc", "UTF-8", "-", "-"],
            input=pdf,
            capture_output=True,
            check=True,
        )
        yield done.stdout.decode("utf-8", "replace")


def _object_texts(pdf: bytes) -> list[str]:
    texts: dict[str, None] = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in [*document.objects, document.trailer]:
            for text in _walk(thing, 0):
                texts[text] = None
    return list(texts)


def _readable(data: bytes) -> Iterator[str]:
    """Yield what can be read in bytes of any kind, in one or two bytes for each letter."""
    try:
        yield data.decode("utf-8")
    except UnicodeDecodeError:
        yield " | ".join(run.decode("latin-1") for run in _RUN.findall(data))
    if _WIDE_RUN.search(data):
        yield data.decode("utf-16-be", "ignore")


def _walk(thing: Any, depth: int) -> Iterator[str]:
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)
        return
    if not isinstance(thing, pikepdf.Object) or (depth and thing.is_indirect):
        return
    if isinstance(thing, pikepdf.Stream):
        yield from _readable(thing.read_bytes())
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing.keys():  # noqa: SIM118 - a stream is no mapping
            yield str(key)
            yield from _walk(thing[key], depth + 1)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            yield from _walk(value, depth + 1)
