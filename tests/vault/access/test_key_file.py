# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A key file beside the passphrase: neither opens the vault without the other."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from casuskluis.vault import errors
from casuskluis.vault.access.copies import read_copies, wants_key_file
from casuskluis.vault.access.header import Header, SlotKind, parse
from casuskluis.vault.access.key_file import SUGGESTED_NAME, make_key_file, read_key_file
from casuskluis.vault.backups.backup import back_up, restore
from casuskluis.vault.checking import check
from casuskluis.vault.vault import Vault
from vault.child import AT
from vault.sample import OTHER_WORDS, ROWS, WORDS, Sample, flip, rows, secret

FIRST, SECOND = "Mw. Voorbeeld", "Dhr. Tweede"


@pytest.fixture
def file(sample: Sample, tmp_path: Path) -> Path:
    """The key file of the only officer of the sample."""
    place = tmp_path / SUGGESTED_NAME
    make_key_file(place, vault=sample.folder)
    with sample.open() as vault:
        vault.change_key_file(secret(), new=read_key_file(place))
        assert vault.key_file_owners == (FIRST,)
    return place


def opened(sample: Sample, file: Path | None, words: str = WORDS) -> str:
    """Return whose vault it is."""
    key = read_key_file(file) if file else None
    with Vault.open(sample.folder, secret(words), key_file=key) as vault:
        assert rows(vault) == ROWS
        return vault.label


def header(sample: Sample) -> Header:
    return parse(sample.copies[0].read_bytes())


def test_a_key_file_is_random_neutral_and_only_for_its_owner(
    sample: Sample, tmp_path: Path
) -> None:
    places = [tmp_path / name for name in ("een", "twee")]
    for place in places:
        make_key_file(place, vault=sample.folder)
    first, second = (place.read_bytes() for place in places)
    assert first != second
    assert len(first) == len(second) == 72
    if os.name == "posix":
        assert stat.S_IMODE(places[0].stat().st_mode) == 0o600
    with pytest.raises(errors.KeyFileExists):
        make_key_file(places[0], vault=sample.folder)
    assert places[0].read_bytes() == first
    with pytest.raises(errors.KeyFileInVault):
        make_key_file(sample.folder / "sleutel", vault=sample.folder)


def test_it_takes_both_and_the_header_says_so_without_being_opened(
    sample: Sample, file: Path
) -> None:
    assert wants_key_file(read_copies(sample.folder).newest_first()[0])
    assert header(sample).version == 2
    assert opened(sample, file) == FIRST
    with pytest.raises(errors.KeyFileNeeded):
        opened(sample, None)


def test_nobody_is_told_which_of_the_two_was_wrong(
    sample: Sample, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "ander"
    make_key_file(other, vault=sample.folder)
    told = []
    for words, place in ((OTHER_WORDS, file), (WORDS, other), (OTHER_WORDS, other)):
        with pytest.raises(errors.WrongPassphraseOrKeyFile) as caught:
            opened(sample, place, words)
        told.append((type(caught.value), str(caught.value), caught.value.details))
    assert len({repr(one) for one in told}) == 1


def test_what_is_the_matter_with_a_file_is_said_before_anything_is_tried(
    file: Path, tmp_path: Path
) -> None:
    with pytest.raises(errors.KeyFileMissing):
        read_key_file(tmp_path / "nergens" / "iets")
    with pytest.raises(errors.KeyFileUnreadable):
        read_key_file(tmp_path)
    flip(file, 40)
    with pytest.raises(errors.KeyFileChanged):
        read_key_file(file)
    for size in (0, 71, 73, 100_000):
        file.write_bytes(bytes(size))
        with pytest.raises(errors.KeyFileForeign):
            read_key_file(file)


def test_officers_with_and_without_live_together_also_with_one_passphrase(
    sample: Sample, file: Path
) -> None:
    with Vault.open(sample.folder, secret(), key_file=read_key_file(file)) as vault:
        vault.add_officer(SECOND, secret(OTHER_WORDS))
        vault.change_passphrase(secret(OTHER_WORDS), secret(WORDS))
    assert (opened(sample, None), opened(sample, file)) == (SECOND, FIRST)
    with (
        Vault.open(sample.folder, secret(), key_file=read_key_file(file)) as vault,
        pytest.raises(errors.PassphraseInUse),
    ):
        vault.change_key_file(secret(), old=read_key_file(file))


def test_a_passphrase_changes_and_the_file_stays_until_it_is_turned_off(
    sample: Sample, file: Path
) -> None:
    with Vault.open(sample.folder, secret(), key_file=read_key_file(file)) as vault:
        with pytest.raises(errors.KeyFileNeeded):
            vault.change_passphrase(secret(), secret(OTHER_WORDS))
        key = read_key_file(file)
        vault.change_passphrase(secret(), secret(OTHER_WORDS), key_file=key)
        assert not any(key)
        assert vault.confirm(secret(OTHER_WORDS), key_file=read_key_file(file)) == FIRST
    assert opened(sample, file, OTHER_WORDS) == FIRST
    with Vault.open(sample.folder, secret(OTHER_WORDS), key_file=read_key_file(file)) as vault:
        vault.change_key_file(secret(OTHER_WORDS), old=read_key_file(file))
    assert opened(sample, None, OTHER_WORDS) == FIRST
    assert header(sample).version == 1


def test_a_backup_is_checked_and_restored_with_the_file(sample: Sample, file: Path) -> None:
    with Vault.open(sample.folder, secret(), key_file=read_key_file(file)) as vault:
        made = back_up(vault, sample.folder.parent, at=AT)
    with pytest.raises(errors.KeyFileNeeded):
        check(made, secret())
    assert check(made, secret(), key_file=read_key_file(file)).is_sound
    target = sample.folder.with_name("Terug.kluis")
    restore(made, target, secret(), at=AT, key_file=read_key_file(file))
    assert opened(Sample(target, sample.code), file) == FIRST


@pytest.mark.parametrize(
    "change", [{"key_file": False}, {"kind": SlotKind.ONCE, "cost": None, "key_file": False}]
)
def test_an_altered_flag_opens_nothing_with_the_right_secrets(
    sample: Sample, file: Path, change: dict[str, object]
) -> None:
    """Written as somebody would who has no key: with a right checksum."""
    now = header(sample)
    slots = tuple(
        replace(slot, **change) if slot.key_file else slot  # type: ignore[arg-type]
        for slot in now.slots
    )
    for copy in sample.copies:
        copy.write_bytes(replace(now, slots=slots).to_bytes())
    for place in (file, None):
        with pytest.raises((errors.WrongPassphrase, errors.HeaderForged)):
            opened(sample, place)
    with pytest.raises(errors.HeaderForged):
        Vault.open_with_recovery_code(sample.folder, sample.code)


def test_a_flag_that_was_added_is_noticed_by_who_has_the_recovery_code(sample: Sample) -> None:
    now = header(sample)
    slots = tuple(replace(slot, key_file=True) for slot in now.slots[:1]) + now.slots[1:]
    for copy in sample.copies:
        copy.write_bytes(replace(now, slots=slots).to_bytes())
    with pytest.raises(errors.KeyFileNeeded):
        opened(sample, None)
    with pytest.raises(errors.HeaderForged):
        Vault.open_with_recovery_code(sample.folder, sample.code)


def test_the_recovery_code_asks_for_no_file(sample: Sample, file: Path) -> None:
    with Vault.open_with_recovery_code(sample.folder, sample.code) as vault:
        vault.replace_passphrase(secret(OTHER_WORDS))
        assert vault.key_file_owners == ()
    assert opened(sample, None, OTHER_WORDS) == FIRST
    assert file.exists()
