# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recovery sheet (noodblad): the code that opens the vault when the passphrase is lost.

The code stands there three times over: large, to copy; per group, to keep one's place; and in
the Dutch spelling alphabet, to read aloud.
"""

from casuskluis.documents.papers import RecoverySheetPaper
from casuskluis.documents.secret_sheet import IN_A_SAFE, SecretSheet, build_sheet, made_on

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
    sheet = SecretSheet(
        title="Noodblad Casuskluis",
        marking="GEHEIM BEWAREN – HERSTELCODE",
        copy="Noodblad",
        foot=IN_A_SAFE,
        heading="Noodblad",
        lead="Hiermee opent u de kluis als de wachtzin kwijt is.",
        facts=(made_on(paper, "Code gemaakt op"),),
        code_title="De herstelcode",
        steps=paper.steps or _STEPS,
        care_title="Zo bewaart u dit blad",
        care=_KEEPING,
    )
    return build_sheet(paper, sheet)
