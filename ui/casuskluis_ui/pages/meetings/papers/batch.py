# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making many papers at once and letting them go one by one: what runs on the worker thread.

First every paper is drawn and passes the gate; only then does the first one leave. A copy is
entered in the list right after it left, so that the list is right whatever goes wrong next.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.identifiers import MeetingId
from casuskluis.services.editions.cabinet import (
    TITLES,
    WITH_NAMES,
    PaperCabinet,
    PaperWish,
    TablePaper,
    WishLine,
)
from casuskluis.services.editions.jobs import PrintJob
from casuskluis.services.editions.weighing_form import NothingToWeigh
from casuskluis.services.meetings.invitations import NoSlotAtTable
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import Departure, PrintedPaper
from casuskluis_ui.shell.tasks import TaskControl

_NOT_FOR_HIM = (NothingToWeigh, NoSlotAtTable)
"""There is no such paper for this holder; the others get theirs."""

Deliver = Callable[[PrintedPaper], bool]
"""Sends one paper to a printer or a folder; tells whether all of it went."""


@dataclass(frozen=True, slots=True)
class DrawnCopy:
    """A copy that passed the gate."""

    line: WishLine
    paper: PrintedPaper = field(repr=False)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Everything that was asked for, ready to leave."""

    copies: tuple[DrawnCopy, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """One copy was refused, so none leaves."""

    line: WishLine
    error: CasuskluisError


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What came of it.

    Attributes:
        gone: Left the program and stands in the list.
        kept: Did not leave.
        loose: Left, but could not be entered in the list, because of ``error``.
        stopped: The officer stopped it.
    """

    gone: tuple[DrawnCopy, ...]
    kept: tuple[DrawnCopy, ...] = ()
    loose: DrawnCopy | None = None
    error: CasuskluisError | None = None
    stopped: bool = False


def wishes(
    cabinet: PaperCabinet, file: MeetingFile, kinds: Iterable[TablePaper], *, with_names: bool
) -> list[WishLine]:
    """Return one line for each copy of these papers, paper by paper.

    Args:
        cabinet: Knows who holds which number.
        file: The meeting.
        kinds: Which papers.
        with_names: Names for the core partners, on papers that may hold them.

    Raises:
        NoAttendees: When nobody is invited.
    """
    core = {one.id for one in file.organisations.values() if one.is_core}
    found = []
    for kind in kinds:
        named = with_names and kind in WITH_NAMES
        for line in cabinet.everyone(file.meeting.id, kind):
            known = named and line.wish.organisation_id in core
            found.append(replace(line, wish=replace(line.wish, with_names=known)))
    return found


def label_of(line: WishLine) -> str:
    """Return "Agenda, exemplaar 3", or the title alone when it has no number."""
    title = TITLES[line.wish.kind]
    return f"{title}, exemplaar {line.number}" if line.number else title


def draw_all(
    cabinet: PaperCabinet,
    meeting_id: MeetingId,
    lines: Sequence[WishLine],
    control: TaskControl,
) -> Drawn | Refused:
    """Make every copy, each through the gate; the first that is refused ends it."""
    copies, job = [], PrintJob(cabinet)
    for place, line in enumerate(lines):
        control.progress(place, len(lines))
        try:
            copies.append(DrawnCopy(line, job.draw(meeting_id, line.wish)))
        except _NOT_FOR_HIM:
            continue
        except CasuskluisError as error:
            return Refused(line, error)
    control.check()
    return Drawn(tuple(copies))


@dataclass(frozen=True)
class Delivery:
    """Lets copies go, one by one.

    Attributes:
        deliver: Prints or saves one.
        record: Enters in the vault that it left.
        electronic: They are saved, not printed.
    """

    deliver: Deliver = field(repr=False)
    record: Callable[[PaperWish, Departure], object] = field(repr=False)
    electronic: bool

    def run(self, copies: Sequence[DrawnCopy], control: TaskControl) -> Delivered:
        """Let them go until one does not, or the officer stops."""
        gone: list[DrawnCopy] = []
        for place, copy in enumerate(copies):
            outcome = partial(Delivered, gone=tuple(gone))
            try:
                control.progress(place, len(copies))
            except Cancelled:
                return outcome(kept=tuple(copies[place:]), stopped=True)
            if not self.deliver(copy.paper):
                return outcome(kept=tuple(copies[place:]))
            departure = Departure(digest=copy.paper.digest, electronic=self.electronic)
            try:
                self.record(copy.line.wish, departure)
            except CasuskluisError as error:
                return outcome(kept=tuple(copies[place + 1 :]), loose=copy, error=error)
            gone.append(copy)
        return Delivered(gone=tuple(gone))
