# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nothing small is left when a reader takes one printed number off another."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest

from casuskluis.disclosure.auditing.joint.published import Published
from casuskluis.disclosure.building.coarsening import Action, Proposal
from casuskluis.disclosure.model.policy import Audience, Method, Policy
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook
from casuskluis.domain.figures import NotificationFact
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.releases.counting import Counting, Facts
from casuskluis.services.releases.judging import GroupWork
from casuskluis.services.releases.ledger import GoneOut
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows
from casuskluis.services.releases.profiles import Group, PeriodKind, period_of, profile_of
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import IN_PEACE, PreparedOverview, Wish
from services.bureau import Office

YEAR = period_of(PeriodKind.YEAR, date(2025, 6, 1))
HIDING = Policy(method=Method.SUPPRESSION)
ROUNDING = Policy(minimum_category=5)
POLICE, SCHOOL, CARE = "Politie", "Onderwijs", "Zorg"
DOMAINS = {POLICE: "police", SCHOOL: "education", CARE: "care"}


@pytest.fixture
def book(office: Office) -> CodeBook:
    return CodeService(office.workspace.context).book()


def facts(**outcomes: int) -> Facts:
    return of(
        NotificationFact(
            received_on=date(2025, 3, 1),
            source_domain="police",
            ideology="jihadist",
            outcome=AssessmentOutcome(outcome),
            phase=None,
            birth_date=PartialDate(1990, 3),
        )
        for outcome, count in outcomes.items()
        for _ in range(count)
    )


def told_by(counts: Mapping[str, int]) -> Facts:
    return of(
        NotificationFact(
            received_on=date(2025, 3, 1),
            source_domain=DOMAINS[name],
            ideology="jihadist",
            outcome=AssessmentOutcome.NO_ACTION,
            phase=None,
            birth_date=None,
        )
        for name, count in counts.items()
        for _ in range(count)
    )


def of(notifications: Iterator[NotificationFact]) -> Facts:
    return Facts(notifications=tuple(notifications), cases=(), interventions=())


def prepared(
    book: CodeBook,
    counted: Facts,
    policy: Policy,
    *coarser: Proposal,
    gone: GoneOut | None = None,
) -> PreparedOverview:
    """Return what the services make of the notifications of a year, with every merge needed."""
    whole = profile_of("council_year")
    tables = tuple(one for one in whole.tables if one.group is Group.NOTIFICATIONS)
    profile = replace(whole, tables=tables)
    audience = ReleaseAudience(policy.audience.value)
    wish = Wish(
        profile=profile,
        period=YEAR,
        audience=audience,
        method=policy.method,
        coarser=coarser,
    )
    history = {Group.NOTIFICATIONS: gone or GoneOut()}
    while True:
        groups = Counting(YEAR, book, wish.coarser).groups(profile, counted)
        found = GroupWork(wish, policy, groups, history, seed=1).done(IN_PEACE)
        if found.verdict is not Verdict.COARSEN or found.settling == wish.coarser:
            return found
        wish = replace(wish, coarser=found.settling)


def rows_of(group: PrintedGroup, dimension: str) -> PrintedRows:
    return next(one for one in group.rows if one.dimensions == (dimension,))


@pytest.mark.parametrize("few", [1, 2, 3, 4])
def test_a_table_of_one_outcome_does_not_tell_what_that_outcome_was_joined_with(
    book: CodeBook, few: int
) -> None:
    counted = facts(person_centred=25, no_action=30, advice=few)
    found = prepared(book, counted, HIDING)
    assert found.verdict is Verdict.SAFE
    (group,) = found.printed
    joined = "Persoonsgerichte aanpak en Advies aan de melder"
    outcomes = rows_of(group, "uitkomst")
    assert joined in outcomes.categories[0]
    taken_up = group.figure(rows_of(group, "leeftijd"), None)
    assert taken_up.is_hidden or group.figure(outcomes, joined).is_hidden


def test_a_table_of_one_outcome_does_not_tell_the_others_where_outcomes_are_dropped(
    book: CodeBook,
) -> None:
    counted = facts(person_centred=25, advice=3)
    found = prepared(book, counted, HIDING, Proposal(Action.DROP, "uitkomst"))
    assert found.verdict is Verdict.SAFE
    (group,) = found.printed
    assert all(one.dimensions != ("uitkomst",) for one in group.rows)
    taken_up = group.figure(rows_of(group, "leeftijd"), None)
    total = group.figure(rows_of(group, "herkomst"), None)
    assert taken_up.is_hidden or total.is_hidden


@pytest.mark.parametrize("policy", [HIDING, ROUNDING], ids=["hiding", "rounding"])
def test_a_row_that_is_left_out_is_not_what_is_missing_in_the_total(
    book: CodeBook, policy: Policy
) -> None:
    counted = told_by({POLICE: 20, SCHOOL: 15, CARE: 3})
    leave = Proposal(Action.LEAVE_OUT, "herkomst", CARE)
    found = prepared(book, counted, policy, leave)
    assert found.verdict is Verdict.SAFE
    (group,) = found.printed
    origins = rows_of(group, "herkomst")
    total = group.figure(origins, None)
    parts = [group.figure(origins, name) for name in origins.categories[0]]
    everybody = group.printed.figures[group.printed.shape.places[(("meldingen", "2025"),)]]
    shown = [one.value for one in parts if one.value is not None]
    if policy is ROUNDING:
        assert total.value == sum(shown)
    else:
        assert everybody.value == 38
        assert total.is_hidden
        assert len(shown) < len(parts)


def test_other_merges_than_last_time_do_not_tell_what_lies_between(book: CodeBook) -> None:
    counted = told_by({POLICE: 12, CARE: 3, SCHOOL: 15})
    first = prepared(book, counted, HIDING, merged(POLICE, CARE))
    (line,) = first.printed
    gone = GoneOut(
        (Published(YEAR.last, line.printed, (), line.lasting),), tuple(line.divisions)
    )
    second = prepared(book, counted, HIDING, merged(SCHOOL, CARE), gone=gone)
    both = line.figure(rows_of(line, "herkomst"), merged(POLICE, CARE).into)
    assert both.value == 15
    printed = {
        cell: figure
        for group in second.printed
        for cell, figure in zip(group.printed.shape.codes, group.printed.figures, strict=True)
    }
    police = printed.get((("herkomst", POLICE), ("meldingen", "2025")))
    assert police is None or police.is_hidden


def merged(first: str, second: str) -> Proposal:
    names = sorted((first, second), key=[POLICE, SCHOOL, CARE].index)
    return Proposal(Action.MERGE, "herkomst", first, second, " en ".join(names))


def test_partners_read_what_is_for_everybody_as_well(book: CodeBook) -> None:
    found = prepared(book, told_by({POLICE: 20, SCHOOL: 15}), ROUNDING)
    assert ROUNDING.audience is Audience.PUBLIC
    (group,) = found.groups
    assert group.certificate is not None
    assert group.certificate.scenarios > 0
