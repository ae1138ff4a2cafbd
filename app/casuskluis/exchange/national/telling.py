# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether a text tells who it is about: below the full level such a text stays out."""

import re
from collections.abc import Iterable

from casuskluis.domain.naming import fold, squeeze
from casuskluis.domain.subject import Subject

_SHORTEST = 3
_DIGITS = re.compile(r"\D+")


def tells_of(text: str, subject: Subject | None, others: Iterable[str] = ()) -> bool:
    """Whether a name, number or address out of the file of a person stands in the text."""
    if not text.strip():
        return False
    words, dense = f" {fold(text)} ", squeeze(text)
    if any(f" {name} " in words for name in _names(subject, others)):
        return True
    if subject is None:
        return False
    digits = _DIGITS.sub("", text)
    numbers = (_DIGITS.sub("", one) for one in (subject.bsn, subject.phone))
    if any(len(number) > _SHORTEST and number in digits for number in numbers):
        return True
    places = (squeeze(subject.street), squeeze(subject.email), squeeze(subject.postcode))
    return any(len(place) > _SHORTEST and place in dense for place in places)


def _names(subject: Subject | None, others: Iterable[str]) -> set[str]:
    whole = list(others)
    if subject is not None:
        name = subject.name
        whole += [name.family, subject.alias, subject.representative]
        whole += name.given.split()
    return {folded for one in whole if len(folded := fold(one)) >= _SHORTEST}
