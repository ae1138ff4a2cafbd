# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when the files that ship with the program are damaged."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.handbook import ChapterUnknown, HandbookDamaged
from casuskluis.services.defaults import DefaultsDamaged

SENTENCES: Mapping[type[CasuskluisError], str] = {
    DefaultsDamaged: "Een bestand van het programma is beschadigd of ontbreekt ({file}). Installeer Casuskluis opnieuw; uw kluis is niet aangeraakt.",
    HandbookDamaged: (
        "Het handboek, of een plaatje daarin, is beschadigd of ontbreekt. Installeer Casuskluis "
        "opnieuw; uw kluis is niet aangeraakt."
    ),
    ChapterUnknown: "Dit hoofdstuk bestaat niet. Kies een hoofdstuk uit de lijst.",
}
