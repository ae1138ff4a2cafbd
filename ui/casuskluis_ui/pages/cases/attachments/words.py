# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Attachments in Dutch words."""

from collections.abc import Mapping

from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.partial_date import dutch_date

KINDS: Mapping[AttachmentKind, str] = {
    AttachmentKind.PDF: "PDF",
    AttachmentKind.WORD: "Word",
    AttachmentKind.PNG: "Afbeelding",
    AttachmentKind.JPEG: "Afbeelding",
}
FILTER = "PDF, Word of afbeelding (*.pdf *.docx *.png *.jpg *.jpeg *.PDF *.DOCX *.PNG *.JPG)"
_STEP = 1024


def size_words(size: int) -> str:
    """Return a size: "812 bytes", "34 kB", "2,4 MB"."""
    if size < _STEP:
        return f"{size} bytes"
    if size < _STEP * _STEP:
        return f"{round(size / _STEP)} kB"
    return f"{size / _STEP / _STEP:.1f} MB".replace(".", ",")


def facts(attachment: Attachment) -> str:
    """Return what is known of an attachment, in one line."""
    added = f"toegevoegd op {dutch_date(attachment.added_on)}"
    by = f" door {attachment.author}" if attachment.author else ""
    return f"{KINDS[attachment.kind]}  ·  {size_words(attachment.size)}  ·  {added}{by}"
