# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The Dutch words for what stands in a case list."""

from collections.abc import Mapping

from casuskluis.exchange.moving.fields import CaseField, ListedStage

FIELD_LABELS: Mapping[CaseField, str] = {
    CaseField.NAME: "Naam",
    CaseField.FAMILY: "Achternaam",
    CaseField.PREFIX: "Voorvoegsel",
    CaseField.GIVEN: "Voornamen",
    CaseField.ALIAS: "Alias",
    CaseField.BIRTH_DATE: "Geboortedatum",
    CaseField.BSN: "Burgerservicenummer",
    CaseField.STREET: "Straat en huisnummer",
    CaseField.POSTCODE: "Postcode",
    CaseField.TOWN: "Woonplaats",
    CaseField.PHONE: "Telefoon",
    CaseField.EMAIL: "E-mail",
    CaseField.NUMBER: "Nummer in de lijst",
    CaseField.STAGE: "Fase",
    CaseField.REPORTED_ON: "Datum melding",
    CaseField.REPORTER: "Melder",
    CaseField.REPORTER_ORGANISATION: "Organisatie van de melder",
    CaseField.IDEOLOGY: "Ideologische duiding",
    CaseField.REASON: "Aanleiding",
    CaseField.COORDINATOR: "Casusregisseur",
    CaseField.PARTNERS: "Betrokken partners",
    CaseField.LAST_ON: "Laatst besproken",
    CaseField.NEXT_ON: "Volgende bespreking",
    CaseField.ACTIONS: "Acties",
    CaseField.ACTION_OWNER: "Actiehouder",
    CaseField.ACTION_DUE: "Einddatum van de actie",
    CaseField.CLOSED_ON: "Afsluitdatum",
    CaseField.CLOSING_REASON: "Reden van sluiten",
}
"""Also what an officer can choose for a column."""

STAGE_LABELS: Mapping[ListedStage, str] = {
    ListedStage.NOTIFIED: "Melding, nog te wegen",
    ListedStage.CASE_MEETING: "In casusoverleg",
    ListedStage.MONITORING: "In monitoring",
    ListedStage.AFTERCARE: "Nazorg",
    ListedStage.CLOSED: "Gesloten",
}

DOUBLE = "Dubbel"
KNOWN = "Al bekend"
"""What stands in the place of a field when the doubt is about the person."""

STAGE_MISSING = "De fase staat niet in de lijst. Kies de fase, of kies er een voor alle rijen."
NAME_UNCLEAR = "De naam is niet te lezen. Vul hem in, of sla deze rij over."
CLOSED_WITHOUT_DAY = (
    "Van een gesloten casus is de hele afsluitdatum nodig: daarvan hangt af tot wanneer het "
    "dossier bewaard mag worden. Vul hem in, of sla deze rij over."
)
CLOSED_AHEAD = "De afsluitdatum ligt in de toekomst. Vul de juiste in, of kies een andere fase."
REPORTED_AHEAD = "De datum van de melding ligt in de toekomst. Vul de juiste in."
BORN_AHEAD = "De geboortedatum ligt in de toekomst. Vul de juiste in."
CLOSED_BEFORE_REPORT = "De afsluitdatum ligt vóór de melding. Vul de juiste in."
TERM_PASSED = (
    "De bewaartermijn van deze gesloten casus is voorbij. Het dossier mag niet meer bewaard "
    "worden en wordt niet overgenomen. Vernietig ook de rij in de lijst."
)
DECIDE_DOUBLE = (
    "Is dit dezelfde persoon als op rij {row}? Kies dezelfde, een ander, of sla over."
)
DECIDE_KNOWN = "Staat deze persoon al in de kluis? Vergelijk en kies."
SAME_LATER = (
    "Rij {row} wordt niet overgenomen, dus deze rij kan er niet bij horen. Kies opnieuw."
)
CAME_IN_BEFORE = "Deze rij is al eerder overgenomen."
COORDINATOR_UNKNOWN = (
    "Deze casusregisseur is geen collega in de kluis. De casus komt op uw naam; de naam uit de "
    "lijst komt in de toelichting."
)
ACTIONS_AS_TEXT = "Bij een melding horen nog geen acties. Ze komen als tekst in de toelichting."
