# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why hiding figures does not work for a table; the remedy is always a coarser table."""

from casuskluis.domain.errors import CasuskluisError, RuleViolated


class LevelsMalformed(CasuskluisError):
    """A level of protection is negative, or belongs to no cell that must be hidden."""


class NothingSafeToHide(RuleViolated):
    """Even with everything but the grand total hidden a small number would not be safe."""


class NotPartnerProof(NothingSafeToHide):
    """Whoever knows one cell could always work out another; round such a table instead."""


class NoSafePatternInTime(RuleViolated):
    """The time ended, and no pattern had been found that withstands the verification."""
