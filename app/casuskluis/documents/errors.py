# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can go wrong while a document is made."""

from casuskluis.domain.errors import CasuskluisError


class DocumentDoesNotFit(CasuskluisError):
    """The content cannot be laid out on pages."""


class DocumentFaulty(CasuskluisError):
    """The finished document fails the program's own check and is not handed out."""


class ParagraphTooLong(CasuskluisError):
    """The paragraph for a letter takes more than one page."""
