# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A paragraph for a letter to the council (raadsinformatiebrief): a page at most."""

from io import BytesIO

import pikepdf

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.errors import ParagraphTooLong
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.papers import LetterParagraphPaper
from casuskluis.domain.figure_notes import certificate_line, method_note, release_line
from casuskluis.domain.figure_tables import FigureTable

_WHERE = "hieronder"


def build(paper: LetterParagraphPaper) -> bytes:
    """Return the paragraph as a PDF of one page. Equal papers give equal bytes.

    Raises:
        ParagraphTooLong: When it takes more than a page.
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    text = composer.text
    composer.heading(1, paper.heading)
    lead = f"Alinea voor een raadsinformatiebrief · gemeente {paper.municipality}"
    composer.paragraph(text.markup(lead), styles.LEAD)
    for said in paper.text:
        composer.prose(said)
    if paper.table:
        figures = FiguresWriter(composer, paper.stamp, _WHERE)
        figures.write([paper.table], drawn=False)
    for note in _notes(paper):
        composer.paragraph(text.markup(note), styles.SMALL)
    frame = PageFrame(
        marking=text.line(f"Gemeente {paper.municipality}"),
        copy="Raadsinformatiebrief",
        foot=text.line(f"{release_line(paper.stamp)} · zonder persoonsgegevens"),
        warns=False,
        control=text.line(paper.control),
    )
    pdf = composer.build(paper.heading, paper.printed_at, frame)
    with pikepdf.open(BytesIO(pdf)) as document:
        if len(document.pages) > 1:
            raise ParagraphTooLong(pages=len(document.pages))
    return pdf


def plain_text(paper: LetterParagraphPaper) -> str:
    """Return the same words to paste into a letter; the table as one line per row."""
    parts = [paper.heading, *paper.text]
    if paper.table:
        parts.append(_table_in_words(paper.table))
    said = [part.strip() for part in (*parts, *_notes(paper), release_line(paper.stamp))]
    return "\n\n".join(part for part in said if part) + "\n"


def _notes(paper: LetterParagraphPaper) -> tuple[str, ...]:
    has_figures = paper.table is not None and paper.table.rows
    if not has_figures:
        return ()
    return tuple(filter(None, (method_note(paper.stamp), certificate_line(paper.stamp))))


def _table_in_words(table: FigureTable) -> str:
    lines = [f"{table.title}:"]
    for row in table.rows:
        named = zip(table.columns, row.cells, strict=True)
        only = len(table.columns) == 1
        cells = row.cells if only else tuple(f"{name} {cell}" for name, cell in named)
        lines.append(f"- {row.label}: {', '.join(cells)}")
    return "\n".join(lines)
