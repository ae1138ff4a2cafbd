# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet for a colleague: a code that opens the vault one time, to choose a passphrase."""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.papers import OnceCodePaper
from casuskluis.documents.secret_codes import write_code, written
from casuskluis.domain.partial_date import dutch_date

_STEPS = (
    "Start Casuskluis. Kies op het beginscherm de kluis die hierboven staat.",
    "Kies “Ik heb een eenmalige code”.",
    "Typ de code over. Streepjes, spaties en kleine letters maken niet uit.",
    "Kies een eigen wachtzin en typ die twee keer. Niemand anders hoeft die te kennen.",
    "De kluis gaat open. De code werkt daarna niet meer: vernietig dit blad.",
)
_KEEPING = (
    "Geef dit blad zelf, of in een gesloten envelop. Mail of fotografeer het niet.",
    (
        "Wie de code heeft, kan onder de naam hierboven de kluis openen. Zegt de kluis dat de "
        "code al is gebruikt, en was u dat niet? Bel dan meteen de beheerder."
    ),
    (
        "De dag hierboven is een afspraak. Is die voorbij, laat de beheerder dan een nieuwe "
        "code maken of de collega verwijderen."
    ),
)


def build(paper: OnceCodePaper) -> bytes:
    """Return the sheet as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    write_code(composer, "De eenmalige code", paper.code)
    with composer.section():
        composer.heading(2, "Zo gebruikt u de code")
        composer.steps(written(composer, _STEPS))
    with composer.section():
        composer.heading(2, "Let op")
        composer.bullets(written(composer, _KEEPING))
    frame = PageFrame(
        marking="GEHEIM BEWAREN – EENMALIGE CODE",
        copy=composer.text.line(f"Eenmalige code {paper.vault_name}"),
        foot="Niet kopiëren. Vernietigen na gebruik.",
        control=composer.text.line(paper.control),
    )
    return composer.build("Eenmalige code Casuskluis", paper.created_at, frame)


def _write_opening(composer: Composer, paper: OnceCodePaper) -> None:
    text = composer.text
    composer.heading(1, "Eenmalige code")
    told = "Hiermee opent u de kluis één keer en kiest u meteen uw eigen wachtzin."
    composer.paragraph(text.markup(told), styles.LEAD)
    composer.facts(
        [
            ("Kluis", text.bold(paper.vault_name)),
            ("Gemeente", text.markup(paper.municipality)),
            ("Voor", text.bold(paper.officer)),
            ("Gemaakt op", text.markup(dutch_date(paper.created_at.date()))),
            ("Gebruiken tot en met", text.markup(dutch_date(paper.use_by))),
        ]
    )
