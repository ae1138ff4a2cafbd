# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes wrong in the solver; loads none, so that it can always be told."""

from casuskluis.domain.errors import CasuskluisError


class SolverFailed(CasuskluisError):
    """The solver ended without an answer and without a reason that we know."""


class SolverOutOfMemory(CasuskluisError):
    """The table is too large for the memory of this computer."""
