# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Text on its way to paper: cleaned, covered by the font, and never markup by accident.

ReportLab reads the text of a paragraph as markup: an unescaped ``<img src="...">`` opens that
file. So a paragraph only accepts `Markup`, and only this module makes it.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NewType
from xml.sax.saxutils import escape

from casuskluis.domain.statements import printed

Markup = NewType("Markup", str)
"""Escaped text, ready for a paragraph."""

SUBSTITUTE = "\N{REPLACEMENT CHARACTER}"
"""Printed where no font has the character, so that the reader sees that something was there."""

_LINE_BREAKS = dict.fromkeys(map(ord, "\n\v\f\r\x85\u2028\u2029"), "\n")
_LOOKALIKES = {
    "\t": " ",
    "→": "->",
    "←": "<-",
    "⇒": "=>",
    "✓": "v",
    "✔": "v",
    "✗": "x",
    "✘": "x",
    "☐": "[ ]",
    "☑": "[x]",
    "☒": "[x]",
    "■": "•",
    "▪": "•",
    "●": "•",
}
_DROPPED = frozenset({"Cc", "Cf", "Cs"})
"""Controls, invisible characters (BOM, bidi, zero width, soft hyphen), lone surrogates."""
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class TextCleaner:
    """Cleans every text of one document and remembers what could not be printed.

    Args:
        covers: Tells whether every font of the document has this character.
    """

    def __init__(self, covers: Callable[[str], bool]) -> None:
        self._covers = covers
        self._missing: Counter[str] = Counter()

    @property
    def substitutions(self) -> tuple[tuple[str, int], ...]:
        """The characters that were replaced, as "U+738B", and how often; in code order."""
        return tuple(
            (f"U+{ord(char):04X}", count) for char, count in sorted(self._missing.items())
        )

    def clean(self, text: str) -> str:
        """Return the text as it can be printed.

        Composed (NFC), without invisible characters, each line break a single line feed. A
        character no font has becomes a look-alike, or else `SUBSTITUTE`.
        """
        if text.isascii() and text.isprintable():
            return text
        whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_BREAKS))
        return "".join(self._printable(char) for char in whole)

    def markup(self, text: str) -> Markup:
        """Return the cleaned text for a paragraph; its line breaks stay line breaks.

        A line marked as fact, observation or interpretation begins with that word.
        """
        return Markup(escape(printed(self.clean(text)).strip()).replace("\n", "<br/>"))

    def paragraphs(self, text: str) -> list[Markup]:
        """Return the same as paragraphs: each blank line begins a new one."""
        parts = (self.markup(part) for part in self.clean(text).split("\n\n"))
        return [part for part in parts if part]

    def bold(self, text: str) -> Markup:
        """Return the same, in bold."""
        return Markup(f"<b>{self.markup(text)}</b>") if text.strip() else Markup("")

    def line(self, text: str) -> str:
        """Return the cleaned text on one line, not escaped: for the canvas and bookmarks."""
        return " ".join(printed(self.clean(text)).split())

    def _printable(self, char: str) -> str:
        if char == "\n":
            return char
        if unicodedata.category(char) in _DROPPED and char != "\t":
            return ""
        if ord(char) in _VARIATION_SELECTORS:
            return ""
        if self._prints(char):
            return char
        return self._replacement(char)

    def _prints(self, char: str) -> bool:
        return unicodedata.category(char) not in {"Co", "Cn"} and self._covers(char)

    def _replacement(self, char: str) -> str:
        if char in _LOOKALIKES:
            return _LOOKALIKES[char]
        if unicodedata.category(char) == "Zs":
            return " "
        plain = unicodedata.normalize("NFKC", char)
        if plain != char and all(self._prints(part) for part in plain):
            return plain
        self._missing[char] += 1
        return SUBSTITUTE


def joined(parts: Iterable[Markup], separator: str = " ") -> Markup:
    """Return the parts that are not empty with a (plain) separator between them."""
    return Markup(escape(separator).join(part for part in parts if part))
