# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A *Melding* (JZV 0.1) as a notification: checked field by field, taken or refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.notification import Notification
from casuskluis.domain.subject import Subject
from casuskluis.exchange.national.complaints import complaints
from casuskluis.exchange.national.parsing import read_json
from casuskluis.exchange.national.translating import notes_on, notification_of, persons_of
from casuskluis.exchange.reading import Reading, Taken
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.sources import Source

MOST_REPORTS = 1000


class NotANationalReport(CasuskluisError):
    """The JSON is something else than a report, a list of reports or a page of them."""


class TooManyReports(CasuskluisError):
    """The file holds more reports than anybody can look at."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report of another organisation.

    Attributes:
        notification: Without number, and without the person it is about.
        persons: Whom it is about; the officer decides whether they are known already.
    """

    notification: Notification
    persons: tuple[Subject, ...] = field(repr=False)


def read_reports(source: bytes | Path | Source, *, today: date) -> Reading[Report]:
    """Check every report in a file; nothing is written.

    Args:
        source: A file with one report, a list of them, or a page of the model.
        today: No report is made after this day.

    Raises:
        CasuskluisError: What is wrong with the file; see `read_json`.
        NotANationalReport: When it is other JSON.
        TooManyReports: When there are more than `MOST_REPORTS`.
    """
    value, name = read_json(source)
    taken: list[Taken[Report]] = []
    refused: list[Refused] = []
    keys: set[str] = set()
    for row, told in enumerate(_reports_in(value), start=1):
        found = _read(row, told, today)
        if isinstance(found, Taken) and found.key in keys:
            found = refusal(row, Reason.REPORT_REPEATED)
        if isinstance(found, Refused):
            refused.append(found)
        else:
            keys.add(found.key)
            taken.append(found)
    return Reading(tuple(taken), tuple(refused), name)


def _reports_in(value: Any) -> list[Any]:
    if isinstance(value, dict) and "resultaten" in value:
        value = value["resultaten"]
    elif isinstance(value, dict) and _looks_like_a_report(value):
        value = [value]
    if not isinstance(value, list) or not value:
        raise NotANationalReport("neither a report nor a list of them")
    if not any(isinstance(one, dict) and _looks_like_a_report(one) for one in value):
        raise NotANationalReport("a list of something else")
    if len(value) > MOST_REPORTS:
        raise TooManyReports(limit=MOST_REPORTS)
    return value


def _looks_like_a_report(value: dict[str, Any]) -> bool:
    own = {"soort", "verzoek", "zorgelijkeSituatie", "terugkoppelingGewenst", "datumTijd"}
    return not own.isdisjoint(value)


def _read(row: int, told: Any, today: date) -> Taken[Report] | Refused:
    if faults := complaints(told):
        return Refused(row, Reason.MODEL_BROKEN, " ".join(faults))
    notification = notification_of(told)
    if not notification.external_id:
        return Refused(row, Reason.MODEL_BROKEN, "Het veld “id” is leeg.")
    if not notification.observed_behaviour:
        return refusal(row, Reason.NOTHING_OBSERVED)
    if notification.received_on > today:
        return refusal(row, Reason.REPORTED_IN_FUTURE)
    report = Report(notification, tuple(persons_of(told)))
    return Taken(row, report, notification.external_id, tuple(_notes(told)))


def _notes(told: dict[str, Any]) -> Iterator[str]:
    yield from dict.fromkeys(notes_on(told))
