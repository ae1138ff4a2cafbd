# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can go wrong while a paper is searched."""

from casuskluis.domain.errors import CasuskluisError


class PaperUnreadable(CasuskluisError):
    """The finished PDF cannot be read back, so nothing can be proved about it."""
