# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter that tells somebody that he is discussed (informeringsbrief, AVG article 14)."""

from dataclasses import dataclass, field
from datetime import date, datetime

PERSONAL = "PERSOONLIJK – VERTROUWELIJK"


@dataclass(frozen=True, slots=True, kw_only=True)
class InformingLetterPaper:
    """A whole letter. Empty parts are left out of the print.

    Attributes:
        sender: Who writes, such as "De burgemeester van Voorbeeldstad".
        sender_address: Lines of the sender's address.
        addressee: To whom, as on the envelope.
        address: Lines of the address, for a window envelope.
        guardian_of: The name of the child when the letter goes to a parent or guardian; then
            it speaks of the child. Empty when the addressee is the subject.
        salutation: Such as "Geachte heer Öztürk,"; empty gives "Geachte heer of mevrouw,".
        reference: Of the sender; may be empty.
        dated_on: Day of the letter.
        discussed_since: First day on which data were processed; None leaves it out.
        legal_basis: On what the processing rests, as one sentence.
        reason: Why, as the officer wrote it for the reader; blank lines begin a paragraph.
        data_kinds: What kinds of data there are.
        sources: Where the data came from, as far as this may be told.
        shared_with: With which organisations; None leaves the whole part out.
        retention: How long the data are kept.
        conversation: The offer to talk, with time and place; may be empty.
        contact_point: Whom to call or write: lines of name, e-mail and telephone.
        privacy_officer: How to reach the data protection officer (FG); may be empty.
        signer: Name below the signature.
        signer_function: Function below it; may be empty.
        marking: Printed on top of each page.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    sender: str
    sender_address: tuple[str, ...] = ()
    addressee: str = field(repr=False)
    address: tuple[str, ...] = field(default=(), repr=False)
    guardian_of: str = field(default="", repr=False)
    salutation: str = field(default="", repr=False)
    reference: str = ""
    dated_on: date
    discussed_since: date | None = None
    legal_basis: str = ""
    reason: str = field(default="", repr=False)
    data_kinds: tuple[str, ...] = ()
    sources: tuple[str, ...] = field(default=(), repr=False)
    shared_with: tuple[str, ...] | None = ()
    retention: str = ""
    conversation: str = field(default="", repr=False)
    contact_point: tuple[str, ...] = field(default=(), repr=False)
    privacy_officer: str = ""
    signer: str = field(default="", repr=False)
    signer_function: str = ""
    marking: str = PERSONAL
    printed_at: datetime
    control: str = ""
