# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.setting import PLAUSIBLE, SettingKey, SettingNotANumber
from casuskluis.services.checking.vault_words import report_lines
from casuskluis.services.demonstration import MUNICIPALITY
from casuskluis.services.keeping.settings import LabelTaken, ListFixed
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from demonstrated import demonstration

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)
SUNDAY = date(2026, 11, 22)


def _made(folder: Path, moment: datetime = NOW) -> Workspace:
    vaults = Vaults(FixedClock(moment), "toets", FLOOR)
    secret = bytearray(b"vijf losse woorden zijn genoeg")
    workspace, _ = vaults.create(folder, secret, municipality=MUNICIPALITY, label="Demo")
    return workspace


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = demonstration(tmp_path_factory.mktemp("vandaag") / "Veldhaven")
    yield workspace
    workspace.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    workspace = _made(tmp_path / "Leeg")
    yield workspace
    workspace.close()


def test_an_empty_vault_only_asks_for_a_backup_and_a_look_at_the_settings(
    empty: Workspace,
) -> None:
    found = empty.today.read()
    assert found.meeting is None
    assert found.agenda == ()
    assert found.watch.deadlines == ()
    assert found.watch.broken == ()
    assert found.last_backup is None
    assert found.backup_old
    assert (
        found.unchecked == len(SettingKey) - 3
    )  # when to lock, its ceiling, and where backups go rest on no source


def test_the_next_meeting_is_the_first_one_not_held_yet(filled: Workspace) -> None:
    found = filled.today.read()
    assert found.meeting is not None
    assert found.meeting.held_on >= TODAY
    assert found.meeting.status is MeetingStatus.DRAFT
    assert len(found.agenda) == found.meeting.items


def test_what_waits_is_late_before_today_due_until_sunday_and_coming_after_it(
    filled: Workspace,
) -> None:
    found = filled.today.read()
    assert found.late
    assert found.coming
    assert all(one.due_on < TODAY for one in found.late)
    assert all(TODAY <= one.due_on <= SUNDAY for one in found.this_week)
    assert all(one.due_on > SUNDAY for one in found.coming)
    days = [one.due_on for one in found.late if not one.is_pressing]
    assert days == sorted(days)


def test_who_a_deadline_is_about_is_told_to_those_who_may_open_the_case(
    filled: Workspace,
) -> None:
    found = filled.today.read()
    names = filled.today.names(found.watch.deadlines)
    assert set(names) == {one for one in found.watch.deadlines if one.case_id}


def test_a_backup_of_today_is_fresh_and_one_of_eight_days_is_not(
    empty: Workspace, tmp_path: Path
) -> None:
    safe = tmp_path / "veilig"
    safe.mkdir()
    empty.backups.make(safe)
    assert not empty.today.read().backup_old
    later = replace(empty.context, clock=FixedClock(NOW + timedelta(days=8)))
    assert replace(empty.today, context=later).read().backup_old


def test_every_setting_starts_plausible_and_an_absurd_one_is_refused(empty: Workspace) -> None:
    for setting in empty.settings.all():
        setting.check()
    term = empty.settings.get(SettingKey.CASE_RETENTION)
    for value in ("0", "-1", "500", "vijf", ""):
        with pytest.raises(SettingNotANumber):
            empty.settings.save(replace(term, value=value))
    lowest, highest = PLAUSIBLE[term.unit]
    assert empty.settings.save(replace(term, value=str(highest))).version == 2
    assert lowest == 1


def test_an_entry_of_an_own_list_can_be_added_and_retired(empty: Workspace) -> None:
    made = empty.codes.extend(CodeList.CHANNEL, "Café & Buurthuis")
    again = empty.codes.extend(CodeList.CHANNEL, "Cafe, buurthuis")
    assert (made.code, again.code) == ("cafe_buurthuis", "cafe_buurthuis_2")
    empty.codes.retire(made)
    offered = {code.code for code in empty.codes.book().choices(CodeList.CHANNEL)}
    assert made.code not in offered
    assert again.code in offered
    assert empty.codes.book().label(CodeList.CHANNEL, made.code) == "Café & Buurthuis"


def test_a_label_is_given_once_and_a_list_of_the_program_stays_as_it_is(
    empty: Workspace,
) -> None:
    known = empty.codes.book().all(CodeList.CHANNEL)[0]
    with pytest.raises(LabelTaken):
        empty.codes.extend(CodeList.CHANNEL, known.label.upper())
    phase = empty.codes.book().all(CodeList.CASE_PHASE)[0]
    with pytest.raises(ListFixed):
        empty.codes.extend(CodeList.CASE_PHASE, "Anders")
    with pytest.raises(ListFixed):
        empty.codes.retire(phase)


def test_a_sound_vault_is_told_in_four_lines(empty: Workspace) -> None:
    steps: list[tuple[int, int]] = []
    lines = report_lines(
        empty.keys.verify(progress=lambda done, total: steps.append((done, total)))
    )
    assert len(lines) == 4
    assert all(line.endswith("in orde") for line in lines)
    assert steps
