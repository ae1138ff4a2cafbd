# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Older vaults, a clock that was set back, and files destroyed between two overviews."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casuskluis.disclosure.auditing.certificate import certify
from casuskluis.disclosure.model.policy import Method
from casuskluis.domain.case import CasePhase
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.releases import ReferenceDateImpossible, ReleaseAudience
from casuskluis.services.releases.policies import policy_of
from casuskluis.services.releases.preparing import SuppressionAfterDestruction
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import NewerSchema
from casuskluis.vault.access.cost import FLOOR
from faults.overview_desk import (
    YEAR_BEFORE,
    closed_register,
    ledger_of,
    open_register,
    quarter,
    released,
    said,
    settled,
    unlocked,
    wished,
)
from meddling import laid_out_as
from services.bureau import PASSPHRASE, TODAY

BEFORE = "0007"
KEPT = (
    "settings", "codes", "journal", "journal_key", "officers", "organisations", "subjects",
    "notifications", "assessments", "cases", "field_changes",
)  # fmt: skip


def at(place: Path, moment: datetime) -> Workspace:
    return Vaults(FixedClock(moment), "toets", FLOOR).open(place, bytearray(PASSPHRASE))


def certified(work: Workspace) -> None:
    for line in work.releases.ledger.lines():
        for group in line.groups:
            certify(group.printed, policy_of(work.context, line.record.audience))


def test_an_older_vault_opens_and_everything_new_works_in_it(tmp_path: Path) -> None:
    work = open_register(tmp_path, 2024, 2025)
    place = work.place
    laid_out_as(work, BEFORE, KEPT)
    work.abandon()

    work = unlocked(place)
    assert ledger_of(work) == []
    assert work.backups.last() is not None
    for name in (CodeList.TENSION_SOURCE, CodeList.RELEASE_AUDIENCE, CodeList.MEASURE_STATUS):
        assert work.codes.book().choices(name)
    released(work, wished(work, YEAR_BEFORE))
    released(work)
    released(work, wished(work, quarter(3), "triangle_quarter"))
    certified(work)
    assert work.programme.plans.all() == []
    assert work.journal.check().breach is None
    assert work._vault.verify().is_sound
    work.close()


def test_a_vault_of_a_newer_program_is_not_opened(tmp_path: Path) -> None:
    work = open_register(tmp_path, 2025)
    released(work)
    place = work.place
    raw = work._vault.connect()
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    work.abandon()
    with pytest.raises(NewerSchema) as refused:
        unlocked(place)
    assert "nieuwere versie" in said(refused.value)


def test_with_the_clock_set_back_everything_that_left_still_counts(tmp_path: Path) -> None:
    place = closed_register(tmp_path, 2024, 2025)
    work = unlocked(place)
    first = released(work)
    work.close()

    work = at(place, datetime(2025, 6, 1, 9, 0, tzinfo=UTC))
    for period in (first.reference_date, TODAY):
        with pytest.raises(ReferenceDateImpossible) as refused:
            work.releases.preparing.prepare(
                replace(wished(work), period=quarter((period.month + 2) // 3, period.year))
            )
        assert said(refused.value)
    early = settled(work, wished(work, quarter(1), "triangle_quarter"))
    assert early.earlier == 1
    released(work, wished(work, quarter(1), "triangle_quarter"))
    certified(work)
    assert len(ledger_of(work)) == 2
    work.close()

    work = unlocked(place)
    assert settled(work).again == first
    assert work.releases.releasing.paper(first.id).digest == first.pdf_digest
    released(work, wished(work, audience=ReleaseAudience.PARTNER))
    certified(work)
    work.abandon()


def destroyed(work: Workspace) -> int:
    """Destroy what is closed, and return how many files that were."""
    with work.context.write() as transaction:
        due = [
            transaction.cases.save(replace(one, destroy_on=TODAY)).id
            for one in transaction.cases._where()
            if one.phase is CasePhase.CLOSED
        ]
    drawn = work.destruction.draw_up(due)
    work.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)
    return len(due)


def test_files_destroyed_between_two_overviews_change_nothing_that_left(
    tmp_path: Path,
) -> None:
    work = open_register(tmp_path, 2025)
    year = released(work)
    spring = released(work, wished(work, quarter(1), "triangle_quarter"))
    before = {one.id: work.releases.ledger.line(one.id).groups for one in (year, spring)}

    assert destroyed(work) > 0

    for one in (year, spring):
        assert work.releases.ledger.line(one.id).groups == before[one.id]
        assert work.releases.releasing.paper(one.id).digest == one.pdf_digest
    assert settled(work).again == year
    for wish in (
        wished(work, quarter(2), "triangle_quarter"),
        wished(work, quarter(2), "council_letter"),
        wished(work, audience=ReleaseAudience.PARTNER),
    ):
        try:
            released(work, wish)
        except CasuskluisError as error:
            said(error)
    certified(work)
    with work.context.read() as transaction:
        month = max(one.quarter for one in transaction.retained_figures.all()).month
    late = wished(work, quarter((month + 2) // 3), "council_letter")
    hiding = replace(late, audience=ReleaseAudience.INTERNAL, method=Method.SUPPRESSION)
    with pytest.raises(SuppressionAfterDestruction) as refused:
        settled(work, hiding)
    assert "Kies afronden" in said(refused.value)
    work.abandon()


def test_a_whole_year_that_is_destroyed_still_gives_a_safe_overview(tmp_path: Path) -> None:
    work = open_register(tmp_path, 2024, 2025)
    destroyed(work)
    released(work, wished(work, YEAR_BEFORE))
    released(work)
    certified(work)
    assert {one.reference_date for one in ledger_of(work)} == {
        date(2024, 12, 31),
        date(2025, 12, 31),
    }
    work.abandon()
