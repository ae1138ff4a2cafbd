# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The yearly report to the council (raadsrapportage).

The outline is that of domain.md 7.2. Chapters without content are left out, and the numbers
follow. The figures arrive protected: this module prints them and works nothing out.
"""

from collections.abc import Mapping

from casuskluis.documents import styles
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.composer import Composer
from casuskluis.documents.council_chapters import GUIDE, Chapters
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column, TableLook
from casuskluis.documents.papers import CouncilReportPaper
from casuskluis.documents.report_parts import write_small
from casuskluis.domain.figure_notes import multiples, release_line
from casuskluis.domain.figure_tables import Protection

_TITLE = "Rapportage aanpak radicalisering, extremisme en polarisatie"
_NO_PAGE = "0"


@uncollected()
def build(paper: CouncilReportPaper) -> bytes:
    """Return the report as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    first = _composed(paper, {})
    pages = first.find_pages(_frame(first, paper))
    composer = _composed(paper, pages)
    return composer.build(f"{_TITLE} {paper.period}", paper.printed_at, _frame(composer, paper))


def _frame(composer: Composer, paper: CouncilReportPaper) -> PageFrame:
    line = composer.text.line
    return PageFrame(
        marking=line(f"Gemeente {paper.municipality}"),
        copy=line(f"Raadsrapportage {paper.period}"),
        foot=line(f"{release_line(paper.stamp)} · zonder persoonsgegevens"),
        warns=False,
        control=line(paper.control),
    )


def _composed(paper: CouncilReportPaper, pages: Mapping[str, int]) -> Composer:
    """Return the story, with the pages of the chapters as far as they are known."""
    composer = Composer()
    chapters = Chapters(composer, paper)
    _write_cover(composer, paper)
    _write_contents(composer, chapters.titles(), pages)
    chapters.write()
    return composer


def _write_cover(composer: Composer, paper: CouncilReportPaper) -> None:
    text = composer.text
    composer.heading(1, f"{_TITLE} {paper.period}")
    lead = f"Aan de gemeenteraad van {paper.municipality}"
    composer.paragraph(text.markup(lead), styles.LEAD)
    composer.tiles([(text.markup(x.value), text.markup(x.label)) for x in paper.highlights])
    if paper.highlights and paper.stamp.protection is Protection.ROUNDED:
        how = multiples(paper.stamp.base)
        write_small(composer, f"Aantallen meldingen en casussen zijn afgerond op {how}.")


def _write_contents(
    composer: Composer, titles: tuple[str, ...], pages: Mapping[str, int]
) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Inhoud"), 88, is_header=True),
        Column(markup("Pagina"), 12, is_number=True),
    )
    rows = [
        (markup(title), markup(str(pages.get(composer.text.line(title), _NO_PAGE))))
        for title in (GUIDE, *titles)
    ]
    composer.table(columns, rows, TableLook(tight=True))
