# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words of the minutes, part by part.

The first line of a part is its title; a line that ends with a colon is a heading. What would
outlive a destroyed file stays out of part 0: there, cases are only named by their number.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    Decision,
)
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.storage.transaction import Transaction

_ATTENDANCE = (
    (AttendanceStatus.PRESENT, "Aanwezig:"),
    (AttendanceStatus.INVITED, "Uitgenodigd, aanwezigheid niet genoteerd:"),
    (AttendanceStatus.EXCUSED, "Afgemeld:"),
)
_BOB = (
    ("Beeldvorming:", "picture"),
    ("Oordeelsvorming:", "judgement"),
    ("Besluitvorming:", "conclusion"),
)
_MINIMISED = "De aantekeningen zijn weggehaald, omdat niemand in de aanpak is opgenomen."
_POSTPONED = "Niet besproken; gaat naar het volgende overleg."


@dataclass(frozen=True, slots=True, kw_only=True)
class PartText:
    """The words of one part; see `casuskluis.domain.minutes.MinutesPart`."""

    position: int
    agenda_item_id: AgendaItemId | None = None
    title: str = field(repr=False)
    body: str = field(default="", repr=False)
    erased: bool = False

    @property
    def whole(self) -> str:
        """Title and body, as they are kept."""
        return f"{self.title}\n{self.body}" if self.body else self.title


@dataclass(frozen=True, slots=True)
class _Notes:
    """Everything a meeting led to, and where each thing belongs."""

    records: Mapping[int, ItemRecord]
    decisions: Mapping[int | None, Sequence[Decision]]
    actions: Mapping[int | None, Sequence[ActionItem]]
    names: Mapping[int, str]
    case_numbers: Mapping[int, str]
    minimised: frozenset[int]


def written(transaction: Transaction, meeting: CaseMeeting) -> list[PartText]:
    """Return the minutes of a meeting as its notes stand now."""
    items = transaction.agenda_items.of_meeting(meeting.id)
    notes = _notes(transaction, meeting, items)
    heading = PartText(
        position=0,
        title=f"Verslag van overleg {meeting.number} van {dutch_date(meeting.held_on)}",
        body="\n".join(_heading(transaction, meeting, notes)),
    )
    return [heading, *(_part(item, notes) for item in items)]


def _notes(
    transaction: Transaction, meeting: CaseMeeting, items: Sequence[AgendaItem]
) -> _Notes:
    of_case: dict[int | None, AgendaItemId] = {
        one.case_id: one.id for one in items if one.case_id
    }
    decisions: dict[int | None, list[Decision]] = {}
    for decision in transaction.decisions.of_meeting(meeting.id):
        place = decision.agenda_item_id or of_case.get(decision.case_id)
        decisions.setdefault(place, []).append(decision)
    actions: dict[int | None, list[ActionItem]] = {}
    agreed = transaction.actions.of_meeting(meeting.id)
    for action in sorted(agreed, key=lambda one: one.id):
        place = action.agenda_item_id or of_case.get(action.case_id)
        actions.setdefault(place, []).append(action)
    loose = [*decisions.get(None, ()), *actions.get(None, ())]
    cases = transaction.cases.by_id(one.case_id for one in loose if one.case_id)
    told = transaction.notifications.by_id(
        one.notification_id for one in items if one.notification_id
    )
    return _Notes(
        records={
            one.agenda_item_id: one for one in transaction.item_records.of_meeting(meeting.id)
        },
        decisions=decisions,
        actions=actions,
        names={one.id: one.name for one in transaction.organisations.all()},
        case_numbers={key: one.number for key, one in cases.items()},
        minimised=frozenset(key for key, one in told.items() if one.minimised_on),
    )


def _heading(transaction: Transaction, meeting: CaseMeeting, notes: _Notes) -> list[str]:
    """Return who met, when and where, and what belongs to no item."""
    lines = [f"Van {meeting.starts_at:%H:%M} tot {meeting.ends_at:%H:%M} uur."]
    began = transaction.journal.last(JournalAction.OPENED, f"meeting:{meeting.id}")
    if began and began.astimezone().date() == meeting.held_on:
        lines = [f"{lines[0]} Begonnen om {began.astimezone():%H:%M} uur."]
    lines += [f"Plaats: {meeting.place}."] if meeting.place.strip() else []
    lines += [f"Voorzitter: {meeting.chair}."] if meeting.chair.strip() else []
    lines += [f"Verslag: {meeting.minute_taker}."] if meeting.minute_taker.strip() else []
    lines += _attendance(transaction, transaction.attendances.of_meeting(meeting.id), notes)
    lines += _outcome(notes, None)
    corrected = transaction.minutes_corrections.decided_in(meeting.id)
    if corrected:
        known = transaction.meetings.by_id(one.meeting_id for one in corrected)
        places = transaction.agenda_items.by_id(
            one.agenda_item_id for one in corrected if one.agenda_item_id
        )
        lines.append("Correcties op eerdere verslagen:")
        for one in corrected:
            item = places.get(one.agenda_item_id or 0)
            where = f", agendapunt {item.position}" if item else ""
            lines.append(f"Verslag van overleg {known[one.meeting_id].number}{where}.")
    return lines


def _attendance(
    transaction: Transaction, attendances: Sequence[Attendance], notes: _Notes
) -> list[str]:
    people = transaction.contacts.by_id(one.contact_id for one in attendances if one.contact_id)
    lines = []
    for status, label in _ATTENDANCE:
        found = [one for one in attendances if one.status is status]
        if not found:
            continue
        lines.append(label)
        for one in found:
            person = people.get(one.contact_id or 0)
            who = f" ({person.name.display})" if person else ""
            lines.append(f"{notes.names[one.organisation_id]}{who}")
    return lines


def _part(item: AgendaItem, notes: _Notes) -> PartText:
    part = PartText(
        position=item.position,
        agenda_item_id=item.id,
        title=f"{item.position}. {item.title}",
    )
    if item.notification_id in notes.minimised:
        numbers = [f"Besluit {one.number}." for one in notes.decisions.get(item.id, ())]
        return replace(part, body="\n".join([_MINIMISED, *numbers]))
    record = notes.records.get(item.id)
    return replace(part, body="\n".join([*_said(record, notes), *_outcome(notes, item.id)]))


def _said(record: ItemRecord | None, notes: _Notes) -> Iterable[str]:
    if record is None:
        return
    if record.treated is Treatment.POSTPONED:
        yield _POSTPONED
    elif record.present:
        yield "Aan tafel:"
        yield ", ".join(notes.names[one] for one in record.present)
    for label, name in _BOB:
        text = getattr(record, name).strip()
        if text:
            yield label
            yield text


def _outcome(notes: _Notes, item: AgendaItemId | None) -> Iterable[str]:
    """Return the decisions and actions under an item; of loose ones about a case the number."""
    decisions, actions = notes.decisions.get(item, ()), notes.actions.get(item, ())
    if decisions:
        yield "Besluiten:"
        for one in decisions:
            yield f"{one.number}: {_told(one.case_id, one.text, notes)}"
    if actions:
        yield "Acties:"
        for action in actions:
            words = agreed(action, notes.names)
            yield f"{action.number}: {_told(action.case_id, words, notes)}"


def _told(case_id: int | None, text: str, notes: _Notes) -> str:
    number = notes.case_numbers.get(case_id or 0)
    return f"over casus {number}, dat niet op de agenda stond." if number else text


def agreed(action: ActionItem, names: Mapping[int, str]) -> str:
    """Return an action as it was agreed: who, what, by when, on what condition."""
    owner = names.get(action.owner_id or 0, "")
    words = f"{owner}: {action.description.strip().rstrip('.')}"
    if action.condition.strip():
        words += f", {action.condition.strip().rstrip('.')}"
    due = dutch_date(action.due_on) if action.due_on else "geen datum afgesproken"
    return f"{words} ({due})."
