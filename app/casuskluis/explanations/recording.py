# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be written down in a case."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.casework.recording.ExpiryPassed": (
        "De vervaldatum is al voorbij. Kies een latere dag of laat hem leeg; verwijder de "
        "informatie als die niet meer nodig is."
    ),
    "services.casework.recording.HappenedInFuture": (
        "De dag waarop dit gebeurde ligt in de toekomst. Controleer de datum, of laat hem leeg."
    ),
    "services.casework.recording.LifeDomainIncomplete": "Deze beschrijving is nog niet compleet. Kies een leefgebied, beschrijf de situatie en sla opnieuw op.",
}
