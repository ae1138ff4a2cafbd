# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Carrying out what was weighed, in one transaction, with everything that lies beside it."""

from dataclasses import dataclass, field, replace
from hashlib import sha256

from casuskluis.domain.attachment import Attachment
from casuskluis.domain.identifiers import AttachmentId, CaseId, SubjectId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.officer import Authorisation
from casuskluis.domain.parcels import ParcelNotSound, TakeChoices
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.stamps import Exchanged
from casuskluis.exchange.attachment_files import judge
from casuskluis.services.context import Context
from casuskluis.services.parcels.incoming import Goods, Incoming, OpenedParcel
from casuskluis.services.parcels.lasting import in_time
from casuskluis.services.parcels.marking import digests_of
from casuskluis.services.parcels.numbers import Numbers
from casuskluis.services.parcels.rules import BESIDE, RULES
from casuskluis.services.parcels.steps import Action, Step
from casuskluis.services.parcels.weighing import Desk, Weighed
from casuskluis.storage.failures import AlreadyStored, ReferenceMissing
from casuskluis.storage.parcelling.forms import Flat, RowUnsound

_PUT = frozenset({Action.ADD, Action.CHANGE, Action.REVIVE})
_MATCHED = frozenset(kind for kind, rule in RULES.items() if rule.matched)
_PLACE = "Overleg van {municipality}"


@dataclass(frozen=True)
class Writer:
    """Writes what was weighed.

    Attributes:
        limit: How large an attachment may be, in bytes.
    """

    context: Context
    desk: Desk
    parcel: OpenedParcel
    goods: Goods
    choices: TakeChoices
    limit: int
    _numbers: dict[int, int] = field(default_factory=dict)
    _new_cases: set[int] = field(default_factory=set)

    def write(self, weighed: Weighed) -> dict[str, int]:
        """Store everything, and return the identifier of each record by its name.

        Raises:
            ParcelNotSound: When something cannot be stored.
            AttachmentLies: When an attachment is not what it says; others of its kind as well.
        """
        try:
            done = [self._put(step) for step in weighed.steps]
            for step in weighed.steps:
                if step.action is Action.REMOVE:
                    self.desk.kinds[step.incoming.kind].form.repository.remove(step.local)
            local = {uid: step.local for step in done for uid in step.incoming.uids if step.row}
            self._remember(done)
            self._write_history(
                local, {uid for one in done if self._is_told(one) for uid in one.incoming.uids}
            )
        except (AlreadyStored, ReferenceMissing, RowUnsound):
            raise ParcelNotSound("cannot be stored", row="parcel") from None
        return local

    def _put(self, step: Step) -> Step:
        """Store one record and return its step with the identifier it has now."""
        step = replace(step, row=self._lasting(step, self._settled(step)))
        form = self.desk.kinds[step.incoming.kind].form
        stored = form.repository.by_id([step.local]).get(step.local)
        if step.action is Action.ADD:
            step = self._added(step)
        elif step.action is Action.REVIVE:
            content = self._content(step.incoming, step.row)
            form.repository.revive(form.entity(step.row, step.local), content)
        elif step.action is Action.CHANGE and stored is not None:
            form.repository.save(form.entity(step.row, step.local, stored.version))
        return step

    def _added(self, step: Step) -> Step:
        kind = step.incoming.kind
        form, row = self.desk.kinds[kind].form, self._begun(kind, step.row)
        content = self._content(step.incoming, row)
        added = form.repository.add(form.entity(row))
        self._numbers[step.local] = added.id
        if isinstance(added, Attachment) and content is not None:
            self.desk.transaction.attachments.put_content(AttachmentId(added.id), content)
        if kind == "case":
            self._new_cases.add(added.id)
            if added.restricted:
                self._authorise(CaseId(added.id))
        return replace(step, local=added.id, row=form.flat(added))

    def _begun(self, kind: str, row: Flat) -> Flat:
        """Return a new row as it begins here."""
        row = Numbers(self.desk.transaction, self.desk.neighbour).numbered(kind, row)
        if kind == "case" and self.choices.coordinator.strip():
            return {**row, "case_coordinator": self.choices.coordinator.strip()}
        if kind == "meeting":
            # What another vault adopted is not worked on here.
            place = _PLACE.format(municipality=self.parcel.manifest.municipality)
            status = MeetingStatus.ADOPTED.value
            return {**row, "status": status, "place": row.get("place") or place}
        return row

    def _authorise(self, case_id: CaseId) -> None:
        """Let who takes in a restricted case open it: its coordinators may be unknown here."""
        officer = self.context.actor.label
        granted = Authorisation(
            case_id=case_id,
            officer=officer,
            granted_on=self.context.clock.today(),
            granted_by=officer,
            reason="Pakket ingelezen",
        )
        self.desk.transaction.authorisations.add(granted)

    def _content(self, one: Incoming, row: Flat) -> bytes | None:
        """Return the content of an attachment, looked at as any other that comes in."""
        if one.kind != "attachment":
            return None
        content = self.parcel.content(one.uid)
        file = judge(str(row["name"]), content, max(self.limit, len(content)))
        same = (file.digest, file.kind.value) == (row["digest"], row["kind"])
        if not same or sha256(content).hexdigest() != row["digest"]:
            raise ParcelNotSound("another attachment than it says", row="attachment")
        return content

    def _lasting(self, step: Step, row: Flat) -> Flat:
        """Return the row; a closed case does not stay longer than the term of here."""
        if step.incoming.kind != "case" or step.action not in _PUT:
            return row
        term = self.desk.transaction.settings.get(SettingKey.CASE_RETENTION)
        return in_time(row, term, self.context.clock.today())

    def _settled(self, step: Step) -> Flat:
        """Return the row with identifiers in the place of numbers that stood for them."""
        form = self.desk.kinds[step.incoming.kind].form
        references = set(form.references)
        if step.incoming.kind == BESIDE:
            references.add("record_id")
        row = dict(step.row)
        for column in references & set(row):
            value = row[column]
            if column in form.links:
                places = (int(one) for one in str(value).split())
                row[column] = " ".join(str(self._numbers.get(one, one)) for one in places)
            elif isinstance(value, int):
                row[column] = self._numbers.get(value, value)
        return row

    def _is_of(self, uid: str, kind: str) -> bool:
        found = self.goods.records.get(uid)
        return found is not None and found.kind == kind

    def _remember(self, done: list[Step]) -> None:
        cases = {one.incoming.uid: one.local for one in done if one.incoming.kind == "case"}
        kept = []
        for step in done:
            kind = self.desk.kinds[step.incoming.kind]
            removed = step.action is Action.REMOVE
            kept.append(
                Exchanged(
                    kind=kind.name,
                    record_id=step.local,
                    case_id=cases.get(step.incoming.case),
                    uids=step.names,
                    seen=step.seen,
                    digests={} if removed else digests_of(kind, step.row),
                )
            )
        self.desk.transaction.origins.put(self.parcel.manifest.parcel_id, kept)

    def _is_told(self, step: Step) -> bool:
        """Whether earlier values come along: not of what a parcel never changes here."""
        kind = step.incoming.kind
        if step.action is Action.ADD or kind not in {*_MATCHED, "subject"}:
            return True
        return kind == "subject" and not self.desk.hides(SubjectId(step.local))

    def _write_history(self, local: dict[str, int], told: set[str]) -> None:
        """Take over earlier values, and the days of what is new; nothing twice."""
        transaction = self.desk.transaction
        changes = [
            replace(change, record_id=local[uid])
            for uid, change in self.goods.history
            if uid in local and uid in told and self._is_of(uid, change.kind)
        ]
        if changes:
            transaction.history.take_over(changes)
        for case in self.goods.cases:
            case_id = local.get(case.uid)
            if case_id is not None and case_id in self._new_cases:
                spans = [span for uid, span in self.goods.spans if uid == case.uid]
                transaction.spans.take_over(CaseId(case_id), spans)
