# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from casuskluis.services.opening.place_words import (
    backup_warnings,
    copies_sentence,
    vault_warnings,
)
from casuskluis.vault.surroundings import Surroundings
from services.bureau import PASSPHRASE, VAULTS, Office


def test_each_trouble_of_a_place_has_a_sentence_with_what_to_do() -> None:
    around = Surroundings("Proef.kluis", "OneDrive", True, True, ("data-PC.db",))  # noqa: FBT003
    found = vault_warnings(around)
    assert len(found) == 4
    assert all("Proef.kluis" in one for one in found)
    assert vault_warnings(Surroundings("Proef.kluis")) == ()


def test_many_copies_are_counted_not_listed() -> None:
    told = copies_sentence("Proef.kluis", [f"data ({n}).db" for n in range(9)])
    assert "en nog 6" in told


def test_who_only_reads_is_not_told_to_make_a_backup() -> None:
    around = Surroundings("Proef.kluis", "", False, False, ("data-PC.db",))  # noqa: FBT003
    (told,) = vault_warnings(around, reading=True)
    assert "back-up" not in told
    assert "beheerder" in told
    assert "Maak een back-up" in vault_warnings(around)[0]


def test_a_backup_on_a_stick_is_fine_and_in_the_cloud_worth_a_question() -> None:
    assert backup_warnings(Path("/media/officer/STICK")) == ()
    (told,) = backup_warnings(Path("/home/officer/Dropbox/kopie"))
    assert "Dropbox" in told


def test_copies_in_a_vault_are_told_at_its_opening(office: Office) -> None:
    place = office.workspace.place
    office.workspace.close()
    (place / "data-LAPTOP.db").write_bytes(b"another one")
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    workspace.close()
    assert any("data-LAPTOP.db" in one for one in workspace.warnings)
    assert (place / "data-LAPTOP.db").read_bytes() == b"another one"
