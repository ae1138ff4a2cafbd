# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from attachment_samples import pdf
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.vaults import Vaults
from cli.terminal import PASSPHRASE, Terminal


@pytest.fixture
def terminal(shown: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in front of a demonstration of its own."""
    folder = tmp_path / "Demo.kluis"
    shutil.copytree(shown.vault, folder)
    return replace(shown, vault=folder)


@pytest.fixture
def number(terminal: Terminal) -> str:
    """The number of a case that takes new information and has no attachments."""
    vaults: Vaults = terminal.tools.vaults
    workspace = vaults.open(terminal.vault, bytearray(PASSPHRASE, "utf-8"))
    today = workspace.context.clock.today()
    files = [workspace.cases.file(one) for one in workspace.cases.ids(CaseQuery())]
    workspace.close()
    return next(
        str(file.case.number)
        for file in files
        if file.case.is_open and not file.case.review_overdue(today) and not file.attachments
    )


def test_a_file_goes_in_is_listed_and_a_copy_comes_out(
    terminal: Terminal, number: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "Verslag.pdf", tmp_path / "kopie.pdf"
    source.write_bytes(pdf())

    added = terminal.inside("bijlage", "toevoegen", number, source, "--omschrijving", "Verslag")
    listed = terminal.inside("bijlage", "lijst", number)
    own = added.output.split("Bijlage ")[1].split()[0]
    kept = terminal.inside("bijlage", "bewaren", number, own, "--uit", target)

    assert [one.exit_code for one in (added, listed, kept)] == [0, 0, 0]
    assert "Verslag.pdf" in listed.output
    assert "1 bijlage." in listed.output
    assert target.read_bytes() == source.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "niet versleuteld" in kept.output
    shown = terminal.inside("logboek", "toon", "--aantal", "9").output
    assert f"Bijlage {own}" in shown
    assert "Uitgevoerd" in shown


def test_what_cannot_be_is_told(terminal: Terminal, number: str, tmp_path: Path) -> None:
    lie = tmp_path / "vermomd.pdf"
    lie.write_bytes(b"MZ" + bytes(99))

    refused = terminal.inside("bijlage", "toevoegen", number, lie)
    nobody = terminal.inside("bijlage", "lijst", "1999-0001")
    none = terminal.inside("bijlage", "bewaren", number, "99999", "--uit", tmp_path / "a.pdf")

    assert [one.exit_code for one in (refused, nobody, none)] == [3, 3, 3]
    assert "kloppen niet met elkaar" in refused.output
    assert "geen bijlage met dit nummer" in none.output
