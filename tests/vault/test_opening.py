# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every way a vault can fail to open, made for real, each with its own name."""

import hashlib
import json
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault import errors
from casuskluis.vault.access.copies import CopyState
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.access.header import canonical, parse
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.vault import Vault
from vault.sample import OTHER_WORDS, ROWS, Sample, flip, make, rows, run_child, secret

PAGE = 4096


def test_a_vault_opens_with_passphrase_and_with_recovery_code(sample: Sample) -> None:
    with sample.open() as vault:
        assert (vault.label, rows(vault)) == ("Mw. Voorbeeld", ROWS)
    with Vault.open_with_recovery_code(sample.folder, sample.code.lower()) as vault:
        assert (vault.label, rows(vault)) == ("herstelcode", ROWS)


def test_opening_takes_no_time_to_speak_of_beside_the_key_derivation(sample: Sample) -> None:
    spent = []
    for _ in range(5):  # the code on paper needs no key derivation to speak of
        begin = time.process_time()
        Vault.open_with_recovery_code(sample.folder, sample.code).close()
        spent.append(time.process_time() - begin)
    assert min(spent) < 0.2


def test_the_passphrase_is_wiped_right_or_wrong(sample: Sample) -> None:
    for words in (secret(), secret(OTHER_WORDS)):
        with suppress(errors.WrongPassphrase):
            Vault.open(sample.folder, words).close()
        assert words == bytearray(len(words))


def test_wrong_secrets_are_told_apart_from_each_other_and_from_damage(sample: Sample) -> None:
    with pytest.raises(errors.WrongPassphrase):
        sample.open(OTHER_WORDS)
    with pytest.raises(errors.WrongPassphrase):
        sample.open("")
    with pytest.raises(errors.WrongRecoveryCode):
        Vault.open_with_recovery_code(sample.folder, new_code())
    with pytest.raises(errors.RecoveryCodeMistyped):
        Vault.open_with_recovery_code(sample.folder, sample.code[:-1])


@pytest.mark.parametrize("at", [0, 15, 16, 40, 100, 2000, PAGE - 81, PAGE - 1])
def test_damage_to_page_one_is_not_taken_for_a_wrong_passphrase(
    sample: Sample, at: int
) -> None:
    flip(sample.database, at)
    with pytest.raises(errors.DatabaseDamaged):
        sample.open()
    with pytest.raises(errors.WrongPassphrase):
        sample.open(OTHER_WORDS)


def test_damage_further_on_is_found_by_verifying(sample: Sample) -> None:
    flip(sample.database, 10 * PAGE + 100)
    with sample.open() as vault:
        report = vault.verify()
    assert report.database.pages == ("HMAC verification failed for page 11",)
    assert not report.is_sound


def test_a_hundred_flipped_bits_are_all_found(sample: Sample) -> None:
    size = sample.database.stat().st_size
    whole = sample.database.read_bytes()
    with sample.open() as vault:
        for step in range(100):
            flip(sample.database, (step * 7919 * 31) % size, 1 << step % 8)
            assert not vault.verify().database.is_sound, step
            sample.database.write_bytes(whole)
        assert vault.verify().is_sound


def test_swapped_pages_are_found(sample: Sample) -> None:
    data = sample.database.read_bytes()
    four, five = data[4 * PAGE : 5 * PAGE], data[5 * PAGE : 6 * PAGE]
    sample.database.write_bytes(data[: 4 * PAGE] + five + four + data[6 * PAGE :])
    with sample.open() as vault:
        assert not vault.verify().is_sound


def truncate(file: Path, size: int) -> None:
    file.write_bytes(file.read_bytes()[:size])


def plain_database(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE vault_meta (k, v)")
    connection.commit()
    connection.close()


def newer(file: Path) -> None:
    """Write a header as the next version will: with its mark, version and checksum."""
    body = json.loads(file.read_bytes()) | {"version": 3}
    body.pop("checksum")
    body["checksum"] = hashlib.sha256(canonical(body)).hexdigest()
    file.write_bytes(canonical(body))


def on_both(damage: Callable[[Path], object]) -> Callable[[Sample], object]:
    """Return damage to both copies of the header."""

    def both(sample: Sample) -> None:
        for copy in sample.copies:
            damage(copy)

    return both


def one_gone_one_damaged(sample: Sample) -> None:
    sample.copies[0].unlink()
    flip(sample.copies[1], 300)


FAULTS: dict[type[CasuskluisError], list[Callable[[Sample], object]]] = {
    errors.VaultMissing: [lambda s: shutil.rmtree(s.folder)],
    errors.HeaderMissing: [on_both(Path.unlink)],
    errors.HeaderDamaged: [
        on_both(lambda copy: flip(copy, 300)),
        on_both(lambda copy: truncate(copy, 0)),
        on_both(lambda copy: copy.write_bytes(bytes(1000))),
        on_both(lambda copy: copy.write_bytes(b"x" * 2_000_000)),
        one_gone_one_damaged,
    ],
    errors.NewerVault: [
        on_both(newer),
        lambda s: newer(s.copies[1]),
    ],
    errors.DatabaseMissing: [lambda s: s.database.unlink()],
    errors.DatabaseEmpty: [lambda s: truncate(s.database, 0)],
    errors.DatabaseNotEncrypted: [lambda s: plain_database(s.database)],
    errors.DatabaseDamaged: [
        lambda s: truncate(s.database, 100),
        lambda s: truncate(s.database, PAGE - 1),
        lambda s: s.database.write_bytes(bytes(20 * PAGE)),
        lambda s: truncate(s.database, 10 * PAGE),
        lambda s: truncate(s.database, 10 * PAGE + 7),
        lambda s: flip(s.database, 5),
        lambda s: s.database.write_bytes(bytes(PAGE) + s.database.read_bytes()[PAGE:]),
    ],
    errors.DatabaseForeign: [
        lambda s: shutil.copy(make(s.folder.with_name("B.kluis")).database, s.database),
        lambda s: s.database.write_bytes(b"%PDF-1.7 geen kluis " * 20_000),
    ],
}


@pytest.mark.parametrize(
    ("expected", "damage"),
    [(kind, damage) for kind, damages in FAULTS.items() for damage in damages],
)
def test_each_fault_has_its_own_name(
    sample: Sample, expected: type[CasuskluisError], damage: Callable[[Sample], object]
) -> None:
    damage(sample)
    before = {file: file.read_bytes() for file in sample.folder.glob("[!l]*")}
    with pytest.raises(CasuskluisError) as caught:
        sample.open()
    assert type(caught.value) is expected
    assert {file: file.read_bytes() for file in sample.folder.glob("[!l]*")} == before


def test_a_folder_that_is_no_vault_stays_untouched(tmp_path: Path) -> None:
    with pytest.raises(errors.HeaderMissing):
        Vault.open(tmp_path, secret())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda f: flip(f, 99), lambda f: truncate(f, 9)]
)
def test_one_damaged_copy_of_the_header_is_mended(
    sample: Sample, which: int, damage: Callable[[Path], object]
) -> None:
    damage(sample.copies[which])
    with sample.open() as vault:
        assert vault.header_mended
        report = vault.verify()
    assert report.is_sound
    assert report.header_mended
    assert sample.copies[0].read_bytes() == sample.copies[1].read_bytes()
    with sample.open() as vault:
        assert not vault.header_mended


def test_a_forged_header_is_told_apart_from_a_wrong_passphrase(sample: Sample) -> None:
    header = parse(sample.copies[0].read_bytes())
    forged = type(header)(header.vault_id, 99, header.slots, header.mac).to_bytes()
    for copy in sample.copies:
        copy.write_bytes(forged)
    with pytest.raises(errors.HeaderForged):
        sample.open()
    with pytest.raises(errors.WrongPassphrase):
        sample.open(OTHER_WORDS)


def test_a_forged_copy_gives_way_to_the_real_one(sample: Sample) -> None:
    header = parse(sample.copies[0].read_bytes())
    forged = type(header)(header.vault_id, 99, header.slots, header.mac).to_bytes()
    sample.copies[0].write_bytes(forged)
    with sample.open() as vault:
        assert vault.header.generation == 1
        assert vault.verify().first_copy is CopyState.SOUND


def test_a_failing_disk_is_not_taken_for_damage(sample: Sample) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    for file in (sample.database, sample.copies[0]):
        inject = ("-e", "trace=read,pread64", "-e", "inject=read,pread64:error=EIO")
        before = ("strace", "-f", "-qq", "-o", "/dev/null", *inject, "-P", str(file))
        expected = "CannotRead" if file == sample.database else "ok"  # the second copy is whole
        assert run_child("unlock", sample.folder, before=before) == expected


@pytest.mark.parametrize(
    ("calls", "when", "expected"),
    [
        ("read,pread64", "2+", "CannotRead"),
        ("read,pread64", "3+", "CannotRead"),
        ("pread64", "3", "ok"),  # one hitch, that the library takes for damage
        ("pread64", "4", "ok"),
    ],
)
def test_a_disk_that_fails_while_the_database_opens_is_not_damage(
    sample: Sample, calls: str, when: str, expected: str
) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    inject = ("-e", f"trace={calls}", "-e", f"inject={calls}:error=EIO:when={when}")
    before = ("strace", "-f", "-qq", "-o", "/dev/null", *inject, "-P", str(sample.database))
    assert run_child("unlock", sample.folder, before=before) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory in use from /proc")
def test_too_little_memory_is_not_taken_for_a_wrong_passphrase(sample: Sample) -> None:
    assert run_child("small-memory", "unlock", sample.folder) == "NotEnoughMemory"


def test_a_closed_vault_gives_no_connection(sample: Sample) -> None:
    vault = sample.open()
    vault.close()
    vault.close()
    for use in (vault.connect, vault.verify):
        with pytest.raises(errors.VaultClosed):
            use()


def test_creating_never_overwrites(sample: Sample, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "bestand").write_text("x")
    (tmp_path / "verwijzing").symlink_to(tmp_path / "nergens")
    for folder in (sample.folder, *(tmp_path / n for n in ("leeg", "bestand", "verwijzing"))):
        with pytest.raises(errors.VaultExists):
            Vault.create(folder, secret(), label="", cost=FLOOR)
    with sample.open() as vault:
        assert rows(vault) == ROWS


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    for folder in (tmp_path / "bestand" / "A.kluis", tmp_path / "weg" / "A.kluis"):
        with pytest.raises(errors.PlaceNotWritable):
            Vault.create(folder, secret(), label="", cost=FLOOR)


def test_a_weak_passphrase_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(errors.PassphraseTooWeak):
        Vault.create(tmp_path / "A.kluis", secret("kort"), label="", cost=FLOOR)
    assert not list(tmp_path.iterdir())
