# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of files to destroy, and the record (verklaring) that they were destroyed.

Neither holds the name of a subject: both outlive the files they speak of.
"""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionTerm:
    """How long one kind of file is kept, and who says so.

    Attributes:
        kind_label: Such as "casus" or "niet opgenomen melding".
        term: In words, such as "5 jaar na sluiting".
        source: Law, covenant or line of the selection list.
        checked: Who checked the term and when, such as "FG, 12-01-2026"; may be empty.
    """

    kind_label: str
    term: str
    source: str
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileToDestroy:
    """One file on the list.

    Attributes:
        number: Of the case or notification.
        kind_label: "casus" or "melding".
        closed_on: When work on it ended; None when that is not known.
        destroy_on: From this day it must go.
        basis: How that day follows, such as "5 jaar na sluiting".
        remarks: Such as an extension with its reason; may be empty.
    """

    number: str
    kind_label: str
    opened_on: date | None
    closed_on: date | None
    destroy_on: date
    basis: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionListPaper:
    """A list of files to destroy, to be signed by two people.

    Attributes:
        number: Of this list, such as "V-2026-03".
        drawn_up_on: Day the list was made.
        ground: Legal ground of the destruction, as one sentence.
        terms: The terms that were applied, with their source.
        not_listed: Files past their term that stay, such as "2 dossiers zijn bevroren"; may be
            empty.
        author: Who drew up the list.
        second_person: Who confirms it; empty when not known yet.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    number: str
    drawn_up_on: date
    ground: str
    terms: tuple[RetentionTerm, ...] = ()
    files: tuple[FileToDestroy, ...] = ()
    not_listed: str = ""
    author: str = field(default="", repr=False)
    second_person: str = field(default="", repr=False)
    printed_at: datetime
    control: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DestroyedFile:
    """One file that is gone.

    Attributes:
        number: Of the case or notification.
        kind_label: "casus" or "melding".
        contents: What it held, as label and count: ("informatie-items", 12).
        ground: Why this file, such as "bewaartermijn verstreken op 12-03-2026".
    """

    number: str
    kind_label: str
    contents: tuple[tuple[str, int], ...] = ()
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionRecordPaper:
    """A record of destruction (Archiefbesluit 1995, article 8).

    Attributes:
        number: Of this record.
        list_number: Of the list it carries out; may be empty.
        ground: Legal ground of the destruction, as one sentence.
        files: The specification.
        method: How it was done, one step each; empty gives the method of the program.
        not_covered: What still may exist; empty gives the limits of the program.
        author: Who carried it out.
        second_person: Who confirmed it.
        destroyed_at: When, with the time zone in which it is printed.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal; in the text and in the footer; may be empty.
    """

    municipality: str
    number: str
    list_number: str = ""
    ground: str
    files: tuple[DestroyedFile, ...] = ()
    method: tuple[str, ...] = ()
    not_covered: tuple[str, ...] = ()
    author: str = field(default="", repr=False)
    second_person: str = field(default="", repr=False)
    destroyed_at: datetime
    printed_at: datetime
    control: str = ""
