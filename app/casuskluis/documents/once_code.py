# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet for a colleague: a code that opens the vault one time, to choose a passphrase."""

from casuskluis.documents.papers import OnceCodePaper
from casuskluis.documents.secret_sheet import Fact, SecretSheet, build_sheet, made_on
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
    sheet = SecretSheet(
        title="Eenmalige code Casuskluis",
        marking="GEHEIM BEWAREN – EENMALIGE CODE",
        copy="Eenmalige code",
        foot="Niet kopiëren. Vernietigen na gebruik.",
        heading="Eenmalige code",
        lead="Hiermee opent u de kluis één keer en kiest u meteen uw eigen wachtzin.",
        facts=(
            Fact("Voor", paper.officer, stands_out=True),
            made_on(paper),
            Fact("Gebruiken tot en met", dutch_date(paper.use_by)),
        ),
        code_title="De eenmalige code",
        steps=_STEPS,
        care_title="Let op",
        care=_KEEPING,
    )
    return build_sheet(paper, sheet)
