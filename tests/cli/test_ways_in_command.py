# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Codes, shares and key files by command."""

import re
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest

from cli.terminal import FD, PASSPHRASE, Terminal

NEW = "zes heel andere woorden graag"


@pytest.fixture
def town(terminal: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in front of a new vault."""
    folder = tmp_path / "Nieuw.kluis"
    made = terminal.inside(
        "kluis", "maak", folder, "--gemeente", "Veldhaven", "--naam", "Toets",
        "--noodblad", tmp_path / "eerste.pdf",
    )  # fmt: skip
    assert made.exit_code == 0, made.stderr
    return Terminal(folder, terminal.tools)


def code_on(sheet: Path, groups: int = 7) -> str:
    document = pypdfium2.PdfDocument(sheet.read_bytes())
    try:
        text = document[0].get_textpage().get_text_range().split("Groep")[0]
    finally:
        document.close()
    return "-".join(re.findall(r"\b[0-9A-HJKMNP-TV-Z]{4}\b", text)[-groups:])


def test_a_colleague_comes_with_a_code_and_chooses_a_passphrase(
    town: Terminal, tmp_path: Path
) -> None:
    sheet = tmp_path / "code.pdf"
    added = town.inside(
        "collega", "toevoegen", "Collega", "--rol", "casusregisseur", "--met-code", sheet
    )
    assert added.exit_code == 0, added.stderr
    assert "code wacht" in town.inside("collega", "lijst").output

    again = town.inside("collega", "code", "Collega", "--uit", sheet)
    assert again.exit_code != 0, "nothing is overwritten"
    assert (
        town.inside("collega", "code", "Collega", "--uit", sheet, "--overschrijf").exit_code
        == 0
    )

    def redeem() -> int:
        return town.run(
            "kluis", "code", "--code-fd", FD, "--nieuwe-wachtwoord-fd", FD,
            secrets=(code_on(sheet), NEW),
        ).exit_code  # fmt: skip

    assert (redeem(), redeem()) == (0, 3)
    listed = town.run("overleg", "toon", "--wachtwoord-fd", FD, secrets=(NEW,))
    assert listed.exit_code == 0, listed.stderr


def test_three_sheets_of_which_two_set_a_new_passphrase(town: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "blad.pdf"
    made = town.inside(
        "kluis", "noodblad", "--uit", target, "--in-delen", "--bewaarder", "De secretaris"
    )
    assert made.exit_code == 0, made.stderr
    shares = [code_on(tmp_path / f"blad-{number}.pdf", 10) for number in (3, 1)]

    mistyped = town.run(
        "kluis", "wachtzin", "--delen-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(shares[0], shares[1][:-1] + "*", NEW),
    )  # fmt: skip
    assert "In deel 2 zit een typefout" in mistyped.stderr
    changed = town.run(
        "kluis", "wachtzin", "--delen-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(*shares, NEW),
    )  # fmt: skip
    assert changed.exit_code == 0, changed.stderr
    whole = town.run(
        "kluis", "noodblad", "--uit", target, "--wachtwoord-fd", FD, secrets=(NEW,)
    )
    assert whole.exit_code == 0, whole.stderr


def test_a_key_file_is_asked_for_by_every_command(town: Terminal, tmp_path: Path) -> None:
    stick = tmp_path / "gegevens.bin"
    made = town.inside("kluis", "sleutelbestand", "--uit", stick)
    assert made.exit_code == 0, made.stderr

    assert town.inside("collega", "lijst").exit_code == 3
    with_file = town.run(
        "--sleutelbestand", stick, "collega", "lijst", "--wachtwoord-fd", FD,
        secrets=(PASSPHRASE,),
    )  # fmt: skip
    assert "ja, met bestand" in with_file.output
    checked = town.run(
        "--sleutelbestand", stick, "kluis", "controleer", "--wachtwoord-fd", FD,
        secrets=(PASSPHRASE,),
    )  # fmt: skip
    assert checked.exit_code == 0, checked.stderr
    changed = town.run(
        "--sleutelbestand", stick, "kluis", "wachtzin",
        "--wachtwoord-fd", FD, "--nieuwe-wachtwoord-fd", FD, secrets=(PASSPHRASE, NEW),
    )  # fmt: skip
    assert changed.exit_code == 0, changed.stderr
    off = town.run(
        "--sleutelbestand", stick, "kluis", "sleutelbestand", "--zet-uit",
        "--wachtwoord-fd", FD, secrets=(NEW,),
    )  # fmt: skip
    assert off.exit_code == 0, off.stderr
    assert town.run("collega", "lijst", "--wachtwoord-fd", FD, secrets=(NEW,)).exit_code == 0


def test_a_key_file_is_made_or_turned_off_and_not_both(town: Terminal, tmp_path: Path) -> None:
    both = town.inside("kluis", "sleutelbestand", "--uit", tmp_path / "x", "--zet-uit")
    neither = town.inside("kluis", "sleutelbestand")
    nameless = town.inside("kluis", "sleutelbestand", "--zet-uit")
    assert {both.exit_code, neither.exit_code, nameless.exit_code} == {2}
    assert not (tmp_path / "x").exists()
