# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A secret code on paper: large, to copy, and per group, to keep one's place and read aloud."""

from reportlab.lib.styles import ParagraphStyle

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.fonts import BOLD
from casuskluis.documents.layout_tables import Column

_CODE = ParagraphStyle(
    "code", styles.NAME, fontName=BOLD, fontSize=20, leading=31, spaceAfter=0
)
_GROUPS_PER_LINE = 4
_MORE_PER_LINE = 5
_GAP = "\u00a0\u00a0 "
_DIGITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_LETTERS = (
    "Anton", "Bernhard", "Cornelis", "Dirk", "Eduard", "Ferdinand", "Gerard", "Hendrik",
    "Izaak", "Johan", "Karel", "Lodewijk", "Maria", "Nico", "Otto", "Pieter", "Quotiënt",
    "Rudolf", "Simon", "Theodoor", "Utrecht", "Victor", "Willem", "Xantippe", "Ypsilon",
    "Zaandam",
)  # fmt: skip


def spelled(group: str) -> str:
    """Return a group as one reads it aloud: "K7" becomes "Karel, zeven"."""
    return ", ".join(_spoken(char) for char in group.upper())


def write_code(composer: Composer, title: str, code: str, *, per_row: int = 1) -> None:
    """Write a code in a section of its own.

    Args:
        composer: Of the paper.
        title: Heading of the section.
        code: In groups, separated by hyphens or spaces.
        per_row: Groups in a row of the table; a long code takes more, to stay on one page.
    """
    text = composer.text
    groups = code.replace("-", " ").split()
    per_line = _GROUPS_PER_LINE if per_row == 1 else _MORE_PER_LINE
    lines = [_GAP.join(part) for part in _parts(groups, per_line)]
    with composer.section():
        composer.heading(2, title)
        composer.panel([(text.markup(line), _CODE) for line in lines])
        columns = (
            Column(text.markup("Groep"), 12, is_header=True),
            Column(text.markup("Tekens"), 20),
            Column(text.markup("Zo leest u het voor"), 68),
        )
        rows = [
            (
                text.markup(_places(place * per_row + 1, len(part))),
                text.bold(" ".join(part)),
                text.markup(" – ".join(map(spelled, part))),
            )
            for place, part in enumerate(_parts(groups, per_row))
        ]
        composer.table(columns, rows)


def _places(first: int, count: int) -> str:
    return f"{first} en {first + 1}" if count > 1 else str(first)


def _parts(groups: list[str], size: int) -> list[list[str]]:
    return [groups[start : start + size] for start in range(0, len(groups), size)]


def _spoken(char: str) -> str:
    if char.isascii() and char.isdigit():
        return _DIGITS[int(char)]
    if "A" <= char <= "Z":
        return _LETTERS[ord(char) - ord("A")]
    return char
