# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who stands in a list that is looked at: the quiet mode hides them as well."""

from collections.abc import Iterator

from casuskluis.domain.naming import PersonName, fold
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import ListedCase
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.storage.names import Named, NamedAs

_PRIVATE = (CaseField.POSTCODE, CaseField.PHONE, CaseField.EMAIL, CaseField.BSN)


def strangers_in(plan: MovingPlan) -> Iterator[Named]:
    """Give everybody in a list, without a number: they have none yet."""
    for planned in plan.rows.values():
        yield from _named(planned.case)


def _named(case: ListedCase) -> Iterator[Named]:
    born = case.dates[CaseField.BIRTH_DATE].value
    texts = {field: told.value or "" for field, told in case.texts.items()}
    for name in _names(case):
        family, given, prefix = name.sort_key.split("\x1f")
        yield Named(
            NamedAs.SUBJECT,
            "",
            family,
            prefix,
            given,
            alias=texts[CaseField.ALIAS],
            born=born.iso() if born is not None else "",
            street=texts[CaseField.STREET],
            private=tuple(texts[field] for field in _PRIVATE),
        )
    if reporter := texts[CaseField.REPORTER]:
        yield Named(NamedAs.NOTIFIER, "", reporter)


def _names(case: ListedCase) -> Iterator[PersonName]:
    """Give the name, and what stood in the list in its place: both are on the screen."""
    name, written = case.name.value, case.name.written
    if name is None:
        yield PersonName(family=written)
        return
    yield name
    if set(fold(written).split()) - set(fold(name.display).split()):
        yield PersonName.parse(written)
