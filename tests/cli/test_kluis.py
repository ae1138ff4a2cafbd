# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import select
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest

from casuskluis.vault.lock import VaultLock
from cli.terminal import FD, PASSPHRASE, Terminal

PATIENCE = 20  # seconds
NEW = "zes heel andere woorden graag"


def make(terminal: Terminal, folder: Path, sheet: Path, *more: str) -> tuple[int, str]:
    result = terminal.inside(
        "kluis", "maak", folder, "--gemeente", "Veldhaven", "--naam", "Toets",
        "--noodblad", sheet, *more,
    )  # fmt: skip
    return result.exit_code, result.stderr


def code_on(sheet: Path) -> str:
    document = pypdfium2.PdfDocument(sheet.read_bytes())
    try:
        lines = document[0].get_textpage().get_text_range().splitlines()
    finally:
        document.close()
    groups = [line.split() for line in lines]
    return "".join(
        word for words in groups for word in words
        if words and all(len(one) == 4 and (one.isupper() or one.isdigit()) for one in words)
    )  # fmt: skip


def test_a_vault_and_its_sheet_are_made_for_the_owner_only(
    terminal: Terminal, tmp_path: Path
) -> None:
    sheet = tmp_path / "blad.pdf"

    assert make(terminal, tmp_path / "Nieuw", sheet) == (0, "")

    assert sheet.read_bytes().startswith(b"%PDF")
    for path in (sheet, *(tmp_path / "Nieuw.kluis").iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_of_nearly_that_name_is_left_alone(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "Nieuw").mkdir()
    (tmp_path / "Nieuw" / "notitie.txt").write_text("van mij")

    assert make(terminal, tmp_path / "Nieuw", tmp_path / "blad.pdf") == (0, "")

    assert (tmp_path / "Nieuw" / "notitie.txt").read_text() == "van mij"
    assert terminal.inside("kluis", "controleer", tmp_path / "Nieuw").exit_code == 0


def test_no_vault_is_made_over_another(terminal: Terminal, tmp_path: Path) -> None:
    before = (terminal.vault / "data.db").read_bytes()

    code, error = make(terminal, terminal.vault, tmp_path / "blad.pdf")

    assert (code, "niet overschreven" in error) == (3, True)
    assert (terminal.vault / "data.db").read_bytes() == before
    assert not (tmp_path / "blad.pdf").exists()


def test_without_a_place_for_the_sheet_no_vault_is_made(
    terminal: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "bestand").write_text("geen map")

    assert make(terminal, tmp_path / "Nieuw", tmp_path / "bestand" / "blad.pdf")[0] == 3
    assert make(terminal, tmp_path / "Nieuw", tmp_path / "bestand")[0] == 3

    assert not (tmp_path / "Nieuw.kluis").exists()
    assert (tmp_path / "bestand").read_text() == "geen map"


def test_a_place_below_a_file_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    code, error = make(terminal, tmp_path / "bestand" / "Nieuw", tmp_path / "blad.pdf")

    assert (code, "niet worden geschreven" in error) == (3, True)


def test_a_weak_passphrase_makes_no_vault(terminal: Terminal, tmp_path: Path) -> None:
    result = terminal.run(
        "kluis", "maak", tmp_path / "Nieuw", "--gemeente", "Veldhaven", "--naam", "Toets",
        "--noodblad", tmp_path / "blad.pdf", "--wachtwoord-fd", FD, secrets=("kort",),
    )  # fmt: skip

    assert result.exit_code == 3
    assert "te kort" in result.stderr
    assert not (tmp_path / "Nieuw.kluis").exists()


def test_a_sound_vault_is_found_sound(terminal: Terminal) -> None:
    result = terminal.inside("kluis", "controleer")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("De kluis is in orde.\n")


def test_a_wrong_passphrase_is_refused(terminal: Terminal) -> None:
    result = terminal.run("casus", "toon", "--wachtwoord-fd", FD, secrets=(NEW,))

    assert result.exit_code == 3
    assert "wachtzin is niet juist" in result.stderr


def test_a_vault_that_is_not_there_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    result = terminal.inside("kluis", "controleer", tmp_path / "Nergens.kluis")

    assert result.exit_code == 3
    assert "staat geen kluis" in result.stderr


@pytest.mark.parametrize("size", [0, 100, 5000])
def test_a_database_cut_short_ends_with_four(terminal: Terminal, size: int) -> None:
    os.truncate(terminal.vault / "data.db", size)

    for command in (("kluis", "controleer"), ("casus", "toon")):
        assert terminal.inside(*command).exit_code == 4


def test_a_flipped_byte_deep_in_the_database_is_found(terminal: Terminal) -> None:
    file = terminal.vault / "data.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)

    result = terminal.inside("kluis", "controleer")

    assert result.exit_code == 4
    assert "beschadigd" in result.stderr


def test_a_lost_header_ends_with_four(terminal: Terminal) -> None:
    for name in ("vault.json", "vault.json.2"):
        (terminal.vault / name).write_bytes(b"?")

    assert terminal.inside("casus", "toon").exit_code == 4


def test_a_backup_comes_back_and_the_old_vault_is_kept(
    terminal: Terminal, tmp_path: Path
) -> None:
    made = terminal.inside("kluis", "backup")
    assert made.exit_code == 0, made.stderr
    backup = next((tmp_path / "reservekopieën").iterdir())
    os.truncate(terminal.vault / "data.db", 100)

    result = terminal.inside("kluis", "herstel", backup)

    assert result.exit_code == 0, result.stderr
    assert terminal.inside("kluis", "controleer").exit_code == 0
    assert [path.name for path in tmp_path.glob("Proef-opzij-*")]


def test_a_backup_comes_back_with_the_code_of_the_sheet(
    terminal: Terminal, empty_vault: Path, tmp_path: Path
) -> None:
    terminal.inside("kluis", "backup")
    backup = next((tmp_path / "reservekopieën").iterdir())
    code = code_on(empty_vault.with_name("noodblad.pdf"))

    result = terminal.run(
        "kluis", "herstel", backup, "--met-herstelcode", "--herstelcode-fd", FD, secrets=(code,)
    )

    assert result.exit_code == 0, result.stderr
    assert "kluis wachtzin --met-herstelcode" in result.stdout
    assert terminal.inside("kluis", "controleer").exit_code == 0
    assert [path.name for path in tmp_path.glob("Proef-opzij-*")]


def test_what_is_the_matter_with_the_key_files_is_told_beside_the_output(
    terminal: Terminal,
) -> None:
    (terminal.vault / "vault.json.2").write_bytes(b"?")

    first, second = terminal.inside("casus", "toon"), terminal.inside("casus", "toon")

    assert (first.exit_code, first.stdout) == (0, second.stdout)
    assert "(vault.json en vault.json.2) was beschadigd" in first.stderr
    assert second.stderr == ""


def test_a_lock_file_of_others_cannot_steer_the_screen(
    terminal: Terminal, empty_vault: Path
) -> None:
    lock = VaultLock(terminal.vault)
    told = {"app": "\x1b[2J", "host": "\x1b]0;x\x07", "pid": 1}
    (terminal.vault / "lock").write_text(json.dumps(told))

    result = terminal.inside("casus", "toon")
    lock.release()

    assert result.exit_code == 3
    assert "\x1b" not in result.stderr


def test_a_damaged_backup_changes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    terminal.inside("kluis", "backup")
    backup = next((tmp_path / "reservekopieën").iterdir())
    os.truncate(backup / "data.db", 5000)

    assert terminal.inside("kluis", "herstel", backup).exit_code == 4
    assert terminal.inside("kluis", "controleer").exit_code == 0


def test_a_backup_nowhere_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    result = terminal.inside("kluis", "backup", "--naar", tmp_path / "bestand" / "map")

    assert result.exit_code == 3


def test_the_passphrase_changes(terminal: Terminal) -> None:
    changed = terminal.run(
        "kluis", "wachtzin", "--wachtwoord-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(PASSPHRASE, NEW),
    )  # fmt: skip

    assert changed.exit_code == 0, changed.stderr
    assert terminal.inside("casus", "toon").exit_code == 3
    opened = terminal.run("casus", "toon", "--wachtwoord-fd", FD, secrets=(NEW,))
    assert opened.exit_code == 0


def test_a_weak_new_passphrase_leaves_the_old_one(terminal: Terminal) -> None:
    changed = terminal.run(
        "kluis", "wachtzin", "--wachtwoord-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(PASSPHRASE, "kort"),
    )  # fmt: skip

    assert changed.exit_code == 3
    assert terminal.inside("casus", "toon").exit_code == 0


def test_the_code_on_the_sheet_sets_a_new_passphrase(
    terminal: Terminal, empty_vault: Path
) -> None:
    code = code_on(empty_vault.with_name("noodblad.pdf"))

    result = terminal.run(
        "kluis", "wachtzin", "--herstelcode-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(code, NEW),
    )  # fmt: skip

    assert result.exit_code == 0, result.stderr
    assert "De nieuwe wachtzin geldt nu." in result.stdout
    assert "hoort bij de naam" in result.stdout
    opened = terminal.run("casus", "toon", "--wachtwoord-fd", FD, secrets=(NEW,))
    assert opened.exit_code == 0


def test_a_mistyped_code_is_told(terminal: Terminal, empty_vault: Path) -> None:
    code = code_on(empty_vault.with_name("noodblad.pdf"))
    wrong = ("A" if code[0] != "A" else "B") + code[1:]

    result = terminal.run(
        "kluis", "wachtzin", "--herstelcode-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(wrong, NEW),
    )  # fmt: skip

    assert result.exit_code == 3
    assert "typefout" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_a_passphrase_is_typed_unseen(terminal: Terminal) -> None:
    import pty  # noqa: PLC0415 - does not exist on Windows

    keyboard, screen = pty.openpty()
    program = [
        sys.executable,
        "-m",
        "casuskluis",
        "--kluis",
        str(terminal.vault),
        "casus",
        "toon",
    ]
    with subprocess.Popen(  # noqa: S603 - our own program
        program,
        stdin=screen,
        stdout=screen,
        stderr=screen,
        start_new_session=True,
        close_fds=True,
    ) as running:
        os.close(screen)
        seen = b""
        while b"Wachtzin: " not in seen:  # the space comes when the echo is off
            assert select.select([keyboard], [], [], PATIENCE)[0], seen
            seen += os.read(keyboard, 1024)
        os.write(keyboard, PASSPHRASE.encode() + b"\n")
        while select.select([keyboard], [], [], PATIENCE)[0] and (chunk := _read(keyboard)):
            seen += chunk
    os.close(keyboard)

    assert running.returncode == 0, seen
    assert b"0 casussen." in seen
    assert PASSPHRASE.encode() not in seen


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1024)
    except OSError:  # the other side closed
        return b""


def test_the_module_is_the_same_program(tmp_path: Path) -> None:
    console = shutil.which("casuskluis", path=str(Path(sys.executable).parent))
    programs = [[sys.executable, "-m", "casuskluis"], *([[console]] if console else [])]
    outcomes = {
        subprocess.run(  # noqa: S603 - our own program
            [*program, "kluis", "--help"], capture_output=True, check=True, cwd=tmp_path
        ).stdout
        for program in programs
    }

    assert len(outcomes) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="keeps the folder it was started in")
def test_the_window_starts_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    leave = "import os, sys; os.rmdir(os.getcwd()); os.execv(sys.executable, sys.argv[1:])"
    command = [sys.executable, "-c", leave, sys.executable, "-m", "casuskluis_ui", "--help"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)  # noqa: S603 - our own program

    assert (done.returncode, done.stderr) == (0, b"")
