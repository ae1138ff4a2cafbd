# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why rounding does not work for a table; loads no solver, so that it can always be told."""

from casuskluis.domain.errors import RuleViolated


class RoundingImpossible(RuleViolated):
    """No rounding adds up and avoids every forbidden pattern: the table must be coarser."""


class RoundingUnfinished(RuleViolated):
    """The time was over before any rounding was found."""
