# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What left this computer, or may have: papers, files, backups, sheets, the screen.

Read from the journal, so it holds kinds and numbers of records and never a name out of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from casuskluis.domain.journal import JournalAction, JournalEntry, JournalQuery, JournalResult
from casuskluis.domain.officer import Permission
from casuskluis.exchange.list_files import ListSheet, list_csv, list_xlsx
from casuskluis.hardening.selfcheck import Finding
from casuskluis.hardening.selfcheck import check_libraries as judged
from casuskluis.services.context import Context
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis.vault.libraries import check_libraries

MOST = 2000
"""Lines at once; more are in the journal itself."""
_ACTIONS = (
    JournalAction.PRINTED,
    JournalAction.EXPORTED,
    JournalAction.BACKED_UP,
    JournalAction.SALVAGED,
)
_TITLE = "Wat deze computer verliet"
_HEADINGS = ("Regel", "Dag", "Tijd", "Hoe", "Wat", "Wie", "Apparaat")
_SECTIONS: Mapping[str, str] = {
    "case": "cases", "notification": "notifications", "meeting": "meetings"
}  # fmt: skip
_CASEWORK = frozenset({Permission.ALL_CASES, Permission.OWN_CASES})


class LeavingWay(StrEnum):
    """How something left; the value is what the officer reads."""

    PAPER = "Afdruk of PDF"
    FILE = "Bestand"
    SHEET = "Noodblad of sleutel"
    BACKUP = "Back-up"
    SCREEN = "Scherm gedeeld"
    SALVAGE = "Gered uit schade"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingLine:
    """One thing that left.

    Attributes:
        sequence: Of the line in the journal.
        what: Dutch: kind and number of the record, such as "Casus 14".
        section: The page where the record is; empty when it has none, or the roles do not open
            it.
        record: Its number there.
    """

    sequence: int
    at: datetime
    way: LeavingWay
    what: str
    who: str
    device: str
    section: str = ""
    record: int = 0


@dataclass(frozen=True, slots=True)
class LeavingFile:
    """The list as a file.

    Attributes:
        name: Proposed: which list and which day.
    """

    name: str
    data: bytes
    rows: int


@dataclass(frozen=True, slots=True)
class LeavingService:
    """What left, for who keeps watch over it."""

    context: Context

    def newest(self, days: int = 0, limit: int = MOST) -> list[LeavingLine]:
        """Return what left, newest first.

        Args:
            days: Of how many days, today included; 0 for ever.
            limit: How many at most.
        """
        with self.context.read(Permission.JOURNAL) as transaction:
            casework = not _CASEWORK.isdisjoint(self.context.access(transaction).permissions)
            entries = transaction.journal.entries(limit, wanted=self._wanted(days))
        done = (one for one in entries if one.result is JournalResult.DONE)
        return [_line(one, casework=casework) for one in done]

    def export(self, days: int = 0, *, spreadsheet: bool = False) -> LeavingFile:
        """Return the list as a file; the journal keeps that it left too.

        Args:
            days: As with `newest`.
            spreadsheet: As .xlsx; otherwise as CSV.
        """
        lines = self.newest(days)
        today = self.context.clock.today()
        rows = [_cells(one) for one in lines]
        sheet = ListSheet(title=_TITLE, headings=_HEADINGS, rows=rows, made_on=today)
        data, ending = (list_xlsx(sheet), "xlsx") if spreadsheet else (list_csv(sheet), "csv")
        with self.context.write(Permission.JOURNAL) as transaction:
            transaction.journal.record(
                JournalAction.EXPORTED, f"list:leaving:count={len(lines)}"
            )
        return LeavingFile(f"wat-verlaat-{today:%Y-%m-%d}.{ending}", data, len(lines))

    def libraries(self) -> Finding:
        """Return whether the encryption of this computer may be used."""
        return judged(check_libraries)

    def _wanted(self, days: int) -> JournalQuery:
        if not days:
            return JournalQuery(actions=_ACTIONS)
        first: date = self.context.clock.today() - timedelta(days=days - 1)
        since = datetime.combine(first, time.min).astimezone()
        return JournalQuery(actions=_ACTIONS, since=since)


def _way(entry: JournalEntry) -> LeavingWay:
    kind = entry.object.partition(":")[0]
    if entry.action is JournalAction.BACKED_UP:
        return LeavingWay.BACKUP
    if entry.action is JournalAction.SALVAGED:
        return LeavingWay.SALVAGE
    if kind == "screen":
        return LeavingWay.SCREEN
    if kind in {"recovery_sheet", "journal_key", "slot"}:
        return LeavingWay.SHEET
    return LeavingWay.PAPER if entry.action is JournalAction.PRINTED else LeavingWay.FILE


def _line(entry: JournalEntry, *, casework: bool) -> LeavingLine:
    kind, _, rest = entry.object.partition(":")
    number = rest.partition(":")[0]
    known = casework and kind in _SECTIONS and number.isdecimal()
    return LeavingLine(
        sequence=entry.sequence,
        at=entry.at,
        way=_way(entry),
        what=record_words(entry.object),
        who=entry.actor,
        device=entry.origin,
        section=_SECTIONS[kind] if known else "",
        record=int(number) if known else 0,
    )


def _cells(line: LeavingLine) -> tuple[int | str | date, ...]:
    at = line.at.astimezone()
    day, hour = at.date(), f"{at:%H:%M}"
    return (line.sequence, day, hour, line.way, line.what, line.who, line.device)
