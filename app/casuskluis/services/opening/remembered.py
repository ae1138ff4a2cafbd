# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Remembers on this computer how far the journal of each vault was, to notice an older copy.

A vault is one folder: who puts an old copy of it back undoes work, a destruction or a new
passphrase, and inside the folder nothing shows it. So the newest control number is kept
outside, in the profile of the officer: the identifier of the vault, a number and twelve digits,
no name and no place. Who can write in the profile can remove it; then nothing is known and
nothing is said, as on a new computer.
"""

import hmac
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.journal_chain import ControlNumber, ControlNumberMistyped
from casuskluis.storage.journal import JournalRepository
from casuskluis.vault.access.header import canonical
from casuskluis.vault.errors import VaultError
from casuskluis.vault.files import read_limited, replace_together
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.vault import Vault

FILE = "laatst-gezien.json"
_MAXIMUM_BYTES = 256 * 1024
_MOST_VAULTS = 200
_OLDER = (
    "Deze kluis is ouder dan de laatste keer dat u haar op deze computer opende: controlegetal "
    "{expected} verwacht, het logboek eindigt bij {found}. "
)
_OTHER = (
    "Het logboek van deze kluis is een ander dan toen u haar op deze computer het laatst "
    "opende: controlegetal {expected} verwacht. "
)
_FORMER_KEYS = (
    "Deze kluis is een kopie van voor het vernieuwen van de sleutels. Op deze computer opende "
    "u daarna al een nieuwere. "
)
_ADVICE = (
    "Waarschijnlijk is een oude kopie van de map teruggezet, buiten het programma om. Wat "
    "daarna is vastgelegd, ontbreekt. Heeft u dat niet zelf gedaan? Werk dan niet verder in "
    "deze kluis en meld dit bij de beveiliging (CISO)."
)
_SALVAGED = (
    "Deze kluis is op {date} gered uit een beschadigde kluis. Wat niet meer te lezen was, "
    "staat er niet in. Het laatste controlegetal van daarvoor was {expected}. Heeft u niets "
    "gered, meld dit dan bij de beveiliging (CISO)."
)
_RESTORED = (
    "Deze kluis is op {date} teruggezet uit een back-up. Wat na die back-up is vastgelegd, "
    "staat er niet in. Het laatste controlegetal voor het terugzetten was {expected}. Heeft u "
    "niets teruggezet, meld dit dan bij de beveiliging (CISO)."
)


@dataclass(frozen=True, slots=True)
class LastSeen:
    """How far the journal of a vault was.

    Attributes:
        control: Of its last line.
        at: When that was put down, in UTC.
        before: Of the last line before a backup was put back here, until that was told; None
            when nothing was put back.
    """

    control: ControlNumber
    at: datetime
    before: ControlNumber | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What does not fit with what was remembered.

    Attributes:
        sentence: For the officer, in Dutch.
        explained: The journal itself says that a backup was put back since.
    """

    sentence: str
    explained: bool


def profile_place(environment: Mapping[str, str], *, windows: bool = os.name == "nt") -> Path:
    """Return where the file belongs in the profile of the officer.

    Args:
        environment: Such as `os.environ`.
        windows: Whether this is Windows; there the profile may follow the officer to another
            computer, which is welcome here.
    """
    given = environment.get("APPDATA" if windows else "XDG_CONFIG_HOME", "")
    base = Path(given) if given else Path.home() / ("AppData/Roaming" if windows else ".config")
    return base / "casuskluis" / FILE


class Remembered:
    """The file with the control numbers seen last. It never keeps a vault shut.

    Args:
        path: The file; made when it is first needed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def last(self, vault: Vault) -> LastSeen | None:
        """Return what was remembered of a vault; None for nothing, or nothing authentic."""
        entry = self._entries().get(vault.vault_id)
        if not isinstance(entry, dict) or not isinstance(entry.get("mac"), str):
            return None
        with suppress(KeyError, TypeError, ValueError, RecursionError, ControlNumberMistyped):
            if not hmac.compare_digest(entry["mac"].encode(), _sign(vault, entry).encode()):
                return None
            at = datetime.fromisoformat(entry["at"])
            before = ControlNumber.parse(entry["before"]) if "before" in entry else None
            return LastSeen(ControlNumber.parse(entry["control"]), at, before)
        return None

    def check(self, vault: Vault, journal: JournalRepository) -> Difference | None:
        """Compare the journal of a vault with what was remembered; None when it fits.

        Args:
            vault: Open; nothing was written in its journal yet in this session.
            journal: Of that vault.
        """
        last = self.last(vault)
        if last is None:
            return self._with_former_keys(vault, journal)
        end, wanted = journal.end(), last.control.sequence
        lines = journal.chain(wanted - 1, wanted, 1)
        if lines and ControlNumber.of(lines[0].sequence, lines[0].mac) == last.control:
            return _put_back(last.at, last.before) if last.before else None
        restored = journal.last(JournalAction.RESTORED)
        if restored is not None and restored >= last.at:
            return _put_back(restored, last.control)
        salvaged = journal.last(JournalAction.SALVAGED)
        if salvaged is not None and salvaged >= last.at:
            date = f"{salvaged.astimezone():%d-%m-%Y}"
            text = _SALVAGED.format(date=date, expected=last.control)
            return Difference(text, explained=True)
        words = _OTHER if lines else _OLDER
        found = ControlNumber.of(end.sequence, end.mac)
        text = words.format(expected=last.control, found=found) + _ADVICE
        return Difference(text, explained=False)

    def keep(
        self,
        vault: Vault,
        control: ControlNumber,
        at: datetime,
        *,
        before: ControlNumber | None = None,
    ) -> None:
        """Remember how far the journal of a vault is, see `noted`."""
        self.noted(vault, control, at, before=before)()

    def noted(
        self,
        vault: Vault,
        control: ControlNumber,
        at: datetime,
        *,
        before: ControlNumber | None = None,
    ) -> Callable[[], None]:
        """Return what remembers how far the journal of a vault is, also once it is closed.

        A profile that is full changes nothing; one on a share may let wait.

        Args:
            vault: Open.
            control: Of a line that is on the disk: a computer that stops loses no line, so
                what is remembered is never ahead of the vault.
            at: Now.
            before: Of the last line before a backup was put back just now; told at the next
                opening.
        """
        entry: dict[str, Any] = {
            "at": at.astimezone(UTC).isoformat(),
            "control": str(control),
            "keys": vault.header.generation,
            "vault": vault.vault_id,
        }
        if before is not None:
            entry["before"] = str(before)
        return partial(self._store, vault.vault_id, entry | {"mac": _sign(vault, entry)})

    def _store(self, vault_id: str, entry: dict[str, Any]) -> None:
        entries = self._entries()
        entries.pop(vault_id, None)
        entries[vault_id] = entry
        kept = dict(list(entries.items())[-_MOST_VAULTS:])
        with suppress(OSError, VaultError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_together((self._path,), _text(kept))

    def _with_former_keys(self, vault: Vault, journal: JournalRepository) -> Difference | None:
        """Notice a copy of before the keys were renewed, whose keys do not fit the entry.

        Nobody vouches for the entry then; who can write it could only make this warn.
        """
        entry: Any = self._entries().get(vault.vault_id)
        with suppress(KeyError, TypeError, ValueError):
            if entry["vault"] == vault.vault_id and entry["keys"] > vault.header.generation:
                restored = journal.last(JournalAction.RESTORED)
                explained = restored is not None and restored >= datetime.fromisoformat(
                    entry["at"]
                )
                return None if explained else Difference(_FORMER_KEYS + _ADVICE, False)  # noqa: FBT003
        return None

    def _entries(self) -> dict[str, Any]:
        """Return what is in the file, oldest first; nothing when it cannot be read."""
        with suppress(OSError, VaultError, ValueError, RecursionError):
            found = json.loads(read_limited(self._path, _MAXIMUM_BYTES))
            entries = found.get("vaults") if isinstance(found, dict) else None
            if isinstance(entries, dict):
                return entries
        return {}


def _put_back(at: datetime, before: ControlNumber) -> Difference:
    date = f"{at.astimezone():%d-%m-%Y}"
    return Difference(_RESTORED.format(date=date, expected=before), explained=True)


def _text(entries: dict[str, Any]) -> bytes:
    return json.dumps({"version": 1, "vaults": entries}, indent=1).encode() + b"\n"


def _sign(vault: Vault, entry: Mapping[str, Any]) -> str:
    key = vault.subkey(Purpose.REMEMBERED)
    signed = {name: value for name, value in entry.items() if name != "mac"}
    with wiped(key):
        return hmac.digest(key, canonical(signed), "sha256").hex()
