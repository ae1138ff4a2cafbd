# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was taken in from files of others, so that a whole import can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from casuskluis.domain.identifiers import ImportId

NOT_STORED = ImportId(0)


class ImportKind(StrEnum):
    """What kind of file was taken in."""

    CASE_LIST = "case_list"
    PERSONS = "persons"
    CONTACTS = "contacts"
    PARCEL = "parcel"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRecord:
    """One record that an import made.

    Attributes:
        kind: The word for it in the journal, such as ``case``.
        record_id: Its identifier.
        record_version: Its version when the import was done; a higher one was changed since.
        row: Row in the file it came from, from 1; 0 when it came from no single row.
    """

    kind: str
    record_id: int
    record_version: int = 1
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One file that was taken in.

    Attributes:
        id: Identifier; 0 before it is stored.
        done_at: When.
        author: Label of the officer who did it.
        file_name: Name of the file, without its folder; it may hold a name.
        fingerprint: Digest of the content, to know the same file again.
        counts: How many records were made, by their word in the journal.
        undone_at: When it was undone; None while it stands.
        undone_by: Label of the officer who undid it.
    """

    id: ImportId = NOT_STORED
    kind: ImportKind
    done_at: datetime
    author: str
    file_name: str = field(default="", repr=False)
    fingerprint: str = field(default="", repr=False)
    counts: Mapping[str, int] = field(default_factory=dict)
    undone_at: datetime | None = None
    undone_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether it was not undone."""
        return self.undone_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedColumns:
    """What an officer chose for the columns of a list, for the next list with these headers.

    Attributes:
        fingerprint: Recognises the headers.
        choices: Position of a column, from 0, to what it holds; empty for nothing.
    """

    fingerprint: str = field(repr=False)
    choices: Mapping[int, str] = field(repr=False)
    saved_at: datetime
    author: str
