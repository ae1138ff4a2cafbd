# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports as another system would send them."""

import copy
import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
URL = "https://voorbeeld.invalid/1"


def server(**fields: Any) -> Json:
    return {"id": "1", "url": URL, **fields}


def person(**changes: Any) -> Json:
    return {
        "url": URL,
        "burgerservicenummer": "999993653",
        "geslacht": "1",
        "naam": server(voornamen="Jan Willem", voorvoegsel="van den", geslachtsnaam="Berg"),
        "adres": server(
            straatnaam="Kerkstraat", huisnummer=12, postcode="1234 AB", plaats="Veldhaven"
        ),
    } | changes


def incident(**changes: Any) -> Json:
    period = server(
        datumTijdBegin="2026-11-01T10:00:00+01:00", datumTijdEinde="2026-11-01T11:00:00Z"
    )
    return {
        "url": URL,
        "id": "inc-1",
        "datumTijd": "2026-11-01T23:30:00Z",
        "locatie": "Station",
        "omschrijving": "Riep leuzen.",
        "periodeVanTot": period,
    } | changes


def report(**changes: Any) -> Json:
    return {
        "url": URL,
        "id": "ext-2026-1",
        "soort": "VT",
        "datumTijd": "2026-11-10T09:15:00+01:00",
        "verzoek": "Graag bespreken.",
        "terugkoppelingGewenst": True,
        "zorgelijkeSituatie": server(
            situatieSchets="Woont sinds kort alleen.",
            nadereOmschrijving="Trekt zich terug.",
            vraagAntwoord=server(vraag="Sinds wanneer?", antwoord="Sinds de zomer."),
        ),
        "contact": server(
            naam="M. de Wit", emailAdres="m@voorbeeld.invalid", telefoonnummer="0612345678"
        ),
        "overigeInformatie": server(omschrijving="Geen."),
        "naarAanleidingVan": [incident()],
        "heeftBetrekkingOp": [person()],
    } | changes


def dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


def fields_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for name, part in pairs:
        yield (*path, name)
        if isinstance(part, dict | list):
            yield from fields_of(part, (*path, name))


def without(value: Json, path: tuple[Any, ...]) -> Json:
    made = copy.deepcopy(value)
    place: Any = made
    for name in path[:-1]:
        place = place[name]
    del place[path[-1]]
    return made


def with_value(value: Json, path: tuple[Any, ...], other: Any) -> Json:
    made = copy.deepcopy(value)
    place: Any = made
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = other
    return made


PATHS = [path for path in fields_of(report()) if isinstance(path[-1], str)]
