# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The minutes (verslag) of a meeting, or of one case in it, for one holder."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.documents.papers.action import ActionLine
from casuskluis.documents.papers.case_sheet import DecisionLine
from casuskluis.documents.papers.review import ReviewLine
from casuskluis.documents.papers.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """A correction that a later meeting decided.

    Attributes:
        decided_in: Number of that meeting, such as "2026-08".
        written_on: When it was written down; None leaves it out.
    """

    decided_in: str
    text: str = field(repr=False)
    written_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesItem:
    """What was said under one agenda item (BOB: picture, judgement, decision).

    Attributes:
        position: From 1, the same in every edition.
        title: Never holds a name; empty when shielded.
        shielded: This holder takes no part: only the number is printed.
        case_number: When the item is about a case; may be empty.
        name: Of the subject; printed only in an edition with names.
        phase_label: Of the case; may be empty.
        present: The organisations that sat at the table for this item.
        picture: Beeldvorming.
        judgement: Oordeelsvorming.
        conclusion: Besluitvorming, apart from the numbered decisions.
        review: The necessity review that belongs to this meeting, if any.
        postponed: It was not reached and goes to the next meeting.
        fixed_text: The item as it was fixed in a version; takes the place of everything above
            but the title. A line that ends with a colon is a heading.
        erased: The text went when the file it told of was destroyed.
        corrections: Decided later, in order.
    """

    position: int
    title: str = ""
    shielded: bool = False
    case_number: str = ""
    name: str = field(default="", repr=False)
    phase_label: str = ""
    present: tuple[str, ...] = ()
    picture: str = field(default="", repr=False)
    judgement: str = field(default="", repr=False)
    conclusion: str = field(default="", repr=False)
    decisions: tuple[DecisionLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    review: ReviewLine | None = None
    postponed: bool = False
    fixed_text: str = field(default="", repr=False)
    erased: bool = False
    corrections: tuple[CorrectionLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedVersion:
    """The version of the minutes that is printed.

    Attributes:
        number: From 1.
        adopted: The last version there is; any other is a draft.
        digest: SHA-256 of what was fixed, in hexadecimal.
    """

    number: int
    author: str = field(repr=False)
    made_at: datetime
    adopted: bool = False
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendedLine:
    """Who was there. ``status_label`` is "aanwezig", "afgemeld" or "uitgenodigd"."""

    organisation: str
    person: str = field(default="", repr=False)
    status_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPaper:
    """The minutes of a meeting, or of one case in it.

    Attributes:
        case_number: The one case these minutes are of; empty for the whole meeting.
        version: None while nothing was fixed: a draft.
        attendees: Of the whole meeting; left out of the minutes of one case.
        opening_text: What comes before the first item, as it was fixed; may be empty.
        items: In the order of the agenda; one for the minutes of one case.
        corrections: Of the minutes as a whole.
    """

    session: Session
    case_number: str = ""
    version: FixedVersion | None = None
    attendees: tuple[AttendedLine, ...] = ()
    opening_text: str = field(default="", repr=False)
    items: tuple[MinutesItem, ...] = ()
    corrections: tuple[CorrectionLine, ...] = ()
