# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The chapters of the manual, looking for words in them, and the manual as a PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from casuskluis.documents.papers import HandbookPaper
from casuskluis.domain.handbook import (
    Block,
    Chapter,
    ChapterUnknown,
    Grid,
    HandbookDamaged,
    HandbookHit,
    Heading,
    Line,
    Listing,
    Paragraph,
    Picture,
    Sample,
)
from casuskluis.domain.naming import fold
from casuskluis.services.handbook.reading import blocks_of
from casuskluis.services.papers import PrintedPaper, sound_paper

_SUFFIX = ".md"
_AROUND = 60
_PICTURES = "beelden"


@dataclass(frozen=True)
class Handbook:
    """The manual in a folder.

    Attributes:
        folder: Where the chapters stand; pictures in ``beelden`` below it.
        version: Of the program, for the front page.
    """

    folder: Traversable
    version: str

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """Every chapter, in order.

        Raises:
            HandbookDamaged: When the manual cannot be read.
        """
        try:
            found = [one for one in self.folder.iterdir() if one.name.endswith(_SUFFIX)]
            texts = {one.name: one.read_text(encoding="utf-8") for one in found}
        except (OSError, ValueError):
            raise HandbookDamaged("manual unreadable") from None
        return tuple(_chapter(name, texts[name]) for name in sorted(texts))

    def chapter(self, name: str) -> Chapter:
        """Return a chapter by its name, or by its number.

        Raises:
            ChapterUnknown: When there is none.
        """
        for one in self.chapters:
            if name in {one.name, one.number}:
                return one
        raise ChapterUnknown

    def picture(self, name: str) -> bytes:
        """Return a picture of the manual, as a PNG file.

        Raises:
            HandbookDamaged: When it is not there.
        """
        try:
            return self.folder.joinpath(_PICTURES, name).read_bytes()
        except OSError:
            raise HandbookDamaged("picture missing", file=name) from None

    def find(self, text: str, limit: int = 50) -> tuple[HandbookHit, ...]:
        """Return the places that hold every word of a text, in the order of the manual."""
        words = fold(text).split()
        if not words:
            return ()
        found: list[HandbookHit] = []
        for chapter in self.chapters:
            found += _hits(chapter, words)
        return tuple(found[:limit])

    def draw(self, at: datetime) -> PrintedPaper:
        """Return the whole manual as a tagged PDF.

        Raises:
            HandbookDamaged: When a chapter or a picture cannot be read.
            DocumentDoesNotFit: When something cannot be laid out.
        """
        chapters = tuple(self._with_pictures(one) for one in self.chapters)
        paper = HandbookPaper(chapters=chapters, version=self.version, printed_at=at)
        from casuskluis.documents import handbook  # noqa: PLC0415 - only a paper waits for this

        return sound_paper(
            handbook.build(paper), file_name="handboek.pdf", title="Handboek Casuskluis"
        )

    def _with_pictures(self, chapter: Chapter) -> Chapter:
        blocks = (
            replace(one, content=self.picture(one.name)) if isinstance(one, Picture) else one
            for one in chapter.blocks
        )
        return replace(chapter, blocks=tuple(blocks))


def shipped_handbook(version: str) -> Handbook:
    """Return the manual that came with the program."""
    return Handbook(files("casuskluis_resources").joinpath("handboek"), version)


def _chapter(file_name: str, text: str) -> Chapter:
    blocks = blocks_of(text)
    titles = [one.text for one in blocks if isinstance(one, Heading) and one.level == 1]
    name = file_name.removesuffix(_SUFFIX)
    return Chapter(
        name=name,
        title=titles[0] if titles else name,
        text=text,
        blocks=tuple(
            one for one in blocks if not (isinstance(one, Heading) and one.text == titles[0])
        )
        if titles
        else blocks,
    )


def _hits(chapter: Chapter, words: list[str]) -> Iterator[HandbookHit]:
    heading = ""
    for block in chapter.blocks:
        if isinstance(block, Heading):
            heading = block.text
        for text in _texts(block):
            found = fold(text)
            if all(word in found for word in words):
                yield HandbookHit(chapter.name, chapter.title, heading, _around(text, words[0]))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Sample():
            yield block.text
        case Paragraph():
            yield _plain(block.line)
        case Listing():
            yield from map(_plain, block.items)
        case Grid():
            yield from (" · ".join(map(_plain, row)) for row in block.rows)
        case Picture():
            yield block.words


def _plain(line: Line) -> str:
    return "".join(span.text for span in line)


def _around(text: str, word: str) -> str:
    """Return the words around a place; folding may shift it by a letter, which is no harm."""
    place = max(fold(text).find(word), 0)
    start, end = max(place - _AROUND, 0), place + len(word) + _AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"
