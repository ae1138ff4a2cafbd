# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The proof of a restore drill: which backup was restored, what was compared, who saw it."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_note, write_opening, write_warning
from casuskluis.documents.papers import DrillPaper
from casuskluis.documents.signatures import write_signatures
from casuskluis.documents.wording import clock, long_day

_TITLE = "Bewijs van hersteloefening"
_GOOD, _BAD = "in orde", "niet in orde"
_HOW = (
    "Casuskluis heeft de back-up teruggezet in een proefkluis naast de kluis, daarin alles "
    "nagelezen en geteld, en de proefkluis daarna verwijderd."
)


def build(paper: DrillPaper) -> bytes:
    """Return the proof as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_checks(composer, paper)
    _write_counts(composer, paper)
    write_signatures(composer, [("Uitvoerder", paper.author), ("Gezien door", "")])
    line = composer.text.line
    frame = PageFrame(
        marking="INTERN – BEWIJS VAN HERSTELOEFENING",
        copy=line(f"Kluis {paper.vault_name}"),
        foot="Bewaren bij de verantwoording van de beveiliging.",
        control=line(paper.control),
    )
    return composer.build(_TITLE, paper.drilled_at, frame)


def _write_opening(composer: Composer, paper: DrillPaper) -> None:
    text = composer.text
    write_opening(
        composer, _TITLE, (f"Gemeente {paper.municipality}", f"kluis {paper.vault_name}")
    )
    if paper.passed:
        write_note(composer, "Geslaagd: deze back-up kan worden teruggezet.", _HOW)
    else:
        failed = "Niet geslaagd: vertrouw niet op deze back-up."
        write_warning(composer, failed, "Maak een nieuwe back-up en herhaal de oefening.", _HOW)
    made, drilled = (
        f"{long_day(at.date())}, {clock(at.time())} uur"
        for at in (paper.made_at, paper.drilled_at)
    )
    composer.facts(
        [
            ("Back-up", text.bold(paper.backup)),
            ("Stond", text.markup(paper.place)),
            ("Gemaakt op", text.markup(made)),
            ("Geoefend op", text.markup(drilled)),
        ]
    )


def _write_checks(composer: Composer, paper: DrillPaper) -> None:
    text = composer.text
    columns = (
        Column(text.markup("Nagekeken"), 30, is_header=True),
        Column(text.markup("Gevonden"), 54, has_prose=True),
        Column(text.markup("Oordeel"), 16),
    )
    verdicts = {True: text.markup(_GOOD), False: text.bold(_BAD)}
    rows = [
        (text.bold(one.label), text.markup(one.outcome), verdicts[one.good])
        for one in paper.checks
    ]
    with composer.section():
        composer.heading(2, "Wat is nagekeken")
        composer.table(columns, rows)


def _write_counts(composer: Composer, paper: DrillPaper) -> None:
    text = composer.text
    columns = (
        Column(text.markup("Aantal"), 40, is_header=True),
        Column(text.markup("Bij het maken"), 20, is_number=True),
        Column(text.markup("Teruggezet"), 20, is_number=True),
        Column(text.markup("Nu in de kluis"), 20, is_number=True),
    )
    rows = [
        (
            text.bold(one.label),
            text.markup(one.then),
            text.markup(one.restored),
            text.markup(one.now),
        )
        for one in paper.counts
    ]
    with composer.section():
        composer.heading(2, "Wat is geteld")
        composer.table(columns, rows)
