# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One notification with its assessments (melding)."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers.notification import NotificationPaper, WeighingLine
from casuskluis.domain.partial_date import dutch_date


def build(paper: NotificationPaper) -> bytes:
    """Return the notification as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    markup = composer.text.markup
    write_opening(composer, "Melding", (paper.number, paper.municipality))
    write_warning(composer, paper.marking, "Deze uitgave noemt namen.", paper.legal_basis)
    composer.facts([(title, markup(value)) for title, value in paper.facts])
    for title, text in (
        ("Waargenomen gedrag", paper.observed),
        ("Mening van de melder", paper.opinion),
        ("Wat er bij acuut gevaar is gedaan", paper.danger_action),
    ):
        if text.strip():
            with composer.section():
                composer.heading(2, title)
                composer.prose(text)
    for weighing in paper.weighings:
        _write_weighing(composer, weighing)
    line = composer.text.line
    frame = PageFrame(
        marking=line(paper.marking),
        copy=line(f"Melding {paper.number}"),
        foot="Niet kopiëren. Niet verder verstrekken.",
        control=line(paper.control),
    )
    return composer.build(f"Melding {paper.number}", paper.printed_at, frame)


def _write_weighing(composer: Composer, weighing: WeighingLine) -> None:
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, f"Weging van {dutch_date(weighing.held_on)}")
        composer.facts(
            [
                ("Uitkomst", composer.text.bold(weighing.outcome_label)),
                ("Aanwezig", markup(weighing.present)),
            ]
        )
        for title, text in weighing.grounds:
            composer.heading(3, title, in_outline=False)
            composer.prose(text)
