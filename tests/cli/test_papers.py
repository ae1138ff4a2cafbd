# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import save
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import CaseMeeting
from cli.terminal import PASSPHRASE, Terminal
from documents.reading import whole_text

MEETING = "2026-07"
_FEW = 4096


def test_the_copy_for_everybody_has_numbers_and_no_names(
    shown: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "agenda.pdf"

    result = shown.inside("agenda", MEETING, "--uit", target)

    assert result.exit_code == 0, result.stderr
    assert "alle deelnemers" in result.stdout
    assert "afgeschermd" in whole_text(target.read_bytes()).casefold()


def test_a_core_partner_gets_names_and_others_do_not(shown: Terminal, tmp_path: Path) -> None:
    police, school = tmp_path / "politie.pdf", tmp_path / "school.pdf"

    named = shown.inside("agenda", MEETING, "--uit", police, "--voor", "politie", "--met-namen")
    refused = shown.inside(
        "agenda", MEETING, "--uit", school, "--voor", "Lyceum De Terp", "--met-namen"
    )

    assert named.exit_code == 0, named.stderr
    assert refused.exit_code == 3
    assert "gemeente, politie en Openbaar Ministerie" in refused.stderr
    assert not school.exists()


def test_a_guest_nobody_invited_is_refused_with_the_list(
    shown: Terminal, tmp_path: Path
) -> None:
    result = shown.inside("agenda", MEETING, "--uit", tmp_path / "a.pdf", "--voor", "circus")

    assert result.exit_code == 3
    assert "Politie, basisteam Veldhaven" in result.stderr


def test_an_unknown_meeting_or_case_is_refused(shown: Terminal, tmp_path: Path) -> None:
    for line in (
        ("agenda", "1999-01", "--uit", tmp_path / "a.pdf"),
        ("overleg", "toon", "1999-01"),
        ("casus", "toon", "1999-0001"),
    ):
        assert shown.inside(*line).exit_code == 3

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_exists_is_only_replaced_when_asked(
    shown: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "agenda.pdf"
    target.write_text("van mij")

    refused = shown.inside("agenda", MEETING, "--uit", target)
    assert (refused.exit_code, target.read_text()) == (3, "van mij")

    replaced = shown.inside("agenda", MEETING, "--uit", target, "--overschrijf")
    assert replaced.exit_code == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.pdf"]


def test_a_place_below_a_file_is_refused_before_the_passphrase(
    shown: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "bestand").write_text("geen map")

    result = shown.run("agenda", MEETING, "--uit", tmp_path / "bestand" / "agenda.pdf")

    assert result.exit_code == 3
    assert "niet worden geschreven" in result.stderr


@contextmanager
def _full_disk() -> Iterator[None]:
    """Let every file of this process end at a few bytes, as on a disk that is full."""
    import resource  # noqa: PLC0415 - does not exist on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FEW, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of Unix")
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    target = tmp_path / "agenda.pdf"
    target.write_text("het vorige exemplaar")

    for overwrite in (True, False):
        place = target if overwrite else tmp_path / "nieuw.pdf"
        with _full_disk(), pytest.raises(Stopped, match="schijf is vol"):
            save(bytes(10 * _FEW), place, overwrite=overwrite)

    assert [path.name for path in tmp_path.iterdir()] == ["agenda.pdf"]
    assert target.read_text() == "het vorige exemplaar"


def test_the_lists_and_one_of_each_are_shown(shown: Terminal) -> None:
    meetings = shown.inside("overleg", "toon")
    meeting = shown.inside("overleg", "toon", MEETING)
    cases = shown.inside("casus", "toon", "--alle")
    number = cases.stdout.splitlines()[1].split()[0]
    case = shown.inside("casus", "toon", number)

    assert "14 overleggen." in meetings.stdout
    assert "Deelnemer: Politie" in meeting.stdout
    assert "25 casussen." in cases.stdout
    assert case.stdout.startswith(f"Casus {number}")
    assert "Betrokkene: " in case.stdout


def test_an_agenda_without_items_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    _plan_empty_meeting(terminal)

    result = terminal.inside("agenda", "2026-01", "--uit", tmp_path / "agenda.pdf")

    assert result.exit_code == 3
    assert "De agenda is nog leeg." in result.stderr


def _plan_empty_meeting(terminal: Terminal) -> None:
    workspace = terminal.tools.vaults.open(terminal.vault, bytearray(PASSPHRASE, "utf-8"))
    try:
        meeting = workspace.meetings.plan(
            CaseMeeting(number=MeetingNumber(""), held_on=date(2026, 12, 3))
        )
        for item in workspace.meetings.file(meeting.id).items:
            workspace.agendas.remove(item.id)
    finally:
        workspace.close()
