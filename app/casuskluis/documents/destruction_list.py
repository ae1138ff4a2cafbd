# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of files to destroy (vernietigingslijst), for two people to sign.

It holds numbers and days, no names: it is kept after the files are gone.
"""

from collections import Counter

from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import DestructionListPaper, FileToDestroy
from casuskluis.documents.signatures import write_signatures
from casuskluis.documents.wording import capital, day_or, long_day
from casuskluis.domain.partial_date import dutch_date


def build(paper: DestructionListPaper) -> bytes:
    """Return the list as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_files(composer, paper)
    _write_terms(composer, paper)
    write_signatures(
        composer,
        [("Opsteller", paper.author), ("Tweede persoon", paper.second_person)],
        _statement(paper),
    )
    line = composer.text.line
    frame = PageFrame(
        marking="VERTROUWELIJK – VERNIETIGINGSLIJST",
        copy=line(f"Lijst {paper.number}"),
        foot="Bewaren bij de verklaring van vernietiging.",
        control=line(paper.control),
    )
    return composer.build(f"Vernietigingslijst {paper.number}", paper.printed_at, frame)


def _statement(paper: DestructionListPaper) -> str:
    """Return what is stated; it holds the number, because it may stand on a page of its own."""
    return (
        f"Wij hebben lijst {paper.number} nagekeken. Aantal dossiers: {len(paper.files)}. Van "
        "elk dossier is de bewaartermijn verstreken op de dag die erbij staat. Er is geen "
        "reden om een dossier langer te bewaren: er loopt geen verzoek, geen klacht en geen "
        "rechtszaak.\n\nWij stemmen in met de vernietiging van deze dossiers."
    )


def _write_opening(composer: Composer, paper: DestructionListPaper) -> None:
    markup = composer.text.markup
    lead = (f"Gemeente {paper.municipality}", f"opgesteld op {long_day(paper.drawn_up_on)}")
    write_opening(composer, f"Vernietigingslijst {paper.number}", lead)
    write_warning(
        composer,
        "Er is nog niets vernietigd",
        "Vernietigen kan pas als twee personen deze lijst hebben getekend en de tweede persoon "
        "dit in Casuskluis heeft bevestigd. Daarna is niets meer terug te halen. Deze lijst "
        "noemt nummers, geen namen.",
    )
    composer.facts(
        [
            ("Lijst", composer.text.bold(paper.number)),
            ("Opsteller", markup(paper.author)),
            ("Tweede persoon", markup(paper.second_person)),
            ("Aantal dossiers", markup(_counts(paper.files))),
            ("Grondslag", markup(paper.ground)),
        ]
    )


def _counts(files: tuple[FileToDestroy, ...]) -> str:
    """Return "3 (casus 2, melding 1)"."""
    kinds = Counter(file.kind_label for file in files)
    parts = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    return f"{len(files)} ({parts})" if parts else "0"


def _write_files(composer: Composer, paper: DestructionListPaper) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Dossier"), 15, is_header=True),
        Column(markup("Soort"), 11),
        Column(markup("Begonnen"), 13),
        Column(markup("Gesloten"), 13),
        Column(markup("Vernietigen op"), 14),
        Column(markup("Waarom op die dag"), 34, has_prose=True),
    )
    with composer.section():
        composer.heading(2, "Te vernietigen dossiers")
        if not paper.files:
            composer.paragraph(markup("Op deze lijst staan geen dossiers."))
        composer.table(columns, [_row(composer, file) for file in paper.files])
        composer.labelled("Niet op deze lijst", paper.not_listed)


def _row(composer: Composer, file: FileToDestroy) -> tuple[Cell, ...]:
    text = composer.text
    return (
        text.bold(file.number),
        text.markup(file.kind_label),
        text.markup(day_or(file.opened_on, "niet bekend")),
        text.markup(day_or(file.closed_on, "niet bekend")),
        text.markup(dutch_date(file.destroy_on)),
        (text.markup(capital(file.basis)), text.markup(file.remarks)),
    )


def _write_terms(composer: Composer, paper: DestructionListPaper) -> None:
    if not paper.terms:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Soort dossier"), 22, is_header=True, has_prose=True),
        Column(markup("Bewaartermijn"), 24, has_prose=True),
        Column(markup("Bron van de termijn"), 34, has_prose=True),
        Column(markup("Nagekeken door"), 20),
    )
    rows = [
        tuple(map(markup, (capital(term.kind_label), term.term, term.source, term.checked)))
        for term in paper.terms
    ]
    with composer.section():
        composer.heading(2, "Bewaartermijnen")
        composer.table(columns, rows)
