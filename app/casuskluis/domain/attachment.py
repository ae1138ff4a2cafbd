# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An attachment: a file inside the vault that belongs to a case."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import CasuskluisError, RuleViolated
from casuskluis.domain.identifiers import AttachmentId, CaseId


class AttachmentTooLarge(RuleViolated):
    """The file is larger than the setting allows."""


class AttachmentEmpty(RuleViolated):
    """The file holds nothing."""


class AttachmentKindUnknown(RuleViolated):
    """Only PDF, Word and images can be attached."""


class AttachmentLies(RuleViolated):
    """The ending of the file name and its content do not agree."""


class AttachmentHasMacros(RuleViolated):
    """The document carries a program, which could do things when somebody opens it."""


class AttachmentAlreadyThere(RuleViolated):
    """The same content is attached to this case already."""


class AttachmentUnreadable(CasuskluisError):
    """The operating system does not hand over the file."""


class AttachmentKind(StrEnum):
    """What the content is."""

    PDF = "pdf"
    WORD = "docx"
    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is known of a file; the content is asked for apart.

    Attributes:
        name: File name without folder.
        size: In bytes.
        digest: SHA-256 of the content, as hexadecimal digits.
        description: What it is, in a few words.
    """

    id: AttachmentId = AttachmentId(0)
    case_id: CaseId
    name: str = field(repr=False)
    kind: AttachmentKind
    size: int
    digest: str
    description: str = field(default="", repr=False)
    added_on: date
    author: str = field(default="", repr=False)
    version: int = 1
