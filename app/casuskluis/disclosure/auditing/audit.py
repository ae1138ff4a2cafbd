# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The audit of one print."""

from collections.abc import Callable, Sequence

from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import AuditReport


def audit(
    printed: PrintedTable,
    policy: Policy,
    *,
    knowledge: Sequence[Knowledge] = (),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> AuditReport:
    """Work out what readers can learn from a print.

    Args:
        printed: Everything a reader sees.
        policy: What counts as small; every reader knows it.
        knowledge: Per scenario the one cell a partner knows.
        cancelled: Asked now and then; True ends the work.
        progress: Told now and then which share, 0 to 1, is done.

    Raises:
        Cancelled: `cancelled` said so.
    """
    raise NotImplementedError
