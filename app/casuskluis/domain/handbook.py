# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The manual that ships with the program, in pieces that window and paper both can show."""

from dataclasses import dataclass, field
from enum import Enum

from casuskluis.domain.errors import CasuskluisError


class ChapterUnknown(CasuskluisError):
    """There is no chapter of that name."""


class HandbookDamaged(CasuskluisError):
    """The manual, or a picture in it, is not among the files of the program."""


class Manner(Enum):
    """How a piece of text stands out."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line, in one manner."""

    text: str
    manner: Manner = Manner.PLAIN


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the chapter."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; numbered when the order matters."""

    items: tuple[Line, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a row of headings."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """What somebody types, letter for letter; lines stay lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the program.

    Attributes:
        name: Of its file.
        words: Dutch, what can be seen, for who cannot see it.
        content: The file; empty until it is wanted.
    """

    name: str
    words: str
    content: bytes = field(default=b"", repr=False)


Block = Heading | Paragraph | Listing | Grid | Sample | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter.

    Attributes:
        name: Of its file, without ending: stable, such as "10-meldingen".
        title: As it stands above the chapter.
        text: As it was written, in Markdown.
        blocks: The same in pieces, without the title.
    """

    name: str
    title: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)

    @property
    def number(self) -> str:
        """Number of the chapter, by which other chapters refer to it."""
        return self.name.partition("-")[0]


@dataclass(frozen=True, slots=True)
class HandbookHit:
    """A place in the manual where words were found.

    Attributes:
        chapter: Name of the chapter.
        title: Of the chapter.
        heading: The heading above the place; empty at the beginning of a chapter.
        snippet: The words around it.
    """

    chapter: str
    title: str
    heading: str
    snippet: str
