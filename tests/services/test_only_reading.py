# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A second opener looks on: nothing changes but the journal, and the first one works on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from casuskluis.domain.errors import OnlyReading
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import NotAllowed, Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.explanations import explain
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.opening.reading import OnlyToRead
from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import make_engine
from casuskluis.storage.failures import OlderSchema
from casuskluis.vault.errors import VaultInUse
from casuskluis.vault.vault import Vault
from services.bureau import PASSPHRASE, VAULTS, Office


@pytest.fixture
def onlooker(office: Office) -> Iterator[Workspace]:
    office.subject()
    found = VAULTS.open_to_read(office.workspace.place, bytearray(PASSPHRASE))
    yield found
    found.abandon()


def lines_of(workspace: Workspace) -> list[tuple[JournalAction, str]]:
    return [(one.action, one.object) for one in workspace.journal.newest(limit=50)]


def test_the_second_opener_sees_what_the_first_one_does(
    office: Office, onlooker: Workspace
) -> None:
    added = office.subject("Noor Onderweg")
    assert onlooker.persons.get(added.id).name == added.name
    changed = office.workspace.persons.save(replace(added, town="Veldhaven"))
    assert onlooker.persons.get(added.id).version == changed.version


def test_every_change_is_refused_in_a_sentence_that_says_what_to_do(
    office: Office, onlooker: Workspace
) -> None:
    subject = office.subject()
    with pytest.raises(OnlyReading) as caught:
        onlooker.persons.save(replace(subject, town="Elders"))
    assert "Opnieuw proberen" in explain(caught.value)
    with pytest.raises(OnlyReading):
        onlooker.drafts.keep("person", 0, {"name": "x"})
    with pytest.raises(NotAllowed):
        onlooker.backups.make()


def test_only_what_there_is_to_look_at_is_permitted(onlooker: Workspace) -> None:
    permissions = onlooker.officers.access().permissions
    assert Permission.ALL_CASES in permissions
    assert not permissions & {Permission.SETTINGS, Permission.DESTROY, Permission.BACKUP}


def test_who_looked_is_in_the_journal_whose_chain_holds(
    office: Office, onlooker: Workspace
) -> None:
    subject = office.subject()
    onlooker.views.note(Viewed.SUBJECT, subject.id)
    office.subject("Tussendoor")
    onlooker.close()
    told = lines_of(office.workspace)
    assert (JournalAction.OPENED, "vault_read") in told
    assert (JournalAction.VIEWED, f"subject:{subject.id}") in told
    assert (JournalAction.LOCKED, "vault_read") in told
    assert office.workspace.journal.check().is_sound


def test_the_band_names_the_computer_and_no_person(onlooker: Workspace) -> None:
    assert onlooker.reading is not None
    assert "op deze computer" in onlooker.reading.sentence
    assert onlooker.officer not in onlooker.reading.sentence


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (OnlyToRead("PC-17", True, True), "open op computer PC-17"),  # noqa: FBT003
        (OnlyToRead("?", True, True), "een andere computer of"),  # noqa: FBT003
        (OnlyToRead("", False, False), "kan niet worden geschreven"),  # noqa: FBT003
        (OnlyToRead("", True, True), "Alleen lezen. Wat u bekijkt komt"),  # noqa: FBT003
        (OnlyToRead("", False, False), "kan niet in het logboek"),  # noqa: FBT003
    ],
)
def test_the_band_says_why(reading: OnlyToRead, words: str) -> None:
    assert words in reading.sentence


def test_reading_becomes_working_once_the_other_has_closed(office: Office) -> None:
    workspace = office.workspace
    looking = VAULTS.open_to_read(workspace.place, bytearray(PASSPHRASE))
    with pytest.raises(VaultInUse):
        VAULTS.take_over(looking)
    assert looking.settings.get(SettingKey.MUNICIPALITY).value
    workspace.close()
    working = VAULTS.take_over(looking)
    try:
        assert working.reading is None
        working.settings.save(replace(working.settings.get(SettingKey.MUNICIPALITY), value="X"))
        with pytest.raises(VaultInUse):
            VAULTS.open(working.place, bytearray(PASSPHRASE))
    finally:
        working.close()


def test_a_vault_of_an_older_version_is_not_brought_up_to_date_by_looking(
    office: Office,
) -> None:
    place = office.workspace.place
    office.workspace.close()
    with Vault.open(place, bytearray(PASSPHRASE)) as vault:
        engine = make_engine(vault.connect)
        with engine.connect() as connection, connection.begin():
            connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
        engine.dispose()
    with pytest.raises(OlderSchema):
        VAULTS.open_to_read(place, bytearray(PASSPHRASE))


def test_nothing_stays_open_of_an_opening_that_failed(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="no such folder"):
        VAULTS.open_to_read(tmp_path / "Nergens.kluis", bytearray(PASSPHRASE))
    assert office.workspace.settings.all()
