# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet of one keeper: a share of the recovery code, of which any two open the vault."""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.papers import ShareSheetPaper
from casuskluis.documents.secret_codes import write_code, written
from casuskluis.domain.partial_date import dutch_date

_BLANK = "." * 60
_STEPS = (
    "Haal een tweede blad van dezelfde set, bij een andere bewaarder. Eén blad opent niets.",
    "Start Casuskluis. Kies op het beginscherm de kluis die hierboven staat.",
    "Kies “Wachtzin vergeten?” en dan “Herstelcode in delen”.",
    (
        "Typ de delen van beide bladen over. De volgorde maakt niet uit, en streepjes, spaties "
        "en kleine letters ook niet."
    ),
    "Kies daarna meteen een nieuwe wachtzin.",
)
_KEEPING = (
    "Bewaar dit blad in een kluis of afgesloten kast, op een andere plek dan de andere twee.",
    "Maak er geen foto of kopie van en sla het niet op als bestand.",
    "Geef het alleen aan wie u opvolgt als bewaarder, en zet die naam hierboven.",
    (
        "Is een blad kwijt of gezien door een ander? Laat de beheerder drie nieuwe bladen "
        "maken. Deze drie werken dan niet meer en moeten worden vernietigd."
    ),
)


def build(paper: ShareSheetPaper) -> bytes:
    """Return the sheet as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    write_code(composer, f"Deel {paper.number} van de herstelcode", paper.code, per_row=2)
    with composer.section():
        composer.heading(2, "Zo opent u de kluis met twee bladen")
        composer.steps(written(composer, _STEPS))
    with composer.section():
        composer.heading(2, "Zo bewaart u dit blad")
        composer.bullets(written(composer, _KEEPING))
    frame = PageFrame(
        marking="GEHEIM BEWAREN – DEEL VAN DE HERSTELCODE",
        copy=composer.text.line(f"Noodblad {paper.number} van 3, {paper.vault_name}"),
        foot="Niet kopiëren. Bewaren in een kluis of afgesloten kast.",
        control=composer.text.line(paper.control),
    )
    return composer.build("Noodblad in delen Casuskluis", paper.created_at, frame)


def _write_opening(composer: Composer, paper: ShareSheetPaper) -> None:
    text = composer.text
    composer.heading(1, f"Noodblad, deel {paper.number} van 3")
    told = "Met twee van de drie bladen opent u de kluis als de wachtzin kwijt is."
    composer.paragraph(text.markup(told), styles.LEAD)
    composer.facts(
        [
            ("Kluis", text.bold(paper.vault_name)),
            ("Gemeente", text.markup(paper.municipality)),
            ("Bewaarder", text.markup(paper.keeper or _BLANK)),
            ("Kenmerk van de set", text.bold(paper.set_mark)),
            ("Gemaakt op", text.markup(dutch_date(paper.created_at.date()))),
        ]
    )
