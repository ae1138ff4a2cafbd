# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The manual as a PDF: a front page, the contents, and each chapter on a page of its own."""

from collections.abc import Mapping
from html import escape

from casuskluis.documents import styles
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.composer import Composer, Level
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column, TableLook
from casuskluis.documents.papers import HandbookPaper
from casuskluis.documents.picture import Shot
from casuskluis.documents.text import Markup
from casuskluis.domain.handbook import (
    Block,
    Chapter,
    Grid,
    Heading,
    Line,
    Listing,
    Manner,
    Paragraph,
    Picture,
    Sample,
)
from casuskluis.domain.partial_date import dutch_date

_TITLE = "Handboek Casuskluis"
_TAGS = {Manner.BOLD: "b", Manner.ITALIC: "i", Manner.TYPED: "i"}
_LEVELS: dict[int, Level] = {1: 2, 2: 3}
_NARROWEST = 13
_WIDEST = 60
_NO_PAGE = "0"


@uncollected()
def build(paper: HandbookPaper) -> bytes:
    """Return the manual as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    first = _composed(paper, {})
    pages = first.find_pages(_frame(first, paper))
    composer = _composed(paper, pages)
    return composer.build(_TITLE, paper.printed_at, _frame(composer, paper))


def _frame(composer: Composer, paper: HandbookPaper) -> PageFrame:
    line = composer.text.line
    return PageFrame(
        marking=line(_TITLE),
        copy=line(f"versie {paper.version}"),
        foot="Zonder persoonsgegevens: de voorbeelden zijn verzonnen",
        warns=False,
    )


def _composed(paper: HandbookPaper, pages: Mapping[str, int]) -> Composer:
    composer = Composer()
    text = composer.text
    composer.heading(1, _TITLE)
    made = f"Versie {paper.version}, gemaakt op {dutch_date(paper.printed_at.date())}"
    composer.paragraph(text.markup(made), styles.LEAD)
    _write_contents(composer, paper, pages)
    for chapter in paper.chapters:
        composer.new_page()
        with composer.section():
            composer.heading(2, _title(chapter))
            for block in chapter.blocks:
                _write(composer, block)
    return composer


def _title(chapter: Chapter) -> str:
    return f"{chapter.number} {chapter.title}"


def _write_contents(composer: Composer, paper: HandbookPaper, pages: Mapping[str, int]) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Hoofdstuk"), 88, is_header=True),
        Column(markup("Pagina"), 12, is_number=True),
    )
    titles = [_title(chapter) for chapter in paper.chapters]
    rows = [
        (markup(title), markup(str(pages.get(composer.text.line(title), _NO_PAGE))))
        for title in titles
    ]
    composer.table(columns, rows, TableLook(tight=True))


def _write(composer: Composer, block: Block) -> None:
    match block:
        case Heading():
            _write_heading(composer, block)
        case Paragraph():
            composer.paragraph(_markup(composer, block.line))
        case Listing():
            items = [_markup(composer, item) for item in block.items]
            (composer.steps if block.is_numbered else composer.bullets)(items)
        case Grid():
            _write_grid(composer, block)
        case Sample():
            lines = [composer.text.markup(line) for line in block.text.split("\n")]
            composer.panel([(line, styles.PANEL_LINE) for line in lines], styles.RULE)
        case Picture():
            composer.figure(Shot(block.content, composer.text.line(block.words)))


def _write_heading(composer: Composer, heading: Heading) -> None:
    level = _LEVELS.get(heading.level)
    if level is None:
        composer.label(heading.text)
    else:
        composer.heading(level, heading.text)


def _write_grid(composer: Composer, grid: Grid) -> None:
    """Write a table; each column as wide as its longest text asks, within bounds."""
    lengths = [
        max(len(_plain(row[place])) for row in (grid.head, *grid.rows))
        for place in range(len(grid.head))
    ]
    columns = [
        Column(
            _markup(composer, title),
            min(max(length, _NARROWEST), _WIDEST),
            is_header=not place,
            has_prose=True,
        )
        for place, (title, length) in enumerate(zip(grid.head, lengths, strict=True))
    ]
    rows = [[_markup(composer, cell) for cell in row] for row in grid.rows]
    composer.table(columns, rows)


def _markup(composer: Composer, line: Line) -> Markup:
    made = ""
    for span in line:
        tag = _TAGS.get(span.manner, "")
        words = escape(composer.text.clean(span.text), quote=False)
        made += f"<{tag}>{words}</{tag}>" if tag else words
    return Markup(made.strip())


def _plain(line: Line) -> str:
    return "".join(span.text for span in line)
