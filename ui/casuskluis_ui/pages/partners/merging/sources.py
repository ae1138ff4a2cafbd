# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the pairs come from that an officer looks at: the vault, or a file that is read."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.contact_doubles import ContactPart, PlacedContact, Side
from casuskluis.services.network.contact_plans import why_alike
from casuskluis.services.network.doubles import DoublePair, DoubleService
from casuskluis.services.network.import_plans import DoubleAnswer, DoubleWay, ImportPlan

Choices = dict[ContactPart, Side]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPair:
    """Two contacts to look at.

    Attributes:
        kept: The one that stays.
        other: The one that goes into it.
        titles: What they are called above their columns.
        why: Why they may be one; Dutch, may be empty.
        from_file: The other one comes out of a file: nobody knows the names in it.
    """

    kept: PlacedContact = field(repr=False)
    other: PlacedContact = field(repr=False)
    titles: tuple[str, str]
    why: str = field(repr=False)
    from_file: bool = False


class PairSource(Protocol):
    """Gives pairs one by one, and does what is decided."""

    @property
    def left(self) -> int:
        """How many pairs are left, the one that is shown included."""

    @property
    def apart(self) -> str:
        """What the button says that leaves a pair two people."""

    @property
    def can_skip(self) -> bool:
        """Whether a contact can also be left out."""

    def current(self) -> ShownPair | None:
        """Return the pair to show; None at the end."""

    def merge(self, choices: Choices, *, rest_in_note: bool) -> None:
        """Make one of the pair that is shown."""

    def keep_apart(self) -> None:
        """Leave the pair that is shown two people."""

    def skip(self) -> None:
        """Leave out the other one of the pair that is shown."""


class VaultPairs:
    """Pairs in the vault; each is merged when that is decided.

    Args:
        service: Merges.
        chosen: The one pair to look at; every pair that resembles when left out.
    """

    can_skip = False

    def __init__(self, service: DoubleService, chosen: DoublePair | None = None) -> None:
        self._service = service
        self._chosen = chosen
        self._passed: set[tuple[int, int]] = set()
        self.merged = 0
        self._pairs: list[DoublePair] = []
        self._read()

    @property
    def left(self) -> int:
        """How many pairs are left, the one that is shown included."""
        return len(self._pairs)

    @property
    def apart(self) -> str:
        """What the button says that leaves a pair two people."""
        return "" if self._chosen is not None else _tr("Niet dubbel")

    def current(self) -> ShownPair | None:
        """Return the pair to show; None at the end."""
        if not self._pairs:
            return None
        pair = self._pairs[0]
        titles = _tr("Dit contact blijft"), _tr("Dit contact gaat hierin op")
        why = why_alike(pair.reasons) if pair.reasons else ""
        return ShownPair(kept=pair.kept, other=pair.other, titles=titles, why=why)

    def merge(self, choices: Choices, *, rest_in_note: bool) -> None:
        """Make one of the pair that is shown.

        Raises:
            CasuskluisError: Why not; then what is stored now is shown next.
        """
        try:
            self._service.merge(self._pairs[0], choices, rest_in_note=rest_in_note)
            self.merged += 1
            self._chosen_done()
        finally:
            self._read()

    def keep_apart(self) -> None:
        """Leave the pair that is shown two people."""
        self._passed.add(_ids(self._pairs[0]))
        del self._pairs[0]

    def skip(self) -> None:
        """Do as with two people: nothing is left out of the vault."""
        self.keep_apart()

    def _chosen_done(self) -> None:
        if self._chosen is not None:
            self._passed.add(_ids(self._chosen))

    def _read(self) -> None:
        if self._chosen is None:
            found = self._service.pairs()
        elif _ids(self._chosen) in self._passed:
            found = []
        else:
            kept, other = self._chosen.kept.contact.id, self._chosen.other.contact.id
            found = [self._service.pair(kept, other)]
        self._pairs = [one for one in found if _ids(one) not in self._passed]


class FilePairs:
    """Rows of a file that may be somebody who is known; nothing is stored here.

    Attributes:
        answers: What was decided, by row.
    """

    can_skip = True

    def __init__(self, plan: ImportPlan[Any]) -> None:
        self._doubles = plan.doubles
        self._new = bool(plan.new)
        self._place = 0
        self.answers: dict[int, DoubleAnswer] = {}

    @property
    def left(self) -> int:
        """How many pairs are left, the one that is shown included."""
        return len(self._doubles) - self._place

    @property
    def takes_something(self) -> bool:
        """Whether anything of the file is left to take."""
        ways = {answer.way for answer in self.answers.values()}
        return self._new or bool(ways - {DoubleWay.SKIP})

    @property
    def apart(self) -> str:
        """What the button says that leaves a pair two people."""
        return _tr("Apart toevoegen")

    def current(self) -> ShownPair | None:
        """Return the pair to show; None at the end."""
        if not self.left:
            return None
        double = self._doubles[self._place]
        known = _tr("In de kluis") if double.above is None else _tr("Hoger in het bestand")
        titles = known, _tr("In het bestand, rij {row}").format(row=double.row)
        why = why_alike(double.reasons)
        return ShownPair(
            kept=double.known, other=double.read, titles=titles, why=why, from_file=True
        )

    def merge(self, choices: Choices, *, rest_in_note: bool) -> None:
        """Make one of the pair that is shown."""
        way = DoubleWay.MERGE
        self._answer(DoubleAnswer(way=way, choices=choices, rest_in_note=rest_in_note))

    def keep_apart(self) -> None:
        """Leave the pair that is shown two people."""
        self._answer(DoubleAnswer(way=DoubleWay.ADD))

    def skip(self) -> None:
        """Leave out the row of the file."""
        self._answer(DoubleAnswer(way=DoubleWay.SKIP))

    def _answer(self, answer: DoubleAnswer) -> None:
        self.answers[self._doubles[self._place].row] = answer
        self._place += 1


def _ids(pair: DoublePair) -> tuple[int, int]:
    return int(pair.kept.contact.id), int(pair.other.contact.id)


def pairs_in_words(count: int) -> str:
    """Return "nog 1 paar" or "nog 12 paren"."""
    return _tr("nog 1 paar") if count == 1 else _tr("nog {n} paren").format(n=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactPairs", text)
