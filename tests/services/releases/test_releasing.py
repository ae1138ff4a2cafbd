# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the register to a line in the ledger and a paper, and never to anything unsafe."""

import json
from dataclasses import replace
from datetime import date

import pytest

from casuskluis.disclosure.building.rules import NothingCounted
from casuskluis.disclosure.model.policy import Method
from casuskluis.domain.destruction import RetainedFigure
from casuskluis.domain.errors import Cancelled
from casuskluis.domain.releases import (
    LedgerDamaged,
    LedgerNewer,
    ReferenceDateImpossible,
    ReleaseAudience,
    ReleaseRecord,
    ReleaseStatus,
)
from casuskluis.explanations import explain
from casuskluis.services.releases.ledger import ReleaseLeft
from casuskluis.services.releases.lines import LAYOUT
from casuskluis.services.releases.preparing import SuppressionAfterDestruction
from casuskluis.services.releases.profiles import PeriodKind, period_of, profile_of
from casuskluis.services.releases.releasing import LedgerMoved, NotSafeYet
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import PreparedOverview, Watch, Wish
from casuskluis.services.workspace import Workspace
from services.bureau import Office
from services.releases.register import fill_register

YEAR = period_of(PeriodKind.YEAR, date(2025, 6, 1))


def council(workspace: Workspace) -> Wish:
    return workspace.releases.preparing.wish("council_year", YEAR)


def settled(workspace: Workspace, wish: Wish | None = None) -> PreparedOverview:
    return workspace.releases.preparing.settle(wish or council(workspace))


def released(workspace: Workspace, wish: Wish | None = None) -> ReleaseRecord:
    record = workspace.releases.releasing.write(settled(workspace, wish))
    paper = workspace.releases.releasing.paper(record.id)
    return workspace.releases.ledger.note_left(record.id, paper.digest)


def spoil(workspace: Workspace, record: ReleaseRecord, printed: str) -> None:
    with workspace.context.write() as transaction:
        found = transaction.releases.get(record.id)
        transaction.releases.save(replace(found, printed=printed))


def test_the_figures_of_a_year_come_out_rounded_and_certified(office: Office) -> None:
    fill_register(office.workspace, 2025, 40)
    prepared = settled(office.workspace)
    assert prepared.verdict is Verdict.SAFE
    values = [f.value for group in prepared.printed for f in group.printed.figures]
    assert values
    assert all(value is not None and value % 5 == 0 for value in values)
    assert all(one.proof for one in prepared.groups if one.printed is not None)


def test_an_overview_that_is_too_fine_says_so_and_one_choice_settles_it(office: Office) -> None:
    fill_register(office.workspace, 2025, 40)
    first = office.workspace.releases.preparing.prepare(council(office.workspace))
    assert first.verdict is Verdict.COARSEN
    said = [advice for group in first.groups for advice in group.advice]
    assert all(one.sentence.startswith("Te fijn verdeeld") and one.choices for one in said)
    assert settled(office.workspace).verdict is Verdict.SAFE


def test_the_same_overview_of_the_same_day_prints_the_same_numbers_for_ever(
    office: Office,
) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    first = released(workspace)
    fill_register(workspace, 2024, 30, seed=2)  # known later, opened before
    again = settled(workspace)
    assert again.again == first
    assert again.printed == workspace.releases.ledger.line(first.id).groups
    assert workspace.releases.releasing.write(again).id == first.id
    paper = workspace.releases.releasing.paper(first.id)
    assert paper.title == "Raadsrapportage 2025"
    assert paper.digest == first.pdf_digest


def test_a_merge_comes_back_with_the_next_overview(office: Office) -> None:
    workspace = office.workspace
    fill_register(workspace, 2024, 40)
    fill_register(workspace, 2025, 40)
    period = period_of(PeriodKind.YEAR, date(2024, 6, 1))
    wish = workspace.releases.preparing.wish("council_year", period)
    assert wish.coarser == ()
    released(workspace, wish)
    assert council(workspace).coarser == settled(workspace, wish).wish.coarser != ()


def test_a_year_without_anything_is_refused(office: Office) -> None:
    with pytest.raises(NothingCounted) as refused:
        settled(office.workspace)
    assert explain(refused.value).startswith("Er is niets om te tellen")


def test_a_period_that_is_not_over_is_refused(office: Office) -> None:
    fill_register(office.workspace, 2026, 40)
    running = period_of(PeriodKind.YEAR, date(2026, 6, 1))
    wish = office.workspace.releases.preparing.wish("council_year", running)
    with pytest.raises(ReferenceDateImpossible):
        office.workspace.releases.preparing.prepare(wish)


def test_of_few_records_stands_only_that_they_are_few(office: Office) -> None:
    fill_register(office.workspace, 2025, 4)
    prepared = settled(office.workspace)
    assert prepared.verdict is Verdict.SAFE
    assert all(one.left_out for one in prepared.groups)
    record = office.workspace.releases.releasing.write(prepared)
    text = office.workspace.releases.releasing.paper(record.id)
    assert text.pdf
    figures = [f for group in prepared.printed for f in group.printed.figures]
    assert {(f.value, f.base) for f in figures} == {(0, 10)}


def test_what_is_too_fine_is_not_written(office: Office) -> None:
    fill_register(office.workspace, 2025, 40)
    prepared = office.workspace.releases.preparing.prepare(council(office.workspace))
    with pytest.raises(NotSafeYet):
        office.workspace.releases.releasing.write(prepared)
    assert office.workspace.releases.ledger.lines() == []


def test_figures_that_were_touched_after_the_audit_are_not_written(office: Office) -> None:
    fill_register(office.workspace, 2025, 40)
    prepared = settled(office.workspace)
    first, *others = prepared.groups
    assert first.printed is not None
    figures = first.printed.printed.figures
    touched = replace(
        first.printed.printed, figures=(replace(figures[0], base=1), *figures[1:])
    )
    spoilt = replace(first, printed=replace(first.printed, printed=touched))
    with pytest.raises(NotSafeYet):
        office.workspace.releases.releasing.write(replace(prepared, groups=(spoilt, *others)))
    assert office.workspace.releases.ledger.lines() == []


def test_an_overview_checked_before_another_was_released_must_be_checked_again(
    office: Office,
) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    first, second = settled(workspace), settled(workspace)
    workspace.releases.releasing.write(first)
    with pytest.raises(LedgerMoved):
        workspace.releases.releasing.write(second)
    assert len(workspace.releases.ledger.lines()) == 1


def test_stopping_half_way_releases_nothing(office: Office) -> None:
    fill_register(office.workspace, 2025, 40)
    asked: list[int] = []

    def stop_later() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        office.workspace.releases.preparing.settle(
            council(office.workspace), Watch(cancelled=stop_later)
        )
    assert office.workspace.releases.ledger.lines() == []


def test_a_line_is_there_before_the_paper_and_can_be_withdrawn_until_it_left(
    office: Office,
) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    record = workspace.releases.releasing.write(settled(workspace))
    assert record.status is ReleaseStatus.PREPARED
    workspace.releases.ledger.withdraw(record.id)
    assert settled(workspace).again is None
    left = released(workspace)
    assert left.status is ReleaseStatus.RELEASED
    assert left.id != record.id
    with pytest.raises(ReleaseLeft):
        workspace.releases.ledger.withdraw(left.id)


def test_a_damaged_line_stops_every_new_overview_of_the_same_records(office: Office) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    record = released(workspace)
    spoil(workspace, record, record.printed.replace("[20, 5]", "[25, 5]", 1) + " ")
    wish = replace(council_without_history(), audience=ReleaseAudience.PARTNER)
    with pytest.raises(LedgerDamaged):
        workspace.releases.preparing.prepare(wish)
    (line,) = workspace.releases.ledger.lines()
    assert isinstance(line.damage, LedgerDamaged)
    assert "uitgifteregister" in explain(line.damage)


def test_a_line_of_a_newer_program_is_told_apart_from_damage(office: Office) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    record = released(workspace)
    plain = json.loads(record.printed)
    spoil(workspace, record, json.dumps(plain | {"layout": LAYOUT + 1}))
    (line,) = workspace.releases.ledger.lines()
    assert isinstance(line.damage, LedgerNewer)


def test_nonsense_in_the_ledger_is_damage_and_never_a_crash(office: Office) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    record = released(workspace)
    for nonsense in ("", "[]", "{}", '{"layout": 1}', '{"layout": 1, "groups": [4]}'):
        spoil(workspace, record, nonsense)
        (line,) = workspace.releases.ledger.lines()
        assert isinstance(line.damage, LedgerDamaged), nonsense


def test_hiding_is_not_offered_over_a_year_of_which_files_were_destroyed(
    office: Office,
) -> None:
    workspace = office.workspace
    fill_register(workspace, 2025, 40)
    wish = replace(council(workspace), method=Method.SUPPRESSION)
    assert workspace.releases.preparing.prepare(wish).groups
    retain(workspace)
    with pytest.raises(SuppressionAfterDestruction):
        workspace.releases.preparing.prepare(wish)


def council_without_history() -> Wish:
    return Wish(
        profile=profile_of("council_year"), period=YEAR, audience=ReleaseAudience.PUBLIC
    )


def retain(workspace: Workspace) -> None:
    """Leave behind what a destroyed file of the year leaves."""
    with workspace.context.write() as transaction:
        transaction.retained_figures.add(RetainedFigure(quarter=date(2025, 4, 1)))
