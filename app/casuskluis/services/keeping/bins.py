# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recycle bin: what was changed or removed lately, and putting it back.

What must be gone for good never lies here: a destroyed file and a notification brought back to
its minimum take everything along that was kept of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.identifiers import KeptId, NotificationId, SubjectId
from casuskluis.domain.kept import Kept, NotPutBackAnyMore
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.bin_rules import cases_of, check_put_back
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis.services.office.access import Access
from casuskluis.storage.failures import ReferenceMissing
from casuskluis.storage.repository import Repository
from casuskluis.storage.transaction import Transaction

_TELLING = ("title", "name", "description", "text", "picture", "observed_behaviour", "number")
"""Fields of which one tells an officer which record it was; the first that holds something."""
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """What the bin shows of one record.

    Attributes:
        id: For `BinService.put_back`.
        batch: The same for everything that one step changed.
        kind: The word for the record in the journal.
        record_id: Its identifier.
        words: Dutch, which record it was ("Actie 12").
        text: The beginning of what stood in it.
        at: When it was changed or removed.
        by: Label of the officer who did.
        until: The last day on which it can be put back.
        removed: Removed; else changed.
        fields: Names of the fields that were changed.
    """

    id: KeptId
    batch: int
    kind: str
    record_id: int
    words: str
    text: str = field(repr=False)
    at: datetime
    by: str
    until: date
    removed: bool
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BinService:
    """Looking in the bin, putting back, and emptying it when the term is over."""

    context: Context

    def newest(self, limit: int = 100) -> tuple[KeptLine, ...]:
        """Return what was changed or removed lately and may be seen, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            term = _term(transaction)
            found = transaction.kept.newest(self._since(term), limit)
            return self._lines(transaction, found, term)

    def of(self, kind: str, record_id: int) -> tuple[KeptLine, ...]:
        """Return how one record was before, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            term = _term(transaction)
            found = transaction.kept.of(kind, record_id, self._since(term))
            return self._lines(transaction, found, term)

    def last(self) -> KeptLine | None:
        """Return what the officer at work changed or removed last; None for nothing."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            term = _term(transaction)
            own = self.context.actor.label
            found = transaction.kept.newest(self._since(term), 1, own)
            return next(iter(self._lines(transaction, found, term)), None)

    def put_back(self, kept_id: KeptId) -> KeptLine:
        """Put back a record, with everything that was changed in the same step.

        Raises:
            NothingToPutBack: When its term is over or it was put back already.
            ChangedMeanwhile: When a field it changed was changed again.
            NotPutBackAnyMore: When what it belonged to is gone.
            RuleViolated: When the work went on; see `bin_rules.check_put_back`.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            term = _term(transaction)
            kept = transaction.kept.batch_of(kept_id, self._since(term))
            for one in kept:
                check_put_back(transaction, one, self.context.clock.today())
            transaction.kept.pass_over()
            try:
                for one in kept:
                    _put_back(transaction, transaction.repositories[one.kind], one)
            except (NotFound, ReferenceMissing):
                raise NotPutBackAnyMore from None
            transaction.kept.remove(kept)
            chosen = next(one for one in kept if one.id == kept_id)
            return _line(chosen, term)

    def expire(self) -> int:
        """Empty the bin of what is past its term, and return how many records that was."""
        with self.context.write() as transaction:
            return transaction.kept.expire(self._since(_term(transaction)))

    def _since(self, term: timedelta) -> datetime:
        return self.context.clock.now() - term

    def _lines(
        self, transaction: Transaction, kept: Iterable[Kept], term: timedelta
    ) -> tuple[KeptLine, ...]:
        access = self.context.access(transaction)
        found = list(kept)
        shielded = access.shielded(
            transaction, (number for one in found for number in cases_of(one))
        )
        return tuple(
            _line(one, term)
            for one in found
            if not shielded.intersection(cases_of(one)) and _is_seen(access, transaction, one)
        )


def _term(transaction: Transaction) -> timedelta:
    return timedelta(days=transaction.settings.get(SettingKey.BIN_TERM).number(highest=366))


def _is_seen(access: Access, transaction: Transaction, kept: Kept) -> bool:
    """Whether the notifications and persons of a record are for this officer."""
    for kind, number in kept.roots:
        if kind == "notification":
            told = transaction.notifications.by_id([NotificationId(number)]).get(number)
            if told is None or access.hides(transaction, told):
                return False
        elif kind == "subject" and access.shielded_subjects(transaction, [SubjectId(number)]):
            return False
    return True


def _put_back(transaction: Transaction, stored: Repository[Any, Any], kept: Kept) -> None:
    if kept.removed:
        stored.revive(_as_it_was(stored, kept), transaction.kept.held(kept.id))
        return
    current = stored.get(kept.record_id)
    now = stored.shape.own_values(current)
    links = {name: tuple(getattr(current, name)) for name in stored.shape.links}
    if any({**now, **links}.get(name) != kept.after[name] for name in kept.fields):
        raise ChangedMeanwhile
    before = {**kept.values, **kept.links}
    now |= {name: before[name] for name in kept.fields if name in now}
    links |= {name: kept.links[name] for name in kept.fields if name in links}
    stored.save(
        stored.shape.entity_of(now, links, identifier=current.id, version=current.version)
    )


def _as_it_was(stored: Repository[Any, Any], kept: Kept) -> Any:
    version = int(str(kept.values["version"]))
    return stored.shape.entity_of(
        kept.values, kept.links, identifier=kept.record_id, version=version
    )


def _line(kept: Kept, term: timedelta) -> KeptLine:
    told = (str(kept.values.get(name) or "") for name in _TELLING)
    text = next((one for one in told if one), "")
    return KeptLine(
        id=kept.id,
        batch=kept.batch,
        kind=kept.kind,
        record_id=kept.record_id,
        words=record_words(f"{kept.kind}:{kept.record_id}"),
        text=text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…",
        at=kept.at,
        by=kept.by,
        until=(kept.at + term).astimezone().date(),
        removed=kept.removed,
        fields=kept.fields,
    )
