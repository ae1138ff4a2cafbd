# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A small real vault, its secrets, and ways to damage it."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault

CHILD = Path(__file__).with_name("child.py")
ROWS = 400
WORDS = "correct paard batterij nietje"
OTHER_WORDS = "heel andere woorden vandaag"
MARKER = "Merkteken-Van-Der-Kluis"


@dataclass(frozen=True)
class Sample:
    """A closed vault that opens with `WORDS` or with its recovery code."""

    folder: Path
    code: str

    @property
    def database(self) -> Path:
        return self.folder / "data.db"

    @property
    def copies(self) -> tuple[Path, Path]:
        return self.folder / "vault.json", self.folder / "vault.json.2"

    def open(self, words: str = WORDS) -> Vault:
        return Vault.open(self.folder, secret(words))


def secret(words: str = WORDS) -> bytearray:
    return bytearray(words, "utf-8")


def make(folder: Path) -> Sample:
    vault, code = Vault.create(folder, secret(), label="Mw. Voorbeeld", cost=FLOOR)
    connection = vault.connect()
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
    connection.execute("BEGIN")
    for number in range(ROWS):
        connection.execute("INSERT INTO note VALUES (?, ?)", (number, f"{MARKER} " * 20))
    connection.execute("COMMIT")
    connection.close()
    vault.close()
    return Sample(folder, code)


def rows(vault: Vault) -> int:
    connection = vault.connect()
    try:
        return int(connection.execute("SELECT count(*) FROM note").fetchone()[0])
    finally:
        connection.close()


def flip(file: Path, at: int, mask: int = 0x40) -> None:
    """Change one bit of a file."""
    data = bytearray(file.read_bytes())
    data[at] ^= mask
    file.write_bytes(data)


def run_child(*arguments: object, before: tuple[str, ...] = ()) -> str:
    """Return what the child script prints, run on its own as a real process."""
    done = subprocess.run(  # noqa: S603  # our own script
        [*before, sys.executable, str(CHILD), *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
