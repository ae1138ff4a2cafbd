# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be written down in a case."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.casework.recording import (
    ExpiryPassed,
    HappenedInFuture,
    LifeDomainIncomplete,
)

SENTENCES: Mapping[type[CasuskluisError], str] = {
    ExpiryPassed: (
        "De vervaldatum is al voorbij. Kies een latere dag of laat hem leeg; verwijder de "
        "informatie als die niet meer nodig is."
    ),
    HappenedInFuture: (
        "De dag waarop dit gebeurde ligt in de toekomst. Controleer de datum, of laat hem leeg."
    ),
    LifeDomainIncomplete: "Deze beschrijving is nog niet compleet. Kies een leefgebied, beschrijf de situatie en sla opnieuw op.",
}
