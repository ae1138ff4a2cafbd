# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when cases cannot be given or taken in."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.parcels.NoCasesChosen": "Er is geen casus gekozen. Kies welke casussen in het pakket gaan.",
    "domain.parcels.ReceiverOfParcelMissing": (
        "Er staat niet voor wie het pakket is. Vul de naam van de gemeente of de collega in."
    ),
    "domain.parcels.GroundOfParcelMissing": (
        "Een dossier aan een andere gemeente geven is een verstrekking. Vul de grondslag en "
        "het doel in."
    ),
    "domain.parcels.ParcelNotLocked": (
        "Er is nog niet gekozen waarmee het pakket opengaat. Kies een wachtzin, of vul de "
        "sleutel van de ontvanger in; niet allebei."
    ),
    "domain.parcels.ParcelTakenAlready": (
        "Dit pakket is op {day} al ingelezen. Er is niets gewijzigd. Vraag een nieuw pakket "
        "als er daarna nog iets veranderd is."
    ),
    "domain.parcels.ParcelHoldsNoCases": (
        "In dit pakket zit een hele kluis en geen losse casussen. Neem het over als nieuwe "
        "kluis, in het beginscherm."
    ),
    "domain.parcels.CasesDestroyedHere": (
        "De casussen in dit pakket zijn in deze kluis vernietigd en komen niet terug. Er is "
        "niets gewijzigd. Laat de afzender weten dat hun termijn hier voorbij was."
    ),
    "domain.parcels.ChoicesOpen": (
        "Er is nog niet overal gekozen: {count} te gaan. Kies bij elke vraag, en lees het "
        "pakket dan in. Er is niets gewijzigd."
    ),
    "domain.parcels.ParcelNotSound": (
        "In dit pakket klopt iets niet ({row}). Er is niets gewijzigd. Vraag de afzender om "
        "een nieuw pakket."
    ),
}
