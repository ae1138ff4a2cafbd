# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is wrong with a report, field by field, in Dutch and without a value out of it."""

from __future__ import annotations  # jsonschema is slow to load, and only named in types here

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from casuskluis.exchange.national.shape import melding_validator

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

MOST_NAMED = 20
_TYPES = {
    "string": "moet tekst zijn",
    "integer": "moet een heel getal zijn",
    "boolean": "moet true of false zijn (ja of nee)",
    "array": "moet een lijst zijn",
    "object": "moet een groep velden zijn",
}
_PATTERNS = {
    "burgerservicenummer": "moet uit negen cijfers bestaan",
    "postcode": "moet vier cijfers, een spatie en twee hoofdletters zijn",
}
_FORMATS = {
    "moment": "is geen datum met tijd en tijdzone, zoals 2026-11-19T13:30:00+01:00",
    "reference": "is geen verwijzing zoals https://… of urn:…",
}


def complaints(report: object) -> tuple[str, ...]:
    """Return a sentence for every field that breaks the model; nothing when all is well."""
    errors = melding_validator().iter_errors(report)
    found = list(islice(_sentences(errors), MOST_NAMED + 1))
    if len(found) > MOST_NAMED:
        return (*found[:MOST_NAMED], "Er zijn nog meer velden niet goed.")
    return tuple(found)


def place_of(path: Iterable[str | int]) -> str:
    """Return where a field stands, such as "heeftBetrekkingOp 2, adres, postcode"."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int):
            words[-1:] = [f"{words[-1]} {part + 1}" if words else str(part + 1)]
        else:
            words.append(part)
    return ", ".join(words)


def _sentences(errors: Iterable[ValidationError]) -> Iterator[str]:
    for error in errors:
        path = list(error.absolute_path)
        if error.validator == "required":
            # One error for each field that is absent; the library names it only in its text.
            needed: Any = error.validator_value
            name = next(one for one in needed if error.message.startswith(f"{one!r} "))
            yield f"Het veld “{place_of([*path, name])}” ontbreekt."
            continue
        where = f"Het veld “{place_of(path)}”" if path else "De melding"
        yield f"{where} {_fault(error, path)}."


def _fault(error: ValidationError, path: list[str | int]) -> str:
    fault = _FAULTS.get(str(error.validator), _unknown)
    return fault(error.validator_value, str(path[-1]) if path else "")


def _type(wanted: Any, _: str) -> str:
    return _TYPES[wanted if isinstance(wanted, str) else wanted[0]]


def _choice(wanted: Any, _: str) -> str:
    return f"moet een van deze zijn: {', '.join(wanted)}"


def _pattern(_: Any, name: str) -> str:
    return _PATTERNS[name]


def _longer(limit: Any, _: str) -> str:
    return f"is langer dan {limit} tekens"


def _more(limit: Any, _: str) -> str:
    return f"heeft meer dan {limit} onderdelen"


def _empty(_: Any, __: str) -> str:
    return "is leeg"


def _format(wanted: Any, _: str) -> str:
    return _FORMATS[wanted]


def _unknown(_: Any, __: str) -> str:
    return "heeft een waarde die niet kan"


_FAULTS: Mapping[str, Callable[[Any, str], str]] = {
    "type": _type,
    "enum": _choice,
    "pattern": _pattern,
    "maxLength": _longer,
    "maxItems": _more,
    "minLength": _empty,
    "format": _format,
}
