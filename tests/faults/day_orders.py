# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer of a day does and where; and the words that may never come out.

They stand in a file beside everything that is searched, so that the code of the program that is
watched holds none of them.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

_FILE = "opdracht.json"


@dataclass(frozen=True)
class Orders:
    """A day, in a folder of its own.

    Attributes:
        root: Holds all that follows.
        words: What may stand nowhere, by what it is.
        passphrase: Of the officer in the morning.
        changed: The one it becomes in the afternoon.
        full: Whether keys take as long as for an officer; else they take the least.
    """

    root: str
    words: dict[str, str]
    passphrase: str
    changed: str
    full: bool = False

    @property
    def home(self) -> Path:
        return Path(self.root) / "thuis"

    @property
    def out(self) -> Path:
        """The one folder where the officer saves what leaves the program."""
        return Path(self.root) / "thuis" / "Uitvoer"

    @property
    def second(self) -> Path:
        """The second place for backups."""
        return Path(self.root) / "stick"

    @property
    def scratch(self) -> Path:
        """The folder for files that are temporary."""
        return Path(self.root) / "tijdelijk"

    @property
    def incoming(self) -> Path:
        """What others sent: stands there before the program touches it."""
        return Path(self.root) / "ontvangen"

    @property
    def vault(self) -> Path:
        return self.home / "Kluizen" / "Duinstede.kluis"

    @property
    def environment(self) -> dict[str, str]:
        """Where everything goes that a program writes by itself."""
        home = self.home
        return {
            "HOME": str(home), "TMPDIR": str(self.scratch),
            "XDG_CONFIG_HOME": str(home / ".config"), "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_DATA_HOME": str(home / ".local/share"),
            "XDG_STATE_HOME": str(home / ".local/state"),
            "XDG_RUNTIME_DIR": str(Path(self.root) / "runtime"),
        }  # fmt: skip

    def sign(self, name: str) -> Path:
        """Return the file by which test and program wait for each other."""
        return Path(self.root) / "tekens" / name

    def prepare(self) -> None:
        """Make the folders, and write these orders down."""
        for place in (
            self.out, self.second, self.scratch, self.incoming, self.vault.parent,
            self.sign("x").parent, Path(self.root) / "runtime",
        ):  # fmt: skip
            place.mkdir(parents=True, mode=0o700)
        (Path(self.root) / _FILE).write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, root: str) -> "Orders":
        return cls(**json.loads((Path(root) / _FILE).read_text("utf-8")))
