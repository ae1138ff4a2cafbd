# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What one organisation promised, on one page (actiekaart). It names nobody."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.documents.papers.agenda import CONFIDENTIAL, Edition
from casuskluis.domain.meeting import SecrecyOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAction:
    """One action.

    Attributes:
        number: As printed, such as "A-17".
        case_number: To which case it belongs; may be empty.
        description: What must be done; the service sees to it that it names nobody.
        due_on: By when; None when no day was agreed.
        late: That day has passed.
        condition: What triggers it, when it does not start at once; may be empty.
        is_new: It was promised in the meeting the card is of.
    """

    number: str
    case_number: str = ""
    description: str = field(repr=False)
    due_on: date | None = None
    late: bool = False
    condition: str = field(default="", repr=False)
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCardPaper:
    """A whole card.

    Attributes:
        organisation: Whose actions these are.
        meeting: After which meeting, such as "casusoverleg 2026-07 van 03-03-2026"; empty for
            a card of all running actions.
        stands_on: The day whose state the card shows.
        actions: In the order in which they must be done.
        report_to: Where to report back: lines of name, e-mail and telephone.
        report_before: The day by which the organisation reports; None leaves it out.
        marking: Printed on top of each page.
        secrecy: Order under article 87 Gemeentewet, when there is one.
        edition: When this is a numbered copy.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    organisation: str
    meeting: str = ""
    stands_on: date
    actions: tuple[CardAction, ...] = ()
    report_to: tuple[str, ...] = field(default=(), repr=False)
    report_before: date | None = None
    marking: str = CONFIDENTIAL
    secrecy: SecrecyOrder | None = None
    edition: Edition | None = None
    printed_at: datetime
    control: str = ""
