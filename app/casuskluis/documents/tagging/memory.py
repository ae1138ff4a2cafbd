# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What one print job laid out and drew before, so that a next copy need not do it again.

The copies of a meeting differ in a few paragraphs. A paragraph of the same text, look and width
has the same lines, so the operators that drew it serve again, in every copy of the same job.
They are texts of cases: whoever starts the job holds the memory, and nobody else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont

Key = tuple[str, ParagraphStyle, float]
"""Of a whole paragraph: its markup, its look and how wide it may be."""
_ASCII = frozenset(map(chr, range(0x20, 0x7F)))
"""Has the same code in every document; the rest gets one when it is first drawn."""


@dataclass(frozen=True, slots=True)
class Letters:
    """What a paragraph asks of one font.

    Attributes:
        font: Its name.
        strange: The letters outside ASCII, in the order in which they are drawn.
        codes: What these were in the document that drew it.
        called: What the font is called in that document.
    """

    font: str
    strange: str = field(repr=False)
    codes: list[tuple[int, bytes]] = field(repr=False)
    called: tuple[str, ...]

    @classmethod
    def of(cls, font: str, strange: str, document: Any) -> "Letters":
        """Return how a document writes these letters; it gives a code to those without one."""
        face: Any = getFont(font)
        codes = face.splitString(strange, document)
        subsets = dict.fromkeys([0, *(subset for subset, _ in codes)])
        called = tuple(face.getSubsetInternalName(one, document) for one in subsets)
        return cls(font, strange, codes, called)

    def holds_in(self, document: Any) -> bool:
        """Tell whether another document writes them the same way."""
        return self == Letters.of(self.font, self.strange, document)


@dataclass(slots=True)
class Drawn:
    """A paragraph as it was drawn.

    Attributes:
        code: The operators.
        letters: Of each font what it needs, in the order of use.
        holds_for: The number of the last document it was found to hold for.
    """

    code: tuple[str, ...] = field(repr=False)
    letters: tuple[Letters, ...]
    holds_for: int


class Memory:
    """What was laid out and drawn since it was made.

    Attributes:
        sizes: Width and height of each paragraph.
    """

    def __init__(self) -> None:
        self.sizes: dict[Key, tuple[float, float]] = {}
        self._drawn: dict[Key, Drawn] = {}
        self._documents = 0

    def begin_document(self) -> int:
        """Return the number of a new document."""
        self._documents += 1
        return self._documents

    def code_of(self, key: Key, number: int, document: Any) -> tuple[str, ...] | None:
        """Return the operators of a paragraph; None when this document needs others."""
        drawn = self._drawn.get(key)
        if drawn is None:
            return None
        if drawn.holds_for != number:
            if not all([one.holds_in(document) for one in drawn.letters]):  # noqa: C419 - each gives codes
                return None
            drawn.holds_for = number
        return drawn.code

    def keep(
        self,
        key: Key,
        number: int,
        document: Any,
        code: Iterable[str],
        shown: Iterable[tuple[str, str]],
    ) -> None:
        """Keep how a paragraph was drawn.

        Args:
            key: The paragraph.
            number: Of the document.
            document: That drew it a moment ago.
            code: The operators.
            shown: The font and the text of each line.
        """
        strange: dict[str, dict[str, None]] = {}
        for font, text in shown:
            new = strange.setdefault(font, {})
            if not text.isascii():
                new.update(dict.fromkeys(char for char in text if char not in _ASCII))
        letters = tuple(
            Letters.of(font, "".join(found), document) for font, found in strange.items()
        )
        self._drawn[key] = Drawn(tuple(code), letters, number)
