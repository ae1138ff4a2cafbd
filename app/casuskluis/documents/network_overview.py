# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The network around the approach: who is in it, on what terms, where nobody is; internal."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.coverage import EMPTY, write_coverage
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.network_terms import write_covenants, write_key_persons
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import NetworkLine, NetworkOverviewPaper
from casuskluis.documents.wording import capital, day_or, listed
from casuskluis.domain.partial_date import dutch_date

_TITLE = "Netwerkoverzicht"
_NONE = "Er zijn nog geen organisaties in het netwerk vastgelegd."


def build(paper: NetworkOverviewPaper) -> bytes:
    """Return the overview as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    figures = FiguresWriter(composer, None)
    _write_opening(composer, paper)
    _write_organisations(composer, paper)
    _write_white_spots(composer, figures, paper)
    write_covenants(composer, paper)
    write_key_persons(composer, paper)
    line = composer.text.line
    named = paper.names_key_persons and paper.key_persons
    frame = PageFrame(
        marking="INTERN – PERSOONSGEGEVENS" if named else "INTERN",
        copy=line(f"{_TITLE} {paper.period}"),
        foot=line(
            f"Gemeente {paper.municipality}, stand {dutch_date(paper.reference_date)} · niet "
            "verder verspreiden"
        ),
        control=line(paper.control),
    )
    return composer.build(f"{_TITLE} {paper.period}", paper.printed_at, frame)


def _write_opening(composer: Composer, paper: NetworkOverviewPaper) -> None:
    lead = (f"Gemeente {paper.municipality}", f"stand {dutch_date(paper.reference_date)}")
    write_opening(composer, f"{_TITLE} {paper.period}", lead)
    write_warning(
        composer,
        "Alleen voor intern gebruik",
        "Dit overzicht gaat over contact met organisaties. Het zegt niets over wat mensen "
        "geloven of vinden, en mag daar ook niet voor worden gebruikt.",
    )


def _write_organisations(composer: Composer, paper: NetworkOverviewPaper) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Organisatie"), 42, is_header=True, has_prose=True),
        Column(markup("Thema’s"), 30, has_prose=True),
        Column(markup("Laatste contact"), 17),
        Column(markup("Contacten"), 13, is_number=True),
    )
    with composer.section():
        composer.heading(2, "Organisaties en contact")
        if not paper.organisations:
            composer.prose(_NONE)
            return
        composer.prose(f"De contacten zijn geteld over {paper.period}.")
        composer.table(columns, [_organisation(composer, x) for x in paper.organisations])


def _organisation(composer: Composer, line: NetworkLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    return (
        (markup(line.name), markup(capital(line.kind_label))),
        markup(capital(listed(line.themes)) or EMPTY),
        markup(day_or(line.last_on, EMPTY)),
        markup(str(line.contact_moments)),
    )


def _write_white_spots(
    composer: Composer, figures: FiguresWriter, paper: NetworkOverviewPaper
) -> None:
    if paper.coverage is None and not paper.white_spots:
        return
    with composer.section(), composer.together():
        composer.heading(2, "Witte vlekken")
        composer.prose(
            "Een witte vlek is een thema of een wijk waar de gemeente met niemand contact had."
        )
        composer.bullets([composer.text.markup(spot) for spot in paper.white_spots])
        if paper.coverage is not None:
            write_coverage(
                composer, figures, paper.coverage, "Contacten per wijk en thema", "Met contact"
            )
