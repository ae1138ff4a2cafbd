# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Handing chosen cases to another vault, and taking them in: what goes, what the plan says.

A parcel goes to another municipality, to a colleague with a vault of his own, or to another
laptop. Whoever takes it in sees a plan first; where both sides changed the same field since
they last exchanged it, the officer chooses.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, CaseNumber, SubjectId
from casuskluis.domain.known import KnownMatch
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate


class ReceiverOfParcelMissing(RuleViolated):
    """A parcel needs somebody to whom it goes."""


class GroundOfParcelMissing(RuleViolated):
    """What goes to another municipality needs a legal ground and a purpose."""


class NoCasesChosen(RuleViolated):
    """A parcel holds at least one case."""


class ParcelNotLocked(RuleViolated):
    """A parcel needs either a passphrase or the key of who receives it."""


class ParcelTakenAlready(RuleViolated):
    """This parcel was taken in before; details: ``day``."""


class ParcelHoldsNoCases(RuleViolated):
    """A parcel of another kind, such as a whole vault."""


class CasesDestroyedHere(RuleViolated):
    """Every case in the parcel was destroyed here, and stays destroyed."""


class ChoicesOpen(RuleViolated):
    """The officer has not chosen everywhere; details: ``count``."""


class ParcelNotSound(RuleViolated):
    """What is in the parcel contradicts itself; details: ``row``."""


class Recipient(StrEnum):
    """To whom a parcel goes."""

    MUNICIPALITY = "municipality"
    COLLEAGUE = "colleague"
    LAPTOP = "laptop"


class Direction(StrEnum):
    """Which way a parcel went."""

    GIVEN = "given"
    TAKEN = "taken"


class Side(StrEnum):
    """Whose value stays."""

    MINE = "mine"
    THEIRS = "theirs"


class CaseFate(StrEnum):
    """What taking in a parcel does to one case."""

    NEW = "new"
    SAME = "same"
    MERGED = "merged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRequest:
    """What goes to whom.

    Attributes:
        cases: The chosen cases.
        recipient: Another municipality, a colleague, or a laptop of one's own.
        receiver: Name of the municipality or the person; stands in the manifest.
        ground: Legal ground; obligatory for another municipality.
        purpose: What for; obligatory for another municipality.
        passphrase: What opens the parcel, in UTF-8; wiped by who calls. Or None.
        key: Public key (`age1…`) of who receives it; empty with a passphrase.
    """

    cases: tuple[CaseId, ...]
    recipient: Recipient
    receiver: str
    ground: str = ""
    purpose: str = ""
    passphrase: bytearray | None = field(default=None, repr=False)
    key: str = ""

    def check(self) -> None:
        """Refuse a request that leaves something out.

        Raises:
            NoCasesChosen: When there are none.
            ReceiverOfParcelMissing: When nobody receives it.
            GroundOfParcelMissing: When another municipality gets it without ground or purpose.
            ParcelNotLocked: When there is no passphrase and no key, or both.
        """
        if not self.cases:
            raise NoCasesChosen
        if not self.receiver.strip():
            raise ReceiverOfParcelMissing
        outside = self.recipient is Recipient.MUNICIPALITY
        if outside and not (self.ground.strip() and self.purpose.strip()):
            raise GroundOfParcelMissing
        if bool(self.passphrase) == bool(self.key.strip()):
            raise ParcelNotLocked


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelContents:
    """How much a parcel holds.

    Attributes:
        cases: Cases.
        records: Everything that was written down in them, those included.
        attachments: Files.
        bytes: Of those files together.
    """

    cases: int
    records: int
    attachments: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GivingCase:
    """A case that is about to be given.

    Attributes:
        name: Of the person it is about.
        doubts: Dutch sentences: what in its texts seems to be about other cases.
    """

    id: CaseId
    number: CaseNumber
    name: PersonName = field(repr=False)
    restricted: bool
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivingProposal:
    """What would go, before anything does."""

    cases: tuple[GivingCase, ...]
    contents: ParcelContents


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelManifest:
    """What a parcel says about itself.

    Attributes:
        parcel_id: Its own; the same file always has the same.
        vault_id: Of the vault it comes from.
        municipality: Name of the municipality of that vault.
        made_by: Label of the officer who made it.
        receiver: Name of the municipality or the person it is for.
        schema: Revision of the tables it was made from.
    """

    parcel_id: str
    vault_id: str
    municipality: str
    made_by: str
    made_at: datetime
    recipient: Recipient
    receiver: str
    ground: str
    purpose: str
    schema: str
    contents: ParcelContents


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelLine:
    """A parcel in the log of this vault.

    Attributes:
        party: To whom it went, or from which municipality it came.
        officer: Who gave it or took it in, here.
        cases: Its cases that are still here.
        count: How many cases it held.
    """

    id: int = 0
    parcel_id: str
    direction: Direction
    at: datetime
    officer: str = field(repr=False)
    party: str = field(repr=False)
    vault_id: str
    recipient: Recipient
    ground: str = field(default="", repr=False)
    purpose: str = field(default="", repr=False)
    count: int
    cases: tuple[CaseId, ...] = ()

    def without(self, hidden: Collection[CaseId]) -> "ParcelLine":
        """Return the line without some of its cases."""
        return replace(self, cases=tuple(one for one in self.cases if one not in hidden))


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonQuestion:
    """Somebody in a parcel who may be known here.

    Attributes:
        key: For `TakeChoices.persons`.
        cases: Numbers, in the parcel, of the cases about this person.
        matches: Who it may be, best first.
        chosen: Whom the officer chose; None for nobody of these.
        decided: Whether the officer chose.
    """

    key: str
    name: PersonName = field(repr=False)
    birth_date: PartialDate | None = field(repr=False)
    town: str = field(repr=False)
    cases: tuple[str, ...]
    matches: tuple[KnownMatch, ...]
    chosen: SubjectId | None = None
    decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldConflict:
    """A field that both sides changed, or a record one side removed and the other changed.

    Attributes:
        key: For `TakeChoices.fields`.
        case: Number of the case as it is here; empty when it is about a person.
        record: Dutch, which record: "Informatie 12".
        label: Dutch, which field; "Verwijderd" when one side removed the record.
        mine: What stands here, in words.
        theirs: What stands in the parcel, in words.
        chosen: Whose value stays; None as long as nobody chose.
    """

    key: str
    case: str
    record: str
    label: str
    mine: str = field(repr=False)
    theirs: str = field(repr=False)
    chosen: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCase:
    """What happens to one case.

    Attributes:
        key: For `TakeChoices.left_out`.
        there: Its number in the parcel.
        here: Its number here; empty when a new one is drawn.
        name: Of the person.
        added: Records that come new.
        changed: Records that change.
        removed: Records that go, because the other side removed them.
        reason: Dutch sentence: why it is refused; else empty.
    """

    key: str
    there: str
    here: str
    name: PersonName = field(repr=False)
    fate: CaseFate
    added: int = 0
    changed: int = 0
    removed: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePlan:
    """What taking in a parcel would do, with the choices made so far.

    Attributes:
        partners: Names of organisations and contacts that are not here yet and would be.
    """

    manifest: ParcelManifest
    cases: tuple[PlannedCase, ...]
    persons: tuple[PersonQuestion, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    partners: tuple[str, ...] = field(default=(), repr=False)

    @property
    def questions(self) -> int:
        """How many choices are still to be made."""
        people = sum(not one.decided for one in self.persons)
        return people + sum(one.chosen is None for one in self.conflicts)

    @property
    def nothing_to_do(self) -> bool:
        """Whether everything in it is here already, the same."""
        return all(one.fate is CaseFate.SAME for one in self.cases)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeChoices:
    """What the officer chose.

    Attributes:
        persons: Key of a question to the person it is; None for somebody else, new here.
        fields: Key of a conflict to whose value stays.
        left_out: Keys of cases that are not taken in.
        coordinator: Who becomes case coordinator of cases that are new here; empty leaves the
            name that is in the parcel.
    """

    persons: Mapping[str, SubjectId | None] = field(default_factory=dict)
    fields: Mapping[str, Side] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    coordinator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenCase:
    """A case that was taken in.

    Attributes:
        former: Its number in the vault it came from.
    """

    id: CaseId
    number: CaseNumber
    former: str
    fate: CaseFate
