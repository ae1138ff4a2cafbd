# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a *Melding* (JZV 0.1) must look like, in our own words, as a JSON Schema.

It asks what the published model asks, with three exceptions, each of which is noted when it
occurs (decision record 0016): fields that only a server can fill in (``readOnly``) may be
absent, so may a prefix, and a citizen service number may start with a nought.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

LONGEST_LINE, LONGEST_TEXT, LONGEST_ID = 500, 200_000, 200
MOST_ITEMS = 200
KINDS = ("NAZ", "VT", "ZVH")
GENDERS = ("0", "1", "2", "9")
_MAY_LACK = "x-may-lack"
"""Fields that the published model requires and this one does not."""
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_REFERENCE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_INT32 = 2**31 - 1

Schema = dict[str, Any]


def moment(text: str) -> datetime | None:
    """Return a date and time with its zone (RFC 3339); None when it is none."""
    if not _MOMENT.fullmatch(text):
        return None
    try:
        found = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year < _LAST_YEAR else None


def absent_fields(report: object) -> Iterator[tuple[str | int, ...]]:
    """Return the places where a field is absent that the published model requires."""
    for path, value, schema in _objects(report, _melding(), ()):
        for name in schema[_MAY_LACK]:
            if not value.get(name):
                yield (*path, name)


def has_unknown_fields(report: object) -> bool:
    """Whether there is a field the model does not know."""
    found = _objects(report, _melding(), ())
    return any(set(value) - set(schema["properties"]) for _, value, schema in found)


def _objects(
    value: object, schema: Schema, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any], Schema]]:
    if isinstance(value, list) and "items" in schema:
        for place, item in enumerate(value):
            yield from _objects(item, schema["items"], (*path, place))
    if isinstance(value, dict) and "properties" in schema:
        yield path, value, schema
        for name, part in schema["properties"].items():
            if name in value:
                yield from _objects(value[name], part, (*path, name))


def melding_validator() -> "Draft202012Validator":
    """Return the validator of one report."""
    # A tenth of a second, that not every opening of a vault should wait for.
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415

    formats = FormatChecker(formats=())
    formats.checks("moment")(_is_moment)
    formats.checks("reference")(_is_reference)
    return Draft202012Validator(_melding(), format_checker=formats)


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or moment(value) is not None


def _is_reference(value: object) -> bool:
    return not isinstance(value, str) or _REFERENCE.fullmatch(value) is not None


def _text(longest: int = LONGEST_TEXT, *, filled: bool = False) -> Schema:
    return {"type": "string", "minLength": int(filled), "maxLength": longest}


def _reference() -> Schema:
    return {"type": "string", "format": "reference", "maxLength": LONGEST_LINE}


def _moment() -> Schema:
    return {"type": "string", "format": "moment"}


def _object(
    fields: Mapping[str, Schema],
    *,
    optional: tuple[str, ...] = (),
    server: tuple[str, ...] = ("id", "url"),
    tolerated: tuple[str, ...] = (),
) -> Schema:
    """Return an object.

    Args:
        fields: What it holds.
        optional: Those it may lack, also in the published model.
        server: References that only a server can make (``readOnly``).
        tolerated: Required by the published model, absent in practice.
    """
    kinds = {"id": _text(LONGEST_LINE, filled=True), "url": _reference()}
    references = {name: kinds[name] for name in server}
    return {
        "type": "object",
        "properties": references | dict(fields),
        "required": sorted(set(fields) - set(optional) - set(tolerated)),
        _MAY_LACK: (*server, *tolerated),
    }


def _list(item: Schema) -> Schema:
    return {"type": "array", "maxItems": MOST_ITEMS, "items": item}


def _melding() -> Schema:
    question = _object({"vraag": _text(), "antwoord": _text()})
    worry = _object(
        {"situatieSchets": _text(), "nadereOmschrijving": _text(), "vraagAntwoord": question}
    )
    line = _text(LONGEST_LINE)
    return _object(
        {
            "id": _text(LONGEST_ID, filled=True),
            "soort": {"type": "string", "enum": list(KINDS)},
            "datumTijd": _moment(),
            "verzoek": _text(),
            "terugkoppelingGewenst": {"type": "boolean"},
            "zorgelijkeSituatie": worry,
            "contact": _object({"naam": line, "emailAdres": line, "telefoonnummer": line}),
            "overigeInformatie": _object(
                {"url": _reference(), "omschrijving": _text()}, server=("id",)
            ),
            "naarAanleidingVan": _list(_incident()),
            "heeftBetrekkingOp": _list(_person()),
        },
        optional=("naarAanleidingVan", "heeftBetrekkingOp"),
        server=("url",),
    )


def _incident() -> Schema:
    period = _object({"datumTijdBegin": _moment(), "datumTijdEinde": _moment()})
    made = _object(
        {
            "id": _text(LONGEST_LINE),
            "datumTijd": _moment(),
            "locatie": _text(LONGEST_LINE),
            "omschrijving": _text(),
            "periodeVanTot": period,
        },
        server=("url",),
    )
    return made | {"type": ["object", "null"]}


def _person() -> Schema:
    name = _object(
        {
            "voornamen": _text(200, filled=True),
            "voorvoegsel": {"type": ["string", "null"], "maxLength": 10},
            "geslachtsnaam": _text(200, filled=True),
        },
        tolerated=("voorvoegsel",),  # most people have none
    )
    address = _object(
        {
            "straatnaam": _text(24, filled=True),
            "huisnummer": {"type": "integer", "minimum": -_INT32 - 1, "maximum": _INT32},
            "postcode": {"type": "string", "pattern": r"\A[1-9][0-9]{3}\s[A-Z]{2}\Z"},
            "plaats": _text(LONGEST_LINE),
        }
    )
    return _object(
        {
            "burgerservicenummer": {"type": "string", "pattern": r"\A[0-9]{9}\Z"},
            "geslacht": {"type": "string", "enum": list(GENDERS)},
            "naam": name,
            "adres": address,
        },
        server=("url",),
    )
