# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Earlier values in words: the history keeps them as the database has them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import Assessment
from casuskluis.domain.case import Case, LifeDomainNote
from casuskluis.domain.coding import CodeBook
from casuskluis.domain.information import InformationItem
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import PartialDate, dutch_date
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.request import AccessRequest, Informing
from casuskluis.domain.subject import Subject
from casuskluis.services.rights.dossier.labels import CODED, CODES, ORGANISATIONS, label_of

ENTITIES: Mapping[str, type] = {
    "case": Case,
    "subject": Subject,
    "information_item": InformationItem,
    "life_domain_note": LifeDomainNote,
    "action_item": ActionItem,
    "action_plan": ActionPlan,
    "goal": Goal,
    "intervention": Intervention,
    "informing": Informing,
    "notification": Notification,
    "assessment": Assessment,
    "access_request": AccessRequest,
}
"""Word of the journal to what it is a record of."""

_OFFICER_LABELS: Mapping[str, str] = {
    "destroy_on": "Vernietigen op",
    "informing": "Hoe de betrokkene hiervan hoort",
    "name_family": "Achternaam",
    "name_given": "Voornamen",
    "name_prefix": "Tussenvoegsel",
    "reaction": "Reactie van de betrokkene",
    "remove_on": "Verwijderen op",
    "shared_with": "Delen met",
    "subject_id": "Betrokkene",
    "subject_informed": "Betrokkene weet hiervan",
    "subject_view": "Zienswijze betrokkene",
}
"""The labels of a dossier speak to the person it is about; these speak to the officer."""

_YES_NO = {"True": "ja", "False": "nee", "1": "ja", "0": "nee"}


@dataclass(frozen=True, slots=True)
class Names:
    """What identifiers and codes stand for.

    Attributes:
        codes: The code lists.
        organisations: Identifier to name.
        others: Field and identifier to words, such as the number of a meeting.
    """

    codes: CodeBook
    organisations: Mapping[int, str]
    others: Mapping[tuple[str, int], str] = field(repr=False)

    def value(self, kind: str, name: str, text: str) -> str:
        """Return a value as an officer reads it; what cannot be read stays as it is."""
        if not text:
            return ""
        if name in ORGANISATIONS:
            return ", ".join(self._organisation(part) for part in text.split(","))
        if name in CODED and kind != "instrument_reference":
            return self.codes.label(CODED[name], text)
        try:
            return self._typed(_type_of(kind, name), name, text)
        except ValueError:
            return text

    def _typed(self, wanted: type, name: str, text: str) -> str:
        if issubclass(wanted, StrEnum):
            return self.codes.label(CODES[wanted], text) if wanted in CODES else text
        if reader := _READERS.get(wanted):
            return reader(text)
        if text.isdigit() and name.endswith(("_id", "_of")):
            return self.others.get((name, int(text)), f"nummer {text}")
        return text

    def _organisation(self, part: str) -> str:
        return self.organisations.get(int(part), "") if part.isdigit() else part


def field_label(kind: str, name: str) -> str:
    """Return the Dutch words for a field."""
    return _OFFICER_LABELS.get(name) or label_of(kind, name)


def _day(text: str) -> str:
    return dutch_date(date.fromisoformat(text))


def _partial(text: str) -> str:
    return str(PartialDate.parse(text))


def _yes_no(text: str) -> str:
    return _YES_NO.get(text, text)


_READERS: Mapping[type, Callable[[str], str]] = {
    date: _day,
    PartialDate: _partial,
    bool: _yes_no,
}


@cache
def _hints(kind: str) -> Mapping[str, Any]:
    return get_type_hints(ENTITIES[kind]) if kind in ENTITIES else {}


def _type_of(kind: str, name: str) -> type:
    hint = _hints(kind).get(name, str)
    if isinstance(hint, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    hint = getattr(hint, "__supertype__", hint)
    return hint if isinstance(hint, type) and get_origin(hint) is None else str
