# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was done to make people more expert, and where knowledge is missing."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.coverage import EMPTY, write_coverage
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.openings import write_opening
from casuskluis.documents.papers import TrainingLine, TrainingOverviewPaper
from casuskluis.documents.report_parts import write_activities, write_small
from casuskluis.documents.wording import capital
from casuskluis.domain.partial_date import dutch_date

_TITLE = "Overzicht deskundigheidsbevordering"
_NONE = "In deze periode zijn geen activiteiten vastgelegd."


def build(paper: TrainingOverviewPaper) -> bytes:
    """Return the overview as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    figures = FiguresWriter(composer, None)
    title = f"{_TITLE} {paper.period}"
    write_opening(composer, title, (f"Gemeente {paper.municipality}",))
    for text in paper.intro:
        composer.prose(text)
    _write_totals(composer, figures, paper)
    _write_activities(composer, paper)
    _write_knowledge(composer, figures, paper)
    line = composer.text.line
    frame = PageFrame(
        marking=line(f"Gemeente {paper.municipality}"),
        copy=line(f"Deskundigheidsbevordering {paper.period}"),
        foot="Zonder persoonsgegevens.",
        warns=False,
        control=line(paper.control),
    )
    return composer.build(title, paper.printed_at, frame)


def _write_totals(
    composer: Composer, figures: FiguresWriter, paper: TrainingOverviewPaper
) -> None:
    with composer.section():
        composer.heading(2, "In het kort")
        if not (paper.totals or paper.activities or paper.tables):
            composer.prose(_NONE)
        write_activities(composer, paper.totals)
        figures.write(paper.tables)


def _write_activities(composer: Composer, paper: TrainingOverviewPaper) -> None:
    if not paper.activities:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Datum"), 15),
        Column(markup("Activiteit"), 42, is_header=True, has_prose=True),
        Column(markup("Onderwerp"), 22, has_prose=True),
        Column(markup("Deelnemers"), 15, is_number=True),
        Column(markup("Organisaties"), 16, is_number=True),
    )
    with composer.section():
        composer.heading(2, "Activiteiten")
        composer.table(columns, [_activity(composer, line) for line in paper.activities])


def _activity(composer: Composer, line: TrainingLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    kind = ", ".join(part for part in (line.kind_label, line.provider) if part.strip())
    return (
        markup(dutch_date(line.held_on)),
        (markup(line.title), markup(capital(kind))),
        markup(capital(line.phenomenon_label)),
        markup(line.participants),
        markup(line.organisations),
    )


def _write_knowledge(
    composer: Composer, figures: FiguresWriter, paper: TrainingOverviewPaper
) -> None:
    if paper.knowledge is None:
        return
    with composer.section(), composer.together():
        composer.heading(2, "Kenniskaart")
        composer.prose(
            "In elk vak staat in welk jaar iemand van de organisatie het laatst iets over het "
            f"onderwerp leerde. Een streepje ({EMPTY}) betekent: nog niet. Daar kan een "
            "volgende training beginnen."
        )
        write_coverage(
            composer, figures, paper.knowledge, "Wie leerde waarover?", "Hoeveel al wel"
        )
        write_small(composer, "De kaart noemt geen deelnemers, alleen organisaties.")
