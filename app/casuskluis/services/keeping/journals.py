# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The journal: reading it, checking that nobody changed it, and giving it to an auditor."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.journal import JournalAction, JournalEntry, JournalQuery
from casuskluis.domain.journal_chain import (
    Breach,
    ChainCheck,
    ChainLine,
    ChainReport,
    ControlNumber,
    FirstKey,
    key_words,
)
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.storage.journal import ChainEnd
from casuskluis.vault.journal_key import new_first_key, read_first_key
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault

FORMAT = "casuskluis-logboek/1"
_AT_ONCE = 5000


class JournalKeyReplaced(CasuskluisError):
    """The first key of the journal was not sealed by this vault."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was found at the place of a control number.

    Attributes:
        entry: The line with that number; None when the journal is shorter, or the line is gone.
        fits: Whether it is the line the number was noted of.
    """

    control: ControlNumber
    entry: JournalEntry | None
    fits: bool


def first_key_of(vault: Vault) -> FirstKey:
    """Return a key for the journal of a vault that is being made."""
    return FirstKey(*new_first_key(vault))


@dataclass(frozen=True, slots=True)
class JournalService:
    """Who did what, when."""

    context: Context
    _vault: Vault = field(repr=False)

    def newest(
        self, limit: int = 200, before: int | None = None, wanted: JournalQuery | None = None
    ) -> list[JournalEntry]:
        """Return entries, newest first.

        Args:
            limit: How many at most.
            before: Only lines with a lower number.
            wanted: Which lines; None for all.
        """
        with self.context.read(Permission.JOURNAL) as transaction:
            return transaction.journal.entries(limit, before, wanted)

    def actors(self) -> list[str]:
        """Return everybody who ever did something in this vault, by name."""
        with self.context.read(Permission.JOURNAL) as transaction:
            return transaction.journal.actors()

    def find(self, control: ControlNumber) -> Sighting:
        """Look for the line of a control number, such as one at the foot of a paper.

        Finding it does not say that the lines around it are whole; `check` does.
        """
        wanted = control.sequence
        with self.context.read(Permission.JOURNAL) as transaction:
            lines = transaction.journal.chain(wanted - 1, wanted, 1)
            if not lines:
                return Sighting(control, None, fits=False)
            entries = transaction.journal.entries(1, wanted + 1)
        fits = ControlNumber.of(lines[0].sequence, lines[0].mac) == control
        return Sighting(control, entries[0], fits=fits)

    def control_number(self) -> ControlNumber:
        """Return the control number of the last line, to note outside the vault."""
        end = self._end()
        return ControlNumber.of(end.sequence, end.mac)

    def check(
        self,
        *,
        anchor: ControlNumber | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ChainReport:
        """Follow the chain of the journal from its first line; changes nothing.

        What this proves, and what not, stands in `casuskluis.domain.journal_chain`.

        Args:
            anchor: A control number noted earlier, outside the vault.
            progress: Told how many lines were followed, and out of how many.
            cancelled: Asked whether to stop.

        Raises:
            Cancelled: When the officer stopped it.
            StorageDamaged: When the key of the journal is gone.
        """
        self.context.require(Permission.JOURNAL)
        return self.follow(anchor=anchor, progress=progress, cancelled=cancelled)

    def follow(
        self,
        *,
        anchor: ControlNumber | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ChainReport:
        """Do what `check` does, on the account of the program: it shows no line."""
        end = self._end()
        first = read_first_key(self._vault, end.first_sealed)
        if first is None:
            return ChainReport(0, ControlNumber(0, ""), Breach.KEY_REPLACED, 1)
        with wiped(first):
            chain = ChainCheck(bytes(first), anchor)
        for page in self._pages(end):
            if cancelled is not None and cancelled():
                raise Cancelled
            for line in page:
                chain.add(line)
            if progress is not None:
                progress(page[-1].sequence, end.last)
        return chain.report(end.proof)

    def control_key(self) -> str:
        """Return the key with which an auditor checks an export, in groups of four signs.

        The journal keeps that it was handed out. Who has it and the vault can make another
        journal that fits, so it belongs with somebody who does not have the vault.

        Raises:
            JournalKeyReplaced: When this vault did not seal it.
        """
        with self.context.write(Permission.JOURNAL) as transaction:
            first = read_first_key(self._vault, transaction.journal.end().first_sealed)
            if first is None:
                raise JournalKeyReplaced
            transaction.journal.record(JournalAction.EXPORTED, "journal_key")
        with wiped(first):
            return key_words(bytes(first))

    def export(self) -> bytes:
        """Return the journal as lines of JSON with their codes, this export included.

        The first line names the format, the last proves where the journal ends. Names of
        officers and devices are in it, and nothing else out of the vault.
        """
        with self.context.write(Permission.JOURNAL) as transaction:
            transaction.journal.record(JournalAction.EXPORTED, "journal")
        end = self._end()
        parts: list[object] = [{"format": FORMAT, "vault": self._vault.vault_id}]
        parts += [_plain(line) for page in self._pages(end) for line in page]
        parts.append({"end": end.sequence, "proof": end.proof.hex()})
        lines = [json.dumps(part, ensure_ascii=False) + "\n" for part in parts]
        return "".join(lines).encode()

    def _end(self) -> ChainEnd:
        with self.context.read() as transaction:
            return transaction.journal.end()

    def _pages(self, end: ChainEnd) -> Iterator[list[ChainLine]]:
        # A transaction for each page: a long check must not keep others from saving. What
        # comes in meanwhile lies behind the end that was read first.
        after: int | None = None  # not 0: a line put before the first must show
        while True:
            with self.context.read() as transaction:
                page = transaction.journal.chain(after, end.last, _AT_ONCE)
            if not page:
                return
            yield page
            after = page[-1].sequence


def _plain(line: ChainLine) -> dict[str, object]:
    return asdict(line) | {"prev": line.prev.hex(), "mac": line.mac.hex()}
