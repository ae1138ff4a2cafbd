# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Values of a list that contradict each other, within a row and between rows."""

import re
from collections import Counter
from dataclasses import replace
from typing import TypeVar

from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedCase, Told, ToldByField

T = TypeVar("T")

NUMBER_IS_DATE = "Excel heeft van dit nummer een datum gemaakt. Vul het nummer zelf in."
NUMBER_TWICE = "Dit nummer staat ook op een andere rij."
OPEN_BUT_CLOSED = "De fase is open, maar er staat een afsluitdatum. Kies wat klopt."
CLOSED_BEFORE = "De afsluitdatum ligt vóór de melding. Controleer beide."
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def with_doubt(told: Told[T], doubt: str) -> Told[T]:
    """Return a value with a doubt, unless it has one."""
    return replace(told, doubt=doubt) if doubt and not told.doubt else told


def checked(case: ListedCase) -> ListedCase:
    """Return the case with doubts where its values contradict each other."""
    closed, reported = case.dates[CaseField.CLOSED_ON], case.dates[CaseField.REPORTED_ON]
    number, stage = case.texts[CaseField.NUMBER], case.texts[CaseField.STAGE]
    texts, dates = dict(case.texts), dict(case.dates)
    if number.value and _ISO.fullmatch(number.value):
        texts[CaseField.NUMBER] = with_doubt(number, NUMBER_IS_DATE)
    if closed.value and stage.value and stage.value != ListedStage.CLOSED:
        texts[CaseField.STAGE] = with_doubt(stage, OPEN_BUT_CLOSED)
    if closed.value and reported.value and closed.value.latest < reported.value.earliest:
        dates[CaseField.CLOSED_ON] = with_doubt(closed, CLOSED_BEFORE)
    return replace(case, texts=ToldByField(texts), dates=ToldByField(dates))


def with_numbers_twice(cases: tuple[ListedCase, ...]) -> tuple[ListedCase, ...]:
    """Return the cases, doubtful where two have the same number."""
    numbers = [case.texts[CaseField.NUMBER].value for case in cases]
    times = Counter(number for number in numbers if number)
    return tuple(
        replace(
            case,
            texts={
                **case.texts,
                CaseField.NUMBER: with_doubt(case.texts[CaseField.NUMBER], NUMBER_TWICE),
            },
        )
        if number and times[number] > 1
        else case
        for case, number in zip(cases, numbers, strict=True)
    )
