# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when informing, a disclosure or a request cannot be recorded so."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.casework.disclosures import DisclosedInFuture, DisclosureFromPrint
from casuskluis.services.casework.informing_letters import (
    LetterToNobody,
    LetterWithoutReason,
)
from casuskluis.services.casework.informings import (
    InformedInFuture,
    PostponedPast,
    PostponedTooFar,
)
from casuskluis.services.rights.dossier.choices import WithheldWithoutGround
from casuskluis.services.rights.requests import (
    NobodyToGrantTo,
    NotDecidedYet,
    RequestDayImpossible,
)

SENTENCES: Mapping[type[CasuskluisError], str] = {
    DisclosedInFuture: (
        "De dag van de verstrekking ligt in de toekomst. Vul de dag in waarop de organisatie het "
        "kreeg, of wacht met vastleggen tot het is gebeurd."
    ),
    DisclosureFromPrint: (
        "Deze verstrekking is bij het printen vastgelegd en blijft zoals zij is. Klopt er iets niet? "
        "Leg een nieuwe verstrekking of weigering vast en schrijf erbij wat er anders is."
    ),
    LetterWithoutReason: (
        "In de brief staat nog niet waarom er een casus is. Schrijf dat op in gewone woorden, "
        "voor degene die de brief krijgt."
    ),
    LetterToNobody: (
        "Deze brief gaat naar een ouder of voogd, maar die staat nog niet bij de persoon. Vul "
        "de wettelijk vertegenwoordiger in bij de gegevens van de persoon."
    ),
    InformedInFuture: (
        "De dag van informeren ligt in de toekomst. Is het nog niet gebeurd? Schrijf dan op waarom "
        "niet, en tot wanneer u wacht."
    ),
    PostponedPast: (
        "De dag tot wanneer u wacht met informeren is al voorbij. Kies een dag vanaf vandaag, of leg "
        "vast dat de betrokkene is geïnformeerd."
    ),
    PostponedTooFar: (
        "Zo lang mag informeren niet worden uitgesteld zonder er opnieuw naar te kijken. Kies een dag "
        "uiterlijk op {latest}; kijk dan opnieuw."
    ),
    WithheldWithoutGround: (
        "Informatie weglaten kan alleen op een grond die de betrokkene te lezen krijgt. Kies een "
        "grond, of laat de informatie in het dossier staan."
    ),
    NobodyToGrantTo: (
        "Bij dit verzoek staat nog niet over wie het gaat, dus er is niets om inzage in te geven. Kies "
        "eerst de persoon. Staat die niet in de kluis? Wijs het verzoek dan af en schrijf dat op."
    ),
    NotDecidedYet: (
        "Op dit verzoek is nog niet beslist. Leg eerst de beslissing vast; daarna kunt u vastleggen "
        "wanneer het antwoord is verstuurd."
    ),
    RequestDayImpossible: (
        "Deze dag kan niet kloppen: een stap ligt niet voor de vorige stap en niet in de toekomst. "
        "Controleer de datum."
    ),
}
