# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether a row can be taken in as things stand, and why not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.setting import Setting
from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedCase, Vocabulary
from casuskluis.services.moving import words
from casuskluis.services.moving.rows import (
    Choices,
    Doubt,
    ListedFate,
    Person,
    PlannedRow,
)
from casuskluis.services.moving.showing import doubts_of
from casuskluis.services.terms.term_days import checked_deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a row is judged by.

    Attributes:
        retention: How long the file of a closed case is kept.
    """

    today: date
    retention: Setting
    vocabulary: Vocabulary


def judged(planned: PlannedRow, choices: Choices, rules: Rules) -> PlannedRow:
    """Return the row with what happens to it as things stand.

    Raises:
        SettingNotANumber: When the term of retention is empty or absurd.
    """
    case = planned.case
    stage = _stage(case, choices)
    destroy_on = _destroy_on(case, stage, rules)
    named = case.texts[CaseField.COORDINATOR].value
    known = bool(named) and named in rules.vocabulary.officers
    found = replace(
        planned,
        stage=stage,
        destroy_on=destroy_on,
        coordinator_known=known,
        doubts=_doubts(planned, rules),
    )
    fate, reasons = _fate(found, rules)
    return replace(found, fate=fate, reasons=reasons)


def _stage(case: ListedCase, choices: Choices) -> ListedStage | None:
    told = case.texts[CaseField.STAGE].value
    if told:
        return ListedStage(told)
    if case.dates[CaseField.CLOSED_ON].value is not None:
        return ListedStage.CLOSED
    return choices.stage_if_missing


def _destroy_on(case: ListedCase, stage: ListedStage | None, rules: Rules) -> date | None:
    closed = case.dates[CaseField.CLOSED_ON].value
    if stage is not ListedStage.CLOSED or closed is None:
        return None
    return checked_deadline(closed.earliest, rules.retention)


def _doubts(planned: PlannedRow, rules: Rules) -> tuple[Doubt, ...]:
    found = list(doubts_of(planned.case, rules.vocabulary))
    if planned.known:
        found.insert(0, Doubt(about="known", label=words.KNOWN, text=words.DECIDE_KNOWN))
    return tuple(found)


def _fate(planned: PlannedRow, rules: Rules) -> tuple[ListedFate, tuple[str, ...]]:
    decided = planned.decided
    if decided is not None and decided.person is Person.SKIP:
        return ListedFate.SKIPPED, ()
    if decided is None and planned.came_before:
        return ListedFate.SKIPPED, (words.CAME_IN_BEFORE,)
    if planned.destroy_on is not None and planned.destroy_on <= rules.today:
        return ListedFate.REFUSED, (words.TERM_PASSED,)
    obstacles = tuple(_obstacles(planned, rules.today))
    if obstacles:
        return ListedFate.BLOCKED, obstacles
    if decided is None and (planned.known or planned.case.double_of is not None):
        return ListedFate.UNDECIDED, tuple(_questions(planned))
    return ListedFate.TAKE, tuple(_remarks(planned))


def _obstacles(planned: PlannedRow, today: date) -> Iterator[str]:
    case = planned.case
    born = case.dates[CaseField.BIRTH_DATE].value
    reported = case.dates[CaseField.REPORTED_ON].value
    if case.name.value is None:
        yield words.NAME_UNCLEAR
    if planned.stage is None:
        yield words.STAGE_MISSING
    if born is not None and born.earliest > today:
        yield words.BORN_AHEAD
    if reported is not None and reported.earliest > today:
        yield words.REPORTED_AHEAD
    if planned.stage is ListedStage.CLOSED:
        yield from _closing_obstacles(case, today)


def _closing_obstacles(case: ListedCase, today: date) -> Iterator[str]:
    closed = case.dates[CaseField.CLOSED_ON].value
    reported = case.dates[CaseField.REPORTED_ON].value
    if closed is None or closed.day is None:
        yield words.CLOSED_WITHOUT_DAY
    elif closed.earliest > today:
        yield words.CLOSED_AHEAD
    elif reported is not None and reported.earliest > closed.earliest:
        yield words.CLOSED_BEFORE_REPORT


def _questions(planned: PlannedRow) -> Iterator[str]:
    if planned.case.double_of is not None:
        yield words.DECIDE_DOUBLE.format(row=planned.case.double_of)
    if planned.known:
        yield words.DECIDE_KNOWN


def _remarks(planned: PlannedRow) -> Iterator[str]:
    notified = planned.stage is ListedStage.NOTIFIED
    named = planned.case.texts[CaseField.COORDINATOR].value
    if named and not planned.coordinator_known and not notified:
        yield words.COORDINATOR_UNKNOWN
    if notified and planned.actions:
        yield words.ACTIONS_AS_TEXT
