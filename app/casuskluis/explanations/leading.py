# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be noted at or after the table."""

from collections.abc import Mapping

from casuskluis.domain.agreement import (
    AgreementEmpty,
    DueDateUnclear,
    DueInPast,
    OwnerMissing,
    OwnerUnclear,
    OwnerUnknown,
)
from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.leading.frozen import NotSittingYet
from casuskluis.services.leading.items import FileDestroyed
from casuskluis.services.leading.outcomes import AgreedElsewhere
from casuskluis.services.leading.reminders import NothingToRemind

SENTENCES: Mapping[type[CasuskluisError], str] = {
    OwnerMissing: (
        "Er staat niet bij wie de actie doet. Zet de organisatie en een dubbele punt vooraan, "
        "zoals “politie: gesprek met school, vr”."
    ),
    OwnerUnknown: (
        "Geen deelnemer past bij wat er voor de dubbele punt staat. Schrijf het begin van de "
        "naam, of nodig de organisatie eerst uit."
    ),
    OwnerUnclear: (
        "Meer dan één deelnemer past bij deze letters. Schrijf een paar letters meer, of de "
        "hele naam van de organisatie."
    ),
    AgreementEmpty: (
        "Er staat niet bij wat er moet gebeuren. Schrijf dat achter de dubbele punt."
    ),
    DueDateUnclear: (
        "Deze datum bestaat niet. Schrijf bijvoorbeeld “vr”, “+2w” of “3-2”, of laat de datum "
        "weg."
    ),
    DueInPast: (
        "Deze datum is al voorbij. Een nieuwe actie kan vandaag klaar moeten zijn, of later. "
        "Kies een andere datum."
    ),
    NotSittingYet: (
        "Dit overleg is nog niet begonnen. Zet het eerst op Bezig. Vooraf kunt u alleen de "
        "beeldvorming voorbereiden."
    ),
    FileDestroyed: (
        "Het dossier bij dit agendapunt is vernietigd. Daarom kan hier niets meer over worden "
        "opgeschreven. Kies het volgende punt."
    ),
    AgreedElsewhere: (
        "Deze actie is niet in een overleg afgesproken. U kunt haar hier niet terugnemen. Leg "
        "bij de actie zelf vast hoe zij is afgelopen."
    ),
    NothingToRemind: (
        "Deze organisatie heeft nu niets open staan om naar te vragen. Kies andere acties."
    ),
}
