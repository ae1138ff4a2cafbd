# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a document cannot be made."""

from collections.abc import Mapping

from casuskluis.documents.errors import DocumentDoesNotFit, DocumentFaulty, ParagraphTooLong
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.figure_tables import FigureTableMalformed

SENTENCES: Mapping[type[CasuskluisError], str] = {
    DocumentDoesNotFit: (
        "Het document past niet op de pagina. Kort de langste teksten in en maak het opnieuw. Er is niets bewaard of afgedrukt."
    ),
    DocumentFaulty: (
        "Het document is niet goed gemaakt en wordt daarom niet afgegeven. Maak het opnieuw; gebeurt dit weer, meld het dan aan de makers van Casuskluis."
    ),
    ParagraphTooLong: (
        "De alinea voor de raadsinformatiebrief wordt langer dan één pagina. Kort de tekst in of kies een kleinere tabel."
    ),
    FigureTableMalformed: (
        "Een tabel van het overzicht is niet volledig en wordt daarom niet gemaakt. Maak het overzicht opnieuw; gebeurt dit weer, meld het dan aan de makers van Casuskluis."
    ),
}
