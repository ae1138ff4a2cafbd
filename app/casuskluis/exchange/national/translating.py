# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the words of the national model to those of the vault; only for checked reports."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from casuskluis.domain.identifiers import NotificationNumber, passes_eleven_test
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotifierKind
from casuskluis.domain.partial_date import PartialDate, dutch_date
from casuskluis.domain.subject import Gender, Subject
from casuskluis.exchange.national.complaints import place_of
from casuskluis.exchange.national.shape import absent_fields, has_unknown_fields, moment

ZONE = "Europe/Amsterdam"
SOURCE = "landelijk bestand"
_UNKNOWN = "Velden die het landelijke model niet kent, zijn niet overgenomen."
_ABSENT = "Deze velden ontbreken in het bestand; dat mag hier: {places}."
_ZERO = (
    "Het burgerservicenummer begint met een nul. Het landelijke model staat dat niet toe, "
    "maar het nummer kan kloppen."
)
_WRONG_BSN = "Een burgerservicenummer bestaat niet en is niet overgenomen."
_SEVERAL = (
    "De melding gaat over {count} personen. De eerste wordt ingevuld; registreer voor de "
    "anderen zelf een melding."
)
_LATE = "Het incident ligt na de melding; de datum staat alleen in de tekst."


def notification_of(told: Mapping[str, Any]) -> Notification:
    """Return the notification, without number and person."""
    incidents = _incidents(told)
    made = _local(told["datumTijd"])
    first = _incident_day(told, incidents)
    contact = told["contact"]
    return Notification(
        number=NotificationNumber(""),
        received_on=made.date(),
        recorded_on=made.date(),
        notifier_kind=NotifierKind.ORGANISATION,
        notifier_name=line(contact["naam"]),
        notifier_reach=", ".join(
            part for key in ("emailAdres", "telefoonnummer") if (part := line(contact[key]))
        ),
        observed_behaviour=_paragraphs(_observed(told, incidents)),
        notifier_opinion=_paragraphs(_opinion(told)),
        incident_on=first,
        incident_place=line(incidents[0]["locatie"]) if len(incidents) == 1 else "",
        feedback_wanted=told["terugkoppelingGewenst"],
        external_id=line(told["id"]),
    )


def persons_of(told: Mapping[str, Any]) -> Iterator[Subject]:
    """Return the persons it is about; a number that cannot be right is left out."""
    for person in told.get("heeftBetrekkingOp", ()):
        name, address = person["naam"], person["adres"]
        bsn = person["burgerservicenummer"]
        yield Subject(
            name=PersonName(
                family=line(name["geslachtsnaam"]),
                prefix=line(name.get("voorvoegsel") or ""),
                given=line(name["voornamen"]),
            ),
            gender=Gender(person["geslacht"]),
            street=line(f"{address['straatnaam']} {int(address['huisnummer'])}"),
            postcode=line(address["postcode"]),
            town=line(address["plaats"]),
            bsn=bsn if passes_eleven_test(bsn) else "",
            source=SOURCE,
        )


def notes_on(told: Mapping[str, Any]) -> Iterator[str]:
    """Return a Dutch sentence about everything that deserves a look; without any value."""
    persons = told.get("heeftBetrekkingOp", ())
    for person in persons:
        bsn = person["burgerservicenummer"]
        if not passes_eleven_test(bsn):
            yield _WRONG_BSN
        elif bsn.startswith("0"):
            yield _ZERO
    if len(persons) > 1:
        yield _SEVERAL.format(count=len(persons))
    incidents = _incidents(told)
    if incidents and _incident_day(told, incidents) is None:
        yield _LATE
    absent = "; ".join(map(place_of, absent_fields(told)))
    if absent:
        yield _ABSENT.format(places=absent)
    if has_unknown_fields(told):
        yield _UNKNOWN


def line(text: str) -> str:
    """Return a text on one line, without characters that do not show."""
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """Return a text without control characters and halves of characters; lines stay."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        char
        for char in unified
        if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"}
    )


def _paragraphs(parts: Iterable[tuple[str, str]]) -> str:
    filled = ((title, _clean(text).strip()) for title, text in parts)
    return "\n\n".join(f"{title}: {text}" if title else text for title, text in filled if text)


def _observed(
    told: Mapping[str, Any], incidents: list[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    worry = told["zorgelijkeSituatie"]
    yield "", worry["situatieSchets"]
    yield "", worry["nadereOmschrijving"]
    for incident in incidents:
        when = _local(incident["datumTijd"])
        place = line(incident["locatie"])
        title = f"Incident op {dutch_date(when.date())} om {when:%H:%M}"
        yield title + (f", {place}" if place else ""), incident["omschrijving"]


def _opinion(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    asked = told["zorgelijkeSituatie"]["vraagAntwoord"]
    yield "Soort melding", told["soort"]
    yield "Verzoek van de melder", told["verzoek"]
    yield "Vraag", asked["vraag"]
    yield "Antwoord", asked["antwoord"]
    yield "Overige informatie", told["overigeInformatie"]["omschrijving"]


def _incidents(told: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in told.get("naarAanleidingVan", ()) if one is not None]


def _incident_day(
    told: Mapping[str, Any], incidents: list[Mapping[str, Any]]
) -> PartialDate | None:
    """Return the day of the last incident, when that is not after the report."""
    days = [_local(one["datumTijd"]).date() for one in incidents]
    if not days or max(days) > _local(told["datumTijd"]).date():
        return None
    return PartialDate.of(max(days))


def _local(text: str) -> datetime:
    found = moment(text)
    if found is None:
        raise ValueError("not a checked report")
    return found.astimezone(ZoneInfo(ZONE))
