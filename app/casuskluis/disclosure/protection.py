# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From true counts to a release that carries its own proof."""

from collections.abc import Callable, Sequence

from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.printed import PrintedRelease, Release
from casuskluis.disclosure.tables import Population, TwoWayTable
from casuskluis.domain.errors import RuleViolated


class NothingToPublish(RuleViolated):
    """There is no table, or a population without a single record."""


class PopulationTooSmall(RuleViolated):
    """A population has fewer records than the policy asks for."""


class CannotProtect(RuleViolated):
    """Protecting the small numbers would leave nothing but the grand total."""


class UnsafeRelease(RuleViolated):
    """The audit could compute a hidden number, so nothing leaves."""


def protect(
    tables: Sequence[TwoWayTable] | Sequence[Population],
    policy: Policy,
    *,
    seed: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Release:
    """Hide what is unsafe and what would give it away, and prove that this suffices.

    Every hidden unsafe number could, for all a reader knows, be anything from zero to the
    threshold; no hidden number can be computed exactly or proven to be below the threshold.

    Args:
        tables: Tables of one population, or several populations. Bare tables are always
            taken as one population, because tables taken apart that belong together leak.
        policy: What counts as unsafe.
        seed: Secret number that varies which of nearly equal patterns is chosen, so that
            knowing this program tells a reader less. Equal input gives equal output.
        progress: Called with populations done and in all.
        cancelled: Asked between steps; when it answers yes, the work stops.

    Raises:
        NothingToPublish: No table, or a population without records.
        PopulationTooSmall: A population below the minimum of the policy.
        TablesDisagree: Bare tables do not share columns and column totals.
        CannotProtect: Only the grand total could stay.
        UnsafeRelease: The audit refused the result.
        Cancelled: The officer stopped.
    """
    raise NotImplementedError


def certify(printed: PrintedRelease, policy: Policy) -> None:
    """Let only a release that passes the audit through."""
    raise NotImplementedError
