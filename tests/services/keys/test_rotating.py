# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renewing all keys: who left has nothing any more that opens the vault."""

import re
import shutil
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Officer, Role
from casuskluis.services.keys.rotating import Renewal
from casuskluis.services.office.parting import OwnRolesStay
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import (
    HeaderOutdated,
    KeysRenewed,
    WrongPassphrase,
    WrongRecoveryCode,
)
from casuskluis.vault.vault import Vault
from services.bureau import PASSPHRASE, VAULTS, Office
from vault.sample import flip

GONE, STAYS = "P. Bos", "T. de Wit"
GONE_WORDS = b"vertrokken fiets lantaarn zomer appel"
STAY_WORDS = b"blijvend station orgel winter peer"


@pytest.fixture
def shop(office: Office) -> Workspace:
    """A vault of three officers."""
    roles = (Role.CASE_COORDINATOR,)
    for label, words in ((GONE, GONE_WORDS), (STAYS, STAY_WORDS)):
        office.workspace.officers.add(Officer(label=label, roles=roles), bytearray(words))
    office.notification(office.subject())
    return office.workspace


def ready(shop: Workspace, leaving: str = GONE) -> Renewal:
    return shop.rotating.prepare(bytearray(PASSPHRASE), leaving=leaving)


def code_in(sheet: bytes) -> str:
    with pypdfium2.PdfDocument(sheet) as document:
        text = document[0].get_textpage().get_text_bounded()
    found = re.search(r"(?:[0-9A-Z]{4}[-\s]+){6}[0-9A-Z]{4}", text)
    assert found is not None
    return found[0]


def test_preparing_changes_nothing_and_gives_a_sheet_to_everybody_who_stays(
    shop: Workspace,
) -> None:
    before = shop.place.joinpath("vault.json").read_bytes()
    renewal = ready(shop)
    assert renewal.staying == (STAYS,)
    assert [sheet.title for sheet in renewal.sheets] == ["Eenmalige code", "Noodblad"]
    assert shop.place.joinpath("vault.json").read_bytes() == before
    renewal.drop()


def test_who_left_is_gone_with_passphrase_profile_and_all(shop: Workspace) -> None:
    old_header, place = shop.place.joinpath("vault.json").read_bytes(), shop.place
    renewal = ready(shop)
    shop.rotating.renew(renewal)
    assert GONE not in [line.officer.label for line in shop.officers.all()]
    assert shop.once_codes.waiting == (STAYS,)
    assert shop.journal.check().is_sound
    shop.close()
    with pytest.raises(WrongPassphrase):
        Vault.open(place, bytearray(GONE_WORDS))
    with pytest.raises(WrongPassphrase):
        Vault.open(place, bytearray(STAY_WORDS))
    for name in ("vault.json", "vault.json.2"):
        place.joinpath(name).write_bytes(old_header)
    for words in (GONE_WORDS, PASSPHRASE):
        with pytest.raises(KeysRenewed):
            Vault.open(place, bytearray(words))


def test_the_new_sheets_open_and_the_old_recovery_sheet_does_not(
    office: Office, shop: Workspace
) -> None:
    renewal, place = ready(shop), shop.place
    shop.rotating.renew(renewal)
    shop.close()
    once, recovery = (code_in(sheet.pdf) for sheet in renewal.sheets)
    Vault.open_with_once_code(place, once).close()
    Vault.open_with_recovery_code(place, recovery).close()
    with pytest.raises(WrongRecoveryCode):
        Vault.open_with_recovery_code(place, code_in(office.sheet.pdf))


def test_the_vault_works_on_and_the_journal_tells_what_changed(shop: Workspace) -> None:
    renewal = ready(shop)
    ids = {one.slot_id for one in (*renewal.keys.before.slots, *renewal.keys.slots)}
    shop.rotating.renew(renewal)
    lines = shop.journal.newest(40)
    changed = {one.object for one in lines if one.action is JournalAction.KEYS_CHANGED}
    assert {"rotation", *(f"slot:{name}" for name in ids)} <= changed
    made = shop.backups.make()
    assert shop.rotating.older_backups() == ()
    assert VAULTS.check(made, bytearray(PASSPHRASE)).is_sound
    assert shop.journal.check().is_sound


def test_backups_of_before_are_shown_and_removed_once_there_is_a_newer_one(
    shop: Workspace,
) -> None:
    old = shop.backups.make()
    shop.rotating.renew(ready(shop))
    assert [one.folder for one in shop.rotating.older_backups()] == [old]
    assert shop.rotating.remove_older_backups() == 0
    spoilt = shop.backups.make()
    flip(spoilt / "data.db", 9000)
    assert shop.rotating.remove_older_backups() == 0  # else a damaged one is all there is
    marked = shop.backups.make()
    text = marked.joinpath("backup.json").read_text()
    marked.joinpath("backup.json").write_text(text.replace('"version": 1', '"version": 2'))
    bare = shop.backups.make()
    bare.joinpath("backup.json").write_text(text.replace('"version": 1', '"version": 3'))
    for name in ("vault.json", "vault.json.2"):
        bare.joinpath(name).unlink()
    new = shop.backups.make()
    assert [one.folder for one in shop.rotating.older_backups()] == [old]
    assert shop.rotating.remove_older_backups() == 1
    assert new.exists()
    assert marked.exists()  # of now; only its mark is damaged
    assert bare.exists()  # nothing tells under which keys it was made
    assert not old.exists()


def test_stopping_it_leaves_everything_as_it_was(shop: Workspace) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    with pytest.raises(Cancelled):
        shop.rotating.renew(ready(shop), cancelled=cancelled)
    assert not list(shop.place.glob("*.nieuw*"))
    assert GONE in [line.officer.label for line in shop.officers.all()]
    shop.keys.confirm(bytearray(GONE_WORDS))


def test_somebody_who_came_in_between_stops_it(shop: Workspace) -> None:
    renewal = ready(shop)
    shop.keys.add_officer("Nieuw", bytearray(b"nog een wachtzin van vijf woorden"))
    with pytest.raises(HeaderOutdated):
        shop.rotating.renew(renewal)


def test_the_passphrase_must_be_that_of_who_is_at_work(shop: Workspace) -> None:
    with pytest.raises(WrongPassphrase):
        shop.rotating.prepare(bytearray(STAY_WORDS), leaving=GONE)
    with pytest.raises(OwnRolesStay):
        shop.rotating.prepare(bytearray(PASSPHRASE), leaving=shop.officer)


def test_a_lost_laptop_renews_the_keys_and_everybody_stays(shop: Workspace) -> None:
    renewal = ready(shop, leaving="")
    assert set(renewal.staying) == {GONE, STAYS}
    shop.rotating.renew(renewal)
    assert GONE in [line.officer.label for line in shop.officers.all()]


def test_a_copy_of_before_opens_with_the_old_passphrase_and_nothing_later(
    shop: Workspace, tmp_path: Path
) -> None:
    backup = shop.backups.make()
    stolen = tmp_path / "gestolen.kluis"
    shutil.copytree(backup, stolen)
    (stolen / "backup.json").unlink()
    shop.rotating.renew(ready(shop))
    Vault.open(stolen, bytearray(GONE_WORDS)).close()  # what he had he has
    shutil.copyfile(shop.place / "data.db", stolen / "data.db")
    shutil.copyfile(shop.place / "vernietigd.json", stolen / "vernietigd.json")
    with pytest.raises(KeysRenewed):
        Vault.open(stolen, bytearray(GONE_WORDS))


def test_a_backup_of_before_says_that_who_left_can_come_in_again(shop: Workspace) -> None:
    same, place = shop.backups.make(), shop.place
    shop.close()
    restored = VAULTS.restoring.with_passphrase(same, place, bytearray(PASSPHRASE))
    assert "ook van wie daarna wegging" not in " ".join(restored.sentences)
    again = VAULTS.open(place, bytearray(PASSPHRASE))
    again.rotating.renew(ready(again))
    again.close()
    restored = VAULTS.restoring.with_passphrase(same, place, bytearray(PASSPHRASE))
    assert "ook van wie daarna wegging" in " ".join(restored.sentences)
    Vault.open(place, bytearray(GONE_WORDS)).close()
