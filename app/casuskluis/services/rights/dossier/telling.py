# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From a record of any kind to what the person reads: every field, in words, names masked."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache, singledispatch
from typing import Any, get_type_hints

from casuskluis.documents.papers import DossierRecord
from casuskluis.domain.attachment import AttachmentKind
from casuskluis.domain.coding import CodeBook
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import NotADate, PartialDate, dutch_date
from casuskluis.services.rights.dossier.labels import (
    CODED,
    CODES,
    FILE_KINDS,
    HIDDEN,
    KINDS,
    OFFICIALS,
    ORGANISATIONS,
    label_of,
)
from casuskluis.services.rights.dossier.masking import Masker
from casuskluis.services.rights.dossier.reading import Everything
from casuskluis.services.rights.dossier.references import References

SHIELDED = "afgeschermd"
COLLEAGUE = "een medewerker"
_LONG = 60
"""Letters; a longer text gets lines of its own."""
_OWN = frozenset(
    {
        ("subject", "alias"), ("subject", "street"), ("subject", "postcode"),
        ("subject", "town"), ("subject", "municipality"), ("subject", "phone"),
        ("subject", "email"), ("subject", "bsn"), ("subject", "source_key"),
        ("subject", "representative"),
        ("access_request", "requester"),
    }
)  # fmt: skip
"""Fields of the person himself, in which others are meant by a whole name only."""
_YES = {"True": "ja", "False": "nee"}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Teller:
    """Tells records to the person they are about.

    Attributes:
        left_out: How often something was left out, by what it is.
    """

    everything: Everything = field(repr=False)
    references: References = field(repr=False)
    codes: CodeBook = field(repr=False)
    masker: Masker = field(repr=False)
    left_out: Counter[str] = field(default_factory=Counter)

    def record(
        self, kind: str, record: Any, heading: str, *, shielded: Iterable[str] = ()
    ) -> DossierRecord:
        """Return every field of a record.

        Args:
            kind: Its word in the journal.
            record: A dataclass of the domain.
            heading: Above it; masked like the rest.
            shielded: Fields of which only that they are filled is told.
        """
        short: list[tuple[str, str]] = []
        long: list[tuple[str, str]] = []
        hidden = frozenset(shielded)
        for item in fields(record):
            if item.name in HIDDEN:
                continue
            value = getattr(record, item.name)
            told = self.value(kind, item.name, value, shielded=item.name in hidden)
            pair = (label_of(kind, item.name), told)
            (long if len(told) > _LONG else short).append(pair)
        return DossierRecord(
            heading=self.masker.mask(heading), fields=tuple(short), texts=tuple(long)
        )

    def value(self, kind: str, name: str, value: Any, *, shielded: bool = False) -> str:
        """Return one value in words; empty for nothing."""
        if value is None or value in ("", ()):
            return ""
        if shielded:
            return SHIELDED
        if name in OFFICIALS:
            self.left_out[COLLEAGUE] += 1
            return COLLEAGUE
        if name in ORGANISATIONS:
            return self.organisations(value if isinstance(value, tuple) else (value,))
        if name.endswith("_id") or name == "reentry_of":
            return self._reference(name, value)
        return self._plain(kind, name, value)

    def organisations(self, identifiers: Iterable[int]) -> str:
        """Return the names of organisations."""
        known = self.everything.organisations
        return "; ".join(known[one].name for one in identifiers if one in known)

    def earlier_value(self, kind: str, entity: type, name: str, text: str) -> str:
        """Return a value of the history, which is kept in the words of the database."""
        if not text:
            return ""
        hint = _hints(entity).get(name)
        if hint is bool:
            return _YES.get(text, text)
        if isinstance(hint, type) and issubclass(hint, StrEnum) and hint in CODES:
            return self.codes.label(CODES[hint], text)
        if name in ORGANISATIONS:
            return self.organisations(int(one) for one in re.findall(r"\d+", text))
        if name in {"birth_date", "happened_on", "incident_on"} or _ISO_DAY.fullmatch(text):
            return _dutch(text)
        own = kind == "subject" and name.startswith("name_")
        return text if own else self.value(kind, name, text)

    def _plain(self, kind: str, name: str, value: Any) -> str:
        if isinstance(value, PersonName):
            return value.display if kind == "subject" else self.masker.number_of(value)
        if isinstance(value, StrEnum):
            code_list = CODES.get(type(value))
            return self.codes.label(code_list, value) if code_list else in_words(value)
        if not isinstance(value, str):
            return in_words(value)
        if kind == "addendum" and name == "kind":
            return KINDS.get(value, value)
        if name in CODED:
            value = self.codes.label(CODED[name], value)
        return self.masker.mask(value, own=(kind, name) in _OWN)

    def _reference(self, name: str, value: Any) -> str:
        known = self.references.get((name, int(value))) if str(value).isdigit() else None
        return self.masker.mask(known) if known else str(value)


@singledispatch
def in_words(value: object) -> str:
    """Return a value that names nobody as a person reads it."""
    return str(value)


@in_words.register
def _(value: bool) -> str:  # noqa: FBT001 - one function for each type
    return "ja" if value else "nee"


@in_words.register
def _(value: date) -> str:
    return dutch_date(value)


@in_words.register
def _(value: datetime) -> str:
    return f"{value.astimezone():%d-%m-%Y %H:%M}"


@in_words.register
def _(value: time) -> str:
    return f"{value:%H:%M}"


@in_words.register
def _(value: AttachmentKind) -> str:
    return FILE_KINDS[value]


def _dutch(text: str) -> str:
    try:
        return str(PartialDate.parse(text))
    except NotADate:
        return text


@cache
def _hints(entity: type) -> dict[str, Any]:
    return get_type_hints(entity)
