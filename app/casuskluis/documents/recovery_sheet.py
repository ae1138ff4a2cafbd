# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recovery sheet (noodblad): the code that opens the vault when the passphrase is lost.

The code stands there three times over: large, to copy; per group, to keep one's place; and in
the Dutch spelling alphabet, to read aloud.
"""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.papers import RecoverySheetPaper
from casuskluis.documents.secret_codes import write_code, written
from casuskluis.domain.partial_date import dutch_date

_STEPS = (
    "Start Casuskluis. Kies op het beginscherm de kluis die hierboven staat.",
    "Kies “Wachtzin vergeten?”.",
    "Typ de code over, groep voor groep. Streepjes, spaties en kleine letters maken niet uit.",
    "Kies daarna meteen een nieuwe wachtzin.",
    "Heeft iemand anders dit blad gezien? Maak een nieuwe herstelcode en vernietig dit blad.",
)
_KEEPING = (
    "Bewaar dit blad in een kluis of afgesloten kast, niet bij de computer.",
    "Maak er geen foto of kopie van en sla het niet op als bestand.",
    "Zonder wachtzin en zonder dit blad kan niemand de kluis nog openen, ook de makers niet.",
)


def build(paper: RecoverySheetPaper) -> bytes:
    """Return the sheet as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    write_code(composer, "De herstelcode", paper.code)
    _write_instructions(composer, paper)
    frame = PageFrame(
        marking="GEHEIM BEWAREN – HERSTELCODE",
        copy=composer.text.line(f"Noodblad {paper.vault_name}"),
        foot="Niet kopiëren. Bewaren in een kluis of afgesloten kast.",
        control=composer.text.line(paper.control),
    )
    return composer.build("Noodblad Casuskluis", paper.created_at, frame)


def _write_opening(composer: Composer, paper: RecoverySheetPaper) -> None:
    text = composer.text
    composer.heading(1, "Noodblad")
    composer.paragraph(
        text.markup("Hiermee opent u de kluis als de wachtzin kwijt is."), styles.LEAD
    )
    composer.facts(
        [
            ("Kluis", text.bold(paper.vault_name)),
            ("Gemeente", text.markup(paper.municipality)),
            ("Code gemaakt op", text.markup(dutch_date(paper.created_at.date()))),
        ]
    )


def _write_instructions(composer: Composer, paper: RecoverySheetPaper) -> None:
    with composer.section():
        composer.heading(2, "Zo gebruikt u de code")
        composer.steps(written(composer, paper.steps or _STEPS))
    with composer.section():
        composer.heading(2, "Zo bewaart u dit blad")
        composer.bullets(written(composer, _KEEPING))
