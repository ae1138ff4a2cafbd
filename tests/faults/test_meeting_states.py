# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Anything in any order around the table: what must always hold, holds after every step."""

import os
import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, CaseMeeting, MeetingStatus
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.explanations import explain
from casuskluis.services.workspace import Workspace
from services.bureau import PASSPHRASE, TODAY, VAULTS, open_office
from services.sitting import lay
from services.test_frozen import frozen_of

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
COMES_BACK = frozenset({AgendaItemKind.CASE, AgendaItemKind.NOTIFICATION, AgendaItemKind.TOPIC})
TEXTS = st.sampled_from(["", "Gaat goed.", "Zorgelijk."])
PLACES = st.integers(0, 9)


class Template:
    """A closed vault with a table, copied for every run."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        office = open_office(Path(self._folder.name))
        lay(office, TODAY)
        office.workspace.close()
        self.office, self.place = office, office.workspace.place

    def copy(self, folder: Path) -> Workspace:
        place = shutil.copytree(self.place, folder / self.place.name)
        return VAULTS.open(place, bytearray(PASSPHRASE))


class AroundTheTable(RuleBasedStateMachine):
    """What chair and minute taker can do, in any order."""

    template: Template | None = None

    def __init__(self) -> None:
        super().__init__()
        if AroundTheTable.template is None:
            AroundTheTable.template = Template()
        self.folder = tempfile.TemporaryDirectory()
        self.work = AroundTheTable.template.copy(Path(self.folder.name))
        self.frozen: dict[MeetingId, Any] = {}
        self.refused: list[CasuskluisError] = []

    @override
    def teardown(self) -> None:
        assert all(explain(one).endswith(".") for one in self.refused)
        self.work.abandon()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        (self.meeting_id,) = self.work.meetings.ids(MeetingQuery())

    @property
    def meeting(self) -> CaseMeeting:
        return self.work.meetings.file(self.meeting_id).meeting

    def items(self) -> tuple[AgendaItem, ...]:
        return self.work.meetings.file(self.meeting_id).items

    def pick(self, place: int) -> AgendaItem | None:
        items = self.items()
        return items[place % len(items)] if items else None

    def attempt(self, work: Any, *values: Any) -> Any:
        """Do something; a refusal has words, and is no failure."""
        try:
            return work(*values)
        except CasuskluisError as error:
            self.refused.append(error)
            return None

    @rule(status=st.sampled_from(MeetingStatus))
    def move(self, status: MeetingStatus) -> None:
        self.attempt(self.work.steps.move, self.meeting_id, status)
        self.freeze()

    @rule()
    def go_on(self) -> None:
        """Take the next step, so that runs get somewhere."""
        order = list(MeetingStatus)
        after = order[min(order.index(self.meeting.status) + 1, len(order) - 1)]
        self.move(after)

    @rule(place=PLACES, title=st.sampled_from(["Jaarplan", "Scholing", " "]))
    def add_topic(self, place: int, title: str) -> None:
        topic = AgendaItem(meeting_id=self.meeting_id, position=place, title=title)
        self.attempt(self.work.agendas.add, topic)

    @rule(place=PLACES)
    def remove(self, place: int) -> None:
        if item := self.pick(place):
            self.attempt(self.work.agendas.remove, item.id)

    @rule(data=st.data())
    def reorder(self, data: st.DataObject) -> None:
        order = data.draw(st.permutations([one.id for one in self.items()]))
        self.attempt(self.work.agendas.reorder, self.meeting_id, order)

    @rule()
    def seat(self) -> None:
        self.attempt(self.work.seating.apply, self.meeting_id)

    @rule(place=PLACES, picture=TEXTS, conclusion=TEXTS)
    def say(self, place: int, picture: str, conclusion: str) -> None:
        if item := self.pick(place):
            desk = self.work.records.desk(self.meeting_id)
            found = next(one.record for one in desk.items if one.item.id == item.id)
            record = ItemRecord(
                id=found.id if found else 0,  # type: ignore[arg-type]  # a plain nought
                version=found.version if found else 1,
                meeting_id=self.meeting_id,
                agenda_item_id=item.id,
                picture=picture,
                conclusion=conclusion,
                treated=found.treated if found else Treatment.OPEN,
            )
            self.attempt(self.work.records.save, record)

    @rule(place=PLACES, treated=st.sampled_from(Treatment))
    def treat(self, place: int, treated: Treatment) -> None:
        if item := self.pick(place):
            self.attempt(self.work.records.treat, item.id, treated)

    @rule(place=PLACES)
    def decide(self, place: int) -> None:
        if item := self.pick(place):
            self.attempt(self.work.table.decide, item.id, "Doorgaan.")

    @rule(place=PLACES)
    def agree(self, place: int) -> None:
        if item := self.pick(place):
            self.attempt(self.work.table.agree, item.id, "Politie Veldhaven: gesprek, +2w")

    @rule()
    def fix(self) -> None:
        self.attempt(self.work.minutes.fix, self.meeting_id)

    @rule(stay=st.booleans())
    def follow_up(self, *, stay: bool) -> None:
        """Make the next meeting: what was postponed stands there, each once."""
        after = self.attempt(self.work.series.follow_up, self.meeting_id)
        if after is None:
            return
        there = self.work.meetings.file(after.id).items
        subjects = Counter((one.case_id, one.notification_id) for one in there)
        with self.work.context.read() as transaction:
            for item in self.postponed():
                if item.case_id or item.notification_id:
                    assert subjects[item.case_id, item.notification_id] == 1
                else:
                    assert len(transaction.agenda_items.carrying([item.id])) == 1
        if not stay:
            self.meeting_id = after.id

    @rule(place=PLACES)
    def choose(self, place: int) -> None:
        ids = self.work.meetings.ids(MeetingQuery())
        self.meeting_id = ids[place % len(ids)]

    @precondition(lambda self: self.meeting.is_preparing)
    @rule()
    def propose(self) -> None:
        proposals = self.work.proposals.propose(self.meeting_id)
        self.attempt(self.work.proposals.take, self.meeting_id, proposals)
        assert not self.work.proposals.propose(self.meeting_id)

    def postponed(self) -> list[AgendaItem]:
        if self.meeting.status not in {MeetingStatus.HELD, MeetingStatus.ADOPTED}:
            return []
        desk = self.work.records.desk(self.meeting_id)
        return [
            one.item
            for one in desk.items
            if one.treated is Treatment.POSTPONED and one.item.kind in COMES_BACK
        ]

    def freeze(self) -> None:
        meeting = self.meeting
        if meeting.status is MeetingStatus.ADOPTED and meeting.id not in self.frozen:
            with self.work.context.read() as transaction:
                self.frozen[meeting.id] = frozen_of(transaction, meeting)

    @invariant()
    def every_agenda_is_numbered_and_every_item_has_one_record_at_most(self) -> None:
        with self.work.context.read() as transaction:
            for meeting_id in self.work.meetings.ids(MeetingQuery()):
                items = transaction.agenda_items.of_meeting(meeting_id)
                assert [one.position for one in items] == list(range(1, len(items) + 1))
                records = transaction.item_records.of_meeting(meeting_id)
                about = [one.agenda_item_id for one in records]
                assert len(set(about)) == len(about)
                assert set(about) <= {one.id for one in items}
                carried = Counter(one.carried_from for one in items if one.carried_from)
                assert not [one for one, times in carried.items() if times > 1]

    @invariant()
    def what_is_frozen_never_changes(self) -> None:
        with self.work.context.read() as transaction:
            for meeting_id, before in self.frozen.items():
                meeting = transaction.meetings.get(meeting_id)
                assert frozen_of(transaction, meeting) == before

    @invariant()
    def every_version_verifies(self) -> None:
        for meeting_id in self.work.meetings.ids(MeetingQuery()):
            for version in self.work.minutes.versions(meeting_id):
                assert self.work.minutes.verify(version.id).sound


with suppress(AttributeError):
    AroundTheTable.TestCase.settings = settings(
        max_examples=60 if FULL else 4,
        stateful_step_count=80 if FULL else 30,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=not FULL,
    )
TestAroundTheTable = AroundTheTable.TestCase
