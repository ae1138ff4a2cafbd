# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The chain that makes tampering with the journal show.

Every line carries a code (HMAC-SHA256) over its own words and the code of the line before it,
under a key that is replaced after every line by one computed from it (HKDF-Expand). The key
that signed a line is gone from the database once the next one can be written.

What a sound chain proves depends on who holds the first key:

- Checked by the program, with the first key sealed in the vault: nobody changed the journal
  around the program with the database alone. Somebody who opens the vault with a passphrase
  and writes his own program can read the first key too, and can make a new chain that fits.
- Checked by an auditor with the first key on paper: the same, without trusting this copy of
  the program. It still does not bind somebody who took the first key out of the vault.
- Neither notices that the whole vault was replaced by an older copy of itself. Only a control
  number noted outside the vault does, and it also exposes a chain made anew up to that line.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from typing_extensions import override

from casuskluis.domain.errors import RuleViolated

KEY_BYTES = 32
START = bytes(32)
"""Stands before the first line, where the code of the line before would be."""
_EXPAND = b"casus-vault/1/audit-evolve\x01"
_SHOWN_DIGITS = 12
_GROUP = 4
_NUMBER = re.compile(r"(\d{1,18})-([0-9a-f]{12})")


class ControlNumberMistyped(RuleViolated):
    """A control number is a line number, a hyphen and twelve hexadecimal digits."""


class Breach(StrEnum):
    """What is wrong at the first line that does not fit."""

    GAP = "gap"
    OUT_OF_ORDER = "out_of_order"
    CHANGED = "changed"
    TAIL_CUT = "tail_cut"
    KEY_REPLACED = "key_replaced"
    OLDER_THAN_ANCHOR = "older_than_anchor"
    ANCHOR_DIFFERS = "anchor_differs"


@dataclass(frozen=True, slots=True)
class ChainLine:
    """One line of the journal as it is written, word for word; damage may be in any part."""

    sequence: int
    at: str
    action: str
    object: str
    result: str
    origin: str
    actor: str
    prev: bytes
    mac: bytes


@dataclass(frozen=True, slots=True)
class FirstKey:
    """The key a chain begins with.

    Attributes:
        key: 32 random bytes.
        sealed: The same, readable only for who opens the vault; empty when nobody keeps it.
    """

    key: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ControlNumber:
    """Names a line and the beginning of its code; noted outside the vault it is an anchor."""

    sequence: int
    digits: str

    @classmethod
    def of(cls, sequence: int, mac: bytes) -> "ControlNumber":
        """Return the control number of a line."""
        return cls(sequence, mac.hex()[:_SHOWN_DIGITS])

    @classmethod
    def parse(cls, text: str) -> "ControlNumber":
        """Read a control number as it was noted.

        Raises:
            ControlNumberMistyped: When it cannot be one.
        """
        found = _NUMBER.fullmatch("".join(text.split()).lower())
        if found is None:
            raise ControlNumberMistyped
        return cls(int(found[1]), found[2])

    @override
    def __str__(self) -> str:
        return f"{self.sequence}-{self.digits}"


@dataclass(frozen=True, slots=True)
class ChainReport:
    """How the journal is doing.

    Attributes:
        lines: How many lines fit, from the first.
        control: Of the last line that fits.
        breach: What is wrong; None when everything fits.
        sequence: The first line that does not fit; 0 when everything does.
    """

    lines: int
    control: ControlNumber
    breach: Breach | None = None
    sequence: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether every line is as it was written."""
        return self.breach is None


def link(key: bytes, line: ChainLine, prev: bytes) -> bytes:
    """Return the code of a line that follows the line with code ``prev``."""
    words = (line.at, line.action, line.object, line.result, line.origin, line.actor)
    return _code(key, [line.sequence, *words, prev.hex()])


def next_key(key: bytes) -> bytes:
    """Return the key for the line after: HKDF-Expand of RFC 5869 with SHA-256, one block."""
    return hmac.digest(key, _EXPAND, "sha256")


def closing(key: bytes, sequence: int, mac: bytes) -> bytes:
    """Return the proof that a journal ends here, without giving away the key it ends with."""
    return _code(key, ["end", sequence, mac.hex()])


def key_words(key: bytes) -> str:
    """Return a first key to put on paper: groups of four digits, the last to find a typo."""
    digits = key.hex() + hashlib.sha256(key).hexdigest()[:_GROUP]
    return " ".join(digits[place : place + _GROUP] for place in range(0, len(digits), _GROUP))


class ChainCheck:
    """Follows the chain line by line; `verify` does it in one go.

    Args:
        first_key: The key the chain began with.
        anchor: A control number noted outside the vault.
    """

    def __init__(self, first_key: bytes, anchor: ControlNumber | None = None) -> None:
        self._key = first_key
        self._prev = START
        self._lines = 0
        self._anchor = anchor
        self._breach: Breach | None = None

    @property
    def broken(self) -> bool:
        """Whether something is wrong already; what follows proves nothing any more."""
        return self._breach is not None

    def add(self, line: ChainLine) -> None:
        """Look at the next line; after the first breach nothing is looked at."""
        if self._breach is not None:
            return
        self._breach = self._wrong_with(line)
        if self._breach is None:
            self._lines, self._prev = line.sequence, line.mac
            self._key = next_key(self._key)

    def report(self, end: bytes | None = None) -> ChainReport:
        """Return what was found.

        Args:
            end: The proof of `closing`; None when the end cannot be known.
        """
        breach, sequence = self._breach, self._lines + 1
        if breach is None and end is not None and end != self._closing():
            breach = Breach.TAIL_CUT
        if breach is None and self._anchor is not None and self._lines < self._anchor.sequence:
            breach = Breach.OLDER_THAN_ANCHOR
        control = ControlNumber.of(self._lines, self._prev)
        return ChainReport(self._lines, control, breach, sequence if breach else 0)

    def _closing(self) -> bytes:
        return closing(self._key, self._lines, self._prev)

    def _wrong_with(self, line: ChainLine) -> Breach | None:
        # Plain comparison: who checks holds the key, so there is nothing to learn from time.
        if line.sequence != self._lines + 1:
            return Breach.GAP
        if line.prev != self._prev:
            return Breach.OUT_OF_ORDER
        if line.mac != link(self._key, line, self._prev):
            return Breach.CHANGED
        anchor = self._anchor
        if anchor is not None and anchor.sequence == line.sequence:
            fits = anchor == ControlNumber.of(line.sequence, line.mac)
            return None if fits else Breach.ANCHOR_DIFFERS
        return None


def verify(
    lines: Iterable[ChainLine],
    first_key: bytes,
    *,
    end: bytes | None = None,
    anchor: ControlNumber | None = None,
) -> ChainReport:
    """Follow a journal from its first line.

    Args:
        lines: Every line, in the order of their numbers.
        first_key: The key the chain began with.
        end: The proof of `closing`; without it a cut tail does not show.
        anchor: A control number noted outside the vault; without it an older copy of the whole
            vault does not show.
    """
    check = ChainCheck(first_key, anchor)
    for line in lines:
        check.add(line)
    return check.report(end)


def _code(key: bytes, parts: list[object]) -> bytes:
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hmac.digest(key, text.encode(), "sha256")
