# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything out of a vault and in again by command."""

from pathlib import Path

import pytest

from casuskluis.services.parcels.locks import new_identity
from casuskluis.services.parcels.whole_out import WARNING
from cli.terminal import FD, PASSPHRASE, Terminal

PARCEL = "zes heel losse woorden voor morgen"
NEW = "een nieuwe rij van losse woorden"
KEY = new_identity()


def out(terminal: Terminal, target: Path, *more: str) -> str:
    done = terminal.inside("kluis", "meenemen", "--uit", target, "--voor", KEY.recipient, *more)
    assert done.exit_code == 0, done.output
    return done.output


def back(source: Path, place: Path, key: Path, *more: str | Path) -> tuple[int, str]:
    done = Terminal(place).run(
        "kluis", "overnemen", source, place, "--naam", "Toets", "--noodblad",
        place.with_name("blad.pdf"), "--sleutel", key, "--wachtwoord-fd", FD, *more,
        secrets=(NEW,),
    )  # fmt: skip
    return done.exit_code, done.output


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    place = tmp_path / "sleutel.txt"
    place.write_bytes(b"# van mij\n" + bytes(KEY.secret) + b"\n")
    return place


def test_out_and_in_with_a_key(terminal: Terminal, tmp_path: Path, key_file: Path) -> None:
    said = out(terminal, tmp_path / "alles.age")
    assert WARNING in said
    assert "0 bijlagen" in said

    code, said = back(tmp_path / "alles.age", tmp_path / "Nieuw.kluis", key_file)

    assert code == 0, said
    assert "meegenomen op 20-11-2026" in said
    assert "na die dag vernietigd" in said
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    listed = Terminal(tmp_path / "Nieuw.kluis").run(
        "logboek", "toon", "--wachtwoord-fd", FD, secrets=(NEW,)
    )
    assert "Hele kluis" in listed.output


def test_out_and_in_with_a_passphrase(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal.run(
        "kluis", "meenemen", "--uit", tmp_path / "alles.age", "--wachtwoord-fd", FD,
        "--pakket-wachtwoord-fd", FD, secrets=(PASSPHRASE, PARCEL),
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    done = Terminal(tmp_path / "Nieuw.kluis").run(
        "kluis", "overnemen", tmp_path / "alles.age", "--naam", "Toets", "--noodblad",
        tmp_path / "blad.pdf", "--pakket-wachtwoord-fd", FD, "--wachtwoord-fd", FD,
        secrets=(PARCEL, NEW),
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert (tmp_path / "Nieuw.kluis").is_dir()


def test_what_is_there_stays(terminal: Terminal, tmp_path: Path, key_file: Path) -> None:
    target = tmp_path / "alles.age"
    target.write_bytes(b"iets anders")
    done = terminal.inside("kluis", "meenemen", "--uit", target, "--voor", KEY.recipient)
    assert done.exit_code == 3
    assert target.read_bytes() == b"iets anders"
    out(terminal, target, "--overschrijf")
    code, said = back(target, terminal.vault, key_file)
    assert code == 3
    assert "bestaat al" in said or "staat al" in said
    assert not (tmp_path / "blad.pdf").exists()


def test_a_key_is_asked_for_where_one_is_needed(terminal: Terminal, tmp_path: Path) -> None:
    out(terminal, tmp_path / "alles.age")
    done = terminal.run(
        "kluis", "overnemen", tmp_path / "alles.age", tmp_path / "N.kluis", "--naam", "Toets",
        "--noodblad", tmp_path / "blad.pdf",
    )  # fmt: skip
    assert done.exit_code == 2
    assert "--sleutel" in done.output


def test_a_sheet_that_cannot_be_saved_makes_no_vault(
    terminal: Terminal, tmp_path: Path, key_file: Path
) -> None:
    out(terminal, tmp_path / "alles.age")
    (tmp_path / "blad.pdf").write_bytes(b"iets anders")
    code, _ = back(tmp_path / "alles.age", tmp_path / "Nieuw.kluis", key_file)
    assert code == 3
    assert not (tmp_path / "Nieuw.kluis").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"# geen sleutel"])
def test_another_file_is_told_in_a_sentence(
    terminal: Terminal, tmp_path: Path, content: bytes
) -> None:
    source = tmp_path / "iets.age"
    source.write_bytes(content)
    code, said = back(source, tmp_path / "Nieuw.kluis", source)
    assert code == 3
    assert "geen versleuteld pakket" in said
    assert "Traceback" not in said
