# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program refuses itself. Errors of the system too: libraries expect those."""

from casuskluis.domain.errors import CasuskluisError


class NetworkRefused(CasuskluisError, PermissionError):
    """Something in this program asked for a network."""


class ProgramRefused(CasuskluisError, PermissionError):
    """Something in this program wanted to start another program, or to load foreign code."""
