# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What came of putting back a backup: where the old vault is, what is lost, what went again."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from casuskluis.domain.journal import JournalAction
from casuskluis.services.endings.destroying import Finished, finished_sentences
from casuskluis.services.opening.remembered import LastSeen, Remembered
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.copies import has_later_header
from casuskluis.vault.vault import Vault

_ONE = "Bij het terugzetten is 1 dossier opnieuw vernietigd, omdat het eerder was vernietigd."
_MANY = (
    "Bij het terugzetten zijn {count} dossiers opnieuw vernietigd, omdat ze eerder waren "
    "vernietigd."
)
_UNTIL = "De back-up loopt tot {until}. Wat daarna is vastgelegd, staat er niet in."
_LOST = (
    "De back-up loopt tot {until}. Op deze computer is daarna nog gewerkt tot {seen}: {days} "
    "en {lines} in het logboek zijn kwijt."
)
_WAYS = (
    "De back-up is van vóór een wijziging in wie de kluis opent: een andere wachtzin, een "
    "collega erbij of weg, of nieuwe sleutels. De wachtzinnen, codes en noodbladen van toen "
    "gelden weer, ook van wie daarna wegging. Kijk bij Instellingen wie de kluis opent, en "
    "vernieuw zo nodig de sleutels opnieuw."
)
_CONTROL = "Het controlegetal na het terugzetten is {control}. Schrijf het op buiten de kluis."


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A backup that stands in the place of a vault.

    Attributes:
        aside: Where the old vault stands now; None when there was none.
        finished: What the ledger of what was destroyed made go again.
        until: When the last line in the journal of the backup was written; None when the vault
            could not be opened to look.
        seen: When this computer last saw the vault at work; None for never.
        lost: How many lines of the journal it saw that the backup does not have.
        control: Control number of the journal now, the new anchor; empty when that is unknown.
        ways_changed: Whether other secrets opened the old vault than open this one.
    """

    aside: Path | None
    finished: Finished = field(default_factory=Finished)
    until: datetime | None = None
    seen: datetime | None = None
    lost: int = 0
    control: str = ""
    ways_changed: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the officer should know besides, in Dutch."""
        count = self.finished.cases + self.finished.notifications
        again = (_ONE if count == 1 else _MANY).format(count=count)
        left = finished_sentences(replace(self.finished, cases=0))
        anchor = (_CONTROL.format(control=self.control),) if self.control else ()
        ways = (_WAYS,) if self.ways_changed else ()
        return (*self._loss, *ways, *((again,) if count else ()), *left, *anchor)

    @property
    def _loss(self) -> tuple[str, ...]:
        if self.until is None:
            return ()
        until = f"{self.until.astimezone():%d-%m-%Y %H:%M}"
        if self.seen is None or self.lost <= 0:
            return (_UNTIL.format(until=until),)
        days = (self.seen.astimezone().date() - self.until.astimezone().date()).days
        same_day = "het werk van die dag"
        text = _LOST.format(
            until=until,
            seen=f"{self.seen.astimezone():%d-%m-%Y %H:%M}",
            days=_counted(days, "dag werk", "dagen werk") if days > 0 else same_day,
            lines=_counted(self.lost, "regel", "regels"),
        )
        return (text,)


def restored_as(
    workspace: Workspace, vault: Vault, remembered: Remembered | None, aside: Path | None
) -> Restored:
    """Return what came of putting back a backup, and take its journal for the new anchor.

    Args:
        workspace: Of the vault that is back; the restoring stands in its journal already.
        vault: The same.
        remembered: What this computer knows; from now on the vault as it is. What was there
            before is told once more at the next opening.
        aside: Where the old vault stands now.
    """
    last = remembered.last(vault) if remembered is not None else None
    with workspace.context.read() as transaction:
        opened = transaction.journal.last_line(JournalAction.OPENED, "vault")
        lines = transaction.journal.entries(1, before=opened)
    control = workspace.journal.control_number()
    if remembered is not None:
        before = last.control if last is not None else None
        remembered.keep(vault, control, workspace.context.clock.now(), before=before)
    return Restored(
        aside=aside,
        finished=workspace.finished,
        until=lines[0].at if lines else None,
        seen=last.at if last is not None else None,
        lost=_lost(last, lines[0].sequence if lines else 0),
        control=str(control),
        ways_changed=aside is not None and has_later_header(aside, vault.header),
    )


def _lost(last: LastSeen | None, sequence: int) -> int:
    return max(last.control.sequence - sequence, 0) if last is not None else 0


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
