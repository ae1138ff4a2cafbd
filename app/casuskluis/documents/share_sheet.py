# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet of one keeper: a share of the recovery code, of which any two open the vault."""

from casuskluis.documents.papers import ShareSheetPaper
from casuskluis.documents.secret_sheet import (
    IN_A_SAFE,
    Fact,
    SecretSheet,
    build_sheet,
    made_on,
)

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
    sheet = SecretSheet(
        title="Noodblad in delen Casuskluis",
        marking="GEHEIM BEWAREN – DEEL VAN DE HERSTELCODE",
        copy=f"Noodblad {paper.number} van 3,",
        foot=IN_A_SAFE,
        heading=f"Noodblad, deel {paper.number} van 3",
        lead="Met twee van de drie bladen opent u de kluis als de wachtzin kwijt is.",
        facts=(
            Fact("Bewaarder", paper.keeper or _BLANK),
            Fact("Kenmerk van de set", paper.set_mark, stands_out=True),
            made_on(paper),
        ),
        code_title=f"Deel {paper.number} van de herstelcode",
        per_row=2,
        use_title="Zo opent u de kluis met twee bladen",
        steps=_STEPS,
        care_title="Zo bewaart u dit blad",
        care=_KEEPING,
    )
    return build_sheet(paper, sheet)
