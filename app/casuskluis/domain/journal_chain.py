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
- Lines that were lost with a damaged page stay lost. The key of a line follows from the first
  key and its number alone, so what comes after can still be checked; a line of the chain itself
  says which numbers were lost when the vault was salvaged. Where the key was lost too, the
  chain begins anew at such a line, and what stands before it can no longer be checked.
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
_MOST_LOST = 1_000_000
_LOST = re.compile(r"journal:(\d{1,18})-(\d{1,18})")
SALVAGED = "salvaged"
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
        lost: First and last number of lines that were lost with damaged pages; the journal
            itself says so.
        unproven: Up to which line nothing can be checked any more; 0 for none.
    """

    lines: int
    control: ControlNumber
    breach: Breach | None = None
    sequence: int = 0
    lost: tuple[tuple[int, int], ...] = ()
    unproven: int = 0

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


def lost_object(first: int, last: int) -> str:
    """Return the object of the line that says which lines of the journal were lost."""
    return f"journal:{first}-{last}"


@dataclass(frozen=True, slots=True)
class _Gap:
    """Lines that are not there: the numbers, and the last line that fits before them."""

    first: int
    last: int
    control: ControlNumber


class ChainCheck:
    """Follows the chain line by line; `verify` does it in one go.

    Args:
        first_key: The key the chain began with.
        anchor: A control number noted outside the vault.
    """

    def __init__(self, first_key: bytes, anchor: ControlNumber | None = None) -> None:
        self._first = self._key = first_key
        self._prev = START
        self._lines = self._unproven = 0
        self._anchor = anchor
        self._anchor_differs = False
        self._breach: Breach | None = None
        self._gaps: list[_Gap] = []
        self._told: list[tuple[int, int]] = []

    def add(self, line: ChainLine) -> None:
        """Look at the next line; after the first breach only a new beginning counts."""
        anchor = self._anchor
        if anchor is not None and anchor.sequence == line.sequence:
            self._anchor_differs = anchor != ControlNumber.of(line.sequence, line.mac)
        if self._begins_anew(line):
            self._key, self._prev, self._breach = self._first, START, None
            self._unproven, self._lines, self._gaps = line.sequence - 1, line.sequence - 1, []
        if self._breach is None:
            self._breach = self._wrong_with(line)
        if self._breach is None:
            self._lines, self._prev = line.sequence, line.mac
            self._key = next_key(self._key)
            if line.action == SALVAGED and (told := _LOST.fullmatch(line.object)):
                self._told.append((int(told[1]), int(told[2])))

    def report(self, end: bytes | None = None) -> ChainReport:
        """Return what was found.

        Args:
            end: The proof of `closing`; None when the end cannot be known.
        """
        untold = next((gap for gap in self._gaps if not self._is_told(gap)), None)
        if untold is not None:
            return ChainReport(untold.first - 1, untold.control, Breach.GAP, untold.first)
        breach, sequence = self._breach, self._lines + 1
        if breach is None and self._anchor is not None and self._anchor_differs:
            breach, sequence = Breach.ANCHOR_DIFFERS, self._anchor.sequence
        if breach is None and end is not None and end != self._closing():
            breach = Breach.TAIL_CUT
        if breach is None and self._anchor is not None and self._lines < self._anchor.sequence:
            breach = Breach.OLDER_THAN_ANCHOR
        return ChainReport(
            self._lines,
            ControlNumber.of(self._lines, self._prev),
            breach,
            sequence if breach else 0,
            lost=tuple((gap.first, gap.last) for gap in self._gaps),
            unproven=self._unproven,
        )

    def _closing(self) -> bytes:
        return closing(self._key, self._lines, self._prev)

    def _is_told(self, gap: _Gap) -> bool:
        return any(first <= gap.first and gap.last <= last for first, last in self._told)

    def _begins_anew(self, line: ChainLine) -> bool:
        """Tell whether a salvage began the chain anew here, with the key that was given."""
        if line.action != SALVAGED or line.prev != START or line.sequence == 1:
            return False
        return line.mac == link(self._first, line, START)

    def _wrong_with(self, line: ChainLine) -> Breach | None:
        # Plain comparison: who checks holds the key, so there is nothing to learn from time.
        skipped = line.sequence - self._lines - 1
        if skipped:
            return self._skip(line, skipped)
        if line.prev != self._prev:
            return Breach.OUT_OF_ORDER
        if line.mac != link(self._key, line, self._prev):
            return Breach.CHANGED
        return None

    def _skip(self, line: ChainLine, skipped: int) -> Breach | None:
        """Go on behind lines that are not there; the line vouches for the one before it."""
        if not 0 < skipped <= _MOST_LOST:
            return Breach.GAP
        key = self._key
        for _ in range(skipped):
            key = next_key(key)
        if line.mac != link(key, line, line.prev):
            return Breach.GAP
        control = ControlNumber.of(self._lines, self._prev)
        self._gaps.append(_Gap(self._lines + 1, line.sequence - 1, control))
        self._key, self._prev = key, line.prev
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
