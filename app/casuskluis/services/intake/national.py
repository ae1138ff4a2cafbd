# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports of other organisations in the national model: look first, then register one by one.

Nothing is stored by looking. Who a report is about is decided by the officer, who is shown
whoever is known already; registering goes the way of every notification.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.known import KnownMatch, KnownQuery
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.exchange.national.reports import Report, read_reports
from casuskluis.exchange.reading import Reading, Taken
from casuskluis.services.context import Context
from casuskluis.services.intake.known import KnownService
from casuskluis.services.intake.registering import register
from casuskluis.services.network.import_plans import RowFate

_KNOWN = "Staat er al als {number}."
_TWICE = "Deze melding staat ook in een ander bestand dat u koos."
_NO_GROUND = (
    "Het burgerservicenummer wordt niet bewaard: bij Instellingen staat daar geen grondslag "
    "voor."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedReport:
    """One report of the preview.

    Attributes:
        file_name: The file it stands in.
        row: Place within the file, from 1.
        fate: New, known or refused.
        shown: Name of the person it is about, for the screen; empty for none.
        text: Why it is refused, as what it stands in the vault, or what to look at; Dutch.
        notification: To register; None when it is not new.
        persons: Whom it is about.
        known: Who in the vault may be the first of them.
    """

    file_name: str
    row: int
    fate: RowFate
    shown: str = field(default="", repr=False)
    text: str = ""
    notification: Notification | None = field(default=None, repr=False)
    persons: tuple[Subject, ...] = field(default=(), repr=False)
    known: tuple[KnownMatch, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class FileFailure:
    """A file that could not be read at all."""

    file_name: str
    error: CasuskluisError


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """What is in the files that were chosen; nothing is written yet.

    Attributes:
        reports: In the order of the files.
        failures: The files that could not be read.
    """

    reports: tuple[PlannedReport, ...]
    failures: tuple[FileFailure, ...]

    @property
    def new(self) -> tuple[PlannedReport, ...]:
        """The reports that can be registered."""
        return tuple(one for one in self.reports if one.fate is RowFate.NEW)

    def number_of(self, fate: RowFate) -> int:
        """Return how many reports have this fate."""
        return sum(one.fate is fate for one in self.reports)


@dataclass(frozen=True, slots=True)
class NationalIntakeService:
    """Files with reports in, notifications in the vault."""

    context: Context

    def plan(self, paths: Sequence[Path]) -> ReportPlan:
        """Read files and tell of each report whether it is new, known or refused."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            keeps_bsn = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
        reports: list[PlannedReport] = []
        failures: list[FileFailure] = []
        seen: set[str] = set()
        for path in paths:
            try:
                reading = read_reports(path, today=self.context.clock.today())
            except CasuskluisError as error:
                failures.append(FileFailure(path.name, error))
                continue
            reports += self._planned(reading, seen, keeps_bsn=keeps_bsn)
        return ReportPlan(tuple(reports), tuple(failures))

    def register(
        self, notification: Notification, *, person: Subject | None = None
    ) -> Notification:
        """Store a report as a notification; see `NotificationService.register`.

        Raises:
            CameInAlready: When the sender's identifier stands in the vault already.
            KnownAlready: When the person is known already and no reason is given.
            RuleViolated: As `NotificationService.register`.
        """
        return register(self.context, notification, person)

    def _planned(
        self, reading: Reading[Report], seen: set[str], *, keeps_bsn: bool
    ) -> list[PlannedReport]:
        made = [
            PlannedReport(
                file_name=reading.source_name,
                row=refused.row,
                fate=RowFate.REFUSED,
                text=refused.text,
            )
            for refused in reading.refused
        ]
        for taken in reading.taken:
            made.append(self._one(reading.source_name, taken, seen, keeps_bsn=keeps_bsn))
            seen.add(taken.key)
        return sorted(made, key=lambda one: one.row)

    def _one(
        self, file_name: str, taken: Taken[Report], seen: set[str], *, keeps_bsn: bool
    ) -> PlannedReport:
        report = taken.record
        first = report.persons[0] if report.persons else None
        told = PlannedReport(
            file_name=file_name,
            row=taken.row,
            fate=RowFate.KNOWN,
            shown=first.name.sorted_display if first else "",
        )
        with self.context.read(Permission.OWN_CASES) as transaction:
            before = transaction.notifications.of_sender(taken.key)
        if before is not None:
            return replace(told, text=_KNOWN.format(number=before.number))
        if taken.key in seen:
            return replace(told, text=_TWICE)
        return replace(
            told,
            fate=RowFate.NEW,
            text=" ".join([*taken.notes, *_left_out(report, keeps_bsn=keeps_bsn)]),
            notification=report.notification,
            persons=report.persons if keeps_bsn else tuple(map(_without_bsn, report.persons)),
            known=self._known(first) if first else (),
        )

    def _known(self, person: Subject) -> tuple[KnownMatch, ...]:
        return KnownService(self.context).matches(query_of(person))


def query_of(person: Subject) -> KnownQuery:
    """Return the question whether a person is known already."""
    return KnownQuery(name=person.name, birth_date=person.birth_date, bsn=person.bsn)


def _left_out(report: Report, *, keeps_bsn: bool) -> Iterator[str]:
    if not keeps_bsn and any(person.bsn for person in report.persons):
        yield _NO_GROUND


def _without_bsn(person: Subject) -> Subject:
    return replace(person, bsn="")
