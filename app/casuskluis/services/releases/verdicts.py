# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer hears about an overview before it may leave: safe, too fine, or refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from casuskluis.disclosure.auditing.certificate import Certificate
from casuskluis.disclosure.auditing.joint.published import Published
from casuskluis.disclosure.building.coarsening import Action, Proposal
from casuskluis.disclosure.building.rules import (
    CategoryTooSmall,
    NothingCounted,
    Objection,
    TableTooFine,
    TableTooSmall,
)
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.table import Code
from casuskluis.disclosure.releasing.errors import CannotRelease
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.releases.counting import CountedTable
from casuskluis.services.releases.lines import PrintedGroup
from casuskluis.services.releases.profiles import Group


class Verdict(Enum):
    """How it ends."""

    SAFE = "veilig"
    COARSEN = "vergroven"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Advice:
    """One table that is too fine, in words, and what can be chosen with one click.

    Attributes:
        title: Of the table.
        sentence: Dutch, what is wrong.
        choices: Ways out, the best first, each with the words on its button.
    """

    title: str
    sentence: str
    choices: tuple[tuple[str, Proposal], ...]


@dataclass(frozen=True, slots=True)
class GroupVerdict:
    """What became of one group of records.

    Attributes:
        group: Which.
        verdict: How it ended.
        printed: What may leave; None unless it is safe.
        advice: What is too fine.
        refusal: Why it cannot leave at all; None when it can.
        reason: Dutch, what readers could work out; for the officer only, never on paper.
        left_out: Whether it has too few records to say anything: then the overview leaves
            without it, and says so in words.
        proof: Dutch, what was checked; for the officer.
        checks: How many questions were answered as proof.
        certificate: Proof about exactly what is printed; without it nothing is written.
    """

    group: Group
    verdict: Verdict
    printed: PrintedGroup | None = field(default=None, repr=False)
    advice: tuple[Advice, ...] = ()
    refusal: CasuskluisError | None = None
    reason: str = field(default="", repr=False)
    left_out: bool = False
    proof: str = ""
    checks: int = 0
    certificate: Certificate | None = field(default=None, repr=False)

    def is_certified(self, policy: Policy) -> bool:
        """Tell whether what is printed has its proof under these rules."""
        if self.printed is None:
            return True
        return self.certificate is not None and self.certificate.covers(
            self.printed.printed, policy
        )


def advice_on(table: CountedTable, objections: Sequence[Objection], minimum: int) -> Advice:
    """Return in words what is wrong with a table; the gravest objection speaks."""
    first = objections[0]
    choices = tuple((_button(one), one) for one in first.proposals)
    return Advice(table.spec.title, _sentence(first, minimum), choices)


def is_too_small(objections: Sequence[Objection]) -> bool:
    """Tell whether a table has too few records to say anything at all."""
    return any(one.error in {NothingCounted, TableTooSmall} for one in objections)


def _sentence(objection: Objection, minimum: int) -> str:
    if objection.error is CategoryTooSmall:
        first = f"Te fijn verdeeld: {objection.category} heeft minder dan {minimum}."
        merge = next((p for p in objection.proposals if p.action is Action.MERGE), None)
        return f"{first} Voorstel: voeg samen met {merge.neighbour}." if merge else first
    if objection.error is TableTooFine:
        return "Te fijn verdeeld: de meeste vakken zijn leeg of bijna leeg. Voeg rijen samen."
    return "Te veel indelingen tegelijk. Laat er een weg."


def _button(proposal: Proposal) -> str:
    return {
        Action.MERGE: f"{proposal.category} en {proposal.neighbour} samenvoegen",
        Action.FOLD: f"{proposal.category} niet verder splitsen",
        Action.LEAVE_OUT: f"{proposal.category} weglaten",
        Action.DROP: "Deze tabel weglaten",
    }[proposal.action]


def reason_of(refusal: CasuskluisError, published: Sequence[Published]) -> str:
    """Return what readers could work out, with the number itself: for the officer only."""
    if not isinstance(refusal, CannotRelease):
        return ""
    for one in refusal.joint:
        day = published[one.earlier[0]].reference_date if one.earlier else one.aim.at
        number = "hoeveel" if one.value is None else f"er precies {one.value}"
        return (
            f"Samen met het overzicht van {dutch_date(day)} is uit te rekenen {number} het er "
            f"zijn bij {_group_words(one.aim.cell)}. Kies een grovere indeling of wacht tot de "
            "volgende peildatum."
        )
    if refusal.findings:
        cell = _group_words(refusal.findings[0].cell)
        return f"Uit dit overzicht is te veel uit te rekenen over {cell}. Voeg rijen samen."
    return ""


def _group_words(code: Code) -> str:
    return ", ".join(category for _, category in code) or "het totaal"
