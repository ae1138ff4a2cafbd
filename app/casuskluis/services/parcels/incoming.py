# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a parcel of cases holds, read strictly: nothing in it is believed unseen."""

import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from casuskluis.domain.history import FieldChange
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.parcels import (
    ParcelContents,
    ParcelHoldsNoCases,
    ParcelManifest,
    ParcelNotSound,
    Recipient,
)
from casuskluis.domain.spans import AttributeSpan, DatedAttribute
from casuskluis.domain.stamps import Seen
from casuskluis.exchange.parcels.errors import NewerParcel
from casuskluis.exchange.parcels.layout import ENCLOSURES
from casuskluis.exchange.parcels.manifest import Manifest, ParcelKind
from casuskluis.exchange.parcels.rows import Row
from casuskluis.exchange.parcels.sealing import Key
from casuskluis.exchange.parcels.unpacking import Parcel, opened
from casuskluis.services.parcels.rules import BESIDE, RULES, SHARED, Kind
from casuskluis.services.parcels.sending import CHANGE, HISTORY, REMOVED, SPANS, file_of
from casuskluis.storage.migrations.runner import newest_revision
from casuskluis.storage.parcelling.forms import Cell
from casuskluis.storage.parcelling.origins import unfolded
from casuskluis.vault.faults import file_faults

FIRST_REVISION = "0012"
"""Of the tables from which the first parcels were made; older ones there are none."""
_UID = re.compile(r"[0-9a-f]{32}( [0-9a-f]{32})*")
_PARCEL = re.compile(r"[0-9a-f]{16}")
_ODD = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_LONGEST = 4_000
_NEEDED = {"number", "subject_id", "assessment_id", "opened_on"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Incoming:
    """One record in a parcel.

    Attributes:
        kind: Word of the journal.
        uids: Its names; the first is the one other rows use.
        case: Name of the case it is a part of; empty for what several cases share.
        seen: Field to its marks.
        row: Its fields, with names for what they refer to.
    """

    kind: str
    uids: tuple[str, ...]
    case: str
    seen: Mapping[str, Seen]
    row: Mapping[str, Cell] = field(repr=False)

    @property
    def uid(self) -> str:
        """The name other rows use."""
        return self.uids[0]


@dataclass(frozen=True, slots=True)
class Goods:
    """Everything in a parcel of cases, in memory.

    Attributes:
        records: Name to record, in the order in which they can be stored.
        removed: Parts the other side removed.
        history: Name of a record, and an earlier value of it.
        spans: Name of a case, and a value of it with its days.
    """

    records: Mapping[str, Incoming] = field(repr=False)
    removed: tuple[Incoming, ...] = field(repr=False)
    history: tuple[tuple[str, FieldChange], ...] = field(repr=False)
    spans: tuple[tuple[str, AttributeSpan], ...] = field(repr=False)

    @property
    def cases(self) -> tuple[Incoming, ...]:
        """The cases."""
        return tuple(one for one in self.records.values() if one.kind == "case")


@dataclass(frozen=True, slots=True)
class OpenedParcel:
    """A parcel that was opened; closed once, after which its attachments cannot be read.

    Attributes:
        manifest: What it says of itself.
    """

    manifest: ParcelManifest
    _parcel: Parcel = field(repr=False)
    _open: ExitStack = field(repr=False)

    def goods(self, kinds: Mapping[str, Kind]) -> Goods:
        """Return what is in it.

        Raises:
            ParcelNotSound: When it contradicts itself.
            ParcelDamaged: When it cannot be read.
        """
        return _Reading(self._parcel, kinds).goods()

    def content(self, uid: str) -> bytes:
        """Return the content of an attachment.

        Raises:
            ParcelDamaged: When the parcel does not have it.
        """
        return self._parcel.enclosure(file_of(uid))

    def close(self) -> None:
        """Wipe what was opened."""
        self._open.close()


def open_parcel(source: Path, key: Key) -> OpenedParcel:
    """Open a parcel of cases.

    Raises:
        ParcelHoldsNoCases: When it is a parcel of another kind.
        NewerParcel: When a newer version of the program made it.
        ParcelNotSound: When its manifest contradicts itself.
        CannotRead: When the file cannot be read; see `opened` for the rest.
    """
    with ExitStack() as stack:
        with file_faults(source, writing=False):
            stream = stack.enter_context(source.open("rb"))
            parcel = stack.enter_context(opened(stream, key))
        origin = parcel.manifest.origin
        if origin.kind is not ParcelKind.CASES:
            raise ParcelHoldsNoCases
        revision = origin.schema_revision
        if not re.fullmatch(r"[0-9]{4}", revision) or revision > newest_revision():
            raise NewerParcel("tables of a newer program", version=origin.program_version)
        if revision < FIRST_REVISION:
            raise ParcelNotSound("no parcels were made then", row="manifest")
        return OpenedParcel(_manifest(parcel.manifest), parcel, stack.pop_all())
    raise AssertionError("the block returns or raises")


def _manifest(found: Manifest) -> ParcelManifest:
    remarks, origin = found.origin.remarks, found.origin
    try:
        _check_said(remarks)
        return ParcelManifest(
            parcel_id=remarks["parcel_id"],
            vault_id=origin.vault_id,
            municipality=remarks["municipality"],
            made_by=remarks["made_by"],
            made_at=origin.made_at,
            recipient=Recipient(remarks["recipient"]),
            receiver=remarks["receiver"],
            ground=remarks["ground"],
            purpose=remarks["purpose"],
            schema=origin.schema_revision,
            contents=ParcelContents(
                cases=found.counts["case"],
                records=sum(found.counts[kind] for kind in RULES),
                attachments=found.counts["attachment"],
                bytes=sum(one.size for one in found.members if one.name.startswith(ENCLOSURES)),
            ),
        )
    except (KeyError, ValueError):
        raise ParcelNotSound("the manifest is not complete", row="manifest") from None


def _check_said(remarks: Mapping[str, str]) -> None:
    """Refuse what would not read well on a screen or in the journal."""
    if not _PARCEL.fullmatch(remarks["parcel_id"]):
        raise ValueError("no number")
    if any(len(one) > _LONGEST or _ODD.search(one) for one in remarks.values()):
        raise ValueError("a text nobody types")


class _Reading:
    """Reads the sections of one parcel."""

    def __init__(self, parcel: Parcel, kinds: Mapping[str, Kind]) -> None:
        self._parcel = parcel
        self._kinds = kinds

    def goods(self) -> Goods:
        records: dict[str, Incoming] = {}
        names: set[str] = set()
        for kind in self._kinds:
            for place, row in enumerate(self._parcel.rows(kind), start=1):
                with _sound(kind, place):
                    one = self._record(self._kinds[kind], row)
                    if not names.isdisjoint(one.uids):
                        raise ValueError("the same name twice")
                    names.update(one.uids)
                    records[one.uid] = one
        removed = tuple(self._each(REMOVED, self._removed))
        goods = Goods(
            records,
            removed,
            tuple(self._each(HISTORY, self._change)),
            tuple(self._each(SPANS, self._span)),
        )
        self._check_owners(goods)
        return goods

    def _each(self, section: str, read: Callable[[Row], T]) -> Iterator[T]:
        for place, row in enumerate(self._parcel.rows(section), start=1):
            with _sound(section, place):
                found = read(row)
            yield found

    def _record(self, kind: Kind, row: Row) -> Incoming:
        flat = {name: row[name] for name in kind.form.columns if name in row}
        if set(row) - set(flat) - {"uid", "in_case", "seen"}:
            raise ValueError("a field nobody knows")
        seen = unfolded(_text(row["seen"])) if row["seen"] else {}
        if set(kind.units) - set(seen) or not all(seen.values()):
            raise ValueError("a field without marks")
        if kind.name == "case" and not set(flat) >= _NEEDED:
            raise ValueError("a case without a person or a number")
        case = _text(row["in_case"])
        return Incoming(kind.name, _uids(row["uid"]), case, seen, flat)

    def _removed(self, row: Row) -> Incoming:
        kind = self._kinds[_text(row["kind"])]
        seen = unfolded(_text(row["seen"])) if row["seen"] else {}
        case = _text(row["in_case"])
        return Incoming(kind.name, _uids(row["uid"]), case, seen, {})

    def _change(self, row: Row) -> tuple[str, FieldChange]:
        kind = self._kinds[_text(row["kind"])]
        at = datetime.fromisoformat(_text(row["at"]))
        name, before, after, author = (_text(row[one]) for one in CHANGE)
        if name not in kind.form.columns or at.tzinfo is None:
            raise ValueError("a change of nothing")
        change = FieldChange(
            kind=kind.name,
            record_id=0,
            field=name,
            before=before,
            after=after,
            at=at,
            author=author,
        )
        return _uids(row["record"])[0], change

    def _span(self, row: Row) -> tuple[str, AttributeSpan]:
        until = row["valid_to"]
        span = AttributeSpan(
            case_id=CaseId(0),
            attribute=DatedAttribute(_text(row["attribute"])),
            code=_text(row["code"]),
            valid_from=date.fromisoformat(_text(row["valid_from"])),
            valid_to=None if until is None else date.fromisoformat(_text(until)),
        )
        return _uids(row["record"])[0], span

    def _check_owners(self, goods: Goods) -> None:
        """Refuse parts of a case that is not in the parcel, and names that lead nowhere."""
        cases = {one.uid for one in goods.cases}
        for place, one in enumerate((*goods.records.values(), *goods.removed), start=1):
            with _sound(one.kind, place):
                _check_place(one, cases)
                for name in self._named(one):
                    if name not in goods.records:
                        raise ValueError("a name that leads nowhere")
        there = {uid for one in goods.records.values() for uid in one.uids}
        for place, one in enumerate(goods.removed, start=1):
            with _sound(REMOVED, place):
                if one.kind in {*SHARED, "case"} or not there.isdisjoint(one.uids):
                    raise ValueError("what no parcel removes")

    def _named(self, one: Incoming) -> Iterator[str]:
        """Give the names of what a record refers to."""
        form = self._kinds[one.kind].form
        columns = [*form.references, *(["record_id"] if one.kind == BESIDE else [])]
        for column in columns:
            value = one.row.get(column)
            if value is not None:
                yield from _text(value).split()


def _check_place(one: Incoming, cases: AbstractSet[str]) -> None:
    """Refuse a part of no case, or of two."""
    if one.kind in SHARED:
        if one.case:
            raise ValueError("a part of a case that is none")
    elif one.case not in cases or (one.kind == "case") != (one.case == one.uid):
        raise ValueError("a part of nothing")
    elif one.row.get("case_id") not in {None, one.case}:
        raise ValueError("a part of two cases")


def _uids(found: Cell) -> tuple[str, ...]:
    text = _text(found)
    if not _UID.fullmatch(text):
        raise ValueError("no name")
    return tuple(text.split(" "))


def _text(found: Cell) -> str:
    if not isinstance(found, str):
        raise ValueError("no text")  # noqa: TRY004 - as any other value that cannot be
    return found


@contextmanager
def _sound(section: str, place: int) -> Iterator[None]:
    """Tell which row is not as it should be; nothing that stands in it."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ParcelNotSound("a row that cannot be", row=f"{section}, {place}") from None
