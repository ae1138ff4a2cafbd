# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be noted at or after the table."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.agreement.OwnerMissing": (
        "Er staat niet bij wie de actie doet. Zet de organisatie en een dubbele punt vooraan, "
        "zoals “politie: gesprek met school, vr”."
    ),
    "domain.agreement.OwnerUnknown": (
        "Geen deelnemer past bij wat er voor de dubbele punt staat. Schrijf het begin van de "
        "naam, of nodig de organisatie eerst uit."
    ),
    "domain.agreement.OwnerUnclear": (
        "Meer dan één deelnemer past bij deze letters. Schrijf een paar letters meer, of de "
        "hele naam van de organisatie."
    ),
    "domain.agreement.AgreementEmpty": (
        "Er staat niet bij wat er moet gebeuren. Schrijf dat achter de dubbele punt."
    ),
    "domain.agreement.DueDateUnclear": (
        "Deze datum bestaat niet. Schrijf bijvoorbeeld “vr”, “+2w” of “3-2”, of laat de datum "
        "weg."
    ),
    "domain.agreement.DueInPast": (
        "Deze datum is al voorbij. Een nieuwe actie kan vandaag klaar moeten zijn, of later. "
        "Kies een andere datum."
    ),
    "services.leading.frozen.NotSittingYet": (
        "Dit overleg is nog niet begonnen. Zet het eerst op Bezig. Vooraf kunt u alleen de "
        "beeldvorming voorbereiden."
    ),
    "services.leading.items.FileDestroyed": (
        "Het dossier bij dit agendapunt is vernietigd. Daarom kan hier niets meer over worden "
        "opgeschreven. Kies het volgende punt."
    ),
    "services.leading.outcomes.AgreedElsewhere": (
        "Deze actie is niet in een overleg afgesproken. U kunt haar hier niet terugnemen. Leg "
        "bij de actie zelf vast hoe zij is afgelopen."
    ),
    "services.leading.reminders.NothingToRemind": (
        "Deze organisatie heeft nu niets open staan om naar te vragen. Kies andere acties."
    ),
}
