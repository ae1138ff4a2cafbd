# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The overview of the demonstration: what is printed keeps what is hidden."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casuskluis.disclosure import (
    Policy,
    Population,
    UnsafeRelease,
    audit,
    certify,
    protect,
)
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import NotificationNumber
from casuskluis.domain.notification import Notification
from casuskluis.services.demonstration import MUNICIPALITY, fill
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.reporting.figures import (
    BY_AGE,
    BY_IDEOLOGY,
    BY_OUTCOME,
    BY_PHASE,
    BY_SOURCE,
    Facts,
    first_day,
    population,
)
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.cost import FLOOR
from disclosure.invented_tables import naive
from documents.reading import whole_text

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
YEARS = (2024, 2025, 2026)
POLICY = Policy()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    vaults = Vaults(FixedClock(NOW), "toets", FLOOR)
    workspace, _ = vaults.create(
        tmp_path_factory.mktemp("figures") / "Veldhaven",
        bytearray(b"vijf losse woorden zijn genoeg"),
        municipality=MUNICIPALITY,
        label="Demo",
    )
    fill(workspace)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def codes(workspace: Workspace) -> CodeBook:
    return CodeService(workspace.context).book()


def _facts(workspace: Workspace, year: int) -> Facts:
    with workspace.context.read() as transaction:
        span = (first_day(year), date(year, 12, 31))
        return Facts(year=year, notifications=transaction.figures.notifications(*span))


def _counted(workspace: Workspace, year: int, codes: CodeBook) -> Population:
    return population(_facts(workspace, year), codes)


@pytest.mark.parametrize("year", YEARS)
def test_what_the_demonstration_prints_passes_the_audit(
    workspace: Workspace, year: int, codes: CodeBook
) -> None:
    counted = _counted(workspace, year, codes)

    release = protect([counted], POLICY)

    assert audit(release.printed, POLICY).is_safe
    (figures,) = workspace.overviews.figures(year)
    assert figures.tables == release.tables


@pytest.mark.parametrize("year", YEARS)
def test_hiding_only_the_small_numbers_of_the_same_counts_fails(
    workspace: Workspace, year: int, codes: CodeBook
) -> None:
    with pytest.raises(UnsafeRelease):
        certify(naive(_counted(workspace, year, codes), POLICY), POLICY)


def test_all_notifications_are_counted_and_those_taken_up_once_more(
    workspace: Workspace, codes: CodeBook
) -> None:
    facts = _facts(workspace, 2026)
    counted = population(facts, codes)
    outcomes = Counter(fact.outcome for fact in facts.notifications)
    taken_up = outcomes[AssessmentOutcome.PERSON_CENTRED]

    assert [table.title for table in counted.tables] == [BY_SOURCE, BY_OUTCOME]
    assert [one.table.title for one in counted.details] == [BY_IDEOLOGY, BY_PHASE, BY_AGE]
    assert {table.total for table in counted.tables} == {len(facts.notifications)}
    assert {one.table.total for one in counted.details} == {taken_up}
    label = codes.label(CodeList.ASSESSMENT_OUTCOME, AssessmentOutcome.PERSON_CENTRED)
    for one in counted.details:
        assert counted.tables[one.of_table].row_labels[one.of_row] == label


def test_too_few_notifications_become_a_sentence_and_no_table(tmp_path: Path) -> None:
    vaults = Vaults(FixedClock(NOW), "toets", FLOOR)
    few, _ = vaults.create(
        tmp_path / "Klein", bytearray(b"vijf losse woorden zijn genoeg"),
        municipality="Klein", label="Toets",
    )  # fmt: skip
    with few.context.write() as transaction:
        for number in range(9):
            transaction.notifications.add(_notification(number))

    text = whole_text(few.overviews.print(2026).pdf)
    few.close()

    assert "te weinig meldingen om cijfers over te publiceren" in text
    assert BY_SOURCE not in text


def _notification(number: int) -> Notification:
    return Notification(
        number=NotificationNumber(f"M2026-{number:04}"),
        received_on=date(2026, 3, 1),
        recorded_on=date(2026, 3, 1),
        source_domain="education",
        observed_behaviour="Iets.",
    )


def test_the_legend_stands_in_full_once_and_short_below_tables(workspace: Workspace) -> None:
    text = whole_text(workspace.overviews.print(2026).pdf)

    assert text.count("x = niet vermeld ter bescherming van personen") == 1
    assert "niet opgenomen" not in text
    assert re.search(r"Onbekend \d|Onbekend x", text)
