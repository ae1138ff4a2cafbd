# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""This computer notices an older copy of a vault, and never cries wolf."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casuskluis.cli.composition import Tools
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.domain.journal_chain import ControlNumber
from casuskluis.services.opening.clocks import CLOCK_TRIED
from casuskluis.services.opening.remembered import Remembered, profile_place
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
WORDS = b"vijf losse woorden zijn genoeg"


@dataclass(frozen=True)
class Desk:
    """One computer with a profile, and a vault."""

    folder: Path

    @property
    def vault(self) -> Path:
        return self.folder / "Proef.kluis"

    @property
    def profile(self) -> Path:
        return self.folder / "profiel" / "casuskluis" / "laatst-gezien.json"

    def vaults(self, after: timedelta = timedelta()) -> Vaults:
        clock = FixedClock(NOW + after)
        return Vaults(clock, "toets", FLOOR, Remembered(self.profile))

    def open(self, after: timedelta = timedelta()) -> Workspace:
        return self.vaults(after).open(self.vault, bytearray(WORDS))

    def work(self, times: int = 1, after: timedelta = timedelta()) -> None:
        """Open, save something and lock, without any warning."""
        for number in range(times):
            workspace = self.open(after)
            assert workspace.warnings == ()
            workspace.drafts.keep("case", number, {"reason": "typt"})
            workspace.close()

    def told(self, after: timedelta = timedelta()) -> tuple[str, ...]:
        workspace = self.open(after)
        told = workspace.warnings
        workspace.close()
        return told


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("bureau"))
    workspace, _ = desk.vaults().create(
        desk.vault, bytearray(WORDS), municipality="Veldhaven", label="Toets"
    )
    workspace.close()
    return desk


@pytest.fixture
def desk(first_day: Desk, tmp_path: Path) -> Desk:
    shutil.copytree(first_day.folder, tmp_path / "bureau")
    return Desk(tmp_path / "bureau")


def set_aside(desk: Desk) -> Path:
    return Path(shutil.copytree(desk.vault, desk.folder / "kopie"))


def put_back(desk: Desk, copy: Path) -> None:
    shutil.rmtree(desk.vault)
    shutil.copytree(copy, desk.vault)


def test_normal_use_is_never_warned_about(desk: Desk) -> None:
    desk.work(3)
    desk.work(1, after=timedelta(days=1))
    Vaults(FixedClock(NOW + timedelta(days=2)), "elders", FLOOR).open(
        desk.vault, bytearray(WORDS)
    ).close()
    desk.work(1, after=timedelta(days=3))


def test_a_program_that_is_killed_gives_no_false_alarm(desk: Desk) -> None:
    for _ in range(2):
        workspace = desk.open()
        workspace.drafts.keep("case", 1, {"reason": "half getypt"})
        workspace.abandon()
    assert desk.told() == ()


def test_an_old_copy_put_back_is_told_once_and_stays_on_record(desk: Desk) -> None:
    copy = set_aside(desk)
    desk.work(2)
    expected = json.loads(desk.profile.read_text())["vaults"]
    (control,) = [entry["control"] for entry in expected.values()]
    put_back(desk, copy)

    workspace = desk.open()
    (sentence,) = workspace.warnings
    line = workspace.journal.newest(1)[0]
    workspace.close()

    assert control in sentence
    assert "ouder" in sentence
    assert "CISO" in sentence
    assert (line.action, line.object, line.result) == (
        JournalAction.OPENED,
        "control_number",
        JournalResult.REFUSED,
    )
    assert desk.told() == ()


def test_a_warning_that_nobody_can_have_read_is_given_again(desk: Desk) -> None:
    copy = set_aside(desk)
    desk.work()
    put_back(desk, copy)
    desk.open().abandon()
    assert len(desk.told()) == 1


def test_an_old_copy_that_was_worked_in_elsewhere_is_told_too(desk: Desk) -> None:
    copy = set_aside(desk)
    desk.work()
    put_back(desk, copy)
    elsewhere = Vaults(FixedClock(NOW), "elders", FLOOR)
    for _ in range(4):
        elsewhere.open(desk.vault, bytearray(WORDS)).close()
    (sentence,) = desk.told()
    assert "een ander" in sentence


def test_a_backup_put_back_by_the_program_is_told_as_such(desk: Desk) -> None:
    workspace = desk.open()
    backup = workspace.backups.make()
    workspace.close()
    desk.work(2)
    later = timedelta(hours=1)
    desk.vaults(later).restoring.with_passphrase(backup, desk.vault, bytearray(WORDS))

    (sentence,) = desk.told(later)

    assert "20-11-2026" in sentence
    assert "teruggezet uit een back-up" in sentence
    desk.work(2, after=later)


def test_a_vault_that_was_salvaged_is_told_as_such(desk: Desk) -> None:
    copy = set_aside(desk)
    desk.work(2)
    put_back(desk, copy)
    later = timedelta(days=1)
    elsewhere = Vaults(FixedClock(NOW + later), "elders", FLOOR)
    workspace = elsewhere.open(desk.vault, bytearray(WORDS))
    with workspace.context.write() as transaction:
        transaction.journal.record(JournalAction.SALVAGED, "vault")
    workspace.close()

    (sentence,) = desk.told(later)

    assert "gered uit een beschadigde kluis" in sentence
    desk.work(1, after=later)


def test_what_is_lost_and_the_new_anchor_are_told_at_once(desk: Desk) -> None:
    workspace = desk.open()
    backup = workspace.backups.make()
    workspace.close()
    desk.work(2)
    later = timedelta(days=3)
    desk.work(1, after=later)

    restored = desk.vaults(later).restoring.with_passphrase(
        backup, desk.vault, bytearray(WORDS)
    )

    assert restored.lost > 2
    loss, anchor = restored.sentences
    assert "3 dagen werk" in loss
    assert f"{restored.lost} regels" in loss
    assert restored.control in anchor
    again = desk.open(later)
    assert again.journal.find(ControlNumber.parse(restored.control)).fits
    again.close()


def test_an_old_copy_in_the_place_of_a_restored_backup_is_noticed_before_it_is_opened(
    desk: Desk,
) -> None:
    desk.work()
    copy = set_aside(desk)
    workspace = desk.open()
    backup = workspace.backups.make()
    workspace.close()
    later = timedelta(hours=1)
    desk.vaults(later).restoring.with_passphrase(backup, desk.vault, bytearray(WORDS))
    put_back(desk, copy)
    (sentence,) = desk.told(later)
    assert "ouder" in sentence


def test_a_restore_of_long_ago_does_not_excuse_an_old_copy(desk: Desk) -> None:
    workspace = desk.open()
    backup = workspace.backups.make()
    workspace.close()
    desk.vaults(timedelta(hours=1)).restoring.with_passphrase(
        backup, desk.vault, bytearray(WORDS)
    )
    assert len(desk.told(timedelta(hours=1))) == 1
    copy = set_aside(desk)
    desk.work(2, after=timedelta(hours=2))
    put_back(desk, copy)
    (sentence,) = desk.told(timedelta(hours=3))
    assert "ouder" in sentence


SPOILT: list[Callable[[Path], object]] = [
    Path.unlink,
    lambda file: file.write_bytes(b""),
    lambda file: file.write_text("[]"),
    lambda file: file.write_text('{"vaults": 3}'),
    lambda file: file.write_text(file.read_text().replace('"control": "', '"control": "9')),
    lambda file: file.write_text(file.read_text().replace('"mac": "', '"mac": "0')),
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_profile_that_cannot_be_trusted_says_nothing_and_is_written_anew(
    desk: Desk, spoil: Callable[[Path], object]
) -> None:
    desk.work()
    before = json.loads(desk.profile.read_text())
    spoil(desk.profile)
    desk.work()
    after = json.loads(desk.profile.read_text())
    assert after["vaults"].keys() == before["vaults"].keys()
    assert after != before


def test_an_old_copy_of_before_the_keys_were_renewed_is_told(desk: Desk) -> None:
    desk.work(2)
    copy = set_aside(desk)
    workspace = desk.open()
    workspace.rotating.renew(workspace.rotating.prepare(bytearray(WORDS)))
    workspace.close()
    desk.work()

    put_back(desk, copy)

    assert "voor het vernieuwen van de sleutels" in desk.told()[0]


def test_keys_that_were_renewed_elsewhere_are_no_alarm(desk: Desk) -> None:
    desk.work()
    elsewhere = Vaults(FixedClock(NOW), "elders", FLOOR).open(desk.vault, bytearray(WORDS))
    elsewhere.rotating.renew(elsewhere.rotating.prepare(bytearray(WORDS)))
    elsewhere.close()
    desk.work(2)


def test_an_entry_of_one_vault_says_nothing_about_another(desk: Desk) -> None:
    workspace, _ = desk.vaults().create(
        desk.folder / "Ander", bytearray(WORDS), municipality="Elders", label="Toets"
    )
    workspace.close()
    found = json.loads(desk.profile.read_text())
    first, second = found["vaults"]
    found["vaults"][first] = found["vaults"][second]
    desk.profile.write_text(json.dumps(found))
    desk.work()


def test_a_profile_that_cannot_be_written_keeps_no_vault_shut(desk: Desk) -> None:
    shutil.rmtree(desk.profile.parent)
    desk.profile.parent.write_bytes(b"no folder")
    desk.work(2)


def test_the_profile_holds_no_name_and_no_place(desk: Desk) -> None:
    desk.work()
    text = desk.profile.read_text()
    for hidden in ("Proef", "Toets", "Veldhaven", "bureau", "toets"):
        assert hidden not in text


def test_the_file_stands_in_the_profile_of_the_officer(tmp_path: Path) -> None:
    tail = Path("casuskluis", "laatst-gezien.json")
    place = str(tmp_path)
    assert profile_place({"XDG_CONFIG_HOME": place}, windows=False) == tmp_path / tail
    assert profile_place({"APPDATA": place}, windows=True) == tmp_path / tail
    assert profile_place({}, windows=False) == Path.home() / ".config" / tail
    assert profile_place(os.environ).is_absolute()


def test_the_command_line_passes_on_what_this_computer_remembers(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "x.json")
    assert Tools(FixedClock(NOW), "toets", FLOOR, remembered).vaults.remembered is remembered


def test_a_clock_that_is_behind_is_told(desk: Desk) -> None:
    desk.work()
    workspace = desk.open(-timedelta(minutes=6))
    (sentence,) = workspace.warnings
    assert "klok" in sentence
    assert "20-11-2026" in sentence
    assert workspace.clock_doubt
    workspace.close()


@pytest.mark.parametrize(
    ("after", "doubt"),
    [
        (timedelta(minutes=-4), False),
        (timedelta(days=59), False),
        (timedelta(days=61), True),
    ],
)
def test_a_clock_far_ahead_is_in_doubt_without_a_warning(
    desk: Desk, after: timedelta, *, doubt: bool
) -> None:
    workspace = desk.open(after)
    assert (workspace.clock_doubt, workspace.warnings) == (doubt, ())
    workspace.close()
    again = desk.open(max(after, timedelta()))
    assert again.clock_doubt is doubt  # opening it twice proves nothing
    again.close()
    later = max(after, timedelta()) + CLOCK_TRIED + timedelta(hours=1)
    assert not desk.open(later).clock_doubt
