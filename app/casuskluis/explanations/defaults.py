# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when the files that ship with the program are damaged."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.defaults.DefaultsDamaged": "Een bestand van het programma is beschadigd of ontbreekt ({file}). Installeer Casuskluis opnieuw; uw kluis is niet aangeraakt.",
    "domain.handbook.HandbookDamaged": (
        "Het handboek, of een plaatje daarin, is beschadigd of ontbreekt. Installeer Casuskluis "
        "opnieuw; uw kluis is niet aangeraakt."
    ),
    "domain.handbook.ChapterUnknown": "Dit hoofdstuk bestaat niet. Kies een hoofdstuk uit de lijst.",
}
