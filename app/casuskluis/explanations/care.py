# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when informing, a disclosure or a request cannot be recorded so."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.casework.disclosures.DisclosedInFuture": (
        "De dag van de verstrekking ligt in de toekomst. Vul de dag in waarop de organisatie het "
        "kreeg, of wacht met vastleggen tot het is gebeurd."
    ),
    "services.casework.disclosures.DisclosureFromPrint": (
        "Deze verstrekking is bij het printen vastgelegd en blijft zoals zij is. Klopt er iets niet? "
        "Leg een nieuwe verstrekking of weigering vast en schrijf erbij wat er anders is."
    ),
    "services.casework.informing_letters.LetterWithoutReason": (
        "In de brief staat nog niet waarom er een casus is. Schrijf dat op in gewone woorden, "
        "voor degene die de brief krijgt."
    ),
    "services.casework.informing_letters.LetterToNobody": (
        "Deze brief gaat naar een ouder of voogd, maar die staat nog niet bij de persoon. Vul "
        "de wettelijk vertegenwoordiger in bij de gegevens van de persoon."
    ),
    "services.casework.informings.InformedInFuture": (
        "De dag van informeren ligt in de toekomst. Is het nog niet gebeurd? Schrijf dan op waarom "
        "niet, en tot wanneer u wacht."
    ),
    "services.casework.informings.PostponedPast": (
        "De dag tot wanneer u wacht met informeren is al voorbij. Kies een dag vanaf vandaag, of leg "
        "vast dat de betrokkene is geïnformeerd."
    ),
    "services.casework.informings.PostponedTooFar": (
        "Zo lang mag informeren niet worden uitgesteld zonder er opnieuw naar te kijken. Kies een dag "
        "uiterlijk op {latest}; kijk dan opnieuw."
    ),
    "services.rights.dossier.choices.WithheldWithoutGround": (
        "Informatie weglaten kan alleen op een grond die de betrokkene te lezen krijgt. Kies een "
        "grond, of laat de informatie in het dossier staan."
    ),
    "services.rights.requests.NobodyToGrantTo": (
        "Bij dit verzoek staat nog niet over wie het gaat, dus er is niets om inzage in te geven. Kies "
        "eerst de persoon. Staat die niet in de kluis? Wijs het verzoek dan af en schrijf dat op."
    ),
    "services.rights.requests.NotDecidedYet": (
        "Op dit verzoek is nog niet beslist. Leg eerst de beslissing vast; daarna kunt u vastleggen "
        "wanneer het antwoord is verstuurd."
    ),
    "services.rights.requests.RequestDayImpossible": (
        "Deze dag kan niet kloppen: een stap ligt niet voor de vorige stap en niet in de toekomst. "
        "Controleer de datum."
    ),
}
