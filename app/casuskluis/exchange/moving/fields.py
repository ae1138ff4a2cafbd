# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a column of a case list can hold, and the Dutch headers by which it is recognised.

The headers are those that municipal lists use for the things of the glossary; there is no
standard for such lists.
"""

from collections.abc import Mapping
from enum import StrEnum

from casuskluis.exchange.fields import PERSON_HEADERS, PersonField


class CaseField(StrEnum):
    """What a column of a case list can hold."""

    NAME = "name"
    FAMILY = "family"
    PREFIX = "prefix"
    GIVEN = "given"
    ALIAS = "alias"
    BIRTH_DATE = "birth_date"
    BSN = "bsn"
    STREET = "street"
    POSTCODE = "postcode"
    TOWN = "town"
    PHONE = "phone"
    EMAIL = "email"
    NUMBER = "number"
    STAGE = "stage"
    REPORTED_ON = "reported_on"
    REPORTER = "reporter"
    REPORTER_ORGANISATION = "reporter_organisation"
    IDEOLOGY = "ideology"
    REASON = "reason"
    COORDINATOR = "coordinator"
    PARTNERS = "partners"
    LAST_ON = "last_on"
    NEXT_ON = "next_on"
    ACTIONS = "actions"
    ACTION_OWNER = "action_owner"
    ACTION_DUE = "action_due"
    CLOSED_ON = "closed_on"
    CLOSING_REASON = "closing_reason"


class ListedStage(StrEnum):
    """Where a listed case stands; the phases of a case, and the time before there is one."""

    NOTIFIED = "notified"
    CASE_MEETING = "case_meeting"
    MONITORING = "monitoring"
    AFTERCARE = "aftercare"
    CLOSED = "closed"


DATES = (
    CaseField.BIRTH_DATE,
    CaseField.REPORTED_ON,
    CaseField.LAST_ON,
    CaseField.NEXT_ON,
    CaseField.CLOSED_ON,
)
TEXTS = (
    CaseField.ALIAS,
    CaseField.STREET,
    CaseField.POSTCODE,
    CaseField.TOWN,
    CaseField.PHONE,
    CaseField.EMAIL,
    CaseField.NUMBER,
    CaseField.REPORTER,
)
LONG_TEXTS = frozenset({CaseField.REASON, CaseField.ACTIONS})
"""Several columns of these are one text; of all others the first that is filled in counts."""

RUNNING = (
    "nr", "nummer", "no", "volgnummer", "volgnr", "lijstnummer", "rijnummer", "regelnummer",
    "rij", "id",
)  # fmt: skip
"""Headers of a number in the list itself; beside a number of the case it says nothing."""

CASE_HEADERS: Mapping[CaseField, tuple[str, ...]] = {
    CaseField.NAME: (
        *PERSON_HEADERS[PersonField.NAME], "client", "cliënt", "naam client", "naam cliënt",
        "persoon naam", "betrokkene naam", "subject", "naam jongere", "jongere",
        "gegevens naam", "naam van betrokkene", "naam en voornaam", "voor- en achternaam",
    ),
    CaseField.FAMILY: PERSON_HEADERS[PersonField.FAMILY],
    CaseField.PREFIX: PERSON_HEADERS[PersonField.PREFIX],
    CaseField.GIVEN: (*PERSON_HEADERS[PersonField.GIVEN], "voorna(a)m(en)", "voornaam/letters"),
    CaseField.ALIAS: PERSON_HEADERS[PersonField.ALIAS],
    CaseField.BIRTH_DATE: (
        *PERSON_HEADERS[PersonField.BIRTH_DATE], "geb", "geb dd", "geboorte datum", "geb.datum",
    ),
    CaseField.BSN: PERSON_HEADERS[PersonField.BSN],
    CaseField.STREET: PERSON_HEADERS[PersonField.STREET],
    CaseField.POSTCODE: PERSON_HEADERS[PersonField.POSTCODE],
    CaseField.TOWN: PERSON_HEADERS[PersonField.TOWN],
    CaseField.PHONE: PERSON_HEADERS[PersonField.PHONE],
    CaseField.EMAIL: PERSON_HEADERS[PersonField.EMAIL],
    CaseField.NUMBER: (
        "zaaknummer", "zaaknr", "casusnummer", "casusnr", "dossiernummer", "dossiernr",
        "kenmerk", "nr casus", "casus nr", "dossier nr", "zaak nr", "nummer casus",
        "referentie", "registratienummer", "meldingsnummer", "zaak", "casus", "dossier",
    ),
    CaseField.STAGE: (
        "status", "fase", "stand van zaken", "status casus", "fase pga", "fase casus",
        "processtap", "stadium", "status dossier", "huidige status", "huidige fase",
    ),
    CaseField.REPORTED_ON: (
        "datum melding", "melddatum", "meldingsdatum", "datum aanmelding", "aanmelddatum",
        "binnengekomen op", "binnengekomen", "ontvangen op", "datum ontvangst", "gemeld op",
        "aangemeld op", "startdatum", "datum binnenkomst", "datum instroom", "instroomdatum",
    ),
    CaseField.REPORTER: (
        "melder", "bron", "naam melder", "aangemeld door", "gemeld door", "aanmelder",
        "bron melding", "contactpersoon melder", "melder naam", "naam aanmelder",
    ),
    CaseField.REPORTER_ORGANISATION: (
        "organisatie melder", "aanmelder organisatie", "org melder", "organisatie aanmelder",
        "meldende organisatie", "meldende instantie", "melder organisatie", "instantie melder",
        "aanmeldende organisatie", "herkomst melding", "bronorganisatie",
    ),
    CaseField.IDEOLOGY: (
        "fenomeen", "soort zorg", "ideologie", "type extremisme", "vorm", "soort",
        "vorm van extremisme", "aard", "aard melding", "aard van de zorg", "duiding",
        "soort extremisme", "categorie", "problematiek", "thema",
    ),
    CaseField.REASON: (
        "aandachtspunten", "toelichting", "bijzonderheden", "opmerkingen", "opmerking",
        "aanleiding", "omschrijving", "reden melding", "reden aanmelding", "inhoud melding",
        "samenvatting", "beschrijving", "situatie", "zorgen", "notities", "korte omschrijving",
    ),
    CaseField.COORDINATOR: (
        "casusregisseur", "regisseur", "casushouder", "regie", "behandelaar", "regiehouder",
        "dossierhouder", "casusregie", "coördinator", "trekker casus", "behandelend ambtenaar",
    ),
    CaseField.PARTNERS: (
        "partners", "betrokken partners", "betrokken instanties", "ketenpartners", "instanties",
        "deelnemers", "betrokken organisaties", "organisaties", "samenwerkingspartners",
    ),
    CaseField.LAST_ON: (
        "laatste bespreking", "laatst besproken", "vorige bespreking", "besproken op",
        "laatste overleg", "datum bespreking", "vorig overleg", "laatst besproken op",
        "datum laatste bespreking", "datum laatste overleg", "besproken", "bespreekdatum",
    ),
    CaseField.NEXT_ON: (
        "volgende bespreking", "volgend overleg", "opnieuw bespreken", "agenderen",
        "volgende keer", "datum volgende bespreking", "terug op agenda", "opnieuw agenderen",
        "eerstvolgende bespreking", "volgende evaluatie",
    ),
    CaseField.ACTIONS: (
        "acties", "actie", "afspraken", "actiepunten", "te doen", "actiepunt",
        "openstaande acties",
        "acties / afspraken", "afspraken en acties", "acties en afspraken", "vervolgacties",
        "to do", "vervolg", "interventies", "actielijst", "lopende acties",
    ),
    CaseField.ACTION_OWNER: (
        "actiehouder", "wie", "eigenaar actie", "actiehouders", "uitvoerder", "actie door",
        "trekker", "verantwoordelijke",
    ),
    CaseField.ACTION_DUE: (
        "deadline", "wanneer", "streefdatum", "uiterlijk", "einddatum actie", "gereed voor",
        "actie voor", "termijn",
    ),
    CaseField.CLOSED_ON: (
        "afsluitdatum", "datum afsluiting", "gesloten op", "datum sluiting", "sluitdatum",
        "einddatum", "datum gesloten", "afgesloten op", "datum uitstroom", "datum einde",
    ),
    CaseField.CLOSING_REASON: (
        "reden sluiting", "reden afsluiting", "afsluitreden", "sluitreden", "reden uitstroom",
        "reden einde", "reden van sluiting", "reden van afsluiting",
    ),
}  # fmt: skip
