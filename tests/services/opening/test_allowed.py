# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a vault may stand, when IT decided that for the whole computer."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from casuskluis.explanations import explain
from casuskluis.services.opening.allowed import EVERYWHERE, PlaceNotAllowed, allowed_places
from casuskluis.services.vaults import Vaults
from services.bureau import PASSPHRASE, VAULTS, Office

NEW = b"zes heel andere woorden graag nu"
CODE = "AAAA-AAAA"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    (tmp_path / "mag").mkdir()
    file = tmp_path / "beleid.toml"
    file.write_text(f'toegestane_plekken = ["{tmp_path / "mag"}"]\n')
    return file


def test_where_it_decided_nothing_a_vault_may_stand_anywhere(tmp_path: Path) -> None:
    file = tmp_path / "beleid.toml"
    assert allowed_places(file) is EVERYWHERE
    file.write_text("vergrendelen_na_minuten = 5\n")
    assert allowed_places(file) is EVERYWHERE


def test_a_vault_stands_within_a_folder_of_the_list_and_nowhere_else(
    policy: Path, tmp_path: Path
) -> None:
    allowed = allowed_places(policy)
    allowed.check(tmp_path / "mag" / "diep" / "Proef.kluis")
    (tmp_path / "mag" / "uit").symlink_to(tmp_path)
    for place in (
        "Proef.kluis",
        "magniet/Proef.kluis",
        "mag/../Proef.kluis",
        "mag/uit/P.kluis",
    ):
        with pytest.raises(PlaceNotAllowed) as refused:
            allowed.check(tmp_path / place)
        assert str(tmp_path / "mag") in explain(refused.value)


@pytest.mark.parametrize(
    "written", ["[]", '"ergens"', "3", '["~/Kluizen"]', "[/srv/kluizen]", '["/srv']
)
def test_what_cannot_be_meant_allows_nothing(tmp_path: Path, written: str) -> None:
    file = tmp_path / "beleid.toml"
    file.write_text(f"toegestane_plekken = {written}\n")
    with pytest.raises(PlaceNotAllowed) as refused:
        allowed_places(file).check(tmp_path / "Proef.kluis")
    assert "geen enkele map" in explain(refused.value)


WAYS: dict[str, Callable[[Vaults, Path], object]] = {
    "open": lambda vaults, vault: vaults.open(vault, bytearray(PASSPHRASE)),
    "look": lambda vaults, vault: vaults.open_to_read(vault, bytearray(PASSPHRASE)),
    "once": lambda vaults, vault: vaults.open_with_once_code(vault, CODE, bytearray(NEW)),
    "recover": lambda vaults, vault: vaults.open_with_recovery_code(
        vault, CODE, bytearray(NEW)
    ),
    "salvage": lambda vaults, vault: vaults.salvaging.with_passphrase(
        vault, bytearray(PASSPHRASE)
    ),
    "restore": lambda vaults, vault: vaults.restoring.with_passphrase(
        vault, vault.with_name("Terug.kluis"), bytearray(PASSPHRASE)
    ),
    "restore with the code": lambda vaults, vault: vaults.restoring.with_recovery_code(
        vault, vault.with_name("Terug.kluis"), CODE
    ),
    "create": lambda vaults, vault: vaults.create(
        vault.with_name("Nieuw.kluis"), bytearray(NEW), municipality="Veldhaven", label="Toets"
    ),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_way_in_leads_to_a_vault_elsewhere(
    policy: Path, tmp_path: Path, way: Callable[[Vaults, Path], object]
) -> None:
    vaults = replace(VAULTS, allowed=allowed_places(policy))
    with pytest.raises(PlaceNotAllowed):
        way(vaults, tmp_path / "Proef.kluis")
    assert not list(tmp_path.glob("*.kluis"))


def test_within_the_list_it_opens_and_is_made_as_ever(office: Office, tmp_path: Path) -> None:
    office.workspace.close()
    file = tmp_path / "beleid.toml"
    file.write_text(f'toegestane_plekken = ["{office.workspace.place.parent}"]\n')
    vaults = replace(VAULTS, allowed=allowed_places(file))
    vaults.open(office.workspace.place, bytearray(PASSPHRASE)).close()
    (tmp_path / "elders").mkdir()
    copy = shutil.copytree(office.workspace.place, tmp_path / "elders" / "Kopie.kluis")
    assert vaults.check(copy, bytearray(PASSPHRASE)).is_sound  # to look whether a copy is good
