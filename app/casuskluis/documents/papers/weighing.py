# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The assessment form (weegformulier): to fill by hand at the table, or as it was recorded."""

from dataclasses import dataclass, field
from datetime import date

from casuskluis.documents.papers.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundLine:
    """One ground of the Act.

    Attributes:
        title: Such as "Proportionaliteit".
        hint: What must be weighed here, as one question.
        text: What was recorded; empty leaves room to write.
    """

    title: str
    hint: str
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeBox:
    """One outcome to choose, with a box to tick."""

    label: str
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingForm:
    """The form of one notification.

    Attributes:
        position: Of the agenda item; 0 when it was weighed outside a meeting.
        name: Of the subject; printed only in an edition with names.
        observed: What was seen or heard.
        opinion: What the notifier thinks it means; may be empty.
        known_at: Organisations that know the person; may be empty.
        weighed_on: When it was recorded; None is a form to fill by hand.
        present: The organisations that weighed it; empty while it is to be filled.
        grounds: The criteria and the other grounds, in order.
        outcomes: Every outcome there is.
        motivation: Why this outcome; empty leaves room to write.
        information_until: By when more information is there; None leaves it open.
        advice_on: When the triangle (driehoek) advised; None leaves it open.
    """

    number: str
    position: int = 0
    received_on: date
    name: str = field(default="", repr=False)
    observed: str = field(repr=False)
    opinion: str = field(default="", repr=False)
    known_at: tuple[str, ...] = ()
    weighed_on: date | None = None
    present: tuple[str, ...] = ()
    grounds: tuple[GroundLine, ...] = ()
    outcomes: tuple[OutcomeBox, ...] = ()
    motivation: str = field(default="", repr=False)
    information_until: date | None = None
    advice_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingPaper:
    """The forms of one meeting, each on pages of its own.

    Attributes:
        signers: What somebody signs as, and the name; a name not known yet is left open.
    """

    session: Session
    forms: tuple[WeighingForm, ...]
    signers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
