# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was so on a day, whatever was changed since."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.figures import value_on
from casuskluis.domain.identifiers import CaseId, CaseNumber
from casuskluis.domain.spans import AttributeSpan, DatedAttribute
from casuskluis.storage.database import Database
from storage.records import ACTOR, NOON, build_world

OPENED = date(2026, 3, 2)
NUMBER = CaseNumber("2026-0231")


def begun(database: Database) -> Case:
    with database.write(ACTOR, NOON) as transaction:
        case: Case = build_world(transaction)["cases"]
    return case


def spans_of(database: Database, case: Case, attribute: DatedAttribute) -> list[AttributeSpan]:
    with database.read() as transaction:
        found = transaction.spans.of_cases([case.id])
    return [one for one in found if one.attribute is attribute]


def saved(database: Database, case: Case, days: int) -> Case:
    at = datetime(2026, 3, 2, 12, tzinfo=UTC) + timedelta(days=days)
    with database.write(ACTOR, at) as transaction:
        return transaction.cases.save(case)


def test_a_new_case_has_its_values_from_the_day_it_opened(database: Database) -> None:
    case = begun(database)
    (span,) = spans_of(database, case, DatedAttribute.PHASE)
    assert (span.code, span.valid_from, span.valid_to) == (case.phase, case.opened_on, None)


def test_a_case_closes_on_the_day_that_was_filled_in(database: Database) -> None:
    case = begun(database)
    ended = OPENED + timedelta(days=20)
    closed = case.closed(on=ended, reason="goals_reached", destroy_on=date(2031, 1, 1))
    saved(database, closed, days=50)
    spans = spans_of(database, case, DatedAttribute.PHASE)
    assert value_on(spans, ended - timedelta(days=1)) == CasePhase.CASE_MEETING
    assert value_on(spans, ended) == CasePhase.CLOSED


def test_the_spans_of_a_case_go_with_the_case(database: Database) -> None:
    case = begun(database)
    with database.write(ACTOR, NOON) as transaction:
        other = transaction.cases.add(
            replace(case, id=CaseId(0), number=CaseNumber("2026-9999"))
        )
        transaction.cases.remove(other.id)
        assert transaction.spans.of_cases([other.id]) == []


STEPS = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from(["left", "right", "mixed", ""])),
    max_size=8,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # leaves it as it was
)
@given(STEPS)
def test_spans_follow_each_other_without_gap_or_overlap_and_tell_the_last_value(
    database: Database, steps: list[tuple[int, str]]
) -> None:
    with database.write(ACTOR, NOON) as transaction:
        model = transaction.cases.by_number(NUMBER) or build_world(transaction)["cases"]
        fresh = transaction.cases.add(replace(model, id=0, number=CaseNumber("2027-0001")))
    wanted: dict[int, str] = {0: fresh.ideology}
    current = fresh
    for days, code in sorted(steps, key=lambda step: step[0]):
        current = saved(database, replace(current, ideology=code), days)
        wanted[days] = code
    spans = spans_of(database, fresh, DatedAttribute.IDEOLOGY)
    assert spans[0].valid_from == OPENED
    assert spans[-1].valid_to is None
    assert all(one.valid_to == other.valid_from for one, other in pairwise(spans))
    for days in range(0, 401, 25):
        last = max(day for day in wanted if day <= days)
        assert value_on(spans, OPENED + timedelta(days=days)) == wanted[last]
    with database.write(ACTOR, NOON) as transaction:
        transaction.cases.remove(fresh.id)
