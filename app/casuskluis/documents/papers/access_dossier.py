# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything on one person, for that person (inzagedossier, AVG article 15).

Built from a few general parts, so that the service decides what goes where. Names of third
parties are masked before they come here: the paper prints what it is given.
"""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRecord:
    """One thing that was recorded, such as a notification, a goal or a decision.

    Attributes:
        heading: Such as "Melding M2026-0311".
        fields: Label and value, short; a pair without a value is left out.
        texts: Label and text, long; a pair without a text is left out. The label may be empty.
    """

    heading: str = field(repr=False)
    fields: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierTable:
    """Many short things of one kind, such as disclosures, changes or attachments.

    Attributes:
        columns: Headings; the first column names the row, the last one gets the most room.
        rows: As many cells as columns.
        caption: A heading above the table; may be empty.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierChapter:
    """One part of the dossier; also one line of the inventory.

    Attributes:
        title: Such as "Verstrekkingen"; holds no name. Numbered in print.
        intro: What this part shows, in a sentence or two; may be empty.
        records: In order.
        tables: In order, after the records.
        count: How many things it holds; None counts the records and the rows.
    """

    title: str
    intro: str = ""
    records: tuple[DossierRecord, ...] = ()
    tables: tuple[DossierTable, ...] = ()
    count: int | None = None

    @property
    def size(self) -> int:
        """How many things it holds, for the inventory."""
        if self.count is not None:
            return self.count
        return len(self.records) + sum(len(table.rows) for table in self.tables)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """Something that is left out, and why.

    Attributes:
        what: Described so that it does not tell what was left out.
        ground: Such as "AVG artikel 15 lid 4: rechten van anderen".
        count: How many; 0 when it is not counted.
    """

    what: str
    ground: str
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessDossierPaper:
    """A whole dossier for one request.

    Attributes:
        request_number: Of the request for access.
        received_on: When the request came in.
        identity_check: How the identity was checked, and when.
        answer_due: Day by which must be answered; None leaves it out.
        subject_name: The person who asked.
        subject_birth_date: As printed; may be empty.
        reference_date: The dossier shows what was recorded on this day.
        contact_point: Where questions and requests go: body, address, e-mail, telephone.
        legal_basis: On what the processing rests, and for what purpose; may be empty.
        retention: How long the data are kept; may be empty.
        sources: Kinds of sources the data came from; may be empty.
        recipients: Kinds of recipients; may be empty.
        rights: Paragraphs on the rights of the person; empty gives those of the program.
        chapters: In order; the inventory follows from them. One without content is printed
            as "niets vastgelegd", so the reader knows that it was looked for.
        withheld: What is left out and on what ground.
        masked_people: How many third parties are masked as "[derde 1]".
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    request_number: str
    received_on: date
    identity_check: str
    answer_due: date | None = None
    subject_name: str = field(repr=False)
    subject_birth_date: str = field(default="", repr=False)
    reference_date: date
    contact_point: str
    legal_basis: str = ""
    retention: str = ""
    sources: str = ""
    recipients: str = ""
    rights: tuple[str, ...] = ()
    chapters: tuple[DossierChapter, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    masked_people: int = 0
    printed_at: datetime
    control: str = ""
