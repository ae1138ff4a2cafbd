# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Rows of a list that are about the same person."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from casuskluis.domain.naming import PersonName, fold, squeeze
from casuskluis.domain.partial_date import PartialDate
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import ListedCase

SAME = "Zelfde naam en geboortedatum als op een eerdere rij."
SAME_NAME = "Zelfde naam als op een eerdere rij; een geboortedatum ontbreekt."
ALIKE = "Zelfde geboortedatum en bijna dezelfde naam als op een eerdere rij."
_ALIKE = 0.85
_Named = tuple[str, ListedCase]
"""A row with the folded first names in it."""


def with_doubles(cases: Iterable[ListedCase]) -> tuple[ListedCase, ...]:
    """Return the cases, each with the earlier row that is about the same person."""
    by_name: dict[str, list[_Named]] = {}
    by_birth: dict[str, list[ListedCase]] = {}
    found = []
    for case in cases:
        name, born = case.name.value, case.dates[CaseField.BIRTH_DATE].value
        if name is None:
            found.append(case)
            continue
        key = squeeze(f"{name.prefix}{name.family}")
        same = by_name.setdefault(key, [])
        near = by_birth.setdefault(born.iso(), []) if born and born.day else []
        given = fold(name.given)
        row, why = _double(name, given, born, same, near)
        found.append(replace(case, double_of=row, double_doubt=why) if row else case)
        same.append((given, case))
        near.append(case)
    return tuple(found)


def _double(
    name: PersonName,
    given: str,
    born: PartialDate | None,
    same: list[_Named],
    near: list[ListedCase],
) -> tuple[int | None, str]:
    for theirs, other in same:
        if not _same_given(given, theirs):
            continue
        their_birth = other.dates[CaseField.BIRTH_DATE].value
        if born is None or their_birth is None:
            return other.row, SAME_NAME
        if _overlap(born, their_birth):
            return other.row, SAME
    for other in near:
        if other.name.value is not None and _alike(name, other.name.value):
            return other.row, ALIKE
    return None, ""


def _same_given(one: str, other: str) -> bool:
    """Tell whether folded first names are the same, or one of them the initial of the other."""
    if one == other:
        return True
    if len(one) > 1 < len(other):
        return False
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def _overlap(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _alike(one: PersonName, other: PersonName) -> bool:
    ours, theirs = _letters(one), _letters(other)
    shared = sum(min(ours.count(char), theirs.count(char)) for char in set(ours))
    if 2 * shared < _ALIKE * (len(ours) + len(theirs)):
        return False  # most pairs: too few letters in common, in whatever order
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= _ALIKE


def _letters(name: PersonName) -> str:
    return "".join(sorted(fold(name.display).split()))
