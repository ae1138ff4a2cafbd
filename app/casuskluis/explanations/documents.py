# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a document cannot be made."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "documents.errors.DocumentDoesNotFit": (
        "Het document past niet op de pagina. Kort de langste teksten in en maak het opnieuw. Er is niets bewaard of afgedrukt."
    ),
    "documents.errors.DocumentFaulty": (
        "Het document is niet goed gemaakt en wordt daarom niet afgegeven. Maak het opnieuw; gebeurt dit weer, meld het dan aan de makers van Casuskluis."
    ),
    "documents.errors.ParagraphTooLong": (
        "De alinea voor de raadsinformatiebrief wordt langer dan één pagina. Kort de tekst in of kies een kleinere tabel."
    ),
    "domain.figure_tables.FigureTableMalformed": (
        "Een tabel van het overzicht is niet volledig en wordt daarom niet gemaakt. Maak het overzicht opnieuw; gebeurt dit weer, meld het dan aan de makers van Casuskluis."
    ),
}
